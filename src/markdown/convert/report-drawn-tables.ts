import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { MdBlock } from '../document/document.ts'
import type { SourceLines } from '../document/source-lines.ts'
import { walkMarkdown } from '../document/walk-markdown.ts'

/**
 * Reports tables that are drawn with lines of signs and could not be read, such as grids with cells
 * over several columns. They are printed as running text.
 */
export function reportDrawnTables(
  blocks: readonly MdBlock[],
  lines: SourceLines,
  report: Report,
): void {
  walkMarkdown(blocks, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'thematicBreak') return
    const { start, end } = node.span
    const isDrawn =
      node.type === 'paragraph'
        ? gridRow.test(lines.textOf(start.line)) && gridRow.test(lines.textOf(end.line))
        : columnRow.test(lines.textOf(start.line)) &&
          /\S/.test(lines.textOf(start.line - 1) + lines.textOf(end.line + 1))
    if (!isDrawn) return
    const message = 'A table that is drawn with lines is not read as one: it is printed as text.'
    const hint = 'write it with bars: | Day | Low |, then |---|---|, then a row a line'
    report(diagnostic('table/not-read', message, { span: node.span, hints: [hint] }))
  })
}

const gridRow = /^[\s>]*\+(?:[-=:]{3,}\+)+\s*$/
const columnRow = /^[\s>]*-{2,}(?: +-{2,})+\s*$/
