import type { Resource } from '../../book/model/book.ts'
import { fileOfImage } from '../../book/model/image-name.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import { formatSvg } from '../../drawing/svg-tree.ts'
import type { DrawingLibrary } from '../../packages/drawing-library.ts'
import type { FontFiles } from '../../fonts/load-font-files.ts'
import type { PagedBook } from '../../typeset/paged-book/paged-book.ts'
import { markBlends } from './blend-modes.ts'
import { drawParts, type PartSettings } from './draw-parts.ts'
import { drawSvg } from './draw-svg.ts'
import { embedInnerImages } from './embed-inner-images.ts'
import { embedPixels } from './embed-pixels.ts'
import { labelMatcher } from './label-fonts.ts'
import type { PaintOptions } from '../document/paint-options.ts'
import type { PdfDocument } from '../document/pdf-document.ts'
import type { PdfReference } from '../document/pdfkit.ts'
import { canBeVectors } from './press-drawing.ts'
import { simplifyDrawing, undrawable, type SimpleDrawing } from './simplify-drawing.ts'
import { reportSmallText } from './small-text.ts'
import { thickenDrawing } from './thicken-drawing.ts'

/** A drawing of the manuscript, and the greatest and least width at which pages show it. */
export interface ShownDrawing {
  readonly resource: Resource
  readonly width: Pt
  readonly narrowest: Pt
}

/**
 * Embeds a drawing as vectors. Those parts that a PDF has no vectors for become pixels, and the
 * whole where the form of the file has none for it.
 */
export async function embedSvg(
  document: PdfDocument,
  book: PagedBook,
  { resource, width, narrowest }: ShownDrawing,
  options: PaintOptions & { readonly fontFiles: FontFiles; readonly library: DrawingLibrary },
): Promise<PdfReference> {
  const { fontFiles, library } = options
  const tools = { match: labelMatcher(book, options), fontFiles, library }
  const drawing = await simplifyDrawing(resource, tools)
  if (drawing.missing.length > 0) reportMissing(resource, drawing.missing, options)
  reportSmallText(drawing, { resource, narrowest }, options)
  const settings = { ...viewOf(drawing, resource, (width / 72) * dotsPerInch), library }
  const drawn = await drawParts(drawing.root, settings).catch(undrawable)
  if (!drawn || !canBeVectors(drawn, document.form)) {
    const bytes = await drawing.render(pixelWidth(resource, width))
    return embedPixels(document, { bytes, mediaType: 'image/png' })
  }
  const thick = thickenDrawing(drawn, { resource, narrowest }, options)
  const { root, blends } = markBlends((await embedInnerImages(document, thick)).root)
  const { preserveAspectRatio } = drawing
  const { width: wide, height: high } = resource
  return drawSvg(document, {
    svg: formatSvg(root),
    width: wide,
    height: high,
    preserveAspectRatio,
    blends,
  })
}

// What printers ask for line drawings. A page of 8.5 × 11 inches then has 34 million pixels.
const dotsPerInch = 600
const mostPixels = 36_000_000

function pixelWidth({ width, height }: Resource, shown: Pt): number {
  const wanted = (shown / 72) * dotsPerInch
  const most = Math.sqrt((mostPixels * width) / height)
  // Of a long and thin drawing, neither side can have more.
  return Math.max(1, Math.round(Math.min(wanted, most, 30_000, (30_000 * width) / height)))
}

// The pixels are those of the whole width. Where the proportions differ, more than the view box
// can be seen.
function viewOf(
  { root }: SimpleDrawing,
  { width, height }: Resource,
  pixels: number,
): Pick<PartSettings, 'view' | 'resolution'> {
  const [x = 0, y = 0, wide = width, high = height] = (root.attributes['viewBox'] ?? '')
    .split(/[\s,]+/)
    .filter((number) => number !== '')
    .map(Number)
  const scale = Math.max(width / wide, height / high)
  const resolution = (scale * pixels) / width
  const isAlike = Math.abs((wide * height) / (high * width) - 1) < 0.01
  const view = isAlike
    ? { x, y, width: wide, height: high }
    : { x: x - wide, y: y - high, width: 3 * wide, height: 3 * high }
  return { view, resolution }
}

function reportMissing(
  { name, span }: Resource,
  missing: readonly string[],
  { report }: PaintOptions,
): void {
  const shown = missing.slice(0, 10).join(' ')
  const message = `The drawing "${fileOfImage(name)}" has characters that no font has: ${shown}.`
  const hints = ['draw its text as paths, or add a font that has them to the book']
  report?.(diagnostic('font/missing-character', message, { span, hints }))
}
