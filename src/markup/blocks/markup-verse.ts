import type { NodeId, Verse, VerseLine } from '../../book/model/block.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupAttribution } from './markup-attribution.ts'
import { markupInlines } from '../inlines/markup-inline.ts'

/** The deepest verse indent that stylesheets have a class for. */
const deepestIndent = 12

/** Verse, with a paragraph for each line so that a turned line can hang. */
export function markupVerse(verse: Verse, context: BlockContext): Element {
  const lineNumber = lineNumbers(verse)
  const stanzas = verse.stanzas.map((lines, stanza) =>
    makeElement(
      'div',
      { classes: ['stanza'] },
      lines.map((line, index) =>
        markupLine(line, `${verse.node}.s${stanza}.l${index}`, lineNumber(stanza, index), context),
      ),
    ),
  )
  const classes = ['verse', verse.shaped ? 'shaped' : undefined, numberedClass(verse)]
  return makeElement('div', partsOf(verse, classes), [
    ...stanzas,
    ...markupAttribution(verse.attribution, verse.node, context),
  ])
}

// The stylesheet keeps a margin free for the numbers.
function numberedClass({ numbers, stanzas }: Verse): string | undefined {
  const lineCount = stanzas.reduce((sum, lines) => sum + lines.length, 0)
  return numbers !== undefined && numbers <= lineCount ? 'numbered' : undefined
}

function markupLine(
  line: VerseLine,
  node: NodeId,
  number: string | undefined,
  context: BlockContext,
): Element {
  const shown = number === undefined ? [] : [makeText(' '), lineNumberElement(number)]
  const parts = { classes: ['line', indentClass(line.indent)], node }
  return makeElement('p', parts, [...markupInlines(line.children, context.marks), ...shown])
}

// Hidden from screen readers: a spoken number would interrupt the verse.
function lineNumberElement(number: string): Element {
  const parts = { classes: ['line-number'], attributes: { 'aria-hidden': 'true' } }
  return makeElement('span', parts, [makeText(number)])
}

// The number shown beside a line, counted through the poem. The stylesheet puts it in the margin.
function lineNumbers({
  numbers,
  stanzas,
}: Verse): (stanza: number, line: number) => string | undefined {
  if (numbers === undefined) return () => undefined
  let count = 0
  const firsts = stanzas.map((lines) => (count += lines.length) - lines.length + 1)
  return (stanza, line) => {
    const number = (firsts[stanza] ?? 1) + line
    return number % numbers === 0 ? String(number) : undefined
  }
}

function indentClass(indent: number): string | undefined {
  return indent > 0 ? `indent-${Math.min(indent, deepestIndent)}` : undefined
}
