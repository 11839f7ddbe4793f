import { keepsWithNumber } from '../../language/units.ts'
import type { Element, TextNode } from '../../markup/tree/element.ts'
import { textContent } from '../../markup/tree/element.ts'
import { makeText } from '../../markup/tree/make-element.ts'
import type { ContentDocument } from './content-document.ts'

/**
 * Puts a no-break space between a number and its unit, so that no line of a screen parts what no
 * line of the print edition parts.
 */
export function holdNumbers(documents: readonly ContentDocument[]): readonly ContentDocument[] {
  return documents.map((document) => {
    const element = holdWithin(document.element)
    return element === document.element ? document : { ...document, element }
  })
}

type Child = Element | TextNode

// Whoever copies code gets its spaces as they were typed.
const literal: ReadonlySet<string> = new Set(['code', 'kbd', 'math', 'pre', 'samp', 'svg'])

function holdWithin(element: Element): Element {
  if (literal.has(element.tag)) return element
  const { children } = element
  const held = children.map((child, index) =>
    child.type === 'element'
      ? holdWithin(child)
      : holdText(child, { before: children[index - 1], after: children[index + 1] }),
  )
  return held.every((child, index) => child === children[index])
    ? element
    : { ...element, children: held }
}

interface Neighbors {
  readonly before: Child | undefined
  readonly after: Child | undefined
}

function holdText(text: TextNode, { before, after }: Neighbors): TextNode {
  if (!mayHold.test(text.value)) return text
  const words = text.value.split(' ')
  const ends = words.map((word) => /\S*$/.exec(word)?.[0] ?? '')
  const starts = words.map((word) => /^\S*/.exec(word)?.[0] ?? '')
  ends[0] ||= lastWordOf(before)
  starts[words.length - 1] ||= firstWordOf(after)
  const value = words.reduce(
    (sum, word, index) =>
      sum +
      (keepsWithNumber(ends[index - 1] ?? '', starts[index] ?? '') ? noBreakSpace : ' ') +
      word,
  )
  return value === text.value ? text : makeText(value)
}

// A digit or a currency sign before a space, or a space at the edge of the text.
const mayHold = /[\d\p{No}€$£¥] |^ | $/u

const noBreakSpace = '\u00a0'

function lastWordOf(child: Child | undefined): string {
  // The number of a note is no number of the text.
  if (!child || (child.type === 'element' && child.note !== undefined)) return ''
  return /\S*$/.exec(textOf(child))?.[0] ?? ''
}

function firstWordOf(child: Child | undefined): string {
  return (child && /^\S*/.exec(textOf(child))?.[0]) ?? ''
}

function textOf(child: Child): string {
  return child.type === 'text' ? child.value : textContent(child)
}
