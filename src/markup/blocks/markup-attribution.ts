import type { NodeId } from '../../book/model/block.ts'
import type { Inline } from '../../book/model/inline.ts'
import type { BlockContext } from './block-context.ts'
import { textContent, type Element } from '../tree/element.ts'
import { makeElement, makeText } from '../tree/make-element.ts'
import { markupInlines } from '../inlines/markup-inline.ts'

/** The line that names the author or speaker of the text above it. */
export function markupAttribution(
  attribution: readonly Inline[] | undefined,
  node: NodeId,
  context: BlockContext,
): readonly Element[] {
  if (!attribution) return []
  const parts = { classes: ['attribution'], node: `${node}.attribution` }
  return [makeElement('p', parts, [dash(), ...markupInlines(attribution, context.marks)])]
}

/** A paragraph, led in by a dash if it is an attribution and has none. */
export function leadAttribution(paragraph: Element): Element {
  const isLed =
    !paragraph.classes.includes('attribution') || /^\s*[—―–]/.test(textContent(paragraph))
  return isLed ? paragraph : { ...paragraph, children: [dash(), ...paragraph.children] }
}

// It stands in the text, so that readers without styles have it too; a theme can hide it.
function dash(): Element {
  return makeElement('span', { classes: ['dash'] }, [makeText('—')])
}
