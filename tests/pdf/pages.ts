/** Builders of painted pages: `pagedBook(page(line(font, 'One word', { y: 60 })))`. Words are shaped and set with plain spaces. */
import type { FeatureSet, Font } from '../../src/fonts/font.ts'
import type {
  Page,
  PagedBook,
  PlacedItem,
  PlacedText,
  PlacedWord,
} from '../../src/typeset/paged-book/paged-book.ts'
import { placedWords } from '../../src/typeset/paged-book/placed-words.ts'
import { metadata } from '../support/build.ts'
import { someElement } from '../support/origins.ts'

export const black = { r: 0, g: 0, b: 0 }

/** A book of these pages, numbered from 1 when they have no folios of their own. */
export function pagedBook(pages: readonly Page[], given: Partial<PagedBook> = {}): PagedBook {
  return {
    metadata: metadata(),
    pages: pages.map((page, index) => ({
      ...page,
      index,
      side: index % 2 === 0 ? 'recto' : 'verso',
      folio: page.folio === '' ? String(index + 1) : page.folio,
    })),
    outline: [],
    marks: [],
    destinations: {},
    ...given,
  }
}

/** A page of 5.5 × 8.5 inches. */
export function page(items: readonly PlacedItem[], folio = ''): Page {
  return { index: 0, side: 'recto', folio, size: { width: 396, height: 612 }, items }
}

interface LineOptions extends Partial<Omit<PlacedText, 'type' | 'font' | 'words'>> {
  readonly x?: number
  readonly features?: Readonly<Record<string, number>>
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  /** Width of the spaces between words, in ems. */
  readonly space?: number
}

/** Words on one baseline. A word that ends in U+00AD is parted there by the line's end. */
export function line(font: Font, text: string, options: LineOptions = {}): PlacedText {
  const { x = 54, features = {}, language = 'en', direction = 'ltr', space, ...given } = options
  const look = { y: 72, size: 11, color: black, scale: 1, tracking: 0 }
  const item = { ...look, origin: someElement, ...given }
  const shapeOptions = { features: featureSet(features), language, direction }
  const words: PlacedWord[] = []
  let pen = x
  for (const written of text.split(' ')) {
    const hyphenated = written.endsWith('\u00ad')
    const shape = font.shape(hyphenated ? `${written.slice(0, -1)}-` : written, shapeOptions)
    words.push({ x: pen, shape, spaceAfter: !hyphenated, ...(hyphenated && { hyphenated }) })
    const width = (shape.advance * item.size + shape.glyphs.length * item.tracking) * item.scale
    pen += width + (space ?? font.metrics.space) * item.size
  }
  return { type: 'text', font, words: placedWords(words), ...item }
}

function featureSet(features: Readonly<Record<string, number>>): FeatureSet {
  return { key: JSON.stringify(features), features }
}
