import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { SettingContext } from './blocks/note.ts'
import type { BookGrid } from './leaves/book-grid.ts'
import type { Leaf, LeafText } from './leaves/leaf.ts'
import type { PageDefect } from './pages/page-break-options.ts'
import { partNotes } from './pages/part-notes.ts'
import { reportLines } from './report-lines.ts'
import { noteBlocks } from './set-pages/set-notes.ts'

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
export function reportPages(
  leaves: readonly Leaf[],
  grid: BookGrid,
  context: SettingContext,
): void {
  const { report } = context
  for (const { folio, text } of leaves) {
    const page = { folio, measure: grid.measure }
    if (text) reportTurned(text, folio, grid, report)
    for (const part of text?.broken.parts ?? []) {
      const block = text?.flow.blocks[part.block]
      if (block) reportLines(block, part, page, report)
    }
    for (const { block, part } of text ? noteBlocks(text.broken, text.blocks, context) : []) {
      reportLines(block, part, page, report)
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
