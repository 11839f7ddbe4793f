/** The part of the package svg-to-pdfkit that this program uses. The package has no types. */
declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width: number
    readonly height: number
    readonly preserveAspectRatio: string
    readonly assumePt: boolean
    /** Returns the name of a font that the document has opened. */
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string
    /** Returns what to open for an image's URL. */
    readonly imageCallback: (link: string) => string
    readonly warningCallback: (message: string) => void
  }
  export default function SVGtoPDF(
    document: unknown,
    svg: string,
    x: number,
    y: number,
    options: SvgOptions,
  ): void
}
