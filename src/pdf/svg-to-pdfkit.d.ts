/** What this program uses of the package svg-to-pdfkit, which has no types of its own. */
declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width: number
    readonly height: number
    readonly preserveAspectRatio: string
    readonly assumePt: boolean
    /** Name of a font that the document has opened. */
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string
    /** What to open for an image's address. */
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
