import { lineEnd } from './source-reading.ts'

/** A line that ends the paragraph before it: a container fence, or the text of a note. */
export const interruptsParagraph = /^ {0,3}(?::::|\[\^[^\]\s]+\]:)/

/** The lines of a block up to the first one that interrupts it, or all of them. */
export function beforeInterruption(block: string): string {
  for (let start = block.indexOf('\n') + 1; start > 0; start = block.indexOf('\n', start) + 1) {
    if (interruptsParagraph.test(block.slice(start, start + 80))) return block.slice(0, start)
  }
  return block
}

/**
 * The source of a quotation or list, cut where another block interrupts it. Marked lets any line
 * without a mark of its own continue the last paragraph, unless a blank line comes first. It does
 * not know our fences as marks.
 */
export function untilInterruption(source: string): string {
  const bullet = bulletOf(source)
  let afterBlank = false
  for (let start = lineEnd(source, 0) + 1; start < source.length;) {
    const stop = lineEnd(source, start)
    const line = source.slice(start, Math.min(stop, start + 80))
    // In a list item, an indented line belongs to the item.
    const isOwn =
      bullet === '' ? /^ {0,3}>/.test(line) : /^[ \t]/.test(line) || bulletOf(line) === bullet
    if (line.trim() === '') {
      if (bullet === '') return source
      afterBlank = true
    } else if (!isOwn) {
      if (interruptsParagraph.test(line)) return source.slice(0, start)
      if (afterBlank || startsBlock.test(line)) return source
    } else {
      afterBlank = false
    }
    start = stop + 1
  }
  return source
}

// The mark of a list item without its number; empty where no list begins.
function bulletOf(line: string): string {
  return /^ {0,3}(?:\d{1,9}([.)])|([*+-]))(?=[ \t\n]|$)/.exec(line)?.slice(1).join('') ?? ''
}

const startsBlock = /^ {0,3}(?:[#>*+|<=_-]|```|~~~|\d+[.)])/
