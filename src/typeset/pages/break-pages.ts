import type { PagePart, PageStart, PageEnd } from './page-part.ts'
import type { PageBlock } from './page-block.ts'
import type { CarriedNote } from './page-note.ts'
import type { PageDefect, PageBreakOptions } from './page-break-options.ts'
import { fillPage } from './fill-page.ts'
import type { BlockFlow } from './page-fill.ts'

/** A page as numbers: which lines of which blocks. */
export interface BrokenPage {
  readonly parts: readonly PagePart[]
  /** A note that continues from the page before, and one that continues overleaf. */
  readonly carriedIn?: CarriedNote
  readonly carriedOut?: CarriedNote
  readonly side: 'recto' | 'verso'
  /**
   * The rows that the page should fill: those of the text block, or a few more or fewer for the
   * spread.
   */
  readonly depth: number
  readonly defects: readonly PageDefect[]
  /** The cost of this page and all pages before it. */
  readonly cost: number
}

/** Receives every page that is tried, with its index in the flow. */
export type HearPage = (index: number, page: BrokenPage) => void

interface State {
  /** Where the next page begins; absent when the flow has ended. */
  readonly start?: PageStart
  /** Depth of the facing verso when the next page is its recto. */
  readonly facing?: number
  readonly cost: number
  readonly previous?: State
  readonly page?: BrokenPage
}

/** A page that is still to be filled. */
interface PageAhead {
  /** 0-based. */
  readonly index: number
  readonly side: 'recto' | 'verso'
  /** A recto that faces the end of another flow: its foot has nothing to be level with. */
  readonly isAlone: boolean
  readonly depth: number
  /** The cost of that depth. */
  readonly cost: number
}

/**
 * Breaks a flow, such as a chapter, into pages: all breaks at once, over its spreads (Plass 1981;
 * Mittelbach 2019). Paragraphs may be set a line longer or shorter if that is cheap, and both pages
 * of a spread may run a row or two short or long together. `beam` limits the states that are
 * followed at each page, so that work grows in proportion to the text.
 */
export function breakPages(
  blocks: readonly PageBlock[],
  options: PageBreakOptions,
  onCandidate?: HearPage,
): readonly BrokenPage[] {
  const pages = tryPages(blocks, { ...options, strict: false }, onCandidate)
  if (!pages) throw new Error('internal: a flow has no page breaks')
  return pages
}

/** Breaks a flow into pages; undefined if the options are strict and every way breaks a rule. */
export function tryPages(
  blocks: readonly PageBlock[],
  options: PageBreakOptions,
  onCandidate?: HearPage,
): readonly BrokenPage[] | undefined {
  if (blocks.length === 0) return []
  const figures = blocks.flatMap(({ floats }, index) => (floats ? [index] : []))
  const flow = { blocks, figures }
  let layer: readonly State[] = [{ start: { block: 0, line: 0 }, cost: 0 }]
  let best: State | undefined
  for (let index = 0; layer.length > 0; index++) {
    const going: State[] = []
    for (const state of layer) {
      if (best && state.cost >= best.cost) continue
      for (const reached of statesAfter(state, flow, index, options)) {
        if (onCandidate && reached.page) onCandidate(index, reached.page)
        if (reached.start) going.push(reached)
        else if (!best || reached.cost < best.cost) best = reached
      }
    }
    layer = cheapestStates(going)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, options.beam)
  }
  return best && traceBack(best)
}

// The states reached by every way to set the next page.
function statesAfter(
  state: State,
  flow: BlockFlow,
  index: number,
  options: PageBreakOptions,
): readonly State[] {
  const { start } = state
  if (!start) return []
  return pagesAhead(state, index, options).flatMap((page) => {
    const { depth, side } = page
    const ends = fillPage({ start, depth, side, options, ...flow })
    const kept = options.strict ? ends.filter((end) => !hasDefect(end, index, options)) : ends
    return kept.map((end) => step(state, page, end, options))
  })
}

const shortAloneCost = 700_000

// A recto is as deep as the verso that it faces; other pages may choose their depth, at a cost. The
// cost is small for a recto that faces the end of another flow, since nothing beside it is
// comparable.
function pagesAhead(
  { facing }: State,
  index: number,
  { rows, spreads, firstSide }: PageBreakOptions,
): readonly PageAhead[] {
  const isRecto = (index % 2 === 0) === (firstSide === 'recto')
  const side = isRecto ? 'recto' : 'verso'
  if (isRecto && facing !== undefined) {
    return [{ index, side, isAlone: false, depth: facing, cost: 0 }]
  }
  const most = isRecto ? shortAloneCost : Infinity
  return spreads.map((spread) => ({
    index,
    side,
    isAlone: isRecto,
    depth: rows + spread.rows,
    cost: spread.rows < 0 ? Math.min(spread.cost, most) : spread.cost,
  }))
}

function step(state: State, ahead: PageAhead, end: PageEnd, options: PageBreakOptions): State {
  const { side, depth } = ahead
  const { next } = end
  const defects = defectsOf(ahead, end, options)
  // The last page of a flow ends where the text ends, so its depth costs nothing unless it runs
  // long.
  const depthCost = next || depth > options.rows ? ahead.cost : 0
  const defectCost = defects.reduce((sum, defect) => sum + options.defectCosts[defect], 0)
  const cost = state.cost + end.cost + depthCost + defectCost
  const carriedIn = state.start?.carried
  const page = {
    parts: end.parts,
    side,
    depth,
    defects,
    cost,
    ...(carriedIn && { carriedIn }),
    ...(next?.carried && { carriedOut: next.carried }),
  }
  return {
    cost,
    previous: state,
    page,
    ...(next && { start: next }),
    ...(side === 'verso' && { facing: depth }),
  }
}

function defectsOf(
  { index, isAlone }: PageAhead,
  end: PageEnd,
  options: PageBreakOptions,
): readonly PageDefect[] {
  const defects = end.defects.map((defect) =>
    isAlone && defect === 'unevenFoot' ? 'shortPage' : defect,
  )
  return isShortLast(end, index, options) ? [...defects, 'shortLastPage'] : defects
}

function hasDefect(end: PageEnd, index: number, options: PageBreakOptions): boolean {
  return end.defects.length > 0 || isShortLast(end, index, options)
}

function isShortLast(end: PageEnd, index: number, { lastPageRows }: PageBreakOptions): boolean {
  return !end.next && index > 0 && end.filled < lastPageRows
}

// Keeps the cheapest of states that lead to the same pages.
function cheapestStates(states: readonly State[]): State[] {
  const byBlock = new Map<number | undefined, State[]>()
  for (const state of states) {
    const known = byBlock.get(state.start?.block)
    if (!known) {
      byBlock.set(state.start?.block, [state])
      continue
    }
    const at = known.findIndex((other) => isSameStart(other, state))
    const other = known[at]
    if (!other) known.push(state)
    else if (state.cost < other.cost) known[at] = state
  }
  return [...byBlock.values()].flat()
}

// The block is known to be the same. The variant matters if a paragraph continues, and the depth
// matters if the next page faces one that is already set.
function isSameStart(
  { start: one, facing }: State,
  { start: other, facing: faced }: State,
): boolean {
  return (
    one?.line === other?.line &&
    one?.variant === other?.variant &&
    facing === faced &&
    isSameNote(one?.carried, other?.carried) &&
    (one?.floats === other?.floats || one?.floats?.join() === other?.floats?.join())
  )
}

function isSameNote(one: CarriedNote | undefined, other: CarriedNote | undefined): boolean {
  return one?.id === other?.id && one?.from === other?.from
}

function traceBack(last: State): BrokenPage[] {
  const pages: BrokenPage[] = []
  for (let state: State | undefined = last; state; state = state.previous) {
    if (state.page) pages.push(state.page)
  }
  return pages.reverse()
}
