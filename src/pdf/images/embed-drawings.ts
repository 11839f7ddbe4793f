import type { PagedBook } from '../../typeset/paged-book/paged-book.ts'
import { drawSvg } from './draw-svg.ts'
import type { EmbeddedImage } from './embedded-image.ts'
import type { PdfDocument } from '../document/pdf-document.ts'

/** Embeds every formula that the pages show, once each, by its SVG. */
export function embedDrawings(
  document: PdfDocument,
  book: PagedBook,
): ReadonlyMap<string, EmbeddedImage> {
  const drawings = new Map<string, EmbeddedImage>()
  for (const { items } of book.pages) {
    for (const item of items) {
      if (item.type !== 'drawing' || drawings.has(item.svg)) continue
      const reference = drawSvg(document, { ...sizeOf(item.svg), svg: item.svg })
      drawings.set(item.svg, { name: `M${drawings.size + 1}`, reference })
    }
  }
  return drawings
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg [^>]*\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined)
    throw new Error('internal: a drawing has no size')
  return { width: Number(width), height: Number(height) }
}
