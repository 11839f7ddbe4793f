import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { Pt } from '../edition/length.ts'
import { wholeBlock } from './blocks/block-lines.ts'
import { linesOfPart } from './blocks/column-parts.ts'
import type { Marker, VerticalBlock } from './blocks/vertical-list.ts'
import type { BrokenLine } from './lines/break-lines.ts'
import { lineStart } from './lines/line-start.ts'
import { isCode } from './lists/token-breaks.ts'
import type { PagePart } from './pages/page-part.ts'
import { evenGlyphs } from './lists/even-glyphs.ts'
import { lineSums, spendRoom } from './lists/spend-room.ts'
import type { TableRow } from './tables/table-row.ts'
import type { Paragraph } from './text/paragraph.ts'

/** The page that lines are on: its number, and the width of its text. */
export interface ReportedPage {
  readonly folio: string
  readonly measure: Pt
}

/**
 * Reports the lines of a part of a block that could not be set well. What leaves its measure is an
 * error, in whatever kind of text: a paragraph, a heading, a note, a caption, code, a formula, the
 * marker of a list.
 */
export function reportLines(
  block: VerticalBlock,
  part: PagePart,
  page: ReportedPage,
  report: Report,
): void {
  const { content, markers = [], span } = block
  if (part.from === 0) for (const marker of markers) reportMarker(marker, span, page, report)
  if (content.type === 'stack') {
    for (const { block: inner } of content.blocks) {
      reportLines(inner, wholeBlock(inner), page, report)
    }
  }
  if (content.type === 'columns') {
    const own = { ...page, measure: content.grid.width }
    for (const lines of linesOfPart(block, part)) reportLines(lines.block, lines.part, own, report)
  }
  if (content.type === 'drawing' && content.drawing.width > block.width + hair) {
    const hints = [formulaHint]
    const message = `A formula on page ${page.folio} is wider than its line.`
    report(diagnostic('line/overfull', message, { span, hints }))
  }
  if (content.type === 'drawing' && content.share !== undefined) {
    const message = `A formula on page ${page.folio} is set at ${Math.floor(content.share * 100)} % of its size, so that it fits its line.`
    report(diagnostic('line/formula-small', message, { span, hints: [formulaHint] }))
  }
  if (content.type === 'table') {
    const rows = content.rows.slice(part.from, part.to)
    reportTable(span, rows, page, report)
  }
  if (content.type !== 'paragraph') return
  const { paragraph } = content
  const lines = paragraph.breakings[part.variant]?.lines ?? []
  lines.slice(part.from, part.to).forEach((line, index) => {
    const measure = paragraph.measure(part.from + index)
    const even = () =>
      evenGlyphs(
        lines.map((line) => lineSums(paragraph.list, line)),
        paragraph.measure,
      )
    const glyphs = () => even()[part.from + index] ?? 0
    reportLine(paragraph, line, { block, folio: page.folio, measure, glyphs }, report)
  })
}

const hair: Pt = 0.1 // sums of widths are not exact

const formulaHint = 'split it with "\\\\" in \\begin{aligned} … \\end{aligned}'

// A marker may stand in the indent of its item, but not beside the text block.
function reportMarker(
  { line, x }: Marker,
  span: Span | undefined,
  { folio, measure }: ReportedPage,
  report: Report,
): void {
  if (x >= -hair && x + line.width <= measure + hair) return
  const text = line.list.contents
    .flatMap((content) => (content?.type === 'word' ? [content.word.text] : []))
    .join(' ')
  const message = `The marker "${shortened(text)}" of a list on page ${folio} is too long for its indent.`
  const hints = ['give the list more room: ol { padding-left: 3em }', 'or a shorter marker']
  report(diagnostic('line/overfull', message, { span, hints }))
}

// One message a page: a word that is too wide in one row is often too wide in the next.
function reportTable(
  span: Span | undefined,
  rows: readonly TableRow[],
  { folio }: ReportedPage,
  report: Report,
): void {
  const cells = rows.flatMap((row) => row.cells)
  const wide = cells.flatMap(({ paragraph, from, to }) => {
    const lines = paragraph?.breakings[0]?.lines.slice(from, to) ?? []
    return paragraph ? lines.filter(isOverfull).map((line) => textOf(paragraph, line)) : []
  })
  const [text] = wide
  if (text === undefined) return
  const message = `A column of the table on page ${folio} is too narrow for "${text}".`
  const hints = ['split the table, or use fewer columns', softHyphenHint]
  report(diagnostic('table/too-wide', message, { span, hints }))
}

function isOverfull({ ratio }: BrokenLine): boolean {
  return ratio < -1.0001
}

const softHyphenHint = 'put a soft hyphen (&shy;) where the long word may be split'

interface LineOnPage {
  readonly block: VerticalBlock
  readonly folio: string
  readonly measure: Pt
  /** How much its glyphs give, −1 to 1. */
  readonly glyphs: () => number
}

function reportLine(
  paragraph: Paragraph,
  line: BrokenLine,
  { block, folio, measure, glyphs }: LineOnPage,
  report: Report,
): void {
  const isLong = isOverfull(line)
  const isLoose = block.style.textAlign === 'justify' && line.ratio > 1.0001
  if (!isLong && !isLoose) return
  const text = textOf(paragraph, line)
  const quoted = text === '' ? '' : `: "${text}"`
  // Text without a place in the manuscript may come from the settings, such as a title.
  const [word] = text.split(' ').toSorted((a, b) => b.length - a.length)
  const where = block.span || !word ? { span: block.span } : { quote: word.replace(/…$/, '') }
  if (isLong) {
    const message = `A line on page ${folio} is too long${quoted}.`
    const hints = [overfullHint(paragraph, line)]
    report(diagnostic('line/overfull', message, { ...where, hints }))
    return
  }
  const share = spacesOf(paragraph, line, measure, glyphs())
  const hints = ['try adding or cutting a word in its paragraph']
  const message = `A line on page ${folio} has word spaces of about ${share} %${quoted}.`
  report(diagnostic('line/loose', message, { ...where, hints }))
}

// The width of the word spaces of a justified line as it is set, in percent of their own width. The
// ratio of the line does not say it: in the last resort a line is broken as if it could stretch
// more.
function spacesOf({ list }: Paragraph, line: BrokenLine, measure: Pt, glyphs: number): number {
  const sums = lineSums(list, line)
  const { spending } = spendRoom(measure - sums.natural, sums, { align: 'justify', glyphs })
  if (sums.space <= 0) return 100
  return Math.round(100 + (100 * spending.stretch * sums.stretch) / sums.space)
}

// A soft hyphen in code would be taken for part of it.
function overfullHint({ list }: Paragraph, line: BrokenLine): string {
  const contents = list.contents.slice(lineStart(list.items, line), line.end)
  const [widest] = contents
    .filter((content) => content?.type === 'word')
    .toSorted((a, b) => b.word.shape.width - a.word.shape.width)
  if (!widest && contents.some((content) => content?.type === 'formula')) return formulaHint
  return widest && isCode(widest.piece)
    ? 'shorten it, or say it in other words here and give it in full in a block of code'
    : softHyphenHint
}

const longest = 60 // characters of a line that are quoted

// Of a word that is parted, the line that begins it has the whole, and one that holds nothing else.
function textOf(paragraph: Paragraph, line: BrokenLine): string {
  const text = wordsBegunIn(paragraph, line) || firstWordIn(paragraph, line)
  return shortened(text)
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function wordsBegunIn({ list }: Paragraph, line: BrokenLine): string {
  let text = ''
  for (let i = lineStart(list.items, line); i < line.end; i++) {
    const content = list.contents[i]
    if (content?.type === 'space') text += ' '
    if (content?.type === 'word' && content.part === 0) text += content.word.text
  }
  return text.trim()
}

// The whole word, even if the line holds only its end.
function firstWordIn({ list }: Paragraph, line: BrokenLine): string {
  const contents = list.contents.slice(lineStart(list.items, line), line.end)
  return contents.find((content) => content?.type === 'word')?.word.text.trim() ?? ''
}
