import type { Pt } from '../../edition/length.ts'
import { box, glue, penalty } from '../lines/line-items.ts'
import { codeLines, widthOf, type CodeLine } from './code-lines.ts'
import type { HorizontalList } from './horizontal-list.ts'
import { ListEdit } from './list-edit.ts'
import { squeezedSpaces } from './squeeze-code.ts'

/**
 * Turns over the lines of code that are wider than the measure. The rest of a line is indented
 * under it. Spaces that line up comments shrink first, and then a comment is turned over as a
 * whole. A line breaks after a space, and within a name only if the name is wider than a line.
 */
export function turnOverCode(list: HorizontalList, measure: Pt): HorizontalList {
  const lines = codeLines(list)
  if (lines.every((line) => line.width <= measure)) return list
  const edit = new ListEdit(list)
  const squeezed = squeezedSpaces(list, lines, measure)
  let at = 0
  for (const line of lines) {
    const kept = { ...line, items: line.items.filter((item) => !squeezed.has(item)) }
    const isWide = widthOf(list, kept.items) > measure
    const hang = Math.min(line.indent + hangSpaces * line.space, measure * mostHang)
    const turns = isWide ? turnsOf(list, kept, [measure, measure - hang]) : []
    for (; at < (line.items[0] ?? line.end); at++) edit.take(at) // what ended the line before
    for (; at < line.end; at++) {
      const turn = turns.find(({ from, to }) => at >= from && at < to)
      const isTaken = !squeezed.has(at) && !turn && (!isWide || list.items[at]?.type !== 'penalty')
      if (isTaken) edit.take(at)
      else edit.enter(at)
      if (turn?.from !== at) continue
      edit.put(penalty(Infinity))
      edit.put(glue(0, Infinity, 0))
      edit.put(penalty(-Infinity), { type: 'turnover', atSpace: turn.atSpace })
      edit.put(box(Math.max(hang, underColumn(list, kept, turn, measure))))
    }
  }
  for (; at < list.items.length; at++) edit.take(at)
  return edit.finish()
}

// A comment that is turned over as a whole stands under the column that it was lined up in, or as
// near to it as the measure allows.
function underColumn(list: HorizontalList, line: CodeLine, turn: Turn, measure: Pt): Pt {
  if (!line.run || turn.from !== line.run.from) return 0
  return Math.min(line.run.column, measure - widthOf(list, between(line, turn.to)))
}

// Deeper than its line, but not by two or four spaces, the usual indents of code.
const hangSpaces = 3
const mostHang = 0.5 // of the measure

/** Where a line is turned over: these items are left out. */
interface Turn {
  readonly from: number
  readonly to: number
  readonly atSpace: boolean
}

function turnsOf(list: HorizontalList, line: CodeLine, rooms: readonly [Pt, Pt]): readonly Turn[] {
  const chances = chancesOf(list, line)
  const turns: Turn[] = []
  let begin = line.first
  for (;;) {
    const [firstRoom, nextRoom] = rooms
    const room = turns.length === 0 ? firstRoom - line.indent : nextRoom
    const rest = (from: number, to = line.end) => widthOf(list, between(line, from, to))
    if (rest(begin) <= room) return turns
    const ahead = chances.filter(({ from }) => from > begin)
    const fitting = ahead.filter(({ from }) => rest(begin, from) <= room)
    const turn = bestTurn(list, line, fitting, (from, to) => rest(from, to) <= nextRoom) ?? ahead[0]
    if (!turn) return turns
    turns.push(turn)
    begin = turn.to
  }
}

// The last that fits; before a comment that has room in the next line as a whole; within a name
// only where the next line has no room for the name.
function bestTurn(
  list: HorizontalList,
  line: CodeLine,
  fitting: readonly Turn[],
  fitsNext: (from: number, to?: number) => boolean,
): Turn | undefined {
  const comment = fitting.find(({ from }) => from === line.run?.from)
  if (comment && fitsNext(comment.to)) return comment
  const spaces = fitting.filter(({ atSpace }) => atSpace)
  const good = spaces.filter((turn) => !partsComment(list, line, turn))
  const space = good.at(-1) ?? spaces.at(-1)
  const inner = fitting.at(-1)
  if (!space || !inner || inner === space) return space ?? inner
  const nextSpace = between(line, space.to).find((item) => isSpace(list, item))
  return fitsNext(space.to, nextSpace ?? line.end) ? space : inner
}

// Whether a break separates the sign that opens a comment, or the one that closes it.
function partsComment(list: HorizontalList, line: CodeLine, { from, to }: Turn): boolean {
  const before =
    textOf(list, between(line, line.first, from))
      .split(' ')
      .at(-1) ?? ''
  const after = textOf(list, between(line, to))
  return /^(?:;+|\/\/+|#+|--+|\/\*+|<!--|%+)$/.test(before) || /^(?:-->|\*\/|<\d+>)$/.test(after)
}

function chancesOf(list: HorizontalList, line: CodeLine): readonly Turn[] {
  const chances: Turn[] = []
  for (const item of between(line, line.first + 1)) {
    if (isSpace(list, item)) {
      const last = chances.at(-1)
      if (last?.atSpace && last.to === item) chances[chances.length - 1] = { ...last, to: item + 1 }
      else chances.push({ from: item, to: item + 1, atSpace: true })
    } else if (list.items[item]?.type === 'penalty') {
      const { cost } = list.items[item]
      if (cost < Infinity) chances.push({ from: item, to: item + 1, atSpace: false })
    }
  }
  return chances
}

function between({ items }: CodeLine, from: number, to = Infinity): readonly number[] {
  return items.filter((item) => item >= from && item < to)
}

function isSpace({ contents }: HorizontalList, item: number): boolean {
  return contents[item]?.type === 'space'
}

function textOf(list: HorizontalList, items: readonly number[]): string {
  return items
    .map((item) => {
      const content = list.contents[item]
      if (content?.type === 'space') return ' '
      return content?.type === 'word' ? content.word.text : ''
    })
    .join('')
    .trim()
}
