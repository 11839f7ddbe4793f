import type { Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import { glyphScaling, tracking } from '../words/glyph-flex.ts'
import type { HorizontalList, WordContent } from '../text/horizontal-list.ts'
import { InlinePainter } from './inline-painter.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import { lineStart } from '../lines/line-start.ts'
import type { LineItem } from '../lines/line-items.ts'
import { visualOrder, type Level } from '../words/bidi.ts'
import type { ShapedWord } from '../words/text-style.ts'
import { headOf, tailOf } from '../words/word-items.ts'

/** Where a line is put and how. */
export interface LinePlace {
  /** Left edge of the line's measure. */
  readonly x: Pt
  readonly baseline: Pt
  readonly measure: Pt
  readonly align: 'left' | 'right' | 'center' | 'justify'
  /** The paragraph runs from right to left: its short last line ends at the left. */
  readonly isRightToLeft?: boolean
}

/** What a line spends: shares of what its glyphs (−1 to 1) and its spaces can give. */
interface Spending {
  readonly glyphs: number
  readonly stretch: number
  readonly shrink: number
}

const glyphWeight = 2

/** How a line came out. */
export interface LineSetting {
  /** Left edge of what is seen first in it. */
  readonly start: Pt
  /** Right edge of what is seen last. */
  readonly end: Pt
  /** Word space as a share of its natural width. */
  readonly wordSpace: number
  /** What its glyphs gave: −1 to 1. */
  readonly glyphs: number
  readonly spaces: number
}

/** Sets a broken line: every word at its place. */
export function setLine(
  list: HorizontalList,
  line: BrokenLine,
  place: LinePlace,
  out: PlacedItem[],
): LineSetting {
  const first = lineStart(list.items, line)
  const sums = measureLine(list, first, line)
  const room = place.measure - sums.natural
  const spending = spend(room, sums, place, isFilled(list.items, first, line.end))
  const slack = spending ? 0 : room
  let x = place.x - sums.hangStart
  if (place.align === 'right' || (place.align === 'justify' && place.isRightToLeft)) x += slack
  if (place.align === 'center') x += slack / 2
  const start = x
  const share = spending?.glyphs ?? 0
  const painter = new InlinePainter(out, {
    scale: 1 + glyphScaling * share,
    trackingEm: tracking * share,
    baseline: place.baseline,
  })
  // Sets an item, with the parts of its word that follow; gives the last that is set.
  const set = (i: number): number => {
    const item = list.items[i]
    const content = list.contents[i]
    if (item?.type === 'glue') {
      const width =
        item.width +
        (item.stretch === Infinity ? 0 : item.stretch * (spending?.stretch ?? 0)) -
        item.shrink * (spending?.shrink ?? 0)
      if (content?.type === 'gap') x = painter.gap(x, width, content)
      else x = painter.space(x, width, content?.type === 'space' ? content : undefined)
    } else if (item?.type === 'box') {
      if (content?.type === 'word') {
        const part = wordInLine(list, content, i, line.end)
        x = painter.word(x, part.shape, content.piece, part.hyphenated)
        return part.lastItem
      }
      if (content?.type === 'image') x = painter.image(x, content.image)
      else if (content?.type === 'formula') x = painter.formula(x, content.formula, content.part)
      else x += item.width
    }
    return i
  }
  if (list.levels) for (const i of visualItems(list, list.levels, first, line.end)) set(i)
  else for (let i = first; i < line.end; i++) i = set(i)
  if (endsAtSpace(list, line.end)) painter.trailingSpace()
  painter.finish()
  const wordSpace = sums.space > 0 ? 1 + spaceChange(sums, spending) / sums.space : 1
  return { start, end: x, wordSpace, glyphs: share, spaces: sums.spaces }
}

function spaceChange(sums: LineSums, spending: Spending | undefined): Pt {
  return sums.stretch * (spending?.stretch ?? 0) - sums.shrink * (spending?.shrink ?? 0)
}

interface LineSums {
  readonly natural: Pt
  readonly flex: Pt
  readonly stretch: Pt
  readonly shrink: Pt
  readonly hangStart: Pt
  /** Natural width of its word spaces together, and how many they are. */
  readonly space: Pt
  readonly spaces: number
}

function measureLine(list: HorizontalList, first: number, line: BrokenLine): LineSums {
  let natural = 0
  let flex = 0
  let stretch = 0
  let shrink = 0
  let hangEnd = 0
  let space = 0
  let spaces = 0
  for (let i = first; i < line.end; i++) {
    const item = list.items[i]
    if (item?.type === 'box') {
      natural += item.width
      flex += item.flex
      hangEnd = item.hangEnd
    } else if (item?.type === 'glue') {
      natural += item.width
      shrink += item.shrink
      if (item.stretch !== Infinity) stretch += item.stretch
      if (item.shrink > 0) {
        space += item.width
        spaces++
      }
    }
  }
  const started = list.items[line.start]
  if (started?.type === 'penalty') natural += started.after
  const ended = list.items[line.end]
  if (ended?.type === 'penalty' && ended.width > 0) {
    natural += ended.width
    hangEnd = ended.hangEnd
  }
  const start = list.items[first]
  const hangStart = start?.type === 'box' ? start.hangStart : 0
  return { natural: natural - hangStart - hangEnd, flex, stretch, shrink, hangStart, space, spaces }
}

// Glyphs give way twice as readily as spaces, since their change is seen less. Undefined where the line keeps its
// natural width.
function spend(room: Pt, sums: LineSums, place: LinePlace, filled: boolean): Spending | undefined {
  if (place.align !== 'justify' || (room >= 0 && (filled || sums.stretch <= 0))) return undefined
  const spaces = room < 0 ? sums.shrink : sums.stretch
  const asked = Math.abs(room)
  const fromGlyphs = Math.min(
    sums.flex,
    (asked * glyphWeight * sums.flex) / (glyphWeight * sums.flex + spaces || 1),
  )
  const glyphs = sums.flex > 0 ? fromGlyphs / sums.flex : 0
  const share = spaces > 0 ? (asked - fromGlyphs) / spaces : 0
  return room < 0
    ? { glyphs: -glyphs, stretch: 0, shrink: Math.min(share, 1) }
    : { glyphs, stretch: share, shrink: 0 }
}

function isFilled(items: readonly LineItem[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const item = items[i]
    if (item?.type === 'glue' && item.stretch === Infinity) return true
  }
  return false
}

function endsAtSpace({ items, contents }: HorizontalList, end: number): boolean {
  const item = items[end]
  if (item?.type === 'glue') return contents[end]?.type !== 'gap'
  const next = items[end + 1]
  return (
    item?.type === 'penalty' && item.cost > 0 && next?.type === 'glue' && next.stretch !== Infinity
  )
}

// The items of a line in the order in which they are seen; of the parts of a word only the first is named.
function visualItems(
  list: HorizontalList,
  levels: readonly Level[],
  first: number,
  end: number,
): readonly number[] {
  const items: number[] = []
  for (let i = first; i < end; i++) {
    const content = list.contents[i]
    if (list.items[i]?.type === 'penalty') continue
    items.push(i)
    if (content?.type === 'word') i = wordInLine(list, content, i, end).lastItem
  }
  const order = visualOrder(items.map((item) => levels[item] ?? 0))
  return order.flatMap((index) => items[index] ?? [])
}

interface WordPart {
  readonly shape: ShapedWord
  readonly hyphenated: boolean
  readonly lastItem: number
}

// The parts of a word that stand in this line, as one shape.
function wordInLine(
  list: HorizontalList,
  { word, part, piece, offset }: WordContent,
  item: number,
  end: number,
): WordPart {
  let lastItem = item
  let lastPart = part
  // Boxes and penalties of one word take turns.
  for (let i = item + 2; i < end && lastPart < word.cuts.length; i += 2) {
    const next = list.contents[i]
    if (next?.type !== 'word' || next.piece !== piece || next.offset !== offset) break
    lastItem = i
    lastPart = next.part
  }
  const cutAfter = word.cuts[lastPart]
  const cutBefore = word.cuts[part - 1]
  if (cutAfter !== undefined) {
    return { shape: headOf(word, cutBefore ?? 0, cutAfter), hyphenated: true, lastItem }
  }
  const shape = cutBefore === undefined ? word.shape : tailOf(word, cutBefore)
  return { shape, hyphenated: false, lastItem }
}
