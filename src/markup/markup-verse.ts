import type { Verse } from '../book/block.ts'
import type { Element } from './element.ts'
import { makeElement, partsOf } from './make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupAttribution } from './markup-attribution.ts'
import { markupInlines } from './markup-inline.ts'

/** The deepest indent of a line of verse that stylesheets have a class for. */
const deepestIndent = 8

/** Verse: a paragraph for each line, so that a turned line can hang. */
export function markupVerse(verse: Verse, context: BlockContext): Element {
  const stanzas = verse.stanzas.map((lines, stanza) =>
    makeElement(
      'div',
      { classes: ['stanza'] },
      lines.map((line, index) =>
        makeElement(
          'p',
          {
            classes: ['line', indentClass(line.indent)],
            node: `${verse.node}.s${stanza}.l${index}`,
          },
          markupInlines(line.children, context.marks),
        ),
      ),
    ),
  )
  return makeElement('div', partsOf(verse, ['verse']), [
    ...stanzas,
    ...markupAttribution(verse.attribution, verse.node, context),
  ])
}

function indentClass(indent: number): string | undefined {
  return indent > 0 ? `indent-${Math.min(indent, deepestIndent)}` : undefined
}
