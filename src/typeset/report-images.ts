import { fileOfImage } from '../book/model/image-name.ts'
import type { Block } from '../book/model/block.ts'
import type { Book } from '../book/model/book.ts'
import { inlinesOf, walkBlocks, walkInlines, walkSections } from '../book/model/walk.ts'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { Pt } from '../edition/length.ts'
import type { Page, PlacedImage } from './paged-book/paged-book.ts'

/**
 * The dots per inch that printers require: KDP, topic G202145060; IngramSpark, file creation guide.
 */
const neededResolution = 300

/** Reports images with too few pixels for their printed size. Drawings have no pixels. */
export function reportImages(pages: readonly Page[], book: Book, report: Report): void {
  const images = pages.flatMap(({ folio, items }) =>
    items.filter((item) => item.type === 'image').map((image) => ({ image, folio })),
  )
  if (images.length === 0) return
  const places = placesOf(book)
  for (const { image, folio } of images) {
    const resource = book.resources[image.resource]
    // Images are placed in the order in which they are written.
    const span = places.get(image.resource)?.shift()
    if (!resource || resource.mediaType === 'image/svg+xml') continue
    const resolution = Math.round(resource.width / inches(image.width))
    if (resolution < neededResolution) reportCoarse(image, resolution, folio, span, report)
  }
}

function reportCoarse(
  { resource, width, height }: PlacedImage,
  resolution: number,
  folio: string,
  span: Span | undefined,
  report: Report,
): void {
  const size = `${inches(width).toFixed(1)} × ${inches(height).toFixed(1)} in`
  const pixels = Math.ceil(inches(width) * neededResolution).toLocaleString('en')
  const message = `The image "${fileOfImage(resource)}" has ${resolution} dots per inch on page ${folio}, where it is ${size}; print needs ${neededResolution}.`
  const hints = [`use an image that is ${pixels} pixels wide`, 'or make it smaller: {width=40%}']
  report(diagnostic('image/low-resolution', message, { span, hints }))
}

// The places where each image is written, in text order.
function placesOf(book: Book): ReadonlyMap<string, (Span | undefined)[]> {
  const places = new Map<string, (Span | undefined)[]>()
  const add = (resource: string, { span }: Block): void => {
    places.set(resource, [...(places.get(resource) ?? []), span])
  }
  const visit = (block: Block): void => {
    if (block.type === 'figure') add(block.resource, block)
    for (const inlines of inlinesOf(block)) {
      walkInlines(inlines, (inline) => {
        if (inline.type === 'inlineImage') add(inline.resource, block)
      })
    }
  }
  walkSections(book.sections, ({ blocks, footnotes }) => {
    walkBlocks(blocks, visit)
    for (const note of footnotes) walkBlocks(note.blocks, visit)
  })
  return places
}

function inches(length: Pt): number {
  return length / 72
}
