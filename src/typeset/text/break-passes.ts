import type { TraceTable } from '../../diagnostics/trace.ts'
import type { Em, Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Breaking } from '../lines/break-lines.ts'
import {
  brokenRule,
  defaultLineBreakOptions,
  type LineBreakOptions,
} from '../lines/line-break-options.ts'
import { balanceLines } from './balance-lines.ts'
import type { HorizontalList } from '../lists/horizontal-list.ts'
import { hyphenateList } from '../lists/hyphenate-list.ts'
import { partWideWords } from '../lists/part-wide-words.ts'
import { breakList } from './trace-lines.ts'

/** A list with its possible breakings, best first. */
export interface BrokenList {
  readonly list: HorizontalList
  readonly breakings: readonly Breaking[]
  /** Tries hyphens too, even if they were not needed. */
  readonly more?: () => BrokenList
}

/** The setting for which a list is broken. */
export interface PassSetting {
  readonly style: Style
  /** The length of a line by its index. */
  readonly measure: (line: number) => Pt
  /** The length of a line with nothing beside it. */
  readonly width: Pt
  readonly trace?: TraceTable
}

/** A shorter last line is a runt: hardly longer than an indent. */
export const shortestLastLine: Em = 2.2
const goodLastLine: Em = 2.5

// A line that needs more stretch than this makes the program try hyphens. TeX's \pretolerance is 1;
// since our glyphs stretch too, a line at 0.8 still looks even.
const firstTolerance = 0.8
const secondTolerance = 1
const thirdTolerance = 1.8
const emergencyShare = 0.06 // of the measure
const raggedShare = 0.12 // of the measure

/**
 * Breaks a list into lines, in as few passes as give good ones (TeXbook, p. 96). A word that is
 * wider than its line is hyphenated whatever its style.
 */
export function breakInPasses(plain: HorizontalList, setting: PassSetting): BrokenList {
  const broken = breakAsStyled(plain, setting)
  if (!isOverfull(broken)) return broken
  const room = Math.min(setting.measure(0), setting.width)
  const parted = partWideWords(plain, room)
  return parted ? breakAsStyled(parted, setting) : broken
}

function breakAsStyled(plain: HorizontalList, setting: PassSetting): BrokenList {
  const { style, measure, width } = setting
  const { options, second, third } = passesOf(style, width)
  if (options.ragged !== undefined && style.textWrap === 'balance') {
    return { list: plain, breakings: [balanceLines(plain.items, measure, options)] }
  }
  const first = breakWith(plain, setting, second)
  if (isWithin(first, firstTolerance) && breaksNoRule(first)) {
    if (style.hyphens !== 'auto') return first
    const more = () => breakWith(hyphenateList(plain), setting, second)
    return { list: plain, breakings: first.breakings, more }
  }
  const hyphenated = style.hyphens === 'none' ? plain : hyphenateList(plain)
  const tried = [first]
  for (const pass of [second, third]) {
    const broken = breakWith(hyphenated, setting, pass)
    tried.push(broken)
    if (breaksNoRule(broken)) break
  }
  const best = tried.reduce((least, other) => (demerits(other) < demerits(least) ? other : least))
  if (best.breakings.length > 0) return best
  return breakAtLast(hyphenated, setting, { ...options, emergencyStretch: emergencyShare * width })
}

/** The options of the passes of a paragraph's style and measure. */
interface Passes {
  readonly width: Pt
  readonly options: LineBreakOptions
  readonly second: LineBreakOptions
  readonly third: LineBreakOptions
}

const knownPasses = new WeakMap<Style, Passes>()

function passesOf(style: Style, width: Pt): Passes {
  const known = knownPasses.get(style)
  if (known?.width === width) return known
  const options = lineBreakOptions(style, width)
  const second = { ...options, tolerance: secondTolerance }
  const passes = { width, options, second, third: { ...options, tolerance: thirdTolerance } }
  knownPasses.set(style, passes)
  return passes
}

function lineBreakOptions(style: Style, width: Pt): LineBreakOptions {
  const { fontSize, hyphenateLimitLines, hyphenateLimitLast } = style
  const isJustified = style.textAlign === 'justify'
  return {
    ...defaultLineBreakOptions,
    maxHyphens: hyphenateLimitLines,
    finalHyphenDemerits:
      hyphenateLimitLast === 'always' ? defaultLineBreakOptions.finalHyphenDemerits : 5000,
    minLastLine: isJustified ? goodLastLine * fontSize : 0,
    shortestLastLine: isJustified ? shortestLastLine * fontSize : 0,
    lastLineGap: isJustified ? fontSize : 0,
    ...(!isJustified && { ragged: Math.max(width * raggedShare, 2 * fontSize) }),
  }
}

function breakWith(
  list: HorizontalList,
  { measure, trace }: PassSetting,
  options: LineBreakOptions,
): BrokenList {
  return { list, breakings: breakList(list, measure, options, trace) }
}

// The last resort: lines as loose as necessary, then overfull ones.
function breakAtLast(
  list: HorizontalList,
  setting: PassSetting,
  options: LineBreakOptions,
): BrokenList {
  for (const pass of [{ tolerance: 10 }, { tolerance: Infinity, allowOverfull: true }]) {
    const broken = breakWith(list, setting, { ...options, ...pass })
    if (broken.breakings.length > 0) return broken
  }
  throw new Error('internal: a paragraph has no breaking')
}

/** The demerits of the best breaking of a list. */
export function demerits({ breakings }: BrokenList): number {
  return breakings[0]?.demerits ?? Infinity
}

/** Whether the best breaking is good: no loose line and no broken rule. */
export function isGood(broken: BrokenList): boolean {
  return isEven(broken) && breaksNoRule(broken)
}

/** Whether the best breaking has no loose line. */
export function isEven(broken: BrokenList): boolean {
  return isWithin(broken, secondTolerance)
}

/** The best breaking, and the others without a loose line: no page is worth a loose line. */
export function worthOffering(breakings: readonly Breaking[]): readonly Breaking[] {
  return breakings.filter(
    (breaking, index) =>
      index === 0 || breaking.lines.every((line) => line.ratio <= secondTolerance),
  )
}

/** How far a line may stretch and still look good. */
export const goodStretch = secondTolerance

function isOverfull({ breakings }: BrokenList): boolean {
  return breakings[0]?.lines.some(({ ratio }) => ratio < -1.0001) ?? false
}

function isWithin({ breakings }: BrokenList, tolerance: number): boolean {
  return breakings[0]?.lines.every((line) => line.ratio <= tolerance) ?? false
}

// A runt is no broken rule: even lines are worth more than its length.
function breaksNoRule(broken: BrokenList): boolean {
  return demerits(broken) < brokenRule
}
