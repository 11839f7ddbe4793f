import type { Em, Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import type { TraceTable } from '../../diagnostics/trace.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Breaking } from '../lines/break-lines.ts'
import { breakFirstLine } from './break-first-line.ts'
import { breakInPasses, worthOffering, type BrokenList } from './break-passes.ts'
import type { FirstLineStyle } from './first-line.ts'
import type { HorizontalList } from '../lists/horizontal-list.ts'
import type { ListOptions } from '../lists/list-builder.ts'
import { makeHorizontalList } from '../lists/make-horizontal-list.ts'
import type { Initial } from './initial.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import { turnOverCode } from '../lists/turn-over-code.ts'
import { leastGap, type Leader } from './leader.ts'

/** A paragraph with its possible breakings into lines. */
export interface Paragraph {
  readonly style: Style
  readonly list: HorizontalList
  /** Best first, each with a different number of lines; never empty. */
  readonly breakings: readonly Breaking[]
  /** The length of a line by its index. */
  readonly measure: (line: number) => Pt
  /** How far a line is indented from the left edge of the paragraph. */
  readonly offset: (line: number) => Pt
  readonly initial?: Initial
  readonly leader?: Leader
  /** The paragraph with optional hyphens, which allow other numbers of lines. */
  readonly withHyphens?: () => Paragraph
}

export interface ParagraphOptions {
  readonly style: Style
  readonly measure: Pt
  readonly initial?: Initial
  readonly leader?: Leader
  /** The style of the first line's words: `::first-line`. */
  readonly firstLine?: FirstLineStyle
  readonly trace?: TraceTable
}

// kept free at the end of a line for a page number; a wider number takes more
const leaderReserve: Em = 2.5

/** Breaks the text of a paragraph into lines. */
export function breakParagraph(
  pieces: readonly InlinePiece[],
  options: ParagraphOptions,
): Paragraph {
  const { style, initial, leader, firstLine, trace } = options
  const width = options.measure - (leader ? reserveOf(leader, style) : 0)
  const offset = (line: number): Pt => initial?.widths[line] ?? 0
  const measure = (line: number): Pt => width - offset(line)
  const indent = initial ? 0 : indentOf(style, options.measure)
  const listOptions: ListOptions = {
    indent,
    measure: measure(0) - Math.max(indent, 0),
    ...(isRightToLeft(style.language) && { baseLevel: 1 }),
  }
  const listOf = (from: readonly InlinePiece[]) => {
    const list = makeHorizontalList(from, listOptions)
    return style.whiteSpace.startsWith('pre') ? turnOverCode(list, width) : list
  }
  const setting = {
    style,
    measure,
    width,
    ...(trace && { trace }),
  }
  const breakList = (list: HorizontalList) => breakInPasses(list, setting)
  const { list, breakings, more } = firstLine
    ? breakFirstLine(pieces, { styleOf: firstLine, room: measure(0), listOf, breakList })
    : breakList(listOf(pieces))
  const paragraph: Paragraph = {
    style,
    list,
    breakings: isOneRaggedLine(style, breakings) ? breakings.slice(0, 1) : worthOffering(breakings),
    measure: leader ? (line) => options.measure - offset(line) : measure,
    offset,
    ...(initial && { initial }),
    ...(leader && { leader }),
  }
  return more ? { withHyphens: () => withBreakings(paragraph, more()), ...paragraph } : paragraph
}

// A line of verse, say: to turn it over would not fill a page, but spoil it.
function isOneRaggedLine({ textAlign }: Style, [best]: readonly Breaking[]): boolean {
  return textAlign !== 'justify' && best?.lines.length === 1
}

function withBreakings(paragraph: Paragraph, { list, breakings }: BrokenList): Paragraph {
  return { ...paragraph, list, breakings: worthOffering(breakings) }
}

function reserveOf({ after }: Leader, { fontSize }: Style): Pt {
  return Math.max(leaderReserve * fontSize, after.width + leastGap * fontSize)
}

function indentOf(style: Style, measure: Pt): Pt {
  const { value, unit } = style.textIndent
  return unit === '%' ? value * measure : value
}
