import type { Matter } from '../book/roles.ts'
import type { BookGrid } from './book-grid.ts'
import { breakPages, defaultPageBreakOptions, type BrokenPage } from './break-pages.ts'
import { toRoman } from './counter-styles.ts'
import { pageBlocks } from './page-block-of.ts'
import type { PageBlock } from './page-blocks.ts'
import type { Flow } from './vertical-list.ts'

/** One page of the book before it is set. */
export interface Leaf {
  /** 0-based. */
  readonly index: number
  readonly side: 'recto' | 'verso'
  readonly folio: string
  /** Named page of the stylesheet. */
  readonly page: string
  /** First page of its flow. */
  readonly first: boolean
  /** Absent on a blank. */
  readonly text?: LeafText
}

export interface LeafText {
  readonly flow: Flow
  /** Which of the book's flows it is. */
  readonly flowIndex: number
  /** Last page of its flow. */
  readonly isLast: boolean
  readonly blocks: readonly PageBlock[]
  readonly broken: BrokenPage
}

interface BrokenFlow {
  readonly blocks: readonly PageBlock[]
  readonly recto?: readonly BrokenPage[]
  readonly verso?: readonly BrokenPage[]
}

/**
 * Breaks flows into pages, opens each on the page it asks for, and counts: front matter in roman, the body from 1 on a
 * recto. What is known of a flow from the time before is kept.
 */
export function paginator(grid: BookGrid): (flows: readonly Flow[]) => readonly Leaf[] {
  const known = new WeakMap<Flow, BrokenFlow>()
  return (flows) => {
    const leaves: Leaf[] = []
    let matter: Matter = 'frontmatter'
    let number = 0
    const count = (): string => {
      number++
      return matter === 'frontmatter' ? toRoman(number) : String(number)
    }
    flows.forEach((flow, flowIndex) => {
      const beginsText = matter === 'frontmatter' && flow.matter !== 'frontmatter'
      const opens = beginsText ? 'recto' : flow.opens
      if (opens !== 'any' && sideOf(leaves.length) !== opens) {
        leaves.push(blankLeaf(leaves.length, count()))
      }
      if (beginsText) {
        matter = flow.matter
        number = 0
      }
      const side = sideOf(leaves.length)
      const { blocks, pages } = breakFlow(flow, side, grid, known)
      pages.forEach((broken, index) => {
        leaves.push({
          index: leaves.length,
          side: broken.side,
          folio: count(),
          page: flow.page,
          first: index === 0,
          text: { flow, flowIndex, isLast: index === pages.length - 1, blocks, broken },
        })
      })
    })
    return leaves
  }
}

function sideOf(index: number): 'recto' | 'verso' {
  return index % 2 === 0 ? 'recto' : 'verso'
}

// A blank belongs to no named page, so that nothing said of one can show on it.
function blankLeaf(index: number, folio: string): Leaf {
  return { index, side: sideOf(index), folio, page: 'auto', first: false }
}

function breakFlow(
  flow: Flow,
  side: 'recto' | 'verso',
  grid: BookGrid,
  known: WeakMap<Flow, BrokenFlow>,
): { readonly blocks: readonly PageBlock[]; readonly pages: readonly BrokenPage[] } {
  const before = known.get(flow)
  const blocks = before?.blocks ?? pageBlocks(flow, (id) => flow.context.note(id).heights)
  const pages =
    before?.[side] ??
    breakPages(blocks, {
      ...defaultPageBreakOptions,
      leading: grid.leading,
      rows: grid.rows,
      noteSpace: grid.noteSpace,
      firstSide: side,
    })
  known.set(flow, { ...before, blocks, [side]: pages })
  return { blocks, pages }
}
