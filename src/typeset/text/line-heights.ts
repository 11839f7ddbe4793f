import type { Em, Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import { lineStart } from '../lines/line-start.ts'
import type { ItemContent } from '../lists/horizontal-list.ts'
import type { TextStyle } from '../words/text-style.ts'
import type { Paragraph } from './paragraph.ts'

/** The room that a line takes: that of any line, and more for what is too high or too deep. */
export interface LineRoom {
  readonly height: Pt
  /** How much of the height is added above the line. */
  readonly above: Pt
}

// How far ordinary text reaches from its baseline: the tallest letters and the tails, and capitals.
const textHeight: Em = 0.78
const textDepth: Em = 0.2
const capitalHeight: Em = 0.7
const asteriskDepth: Em = -0.3

// In lines that the stylesheet sets closer than this, the letters themselves may touch.
const closest: Em = 1.06

const slack = 0.01 // of a line: sums are not exact

/**
 * The room of the lines of a paragraph. A picture, a formula or a raised word that would touch a
 * neighboring line gets lines of blank space, as many as it needs, so that the text stays on the
 * grid (TeX's \lineskip adds only what is needed; TeXbook, p. 78).
 */
export function lineRooms(
  paragraph: Pick<Paragraph, 'style' | 'list'>,
  lines: readonly BrokenLine[],
): readonly LineRoom[] {
  const found = knownRooms.get(lines)
  if (found) return found
  const rooms = stepped(computeRooms(paragraph, lines), paragraph.style.blockStepSize)
  knownRooms.set(lines, rooms)
  return rooms
}

// A paragraph of many pages is asked for its lines at each of them.
const knownRooms = new WeakMap<readonly BrokenLine[], readonly LineRoom[]>()

// What lacks to a multiple of the step is added half above the lines and half below them.
function stepped(rooms: readonly LineRoom[], step: Pt): readonly LineRoom[] {
  if (step <= 0 || rooms.length === 0) return rooms
  const total = rooms.reduce((sum, { height }) => sum + height, 0)
  const added = Math.max(0, Math.ceil(total / step - slack) * step - total)
  return rooms.map(({ height, above }, line) => {
    const over = line === 0 ? added / 2 : 0
    const under = line === rooms.length - 1 ? added / 2 : 0
    return { height: over + height + under, above: over + above }
  })
}

function computeRooms(
  { style, list }: Pick<Paragraph, 'style' | 'list'>,
  lines: readonly BrokenLine[],
): readonly LineRoom[] {
  const { lineHeight, fontSize } = style
  const plain = { height: lineHeight, above: 0 }
  const tall = tallItems({ style, list })
  if (tall.length === 0 || lineHeight <= 0) return lines.map(() => plain)
  const text: Reach = { height: textHeight * fontSize, depth: textDepth * fontSize }
  const free = Math.max(lineHeight, closest * fontSize)
  const space = (depth: Pt, height: Pt) =>
    lineHeight * Math.max(0, Math.ceil((depth + height - free) / lineHeight - slack))
  let before: Reach = text
  let spaceBefore: Pt = 0
  let next = 0 // among the tall items
  return lines.map((line) => {
    const first = lineStart(list.items, line)
    let reach = text
    for (; (tall[next]?.item ?? Infinity) < line.end; next++) {
      const item = tall[next]
      if (item && item.item >= first) reach = widest(reach, item)
    }
    const above = Math.max(
      space(text.depth, reach.height),
      space(before.depth, reach.height) - spaceBefore,
    )
    const below = space(reach.depth, text.height)
    before = reach
    spaceBefore = below
    return { height: above + lineHeight + below, above }
  })
}

/** The heights of lines of a paragraph. */
export function lineHeights(
  paragraph: Pick<Paragraph, 'style' | 'list'>,
  lines: readonly BrokenLine[],
): readonly Pt[] {
  return lineRooms(paragraph, lines).map(({ height }) => height)
}

/** How far something reaches above its baseline and below it. */
interface Reach {
  readonly height: Pt
  readonly depth: Pt
}

interface TallItem extends Reach {
  /** Its index in the list. */
  readonly item: number
}

function widest(a: Reach, b: Reach): Reach {
  return { height: Math.max(a.height, b.height), depth: Math.max(a.depth, b.depth) }
}

const known = new WeakMap<Paragraph['list'], readonly TallItem[]>()

// What reaches further than the letters of the paragraph.
function tallItems({ style, list }: Pick<Paragraph, 'style' | 'list'>): readonly TallItem[] {
  const found = known.get(list)
  if (found) return found
  const most = { height: textHeight * style.fontSize, depth: textDepth * style.fontSize }
  const tall: TallItem[] = []
  let ordinary: TextStyle | undefined // no word in this style is tall
  for (let item = 0; item < list.contents.length; item++) {
    const content = list.contents[item]
    if (!content || content.type === 'space') continue
    if (content.type === 'word' && content.piece.style === ordinary) continue
    const reach = reachOf(content, style.fontSize)
    if (content.type === 'word' && !reach) ordinary = content.piece.style
    const isTall = reach && (reach.height > most.height || reach.depth > most.depth)
    if (isTall) tall.push({ item, ...reach })
  }
  known.set(list, tall)
  return tall
}

function reachOf(content: ItemContent, fontSize: Pt): Reach | undefined {
  if (content.type === 'image') return { height: content.image.size.height, depth: 0 }
  if (content.type === 'formula') {
    const { parts, rise } = content.formula
    const { height = 0, depth = 0 } = parts[content.part]?.drawing ?? {}
    return { height: height + rise, depth: depth - rise }
  }
  if (content.type === 'ruby') return { height: content.ruby.height, depth: 0 }
  if (content.type !== 'word') return undefined
  const { size, style } = content.piece.style
  const rise = style.verticalAlign
  if (size <= fontSize && rise === 0) return undefined
  // An asterisk stands at the height of the capitals, so a lowered one reaches no further down.
  const own = /^\*+$/.test(content.word.text) ? asteriskDepth : textDepth
  return { height: capitalHeight * size + rise, depth: own * size - rise }
}
