import type { TraceTable } from '../../diagnostics/trace.ts'
import { type BrokenPage, breakPages, tryPages } from '../pages/break-pages.ts'
import type { PageBlock } from '../pages/page-block.ts'
import type { Flow, VerticalBlock } from '../blocks/vertical-list.ts'
import type { Matter } from '../../edition/section-roles.ts'
import type { BookGrid } from './book-grid.ts'
import { toRoman } from '../../language/counter-styles.ts'
import type { Leaf, LeafText } from './leaf.ts'
import type { NoteHeights } from '../pages/page-note.ts'
import { defaultPageBreakOptions } from '../pages/page-break-options.ts'
import { pageBlocks, type HeightsOfNote } from './page-blocks.ts'
import { explainedAttempts } from './trace-candidates.ts'

/** The pages of flows in earlier builds, by the side on which they begin. */
export type KeptPages = WeakMap<Flow, Map<'recto' | 'verso', KeptFlow>>

interface KeptFlow {
  readonly broken: BrokenFlow
  /** The notes whose heights were asked for. */
  readonly heights: ReadonlyMap<string, NoteHeights>
}

interface BrokenFlow {
  /** As it was set. If its pages were hard to level, some paragraphs have more hyphens. */
  readonly flow: Flow
  readonly blocks: readonly PageBlock[]
  readonly pages: readonly BrokenPage[]
}

/** The state between flows while a book is broken into pages. */
export interface PageCursor {
  /** Index of the next page. */
  readonly page: number
  /** The index of the next flow in the book. */
  readonly flow: number
  readonly matter: Matter
  /** The number of the last page, in its own count. */
  readonly number: number
}

/** Before the first page: front matter, counted in roman. */
export const firstPage: PageCursor = { page: 0, flow: 0, matter: 'frontmatter', number: 0 }

/** What all flows of a section are broken with. */
export interface Paging {
  readonly grid: BookGrid
  readonly heightsOfNote: HeightsOfNote
  /** Receives the pages that were tried. */
  readonly trace?: TraceTable
  /** Absent where nothing is kept. */
  readonly kept?: KeptPages
}

/**
 * Breaks flows into pages, opens each flow on the side it asks for, and numbers the pages: front
 * matter in roman numerals, the body from 1 on a recto. Returns the pages and the new state.
 */
export function paginate(
  flows: readonly Flow[],
  start: PageCursor,
  paging: Paging,
): { readonly leaves: readonly Leaf[]; readonly cursor: PageCursor } {
  const leaves: Leaf[] = []
  let { matter, number } = start
  const next = () => start.page + leaves.length
  const count = (): string => {
    number++
    return matter === 'frontmatter' ? toRoman(number) : String(number)
  }
  flows.forEach((flow, order) => {
    const beginsText = matter === 'frontmatter' && flow.matter !== 'frontmatter'
    const opens = beginsText ? 'recto' : flow.opens
    if (opens !== 'any' && sideOf(next()) !== opens) leaves.push(blankLeaf(next(), count()))
    if (beginsText) {
      matter = flow.matter
      number = 0
    }
    const broken = breakOnce(flow, next(), paging)
    for (const text of textOfLeaves(broken, start.flow + order)) {
      const { side } = text.broken
      const first = text.broken === broken.pages[0]
      leaves.push({ index: next(), side, folio: count(), page: flow.page, first, text })
    }
  })
  return { leaves, cursor: { page: next(), flow: start.flow + flows.length, matter, number } }
}

function textOfLeaves({ flow, blocks, pages }: BrokenFlow, flowIndex: number): LeafText[] {
  return pages.map((broken, index) => {
    return { flow, flowIndex, isLast: index === pages.length - 1, blocks, broken }
  })
}

function sideOf(index: number): 'recto' | 'verso' {
  return index % 2 === 0 ? 'recto' : 'verso'
}

// A blank belongs to no named page, so that no style for named pages can show on it.
function blankLeaf(index: number, folio: string): Leaf {
  return { index, side: sideOf(index), folio, page: 'auto', first: false }
}

function breakOnce(flow: Flow, firstPage: number, paging: Paging): BrokenFlow {
  const { kept, heightsOfNote } = paging
  if (!kept) return breakFlow(flow, firstPage, paging)
  const sides = kept.get(flow) ?? new Map<'recto' | 'verso', KeptFlow>()
  const known = sides.get(sideOf(firstPage))
  if (known && [...known.heights].every(([id, heights]) => heightsOfNote(id) === heights))
    return known.broken
  const heights = new Map<string, NoteHeights>()
  const broken = breakFlow(flow, firstPage, {
    ...paging,
    heightsOfNote(id) {
      const found = heightsOfNote(id)
      heights.set(id, found)
      return found
    },
  })
  kept.set(flow, sides.set(sideOf(firstPage), { broken, heights }))
  return broken
}

// Most chapters come out well with spreads that are full or a row short. If one does not, or if a
// page ends inside a stanza, try other means, and finally all of them, with extra hyphens in
// paragraphs. Then take the pages with the fewest defects.
function breakFlow(
  flow: Flow,
  firstPage: number,
  { grid, heightsOfNote, trace }: Paging,
): BrokenFlow {
  const { leading, rows, noteSpace } = grid
  const options = {
    ...defaultPageBreakOptions,
    leading,
    rows,
    noteSpace,
    firstSide: sideOf(firstPage),
  }
  const numbers = pageBlocks(flow, leading, heightsOfNote)
  const attempt = explainedAttempts(trace, firstPage + 1)
  const plain = attempt('full or a row short', flow, (hear) =>
    tryPages(numbers, { ...options, spreads: fewSpreads, strict: true }, hear),
  )
  if (plain && !plain.some((page) => endsInside(page, numbers)))
    return { flow, blocks: numbers, pages: plain }
  const spreads = isVerse(flow) ? verseSpreads : allSpreads
  const beam = flow.blocks.some(({ floats }) => floats) ? figureBeam : options.beam
  const means = { ...options, stretch: true, beam }
  const usual = spreads.filter(({ cost }) => cost < lastResort)
  const good = attempt('spaces widened', flow, (hear) =>
    tryPages(numbers, { ...means, spreads: usual, strict: true }, hear),
  )
  const cheapest = plain && good ? cheaper(plain, good) : (plain ?? good)
  if (cheapest) return { flow, blocks: numbers, pages: cheapest }
  const hyphenated = { ...flow, blocks: flow.blocks.map(withHyphens) }
  const blocks = pageBlocks(hyphenated, leading, heightsOfNote)
  const pages = attempt('all means', hyphenated, (hear) =>
    breakPages(blocks, { ...means, spreads }, hear),
  )
  return { flow: hyphenated, blocks, pages }
}

const lastResort = 1_000_000

// Whether a page ends inside something that is better kept whole, such as a stanza.
function endsInside({ parts }: BrokenPage, blocks: readonly PageBlock[]): boolean {
  const last = parts.at(-1)
  const block = blocks[last?.block ?? -1]
  if (!last || !block) return false
  const lines = (block.variants[last.variant]?.heights.length ?? 1) - 1
  return block.endCost > 0 || (block.partCost > 0 && last.to < lines)
}

function cheaper(a: readonly BrokenPage[], b: readonly BrokenPage[]): readonly BrokenPage[] {
  return (b.at(-1)?.cost ?? 0) < (a.at(-1)?.cost ?? 0) ? b : a
}

const figureBeam = 120 // floating figures multiply the ways to begin a page

const { spreads: allSpreads } = defaultPageBreakOptions

const fewSpreads = allSpreads.filter(({ rows }) => rows === 0 || rows === -1)

// Verse has lines of very different lengths, so no reader expects a full page.
const verseSpreads = allSpreads.map((spread) =>
  spread.rows === -3 ? { ...spread, cost: 700_000 } : spread,
)

function isVerse({ blocks }: Flow): boolean {
  const ragged = blocks.filter(({ style }) => style.textAlign !== 'justify')
  return ragged.length > blocks.length / 2
}

function withHyphens(block: VerticalBlock): VerticalBlock {
  const { content } = block
  if (content.type !== 'paragraph' || !content.paragraph.withHyphens) return block
  return { ...block, content: { type: 'paragraph', paragraph: content.paragraph.withHyphens() } }
}
