import type { Position, Span } from '../../diagnostics/diagnostic.ts'

/** A part of a line of the file within a longer text. */
interface Piece {
  /** 0-based, in the text. */
  readonly start: number
  /** 1-based, in the file. */
  readonly line: number
  readonly column: number
}

/** Text that is read as one piece. It knows where each of its lines stands in the file. */
export interface PlacedText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * The lines of a file, used to find where the lexer's texts stand in it. Marked removes the marks
 * of quotations and the indents of lists before it reads on, so offsets are lost. But it works line
 * by line, and it keeps the end of each line. So the number of a line and its text give its column.
 */
export class SourceLines {
  readonly file: string
  readonly #lines: readonly string[]
  readonly #whole: Span | undefined

  /** With `whole`, every place is that span: the text was a value of front matter. */
  constructor(file: string, lines: readonly string[], whole?: Span) {
    this.file = file
    this.#lines = lines
    this.#whole = whole
  }

  /** Whether there is only white space between two lines. The two lines themselves do not count. */
  isBlankBetween(line: number, nextLine: number): boolean {
    return this.#lines.slice(line, nextLine - 1).every((text) => text.trim() === '')
  }

  /** The texts of all lines. */
  get texts(): readonly string[] {
    return this.#lines
  }

  /** The text of a line; empty beyond the ends of the file. */
  textOf(line: number): string {
    return this.#lines[line - 1] ?? ''
  }

  /**
   * The line on which `raw` begins, at or a little after `line`. Lazy quotations can leave the
   * count one line behind.
   */
  find(line: number, raw: string): number {
    const trimmed = raw.trimStart()
    const lineEnd = trimmed.indexOf('\n')
    const head = (lineEnd < 0 ? trimmed : trimmed.slice(0, lineEnd)).trimEnd()
    const blankLines = countLineEnds(raw.slice(0, raw.length - trimmed.length))
    for (let candidate = line; candidate < line + 8; candidate++) {
      if (this.#lines[candidate + blankLines - 1]?.includes(head)) return candidate
    }
    // What other tools write may have taken fewer lines than it is in our Markdown.
    for (let candidate = line - 1; head !== '' && candidate > Math.max(0, line - 8); candidate--) {
      if (this.#lines[candidate + blankLines - 1]?.includes(head)) return candidate
    }
    return line
  }

  /**
   * The span of a block with the source `raw` and the first line `line`. It leaves out white space
   * at both ends.
   */
  spanOf(raw: string, line: number): Span {
    if (this.#whole) return this.#whole
    const trimmed = raw.trimStart()
    const first = line + countLineEnds(raw.slice(0, raw.length - trimmed.length))
    const text = trimmed.trimEnd()
    const lineEnd = text.indexOf('\n')
    const head = lineEnd < 0 ? text : text.slice(0, lineEnd)
    const column = this.#columnOf(first, head)
    if (lineEnd < 0) return this.#span(first, column, first, column + head.length)
    const last = first + countLineEnds(text)
    const tail = text.slice(text.lastIndexOf('\n') + 1)
    return this.#span(first, column, last, this.#columnOf(last, tail) + tail.length)
  }

  /** Finds the places of lines of text. The first of them stands on `line`. */
  place(text: string, line: number): PlacedText {
    if (!text.includes('\n')) {
      return { text, pieces: [{ start: 0, line, column: this.#columnOf(line, text) }] }
    }
    const pieces: Piece[] = []
    let start = 0
    for (const part of text.split('\n')) {
      const at = line + pieces.length
      pieces.push({ start, line: at, column: this.#columnOf(at, part) })
      start += part.length + 1
    }
    return { text, pieces }
  }

  /**
   * Joins lines into one text, with a line end between them. A continuation gets a space instead.
   */
  join(
    parts: readonly { readonly text: string; readonly line: number; readonly continues: boolean }[],
  ): PlacedText {
    const pieces: Piece[] = []
    let text = ''
    for (const part of parts) {
      if (text !== '') text += part.continues ? ' ' : '\n'
      const column = this.#columnOf(part.line, part.text)
      pieces.push({ start: text.length, line: part.line, column })
      text += part.text
    }
    return { text, pieces }
  }

  /** The span of a part of placed text. Offsets are in UTF-16 units. */
  spanIn(placed: PlacedText, start: number, end: number): Span {
    if (this.#whole) return this.#whole
    return { file: this.file, start: position(placed, start), end: position(placed, end) }
  }

  #span(line: number, column: number, endLine: number, endColumn: number): Span {
    return { file: this.file, start: { line, column }, end: { line: endLine, column: endColumn } }
  }

  // The text is the end of its line, except for white space after it and for tabs before it that
  // became spaces.
  #columnOf(line: number, text: string): number {
    const source = this.#lines[line - 1] ?? ''
    const start = text.trimStart()
    const found = source.lastIndexOf(start.trimEnd())
    return Math.max(0, found - (text.length - start.length)) + 1
  }
}

/** A part of placed text. */
export function slicePlaced(placed: PlacedText, start: number, end?: number): PlacedText {
  const text = placed.text.slice(start, end)
  const pieces: Piece[] = []
  placed.pieces.forEach((piece, index) => {
    const next = placed.pieces[index + 1]?.start ?? Infinity
    if (next <= start || piece.start >= start + text.length + 1) return
    const skipped = Math.max(0, start - piece.start)
    const column = piece.column + skipped
    pieces.push({ start: piece.start + skipped - start, line: piece.line, column })
  })
  return { text, pieces }
}

/** The number of line ends in a text. */
export function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function position(placed: PlacedText, offset: number): Position {
  let low = 0
  let high = placed.pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((placed.pieces[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const piece = placed.pieces[low]
  if (!piece) return { line: 1, column: 1 }
  return { line: piece.line, column: piece.column + offset - piece.start }
}
