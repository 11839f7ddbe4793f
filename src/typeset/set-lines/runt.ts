import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import { shortestLastLine } from '../text/break-passes.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { RuntReason } from '../paged-book/paged-book.ts'
import { breakLines, type Breaking, type BrokenLine } from '../lines/break-lines.ts'
import { defaultLineBreakOptions, type LineBreakOptions } from '../lines/line-break-options.ts'
import { hyphenateList } from '../lists/hyphenate-list.ts'
import type { HorizontalList } from '../lists/horizontal-list.ts'
import { setLine, type LineSetting } from './set-line.ts'
import type { LineItem } from '../lines/line-items.ts'

const widestSpace = 1.34 // times the natural word space; just past the aim of 133 %

const runtDemerits = 1e12 // worse than any other defect of a paragraph

/** Whether a last line is a runt. */
export function isRunt(width: Pt, { fontSize }: Style): boolean {
  return width < shortestLastLine * fontSize
}

/** Finds out why a breaking of a paragraph ends in a runt, by trying the other breakings. */
export function runtReason(paragraph: Paragraph, variant: number): RuntReason {
  const breaking = paragraph.breakings[variant]
  const { items } = paragraph.list
  if (breaking && isEndedByAuthor(items, breaking.lines.at(-2))) return { type: 'lineBreak' }
  const better = paragraph.breakings.find((other) => !endsInRunt(paragraph, paragraph.list, other))
  if (breaking && better) {
    return { type: 'pages', lines: breaking.lines.length, betterLines: better.lines.length }
  }
  return bestOther(paragraph, { tolerance: Infinity }) ?? overfullOther(paragraph)
}

// The cheapest breaking without a runt, even with hyphens, and its defect.
function bestOther(paragraph: Paragraph, pass: Partial<LineBreakOptions>): RuntReason | undefined {
  const { style } = paragraph
  const options = {
    ...defaultLineBreakOptions,
    maxHyphens: style.hyphenateLimitLines,
    minLastLine: shortestLastLine * style.fontSize,
    shortestLastLine: shortestLastLine * style.fontSize,
    runtDemerits,
    ...pass,
  }
  const lists =
    style.hyphens === 'none' ? [paragraph.list] : [paragraph.list, hyphenateList(paragraph.list)]
  const [best] = lists
    .flatMap((list) =>
      breakLines(list.items, paragraph.measure, options).map((breaking) => ({ list, breaking })),
    )
    .filter(({ list, breaking }) => !endsInRunt(paragraph, list, breaking))
    .sort((a, b) => a.breaking.demerits - b.breaking.demerits)
  return best && faultOf(paragraph, best.list, best.breaking)
}

function overfullOther(paragraph: Paragraph): RuntReason {
  const other = bestOther(paragraph, { tolerance: Infinity, allowOverfull: true })
  return other ? { type: 'overfull' } : { type: 'noOther' }
}

// The worst defect of a breaking.
function faultOf(paragraph: Paragraph, list: HorizontalList, { lines }: Breaking): RuntReason {
  const hyphens = lines.map((line) => isHyphenated(list.items, line))
  const most = paragraph.style.hyphenateLimitLines
  if (hyphens.some((_, at) => at >= most && hyphens.slice(at - most, at + 1).every(Boolean))) {
    return { type: 'hyphenRun' }
  }
  if (hyphens.at(-2)) return { type: 'lastHyphen' }
  const spaces = lines.map((_, index) => settingOf(paragraph, list, lines, index).wordSpace)
  return {
    type: 'looseLines',
    lines: spaces.filter((space) => space > widestSpace).length,
    widest: Math.max(...spaces),
  }
}

function endsInRunt(paragraph: Paragraph, list: HorizontalList, { lines }: Breaking): boolean {
  if (lines.length === 1) return false
  return isRunt(settingOf(paragraph, list, lines, lines.length - 1).end, paragraph.style)
}

function settingOf(
  { measure, style }: Paragraph,
  list: HorizontalList,
  lines: readonly BrokenLine[],
  index: number,
): LineSetting {
  const line = lines[index]
  if (!line) throw new Error(`internal: no line ${index}`)
  const align = style.textAlign === 'justify' ? 'justify' : 'left'
  return setLine(list, line, { x: 0, baseline: 0, measure: measure(index), align })
}

// A line that the author ends is filled with space. A first line with a style of its own also ends
// with a break, but without that space.
function isEndedByAuthor(items: readonly LineItem[], line: BrokenLine | undefined): boolean {
  const end = line && items[line.end]
  const filling = line && items[line.end - 1]
  const isFilled = filling?.type === 'glue' && filling.stretch === Infinity
  return isFilled && end?.type === 'penalty' && end.cost === -Infinity
}

function isHyphenated(items: readonly LineItem[], line: BrokenLine): boolean {
  const end = items[line.end]
  return end?.type === 'penalty' && end.flagged
}
