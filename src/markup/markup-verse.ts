import type { Verse } from '../book/block.ts'
import type { Element } from './element.ts'
import { makeElement, partsOf } from './make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupAttribution } from './markup-attribution.ts'
import { markupInlines } from './markup-inline.ts'

/** The deepest indent of a line of verse that stylesheets have a class for. */
const deepestIndent = 12

/** Verse: a paragraph for each line, so that a turned line can hang. */
export function markupVerse(verse: Verse, context: BlockContext): Element {
  const lineNumber = lineNumbers(verse)
  const stanzas = verse.stanzas.map((lines, stanza) =>
    makeElement(
      'div',
      { classes: ['stanza'] },
      lines.map((line, index) =>
        makeElement(
          'p',
          {
            classes: ['line', indentClass(line.indent)],
            attributes: { 'data-line': lineNumber(stanza, index) },
            node: `${verse.node}.s${stanza}.l${index}`,
          },
          markupInlines(line.children, context.marks),
        ),
      ),
    ),
  )
  return makeElement('div', partsOf(verse, ['verse', verse.shaped ? 'shaped' : undefined]), [
    ...stanzas,
    ...markupAttribution(verse.attribution, verse.node, context),
  ])
}

// The number that a line shows, counted through the poem; the stylesheet puts it at the margin.
function lineNumbers({ numbers, stanzas }: Verse): (stanza: number, line: number) => string | undefined {
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
