import type { Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import { lineStart } from '../lines/line-start.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { HorizontalList, RubyBox } from '../lists/horizontal-list.ts'
import { glyphScaling, tracking } from '../words/glyph-flex.ts'
import { InlinePainter } from './inline-painter.ts'
import type { Pen } from './pen.ts'
import { lineSums, spendRoom, type LineSums, type Spending } from '../lists/spend-room.ts'
import { visualItems, wordInLine } from './word-in-line.ts'

/** Where to set a line, from the left edge of its measure, and how. */
export interface LinePlace extends Pen {
  readonly measure: Pt
  readonly align: 'left' | 'right' | 'center' | 'justify'
  /** The paragraph runs from right to left: its short last line ends at the left. */
  readonly isRightToLeft?: boolean
  /** How much of their flexibility its glyphs give: −1 to 1. If absent, the line decides alone. */
  readonly glyphs?: number
}

/** Measurements of a line after it was set. */
export interface LineSetting {
  readonly items: readonly PlacedItem[]
  /** The left edge of the first visible thing in it. */
  readonly start: Pt
  /** The right edge of the last visible thing in it. */
  readonly end: Pt
  /** The word space as a fraction of its natural width. */
  readonly wordSpace: number
  /** How much of their flexibility its glyphs gave: −1 to 1. */
  readonly glyphs: number
  readonly spaces: number
}

/** Sets a broken line, with every word in its place. `sums` are those of its items. */
export function setLine(
  list: HorizontalList,
  line: BrokenLine,
  place: LinePlace,
  sums: LineSums = lineSums(list, line),
): LineSetting {
  const first = lineStart(list.items, line)
  const { spending, free } = spendRoom(place.measure - sums.natural, sums, place)
  const start = place.x - sums.hangStart + shareBefore(place) * free
  const painter = new InlinePainter({
    x: start,
    baseline: place.baseline,
    scale: 1 + glyphScaling * spending.glyphs,
    trackingEm: tracking * spending.glyphs,
  })
  const { end } = line
  const flexed = { list, end, spending }
  if (list.levels) {
    for (const i of visualItems(list, list.levels, first, end)) setItem(painter, flexed, i)
  } else {
    for (let i = first; i < end; i++) i = setItem(painter, flexed, i)
  }
  if (endsAtSpace(list, end)) painter.spaceFollows()
  return {
    items: painter.finish(),
    start,
    end: painter.x,
    wordSpace: wordSpaceShare(sums, spending),
    glyphs: spending.glyphs,
    spaces: sums.spaces,
  }
}

// How much of a line's free room goes before it.
function shareBefore({ align, isRightToLeft }: LinePlace): number {
  if (align === 'center') return 0.5
  return align === 'right' || (align === 'justify' && isRightToLeft) ? 1 : 0
}

// The items of a line, and how much each of them stretches or shrinks.
interface FlexedLine {
  readonly list: HorizontalList
  readonly end: number
  readonly spending: Spending
}

// Sets an item, and the following parts of its word up to `end`; returns the last one that was set.
function setItem(painter: InlinePainter, { list, end, spending }: FlexedLine, i: number): number {
  const item = list.items[i]
  const content = list.contents[i]
  if (item?.type === 'glue') {
    const stretch = item.stretch === Infinity ? 0 : item.stretch * spending.stretch
    const width = item.width + stretch - item.shrink * spending.shrink
    if (content?.type === 'gap') painter.gap(width, content.piece)
    else if (content?.type === 'space') painter.space(width, content)
    else painter.skip(width)
  } else if (item?.type === 'box') {
    if (content?.type === 'word') {
      const part = wordInLine(list, content, i, end)
      painter.word(part.shape, content.piece, part.hyphenated)
      return part.lastItem
    }
    if (content?.type === 'image') painter.image(content.image)
    else if (content?.type === 'ruby') setRuby(painter, content.ruby)
    else if (content?.type === 'formula') painter.formula(content.formula, content.part)
    else painter.skip(item.width)
  }
  return i
}

function setRuby(painter: InlinePainter, ruby: RubyBox): void {
  const { base, over, width, baseX, overX, rise } = ruby
  const end = painter.x + width
  const above = painter.above(overX, rise)
  setWhole(above, over)
  painter.skip(baseX)
  setWhole(painter, base)
  painter.skip(end - painter.x)
  painter.takeAbove(above)
}

// Sets a list on one line as wide as it is.
function setWhole(painter: InlinePainter, list: HorizontalList): void {
  const end = list.items.length
  const flexed = { list, end, spending: { stretch: 0, shrink: 0, glyphs: 0 } }
  if (list.levels) {
    for (const i of visualItems(list, list.levels, 0, end)) setItem(painter, flexed, i)
  } else {
    for (let i = 0; i < end; i++) i = setItem(painter, flexed, i)
  }
}

function wordSpaceShare({ space, stretch, shrink }: LineSums, spending: Spending): number {
  if (space <= 0) return 1
  return 1 + (stretch * spending.stretch - shrink * spending.shrink) / space
}

function endsAtSpace({ items, contents }: HorizontalList, end: number): boolean {
  const item = items[end]
  const content = contents[end]
  if (content?.type === 'turnover') return content.atSpace
  if (item?.type === 'glue') return contents[end]?.type !== 'gap'
  const next = items[end + 1]
  return (
    item?.type === 'penalty' && item.cost > 0 && next?.type === 'glue' && next.stretch !== Infinity
  )
}
