/** The part of the package subset-font that this program uses. The package has no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2'
    /** The text must be empty when this is set. */
    readonly keepAllGlyphs?: boolean
    /** OpenType features to keep; all when absent. */
    readonly keepFeatures?: readonly string[]
    /** Entries of the name table to keep besides 0–6. */
    readonly preserveNameIds?: readonly number[]
    /** Axis tag → the value that it is fixed at. */
    readonly variationAxes?: Readonly<Record<string, number>>
  }
  export default function subsetFont(
    // The package cannot tell the format of a plain Uint8Array.
    font: Buffer,
    text: string,
    options: SubsetOptions,
  ): Promise<Uint8Array>
}
