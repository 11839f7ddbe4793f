/**
 * The 1-based line of an offset in a text. Callers ask for places in the order of the text, so the
 * count goes on from the last answer; else ten thousand faults would read a long text as often.
 */
export function lineAt(text: string, offset: number): number {
  if (text !== last.text || offset < last.offset) last = { text, offset: 0, line: 1, next: -1 }
  let { line } = last
  let at = text.indexOf('\n', last.next === -1 ? 0 : last.next)
  for (; at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  last = { text, offset, line, next: at === -1 ? text.length : at }
  return line
}

// The last answer, and the first line end after it.
let last = { text: '', offset: 0, line: 1, next: -1 }
