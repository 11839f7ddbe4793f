import type { PagePart, PageStart, PageEnd } from './page-part.ts'
import type { PageBlock } from './page-block.ts'
import type { CarriedNote } from './page-note.ts'
import type { PageDefect, PageBreakOptions } from './page-break-options.ts'
import { fillPage } from './fill-page.ts'

/** A page as numbers: which lines of which blocks. */
export interface BrokenPage {
  readonly parts: readonly PagePart[]
  /** A note that goes on from the page before, and one that goes on overleaf. */
  readonly carriedIn?: CarriedNote
  readonly carriedOut?: CarriedNote
  readonly side: 'recto' | 'verso'
  /** Rows the page was to fill: those of the text block, or one or two more or less where the spread runs so. */
  readonly depth: number
  readonly defects: readonly PageDefect[]
  /** Of this page and all before it. */
  readonly cost: number
}

interface State {
  readonly start: PageStart
  /** Depth of the facing verso when this page is its recto. */
  readonly facing: number | undefined
  readonly cost: number
  readonly previous: State | undefined
  readonly page: BrokenPage | undefined
}

/**
 * Breaks a flow, a chapter say, into pages: all breaks at once, over its spreads (Plass 1981; Mittelbach 2019).
 * Paragraphs may be set a line longer or shorter where that costs little, and both pages of a spread may run a row or
 * two short or long together. The states followed at each page are bounded by `beam`, so that work grows in proportion
 * to the text.
 */
export function breakPages(
  blocks: readonly PageBlock[],
  options: PageBreakOptions,
): readonly BrokenPage[] {
  const pages = tryPages(blocks, { ...options, strict: false })
  if (!pages) throw new Error('internal: a flow has no page breaks')
  return pages
}

/** Breaks a flow into pages as `breakPages` does; undefined where it is strict and no way breaks no rule. */
export function tryPages(
  blocks: readonly PageBlock[],
  options: PageBreakOptions,
): readonly BrokenPage[] | undefined {
  if (blocks.length === 0) return []
  const figures = blocks.flatMap(({ floats }, index) => (floats ? [index] : []))
  const flow = { blocks, figures }
  let layer: State[] = [
    {
      start: { block: 0, line: 0 },
      facing: undefined,
      cost: 0,
      previous: undefined,
      page: undefined,
    },
  ]
  let best: State | undefined
  for (let index = 0; layer.length > 0; index++) {
    const side = isRecto(index, options) ? 'recto' : 'verso'
    const next = new Map<number, State[]>()
    for (const state of layer) {
      if (best && state.cost >= best.cost) continue
      for (const { depth, cost } of depths(state, side, options)) {
        for (const end of fillPage(flow, state.start, depth, side, options)) {
          if (options.strict && isMarked(end, index, options)) continue
          const reached = step(state, { depth, cost }, side, end, index, options)
          if (end.next) keep(next, reached, end.next)
          else if (!best || reached.cost < best.cost) best = reached
        }
      }
    }
    layer = [...next.values()]
      .flat()
      .sort((a, b) => a.cost - b.cost)
      .slice(0, options.beam)
  }
  return best && traceBack(best)
}

function isRecto(index: number, options: PageBreakOptions): boolean {
  return (index % 2 === 0) === (options.firstSide === 'recto')
}

const shortAloneCost = 700_000

// A recto is as deep as the verso it faces; else the page may choose, at a cost. That of a recto that faces the end of another
// flow is small: nothing stands beside it to compare.
function depths(
  state: State,
  side: 'recto' | 'verso',
  { rows, spreads }: PageBreakOptions,
): readonly { readonly depth: number; readonly cost: number }[] {
  if (side === 'recto' && state.facing !== undefined) return [{ depth: state.facing, cost: 0 }]
  const most = side === 'recto' ? shortAloneCost : Infinity
  return spreads.map((spread) => ({
    depth: rows + spread.rows,
    cost: spread.rows < 0 ? Math.min(spread.cost, most) : spread.cost,
  }))
}

function step(
  state: State,
  { depth, cost }: { readonly depth: number; readonly cost: number },
  side: 'recto' | 'verso',
  end: PageEnd,
  index: number,
  options: PageBreakOptions,
): State {
  // A recto that faces the end of another flow has no foot to be level with.
  const isAlone = side === 'recto' && state.facing === undefined
  const defects = end.defects.map((defect) =>
    isAlone && defect === 'unevenFoot' ? 'shortPage' : defect,
  )
  if (isShortLast(end, index, options)) defects.push('shortLastPage')
  // The last page of a flow ends where it ends: its depth is no choice unless it runs long.
  const depthCost = end.next || depth > options.rows ? cost : 0
  const defectCost = defects.reduce((sum, defect) => sum + options.defectCosts[defect], 0)
  const total = state.cost + end.cost + depthCost + defectCost
  return {
    start: end.next ?? state.start,
    facing: side === 'verso' ? depth : undefined,
    cost: total,
    previous: state,
    page: {
      parts: end.parts,
      side,
      depth,
      defects,
      cost: total,
      ...(state.start.carried && { carriedIn: state.start.carried }),
      ...(end.next?.carried && { carriedOut: end.next.carried }),
    },
  }
}

function isMarked(end: PageEnd, index: number, options: PageBreakOptions): boolean {
  return end.defects.length > 0 || isShortLast(end, index, options)
}

function isShortLast(end: PageEnd, index: number, { lastPageRows }: PageBreakOptions): boolean {
  return !end.next && index > 0 && end.filled < lastPageRows
}

// One state for each place, variant of the paragraph that goes on, and depth of the facing page; by the block of the place.
function keep(states: Map<number, State[]>, state: State, { block }: PageStart): void {
  const known = states.get(block)
  if (!known) {
    states.set(block, [state])
    return
  }
  const at = known.findIndex((other) => isSamePlace(other, state))
  const other = known[at]
  if (!other) known.push(state)
  else if (state.cost < other.cost) known[at] = state
}

function isSamePlace(
  { start: one, facing }: State,
  { start: other, facing: faced }: State,
): boolean {
  return (
    one.line === other.line &&
    one.variant === other.variant &&
    facing === faced &&
    isSameNote(one.carried, other.carried) &&
    (one.floats === other.floats || one.floats?.join() === other.floats?.join())
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
