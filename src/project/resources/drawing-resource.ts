import type { Resource } from '../../book/model/book.ts'
import { nameAs } from '../../container/image/image-kind.ts'
import { decodeXml } from '../../container/text/decode-text.ts'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import { cleanDrawing } from '../../drawing/clean-drawing.ts'

/**
 * Makes a resource of a drawing, and reports what it loses; or says why it cannot be shown, as the
 * end of a sentence.
 */
export function drawingResource(
  name: string,
  bytes: Uint8Array,
  span: Span | undefined,
  report: Report,
): Resource | string {
  const cleaned = cleanDrawing(decodeXml(bytes).text)
  if (!cleaned) return 'is not well-formed SVG'
  const { width, height, text, removed, lostOnPaper, needsPixels } = cleaned
  if (!(width > 0 && height > 0)) return 'has no width or height'
  const lost = [...removed, ...lostOnPaper.map((what) => `${what} (on paper)`)]
  if (lost.length > 0) {
    const message = `The drawing "${name}" has what books cannot show, and is shown without it: ${lost.join(', ')}.`
    const hints = ['export it again as plain SVG, with images embedded and text as paths']
    report(diagnostic('image/active-content', message, { span, hints }))
  }
  if (needsPixels) {
    const message = `The drawing "${name}" has filters, so print shows the parts with them as pixels, 600 to the inch.`
    const hints = [
      '600 pixels to the inch are enough for print; parts without filters are sharp at any size',
    ]
    report(diagnostic('image/drawn-in-pixels', message, { span, hints }))
  }
  return {
    name: nameAs(name, 'svg'),
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(text),
    width,
    height,
  }
}
