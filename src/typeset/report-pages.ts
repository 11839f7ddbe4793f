import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import { wholeBlock } from './blocks/block-lines.ts'
import type { PageDefect } from './pages/page-break-options.ts'
import type { BookGrid } from './leaves/book-grid.ts'
import { partNotes } from './pages/part-notes.ts'
import type { BrokenLine } from './lines/break-lines.ts'
import type { PagePart } from './pages/page-part.ts'
import type { Leaf, LeafText } from './leaves/leaf.ts'
import type { Paragraph } from './text/paragraph.ts'
import { isCode } from './lists/token-breaks.ts'
import { lineStart } from './lines/line-start.ts'
import type { TableRow } from './tables/table-row.ts'
import { lineSums, spendRoom } from './set-lines/spend-room.ts'
import type { Pt } from '../edition/length.ts'
import type { VerticalBlock } from './blocks/vertical-list.ts'

const defectWords: Readonly<Record<PageDefect, string>> = {
  widow: 'begins with the last line of a paragraph',
  orphan: 'ends with the first line of a paragraph, or with a heading',
  hyphenAtRectoFoot: 'ends in a hyphen before the leaf is turned',
  shortLastPage: 'ends its chapter in fewer than five lines',
  unevenFoot: 'is shorter than the page it faces',
  shortPage: 'is not filled to its foot',
  farFigure: 'calls a figure that stands overleaf',
  splitNote: 'has a note that continues overleaf',
  overfullPage: 'has something on it that is higher than the page',
}

/** Reports the pages that could not be set within the rules. */
export function reportPages(leaves: readonly Leaf[], grid: BookGrid, report: Report): void {
  for (const { folio, text } of leaves) {
    if (text) reportTurned(text, folio, grid, report)
    for (const part of text?.broken.parts ?? []) {
      const block = text?.flow.blocks[part.block]
      if (block) reportBlock(block, part, folio, report)
    }
    for (const defect of text?.broken.defects ?? []) {
      const message = `Page ${folio} ${defectWords[defect]}.`
      const hints = [defectHints[defect] ?? 'try adding or cutting a word in an earlier paragraph']
      const span = text && defectSpan(defect, text)
      report(diagnostic('page/defect', message, { span, hints }))
    }
  }
}

// A turned table keeps some lines free for its notes, which may take more.
function reportTurned(
  { flow, blocks, broken }: LeafText,
  folio: string,
  { rows, leading, noteSpace }: BookGrid,
  report: Report,
): void {
  for (const part of broken.parts) {
    const { content, span } = flow.blocks[part.block] ?? {}
    const notes = partNotes(blocks, part)
    if (content?.type !== 'stack' || content.turned === undefined || notes.length === 0) continue
    const { carriedOut } = broken
    const height = notes.reduce(
      (sum, { id, heights }) =>
        sum + (heights.at(id === carriedOut?.id ? carriedOut.from : -1) ?? 0),
      noteSpace,
    )
    if (content.height + height <= rows * leading) continue
    const message = `The notes of a table on page ${folio} have no room beside it.`
    report(diagnostic('table/too-wide', message, { span, hints: ['make the notes shorter'] }))
  }
}

const defectHints: Partial<Record<PageDefect, string>> = {
  farFigure: 'move the figures a paragraph or two apart, or make one smaller',
  overfullPage: 'split it, or make it smaller',
}

// The place of a defect is at the head or the foot of the page. Generated text has none.
function defectSpan(defect: PageDefect, { flow, broken }: LeafText): Span | undefined {
  const spans = broken.parts.flatMap(({ block }) => flow.blocks[block]?.span ?? [])
  return defect === 'widow' || defect === 'overfullPage' ? spans[0] : spans.at(-1)
}

function reportBlock(block: VerticalBlock, part: PagePart, folio: string, report: Report): void {
  const { content } = block
  if (content.type === 'stack') {
    for (const { block: inner } of content.blocks) {
      reportBlock(inner, wholeBlock(inner), folio, report)
    }
  }
  if (content.type === 'drawing' && content.drawing.width > block.width) {
    reportFormula(block, folio, report)
  }
  if (content.type === 'table')
    reportTable(block, content.rows.slice(part.from, part.to), folio, report)
  if (content.type !== 'paragraph') return
  const { paragraph } = content
  const lines = paragraph.breakings[part.variant]?.lines ?? []
  lines.slice(part.from, part.to).forEach((line, index) => {
    const measure = paragraph.measure(part.from + index)
    reportLine(paragraph, line, { block, folio, measure }, report)
  })
}

function reportFormula({ span }: VerticalBlock, folio: string, report: Report): void {
  const hints = ['split it with "\\\\" in \\begin{aligned} … \\end{aligned}']
  const message = `A formula on page ${folio} is wider than its line.`
  report(diagnostic('line/overfull', message, { span, hints }))
}

// One message a page: a word that is too wide in one row is often too wide in the next.
function reportTable(
  { span }: VerticalBlock,
  rows: readonly TableRow[],
  folio: string,
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
}

function reportLine(
  paragraph: Paragraph,
  line: BrokenLine,
  { block, folio, measure }: LineOnPage,
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
    const isMuch = excessOf(paragraph, line, measure) > block.style.fontSize
    const code = isMuch ? 'line/overfull' : 'line/sticks-out'
    const message = `A line on page ${folio} is too long${quoted}.`
    report(diagnostic(code, message, { ...where, hints: [overfullHint(paragraph, line)] }))
    return
  }
  const share = spacesOf(paragraph, line, measure)
  const hints = ['try adding or cutting a word in its paragraph']
  const message = `A line on page ${folio} has word spaces of about ${share} %${quoted}.`
  report(diagnostic('line/loose', message, { ...where, hints }))
}

// The width of the word spaces of a justified line as it is set, in percent of their own width. The
// ratio of the line does not say it: in the last resort a line is broken as if it could stretch
// more.
function spacesOf({ list }: Paragraph, line: BrokenLine, measure: Pt): number {
  const sums = lineSums(list, lineStart(list.items, line), line)
  const { spending } = spendRoom(measure - sums.natural, sums, 'justify')
  if (sums.space <= 0) return 100
  return Math.round(100 + (100 * spending.stretch * sums.stretch) / sums.space)
}

// How far a line sticks out when its spaces and glyphs have given what they can.
function excessOf({ list, style }: Paragraph, line: BrokenLine, measure: Pt): Pt {
  const sums = lineSums(list, lineStart(list.items, line), line)
  const given = style.textAlign === 'justify' ? sums.shrink + sums.flex : 0
  return sums.natural - given - measure
}

// A soft hyphen in code would be taken for part of it.
function overfullHint({ list }: Paragraph, line: BrokenLine): string {
  const words = list.contents
    .slice(lineStart(list.items, line), line.end)
    .filter((content) => content?.type === 'word')
    .toSorted((a, b) => b.word.shape.width - a.word.shape.width)
  const [widest] = words
  return widest && isCode(widest.piece)
    ? 'shorten it, or say it in other words here and give it in full in a block of code'
    : softHyphenHint
}

const longest = 60 // characters of a line that are quoted

// Of a word that is parted, the line that begins it has the whole, and one that holds nothing else.
function textOf(paragraph: Paragraph, line: BrokenLine): string {
  const text = wordsBegunIn(paragraph, line) || firstWordIn(paragraph, line)
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
