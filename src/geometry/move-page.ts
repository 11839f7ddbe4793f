import type { Pt } from '../edition/length.ts'
import type {
  Destination,
  LineFacts,
  Page,
  PagedBook,
  PageFacts,
  PlacedItem,
} from '../typeset/paged-book/paged-book.ts'
import { furnitureOf, reachesTrim } from './page-areas.ts'

/** How far what is on the pages moves. Nothing moves when all are 0. */
export interface Move {
  /** Away from the spine. */
  readonly outward: Pt
  readonly down: Pt
  /** How much farther down running heads move. */
  readonly heads: Pt
  /** How much farther up what stands below the text moves. */
  readonly feet: Pt
}

/** Nothing moves. */
export const noMove: Move = { outward: 0, down: 0, heads: 0, feet: 0 }

/** A book whose text blocks stand elsewhere on their pages. What reaches the trim stays there. */
export function moveBook(book: PagedBook, move: Move): PagedBook {
  const { outward, down, heads, feet } = move
  if (outward === 0 && down === 0 && heads === 0 && feet === 0) return book
  const destinations = Object.entries(book.destinations).map(
    ([id, place]) => [id, moveDestination(place, book.pages, move)] as const,
  )
  return {
    ...book,
    pages: book.pages.map((page) => movePage(page, move)),
    destinations: Object.fromEntries(destinations),
  }
}

function movePage(page: Page, move: Move): Page {
  const across = acrossOf(page, move)
  const items = page.items.map((item) => {
    if (reachesTrim(item, page.size)) return item
    const furniture = furnitureOf(item, page)
    const extra = furniture === 'head' ? move.heads : furniture === 'foot' ? -move.feet : 0
    return moveItem(item, across, move.down + extra)
  })
  const { facts } = page
  return { ...page, items, ...(facts && { facts: moveFacts(facts, across, move.down) }) }
}

function acrossOf({ side }: Page, { outward }: Move): Pt {
  return side === 'recto' ? outward : -outward
}

/** An item that stands elsewhere on its page. */
export function moveItem(item: PlacedItem, across: Pt, down: Pt): PlacedItem {
  if (item.type === 'link') return { ...item, x: item.x + across, y: item.y + down }
  const { turn } = item
  if (turn) return { ...item, turn: { x: turn.x + across, y: turn.y + down } }
  if (item.type !== 'text') return { ...item, x: item.x + across, y: item.y + down }
  const words = { ...item.words, lefts: item.words.lefts.map((x) => x + across) }
  return { ...item, y: item.y + down, words }
}

function moveFacts(facts: PageFacts, across: Pt, down: Pt): PageFacts {
  const moveLine = (line: LineFacts) => ({ ...line, x: line.x + across, y: line.y + down })
  return {
    ...facts,
    x: facts.x + across,
    y: facts.y + down,
    foot: facts.foot + down,
    lines: facts.lines.map(moveLine),
  }
}

function moveDestination(place: Destination, pages: readonly Page[], move: Move): Destination {
  const page = pages[place.page]
  const across = page ? acrossOf(page, move) : 0
  return { ...place, x: place.x + across, y: place.y + move.down }
}
