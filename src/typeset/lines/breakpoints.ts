import type { Pt } from '../../edition/length.ts'
import type { LineItem } from './line-items.ts'

/**
 * Where a line may end, as columns of numbers. They hold sums up to a line that ends there and from
 * a line that begins after it, so that one subtraction measures a line (Knuth & Plass 1981, p.
 * 1142). They are valid only until the next list is searched for breakpoints.
 */
export interface Breakpoints {
  /** The first is the start of the paragraph, the last its end. */
  readonly count: number
  /** Index of the item broken at; −1 for the start. */
  readonly item: Int32Array
  readonly endWidth: Float64Array
  readonly endStretch: Float64Array
  readonly endShrink: Float64Array
  readonly endFlex: Float64Array
  /** How many glues of infinite stretch have passed. */
  readonly endFill: Int32Array
  readonly startWidth: Float64Array
  readonly startStretch: Float64Array
  readonly startShrink: Float64Array
  readonly startFlex: Float64Array
  readonly startFill: Int32Array
  readonly hangStart: Float64Array
  readonly hangEnd: Float64Array
  readonly cost: Float64Array
  /** 1 where the line ends in a hyphen. */
  readonly flagged: Uint8Array
}

/** Finds the legal breakpoints of a list: penalties under Infinity, and glue that follows a box. */
export function findBreakpoints(items: readonly LineItem[]): Breakpoints {
  const points = columnsFor(items.length + 1)
  let width = 0
  let stretch = 0
  let shrink = 0
  let flex = 0
  let fill = 0
  let hangEnd = 0
  let waiting = 0 // points whose line has not yet met its first box: [waiting, count)
  let count = 1 // points[0] is the start
  let follows: LineItem['type'] | undefined
  let forced = 0 // the forced break that the item follows, if it follows one
  points.item[0] = -1
  points.startWidth[0] = 0
  points.hangStart[0] = 0

  for (let index = 0; index < items.length; index++) {
    const item = items[index] as LineItem
    const { type } = item
    if (forced > 0 && type === 'box') points.hangStart[forced] = item.hangStart
    forced = 0
    const isBreak = type === 'penalty' ? item.cost < Infinity : type === 'glue' && follows === 'box'
    follows = type
    if (isBreak) {
      const p = count++
      const hyphen = type === 'penalty' ? item : undefined
      points.item[p] = index
      points.endWidth[p] = width + (hyphen?.width ?? 0)
      points.endStretch[p] = stretch
      points.endShrink[p] = shrink
      points.endFlex[p] = flex
      points.endFill[p] = fill
      points.hangEnd[p] = hyphen && hyphen.width > 0 ? hyphen.hangEnd : hangEnd
      points.cost[p] = hyphen?.cost ?? 0
      points.flagged[p] = hyphen?.flagged ? 1 : 0
      points.startWidth[p] = -(hyphen?.after ?? 0)
      points.hangStart[p] = 0
    }
    // A forced break ends the discarding: what follows it, glue included, belongs to the next line.
    if (type === 'box' || (type === 'penalty' && item.cost === -Infinity)) {
      for (; waiting < count; waiting++) {
        points.startWidth[waiting] = (points.startWidth[waiting] as Pt) + width
        points.startStretch[waiting] = stretch
        points.startShrink[waiting] = shrink
        points.startFlex[waiting] = flex
        points.startFill[waiting] = fill
        if (type === 'box') points.hangStart[waiting] = item.hangStart
      }
    }
    if (type === 'penalty' && item.cost === -Infinity) forced = count - 1
    if (type === 'box') {
      width += item.width
      flex += item.flex
      hangEnd = item.hangEnd
    } else if (type === 'glue') {
      width += item.width
      shrink += item.shrink
      if (item.stretch === Infinity) fill++
      else stretch += item.stretch
    }
  }
  points.count = count
  return points
}

// All paragraphs reuse the same columns, since line breaking keeps no reference to them.
let columns = makeColumns(256)

function columnsFor(count: number): ReturnType<typeof makeColumns> {
  if (columns.item.length < count) columns = makeColumns(2 * count)
  return columns
}

function makeColumns(count: number) {
  return {
    count: 0,
    item: new Int32Array(count),
    endWidth: new Float64Array(count),
    endStretch: new Float64Array(count),
    endShrink: new Float64Array(count),
    endFlex: new Float64Array(count),
    endFill: new Int32Array(count),
    startWidth: new Float64Array(count),
    startStretch: new Float64Array(count),
    startShrink: new Float64Array(count),
    startFlex: new Float64Array(count),
    startFill: new Int32Array(count),
    hangStart: new Float64Array(count),
    hangEnd: new Float64Array(count),
    cost: new Float64Array(count),
    flagged: new Uint8Array(count),
  }
}
