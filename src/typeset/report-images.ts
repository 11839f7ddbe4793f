import { fileOfImage } from '../book/model/image-name.ts'
import type { Book } from '../book/model/book.ts'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Pt } from '../edition/length.ts'
import { spanOf } from './paged-book/origin.ts'
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
  for (const { image, folio } of images) {
    const resource = book.resources[image.resource]
    if (!resource || resource.mediaType === 'image/svg+xml') continue
    const resolution = Math.round(resource.width / inches(image.width))
    if (resolution < neededResolution) reportCoarse(image, resolution, folio, report)
  }
}

function reportCoarse(
  { resource, width, height, origin }: PlacedImage,
  resolution: number,
  folio: string,
  report: Report,
): void {
  const size = `${inches(width).toFixed(1)} × ${inches(height).toFixed(1)} in`
  const pixels = Math.ceil(inches(width) * neededResolution).toLocaleString('en')
  const message = `The image "${fileOfImage(resource)}" has ${resolution} dots per inch on page ${folio}, where it is ${size}; print needs ${neededResolution}.`
  const hints = [`use an image that is ${pixels} pixels wide`, 'or make it smaller: {width=40%}']
  report(diagnostic('image/low-resolution', message, { span: spanOf(origin), hints }))
}

function inches(length: Pt): number {
  return length / 72
}
