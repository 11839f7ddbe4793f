/** What this program uses of the package subset-font, which has no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'sfnt'
    /** With it the text must be empty. */
    readonly keepAllGlyphs?: boolean
    /** OpenType features to keep; all, when absent. */
    readonly keepFeatures?: readonly string[]
    /** Entries of the name table to keep besides 0–6. */
    readonly preserveNameIds?: readonly number[]
    /** Axis tag → the value that it is fixed at. */
    readonly variationAxes?: Readonly<Record<string, number>>
  }
  export default function subsetFont(
    // Of a plain Uint8Array it does not know the format.
    font: Buffer,
    text: string,
    options: SubsetOptions,
  ): Promise<Uint8Array>
}
