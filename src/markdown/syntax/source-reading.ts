/** The offset where the line at an offset ends: at its line end, or at the end of the source. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end
}

/**
 * The width of the white space at the start of a line. A tab reaches to the next multiple of four.
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

/**
 * A line without its first `width` columns of white space, or without all of it when it has less.
 */
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

/** Text that hangs from a mark, such as a note's text from `[^1]:`. */
export interface HangingText {
  /** The lines, dedented. The first is the text after the mark. */
  readonly text: string
  /** Offset of the end of the last line, before its line end. */
  readonly end: number
}

/**
 * Reads the text that hangs from a mark, where the mark ends at `from`. It takes the rest of the
 * line and the lines after it up to a blank one. After blank lines it takes only lines indented by
 * four or more. It stops at a line that is not indented when `endsBefore` matches that line and the
 * next one together.
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
 * Offset of the bracket that closes the one at `open`; −1 when there is none. Skips code spans and
 * escapes.
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

// The offset after the code span that begins here, or after its backticks when they begin none.
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
