import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { PageDefect } from './break-pages.ts'
import type { BrokenLine } from './break-lines.ts'
import type { Leaf } from './paginate.ts'
import type { Paragraph } from './paragraph.ts'
import { lineStart } from './set-line.ts'
import type { VerticalBlock } from './vertical-list.ts'

const defectWords: Readonly<Record<PageDefect, string>> = {
  widow: 'begins with the last line of a paragraph',
  orphan: 'ends with the first line of a paragraph, or with a heading',
  hyphenAtRectoFoot: 'ends in a hyphen before a turn of the leaf',
  shortLastPage: 'ends its chapter in fewer than five lines',
  unevenFoot: 'is shorter than the page it faces',
  splitNote: 'has a note that goes on overleaf',
  overfullPage: 'holds something that is higher than the page',
}

/** Tells of the lines and pages that could not be set within the rules, with their pages. */
export function reportPages(leaves: readonly Leaf[], report: Report): void {
  for (const { folio, text } of leaves) {
    for (const part of text?.broken.parts ?? []) {
      const block = text?.flow.blocks[part.block]
      if (block?.content.type === 'drawing' && block.content.drawing.width > block.width) {
        reportFormula(block, folio, report)
      }
      if (block?.content.type !== 'paragraph') continue
      const { paragraph } = block.content
      const lines = paragraph.breakings[part.variant]?.lines.slice(part.from, part.to) ?? []
      for (const line of lines) reportLine(paragraph, line, block, folio, report)
    }
    for (const defect of text?.broken.defects ?? []) {
      report(
        diagnostic('page/defect', `Page ${folio} ${defectWords[defect]}.`, {
          hints: ['a word more or less in a paragraph before it may help'],
        }),
      )
    }
  }
}

function reportFormula({ span }: VerticalBlock, folio: string, report: Report): void {
  const hints = ['part it with "\\\\" in \\begin{aligned} … \\end{aligned}']
  const message = `A formula on page ${folio} is wider than its line.`
  report(diagnostic('line/overfull', message, { span, hints }))
}

function reportLine(
  paragraph: Paragraph,
  line: BrokenLine,
  block: VerticalBlock,
  folio: string,
  report: Report,
): void {
  const where = { span: block.span }
  if (line.ratio < -1.0001) {
    report(
      diagnostic(
        'line/overfull',
        `A line on page ${folio} is too long: "${textOf(paragraph, line)}".`,
        {
          ...where,
          hints: ['write a soft hyphen (&shy;) where the long word may be parted'],
        },
      ),
    )
  } else if (block.style.textAlign === 'justify' && line.ratio > 1.0001) {
    const share = Math.round(100 + 33 * line.ratio)
    report(
      diagnostic(
        'line/loose',
        `A line on page ${folio} has word spaces of some ${share} %: "${textOf(paragraph, line)}".`,
        { ...where, hints: ['a word more or less in its paragraph may help'] },
      ),
    )
  }
}

const longest = 60 // characters of a line that are quoted

function textOf({ list }: Paragraph, line: BrokenLine): string {
  let text = ''
  for (let i = lineStart(list.items, line); i < line.end; i++) {
    const content = list.contents[i]
    if (content?.type === 'space') text += ' '
    if (content?.type === 'word' && content.part === 0) text += content.word.text
  }
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
