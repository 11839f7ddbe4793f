/**
 * Offset of the end of the line that an offset stands in: its line end, or the end of the source.
 */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end
}

/**
 * How wide the white space at the start of a line is, a tab reaching to the next multiple of four.
 */
export function indentOf(line: string): number {
  let width = 0
  for (const character of line) {
    if (character === ' ') width++
    else if (character === '\t') width += 4 - (width % 4)
    else break
  }
  return width
}

/** A line without its first `width` columns of white space, or without all it has. */
export function dedent(line: string, width: number): string {
  let column = 0
  let index = 0
  for (; index < line.length && column < width; index++) {
    if (line[index] === ' ') column++
    else if (line[index] === '\t') column += 4 - (column % 4)
    else break
  }
  return ' '.repeat(Math.max(0, column - width)) + line.slice(index)
}

/** Text that hangs from a mark, as a note's does from `[^1]:`. */
export interface HangingText {
  /** The lines, dedented; the first is what stands after the mark. */
  readonly text: string
  /** Offset of the end of the last line, its line end not included. */
  readonly end: number
}

/**
 * Reads the text that hangs from a mark which ends at `from`: the rest of its line, the lines that
 * follow without a blank one, and after blank lines those indented by four or more. A line that is
 * not indented, and that `endsBefore` matches together with the line after it, is no part of it.
 */
export function readHangingText(source: string, from: number, endsBefore: RegExp): HangingText {
  let end = lineEnd(source, from)
  let text = source.slice(from, end)
  let blankLines = 0
  for (let start = end + 1; start < source.length;) {
    const stop = lineEnd(source, start)
    const line = source.slice(start, stop)
    start = stop + 1
    if (line.trim() === '') {
      blankLines++
      continue
    }
    const isIndented = indentOf(line) >= 4
    if (!isIndented) {
      const twoLines = source.slice(stop - line.length, lineEnd(source, start))
      if (blankLines > 0 || endsBefore.test(twoLines)) break
    }
    text += '\n'.repeat(blankLines + 1) + (isIndented ? dedent(line, 4) : line.trimStart())
    blankLines = 0
    end = stop
  }
  return { text, end }
}

/**
 * Offset of the bracket that closes the one at `open`, code spans and escapes passed over; −1 if
 * there is none.
 */
export function closingBracket(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (character === '`') at = endOfCode(source, at) - 1
    else if (character === '[') depth++
    else if (character === ']' && --depth === 0) return at
  }
  return -1
}

// Just after the code span that begins here, or after its backticks when they begin none.
function endOfCode(source: string, start: number): number {
  let end = start
  while (source[end] === '`') end++
  const fence = source.slice(start, end)
  let close = source.indexOf(fence, end)
  while (close >= 0) {
    let after = close + fence.length
    if (source[after] !== '`') return after
    while (source[after] === '`') after++
    close = source.indexOf(fence, after)
  }
  return end
}
