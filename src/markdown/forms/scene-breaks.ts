import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { MdBlock, MdThematicBreak } from '../document/document.ts'
import type { SourceLines } from '../document/source-lines.ts'

/**
 * Adds a thematic break wherever two or more blank lines separate two blocks. It adds none beside a
 * heading or another break.
 */
export function breakAtBlankLines(
  blocks: readonly MdBlock[],
  lines: SourceLines,
): readonly MdBlock[] {
  return blocks.flatMap((block, index) => {
    const gap = sceneGap(blocks[index - 1], block, lines)
    return gap ? [gap, block] : [block]
  })
}

/** Reports, once for a file, blank lines that look like scene breaks but are not read as such. */
export function reportBlankLines(
  blocks: readonly MdBlock[],
  lines: SourceLines,
  report: Report,
): void {
  const gaps = blocks.flatMap((block, index) => sceneGap(blocks[index - 1], block, lines) ?? [])
  const first = gaps[0]
  if (!first) return
  const places = gaps.length === 1 ? 'in one place' : `in ${gaps.length} places`
  const message = `This file has several blank lines in a row ${places}, which leave no gap in the book.`
  const hints = [
    'write *** on a line of its own where a scene ends',
    'or write "scene-breaks: blank-lines" in book.yaml',
  ]
  report(diagnostic('scene-break/not-marked', message, { span: first.span, hints }))
}

function sceneGap(
  before: MdBlock | undefined,
  after: MdBlock,
  lines: SourceLines,
): MdThematicBreak | undefined {
  if (!before || standsApart(before) || standsApart(after)) return undefined
  const line = before.span.end.line
  const nextLine = after.span.start.line
  if (nextLine - line < 3 || !lines.isBlankBetween(line, nextLine)) return undefined
  const span = {
    file: before.span.file,
    start: { line: line + 1, column: 1 },
    end: { line: nextLine - 1, column: 1 },
  }
  return { type: 'thematicBreak', span }
}

function standsApart(block: MdBlock): boolean {
  return block.type === 'heading' || block.type === 'thematicBreak'
}
