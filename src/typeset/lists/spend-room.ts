import type { Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import { lineStart } from '../lines/line-start.ts'
import type { HorizontalList } from './horizontal-list.ts'

/** The sums over the items of a line. */
export interface LineSums {
  /** The width without what hangs into the margins. */
  readonly natural: Pt
  /** How much its glyphs can give. */
  readonly flex: Pt
  /** How much its spaces can give. */
  readonly stretch: Pt
  readonly shrink: Pt
  readonly hangStart: Pt
  /** The natural width of its word spaces together, and their number. */
  readonly space: Pt
  readonly spaces: number
  /** Whether unlimited space fills the line. */
  readonly isFilled: boolean
}

/** Adds up the items of a line from the first visible one. */
export function lineSums({ items }: HorizontalList, line: BrokenLine): LineSums {
  const first = lineStart(items, line)
  let natural = 0
  let flex = 0
  let stretch = 0
  let shrink = 0
  let hangEnd = 0
  let space = 0
  let spaces = 0
  let isFilled = false
  for (let i = first; i < line.end; i++) {
    const item = items[i]
    if (item?.type === 'box') {
      natural += item.width
      flex += item.flex
      hangEnd = item.hangEnd
    } else if (item?.type === 'glue') {
      natural += item.width
      shrink += item.shrink
      if (item.stretch === Infinity) isFilled = true
      else stretch += item.stretch
      if (item.shrink > 0) {
        space += item.width
        spaces++
      }
    }
  }
  const started = items[line.start]
  if (started?.type === 'penalty') natural += started.after
  const ended = items[line.end]
  if (ended?.type === 'penalty' && ended.width > 0) {
    natural += ended.width
    hangEnd = ended.hangEnd
  }
  const start = items[first]
  const hangStart = start?.type === 'box' ? start.hangStart : 0
  natural = natural - hangStart - hangEnd
  return { natural, flex, stretch, shrink, hangStart, space, spaces, isFilled }
}

/**
 * How a line is stretched or shrunk: fractions of what its glyphs (−1 to 1) and spaces can give.
 */
export interface Spending {
  readonly glyphs: number
  readonly stretch: number
  readonly shrink: number
}

const nothing: Spending = { glyphs: 0, stretch: 0, shrink: 0 }

const glyphWeight = 2

/**
 * Divides the room between a line's natural width and its measure. Glyphs give twice as readily as
 * spaces, because their changes are less visible. A line that keeps its natural width leaves the
 * room empty.
 */
export function spendRoom(
  room: Pt,
  sums: LineSums,
  { align, glyphs: asked }: { readonly align: string; readonly glyphs?: number },
): { readonly spending: Spending; readonly free: Pt } {
  if (align !== 'justify') return { spending: nothing, free: room }
  if (room >= 0 && (sums.isFilled || sums.stretch <= 0)) {
    const glyphs = asked ?? 0
    return { spending: { ...nothing, glyphs }, free: room - glyphs * sums.flex }
  }
  const glyphs = asked ?? ownGlyphs(room, sums)
  const left = room - glyphs * sums.flex
  const spending =
    left < 0
      ? { glyphs, stretch: 0, shrink: sums.shrink > 0 ? Math.min(-left / sums.shrink, 1) : 0 }
      : { glyphs, stretch: sums.stretch > 0 ? left / sums.stretch : 0, shrink: 0 }
  return { spending, free: 0 }
}

function ownGlyphs(room: Pt, { flex, stretch, shrink }: LineSums): number {
  if (flex <= 0) return 0
  const spaces = room < 0 ? shrink : stretch
  const asked = Math.abs(room)
  const given = Math.min(flex, (asked * glyphWeight * flex) / (glyphWeight * flex + spaces || 1))
  return (Math.sign(room) * given) / flex
}
