import { fileOfImage } from '../book/model/image-name.ts'
import type { Book } from '../book/model/book.ts'
import { diagnostic, type Diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { Pt } from '../edition/length.ts'
import { spanOf } from './paged-book/origin.ts'
import { onceFor } from '../keep/once-for.ts'
import type { Page, PlacedImage } from './paged-book/paged-book.ts'

/**
 * The dots per inch that printers require: KDP, topic G202145060; IngramSpark, file creation guide.
 */
const neededResolution = 300

/** An image with too few pixels for its size on a page of an edition. */
export interface CoarseImage {
  readonly edition: string
  readonly folio: string
  readonly resource: string
  readonly width: Pt
  readonly height: Pt
  /** Dots per inch. */
  readonly resolution: number
  /** The width at which it would have enough, as a share of the text's width. */
  readonly enough: number
  readonly span?: Span
}

/** Finds the images with too few pixels in an edition. Drawings have no pixels. */
export function findCoarseImages(
  edition: string,
  pages: readonly Page[],
  { resources }: Book,
): readonly CoarseImage[] {
  return pages.flatMap((page) =>
    imagesOf(page).flatMap((item): readonly CoarseImage[] => {
      const { folio, facts, size } = page
      const image = resources[item.resource]
      if (!image || image.mediaType === 'image/svg+xml') return []
      const { resource, width, height, origin } = item
      const resolution = Math.round(image.width / inches(width))
      if (resolution >= neededResolution) return []
      const enough = image.width / neededResolution / inches(facts?.measure ?? size.width)
      const span = spanOf(origin)
      const found = { edition, folio, resource, width, height, resolution, enough }
      return [{ ...found, ...(span && { span }) }]
    }),
  )
}

const imagesOf = onceFor(({ items }: Page): readonly PlacedImage[] => {
  const images = items.filter((item) => item.type === 'image')
  return images.length === 0 ? none : images
})

const none: readonly PlacedImage[] = []

/**
 * Reports each place of the manuscript that shows a coarse image once: for the edition where it is
 * coarsest, with a size that does in all of them.
 */
export function reportCoarseImages(images: readonly CoarseImage[], report: Report): void {
  const editions = new Set(images.map(({ edition }) => edition))
  const places = new Map<string, CoarseImage[]>()
  for (const image of images) {
    const key = JSON.stringify([image.span, image.resource])
    places.set(key, [...(places.get(key) ?? []), image])
  }
  for (const shown of places.values()) {
    const [coarsest] = shown.toSorted((a, b) => a.resolution - b.resolution)
    const enough = Math.min(...shown.map((image) => image.enough))
    const widest = Math.max(...shown.map(({ width }) => width))
    if (coarsest) report(coarse(coarsest, enough, widest, editions.size > 1))
  }
}

function coarse(
  { edition, folio, resource, width, height, resolution, span }: CoarseImage,
  enough: number,
  widest: Pt,
  namesEdition: boolean,
): Diagnostic {
  const size = `${inches(width).toFixed(1)} × ${inches(height).toFixed(1)} in`
  const place = `page ${folio}${namesEdition ? ` of "${edition}"` : ''}`
  const message = `The image "${fileOfImage(resource)}" has ${resolution} dots per inch on ${place}, where it is ${size}; print needs ${neededResolution}.`
  const pixels = Math.ceil(inches(widest) * neededResolution).toLocaleString('en')
  const share = Math.floor(enough * 100)
  const hints = [
    `use an image that is ${pixels} pixels wide`,
    ...(share >= smallestShare && share <= 100 ? [`or make it smaller: {width=${share}%}`] : []),
  ]
  return diagnostic('image/low-resolution', message, { span, hints })
}

// A picture that is narrower can hardly be seen.
const smallestShare = 5

function inches(length: Pt): number {
  return length / 72
}
