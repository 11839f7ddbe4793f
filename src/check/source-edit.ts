import type { Document } from '../markdown/document/document.ts'
import { punctuationEdits } from '../markdown/punctuation/smart-punctuation.ts'
import { placeInStretch } from '../markdown/punctuation/text-place.ts'

/** A replacement for part of one line of a file. */
export interface SourceEdit {
  /** 1-based. */
  readonly line: number
  /** 0-based, in UTF-16 units of the line. */
  readonly start: number
  readonly end: number
  readonly after: string
}

/**
 * The typographic punctuation of a document that was parsed without it, as edits of its lines. A
 * mark stays as typed when its place in the source is uncertain or when it spans a line end; it is
 * set when the book is built.
 */
export function sourceEdits(
  document: Document,
  lines: readonly string[],
  language: string,
): readonly SourceEdit[] {
  const texts = [document.children, ...document.footnoteDefinitions.map((note) => note.children)]
  const edits = texts
    .flatMap((blocks) => punctuationEdits(blocks, language))
    .flatMap(({ stretch, edits }) =>
      edits.flatMap(({ start, end, after }) => {
        const { start: from, end: to } = placeInStretch(stretch, start, end)
        const edit = { line: from.line, start: from.column - 1, end: to.column - 1, after }
        const source = lines[from.line - 1] ?? ''
        const typed = source.slice(edit.start, edit.end)
        const isWanted =
          from.line === to.line &&
          typed === stretch.text.slice(start, end) &&
          typed !== after &&
          (start === 0 || isSame(source.charAt(edit.start - 1), stretch.text.charAt(start - 1)))
        return isWanted ? [edit] : []
      }),
    )
    .sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end)
  return edits.filter((edit, index) => !overlaps(edits[index - 1], edit))
}

/** The text with the edits made. Everything else stays, line ends included. */
export function applySourceEdits(text: string, edits: readonly SourceEdit[]): string {
  const starts = lineStarts(text)
  let written = ''
  let from = 0
  for (const { line, start, end, after } of edits) {
    const lineStart = starts[line - 1] ?? 0
    written += text.slice(from, lineStart + start) + after
    from = lineStart + end
  }
  return written + text.slice(from)
}

// Some characters look different in the source and in the stretch: emphasis, code, line ends.
function isSame(inSource: string, inStretch: string): boolean {
  return (
    inSource === inStretch || /[\s*_[\](){}`\\~=^"'<>;\ufffc\u2028]|^$/.test(inSource + inStretch)
  )
}

function overlaps(before: SourceEdit | undefined, edit: SourceEdit): boolean {
  return before !== undefined && before.line === edit.line && edit.start < before.end
}

function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0]
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g))
    starts.push(index + lineEnd.length)
  return starts
}
