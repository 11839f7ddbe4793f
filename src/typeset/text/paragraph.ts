import type { Em, Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { TraceTable } from '../../diagnostics/trace.ts'
import {
  breakLines,
  defaultLineBreakOptions,
  type Breaking,
  type LineBreakOptions,
} from '../lines/break-lines.ts'
import { hyphenateList } from './hyphenate-list.ts'
import { horizontalList, type HorizontalList } from './horizontal-list.ts'
import { styleFirstWords, type FirstLineStyle } from './first-line.ts'
import type { InlinePiece } from './inline-piece.ts'
import type { Initial } from './initial.ts'
import { leastGap, type Leader } from './leader.ts'
import type { ReportMissing } from '../words/font-runs.ts'
import { breakList } from './trace-lines.ts'

/** A paragraph with the ways it may be broken into lines. */
export interface Paragraph {
  readonly style: Style
  readonly list: HorizontalList
  /** Best first, each with another number of lines; never empty. */
  readonly breakings: readonly Breaking[]
  /** Length of a line by its index. */
  readonly measure: (line: number) => Pt
  /** How far a line begins from the left edge of the paragraph. */
  readonly offset: (line: number) => Pt
  readonly initial?: Initial
  readonly leader?: Leader
  /** The same paragraph with hyphens tried where it does well without: it can be had in more numbers of lines. */
  readonly withHyphens?: () => Paragraph
}

export interface ParagraphOptions {
  readonly style: Style
  readonly measure: Pt
  readonly initial?: Initial
  readonly leader?: Leader
  /** What the words of the first line look like: `::first-line`. */
  readonly firstLine?: FirstLineStyle
  readonly missing?: ReportMissing
  readonly trace?: TraceTable
}

/** A last line that is shorter is a runt: hardly longer than an indent. */
export const shortestLastLine: Em = 2.2
const goodLastLine: Em = 2.5

// Where a line would be stretched further than this, hyphens are tried. TeX's \pretolerance is 1; where glyphs give way too
// a line at 0.8 still looks even.
const firstTolerance = 0.8
const secondTolerance = 1
const thirdTolerance = 1.8
const mostLeadWords = 4
const emergencyShare = 0.06 // of the measure
const leaderReserve = 2.5 // em kept free at the end of a line for a page number; more where it is wider

/** Breaks the text of a paragraph into lines, in as few passes as give good ones (TeXbook, p. 96). */
export function breakParagraph(
  pieces: readonly InlinePiece[],
  options: ParagraphOptions,
): Paragraph {
  const { style, initial, leader } = options
  const width = options.measure - (leader ? reserveOf(leader, style) : 0)
  const offset = (line: number): Pt => (initial && line < initial.lines ? initial.width : 0)
  const measure = (line: number): Pt => width - offset(line)
  const indent = initial ? 0 : indentOf(style, options.measure)
  const listOf = (from: readonly InlinePiece[]): HorizontalList =>
    horizontalList(from, {
      indent,
      ...(isRightToLeft(style.language) && { baseLevel: 1 }),
      ...(options.missing && { missing: options.missing }),
    })
  const { list, breakings, more } = breakFirstLine(
    pieces,
    options,
    (from) => breakInPasses(listOf(from), options, measure, width),
    listOf,
    measure(0),
  )
  const paragraph: Paragraph = {
    style,
    list,
    breakings: worthOffering(breakings),
    measure: leader ? (line) => options.measure - offset(line) : measure,
    offset,
    ...(initial && { initial }),
    ...(leader && { leader }),
  }
  if (!more) return paragraph
  const withHyphens = (): Paragraph => {
    const found = more()
    return { ...paragraph, list: found.list, breakings: worthOffering(found.breakings) }
  }
  return { ...paragraph, withHyphens }
}

function reserveOf({ after }: Leader, { fontSize }: Style): Pt {
  return Math.max(leaderReserve * fontSize, after.width + leastGap * fontSize)
}

// The best, and the others that set no line loose: a page is not worth more than that.
function worthOffering(breakings: readonly Breaking[]): readonly Breaking[] {
  return breakings.filter(
    (breaking, index) =>
      index === 0 || breaking.lines.every((line) => line.ratio <= secondTolerance),
  )
}

function demerits({ breakings }: Broken): number {
  return breakings[0]?.demerits ?? Infinity
}

// Where the first line has a style of its own, the ways to end it: after as many words as fit, one less and one more.
// Where none of them sets a good line, a few words have the style and the line goes on without it.
function breakFirstLine(
  pieces: readonly InlinePiece[],
  { firstLine }: ParagraphOptions,
  breakFrom: (pieces: readonly InlinePiece[]) => Broken,
  listOf: (pieces: readonly InlinePiece[]) => HorizontalList,
  room: Pt,
): Broken {
  if (!firstLine) return breakFrom(pieces)
  const styled = (count: number, endLine: boolean) =>
    styleFirstWords(pieces, { count, endLine, styleOf: firstLine })
  const { words, fits } = wordsThatFit(listOf(styled(Infinity, false)), room)
  if (fits) return breakFrom(styled(Infinity, false))
  const [best] = [words, words - 1, words + 1]
    .filter((count) => count > 0)
    .map((count) => styled(count, true))
    .filter((candidate) => fillsFirstLine(listOf(candidate), room))
    .map(breakFrom)
    .sort((a, b) => demerits(a) - demerits(b))
  const isGood = best && isWithin(best.breakings[0], secondTolerance)
  if (isGood && isClean(best.breakings, defaultLineBreakOptions)) return best
  const few = breakFrom(styled(Math.min(Math.max(words - 1, 1), mostLeadWords), false))
  return isGood && demerits(best) < demerits(few) ? best : few
}

// Whether what stands before the first forced break can be a good line.
function fillsFirstLine({ items }: HorizontalList, room: Pt): boolean {
  let natural = 0
  let stretch = 0
  let shrink = 0
  for (const item of items) {
    if (item.type === 'penalty') {
      if (item.cost === -Infinity) break
      continue
    }
    natural += item.width
    stretch += item.type === 'box' ? item.flex : item.stretch
    shrink += item.type === 'box' ? item.flex : item.shrink
  }
  // What hangs into the margins makes a little more room.
  return natural - shrink <= room * 1.02 && natural + stretch * secondTolerance >= room * 0.98
}

function wordsThatFit(
  { items }: HorizontalList,
  room: Pt,
): { readonly words: number; readonly fits: boolean } {
  let width = 0
  let words = 0
  for (const item of items) {
    if (item.type === 'penalty') continue
    width += item.width
    if (width > room) return { words, fits: false }
    if (item.type === 'glue') words++
  }
  return { words, fits: true }
}

interface Broken {
  readonly list: HorizontalList
  readonly breakings: readonly Breaking[]
  /** Tries hyphens too, where they were not needed. */
  readonly more?: () => Broken
}

function breakInPasses(
  plain: HorizontalList,
  { style, missing, trace }: ParagraphOptions,
  measure: (line: number) => Pt,
  width: Pt,
): Broken {
  const justified = style.textAlign === 'justify'
  const options: LineBreakOptions = {
    ...defaultLineBreakOptions,
    maxHyphens: style.hyphenateLimitLines,
    finalHyphenDemerits:
      style.hyphenateLimitLast === 'always' ? defaultLineBreakOptions.finalHyphenDemerits : 5000,
    minLastLine: justified ? goodLastLine * style.fontSize : 0,
    shortestLastLine: justified ? shortestLastLine * style.fontSize : 0,
    lastLineGap: justified ? style.fontSize : 0,
    ...(!justified && { ragged: Math.max(width * 0.12, 2 * style.fontSize) }),
  }
  if (!justified && style.textWrap === 'balance') return balance(plain, measure, options)

  const first = breakList(plain, measure, { ...options, tolerance: secondTolerance }, trace)
  const tried: Broken[] = [{ list: plain, breakings: first }]
  const hyphenates = style.hyphens === 'auto'
  if (isWithin(first[0], firstTolerance) && isClean(first, options)) {
    const more = (): Broken => {
      const list = hyphenateList(plain, missing)
      return {
        list,
        breakings: breakList(list, measure, { ...options, tolerance: secondTolerance }, trace),
      }
    }
    return { list: plain, breakings: first, ...(hyphenates && { more }) }
  }
  const hyphenated = style.hyphens === 'none' ? plain : hyphenateList(plain, missing)
  for (const tolerance of [secondTolerance, thirdTolerance]) {
    const breakings = breakList(hyphenated, measure, { ...options, tolerance }, trace)
    tried.push({ list: hyphenated, breakings })
    if (isClean(breakings, options)) break
  }
  const best = tried.reduce((least, other) => (demerits(other) < demerits(least) ? other : least))
  if (best.breakings.length > 0) return best
  const last = { ...options, emergencyStretch: emergencyShare * width }
  return breakAtLast(hyphenated, measure, last, trace)
}

// Whether no line is stretched further than this.
function isWithin(breaking: Breaking | undefined, tolerance: number): boolean {
  return breaking !== undefined && breaking.lines.every((line) => line.ratio <= tolerance)
}

// Whether no rule was broken to get here: those cost as much as a runt or more.
function isClean(breakings: readonly Breaking[], options: LineBreakOptions): boolean {
  const best = breakings[0]
  return best !== undefined && best.demerits < options.runtDemerits
}

// When all else has failed: lines as loose as they must be, then too long ones.
function breakAtLast(
  list: HorizontalList,
  measure: (line: number) => Pt,
  options: LineBreakOptions,
  trace?: TraceTable,
): Broken {
  for (const pass of [{ tolerance: 10 }, { tolerance: Infinity, allowOverfull: true }]) {
    const breakings = breakList(list, measure, { ...options, ...pass }, trace)
    if (breakings.length > 0) return { list, breakings }
  }
  throw new Error('internal: a paragraph has no breaking')
}

// The fewest lines, as even as they can be: the narrowest measure that gives no line more (CSS Text 4, text-wrap: balance).
function balance(
  list: HorizontalList,
  measure: (line: number) => Pt,
  options: LineBreakOptions,
): Broken {
  const loose = { ...options, tolerance: Infinity, allowOverfull: true }
  const breakAt = (share: number) =>
    breakLines(list.items, (line) => measure(line) * share, { ...loose, ragged: 1 })
  const fewest = (breakings: readonly Breaking[]) =>
    [...breakings].sort((a, b) => a.lines.length - b.lines.length)[0]
  let best = fewest(breakAt(1))
  if (!best) throw new Error('internal: a heading has no breaking')
  const lines = best.lines.length
  let low = 0.3
  let high = 1
  for (let step = 0; lines > 1 && step < 7; step++) {
    const share = (low + high) / 2
    const candidate = fewest(breakAt(share))
    const fits =
      candidate?.lines.length === lines &&
      candidate.lines.every((line, i) => line.width <= measure(i) * share)
    if (fits && candidate) {
      best = candidate
      high = share
    } else low = share
  }
  return { list, breakings: [best] }
}

function indentOf(style: Style, measure: Pt): Pt {
  const { value, unit } = style.textIndent
  return unit === '%' ? value * measure : value
}
