import type { NodeId } from '../../book/model/block.ts'
import type { Inline } from '../../book/model/inline.ts'
import type { BlockContext } from './block-context.ts'
import type { Element } from '../tree/element.ts'
import { makeElement } from '../tree/make-element.ts'
import { markupInlines } from '../inlines/markup-inline.ts'

/** The line that names the author or speaker of the text above it. */
export function markupAttribution(
  attribution: readonly Inline[] | undefined,
  node: NodeId,
  context: BlockContext,
): readonly Element[] {
  if (!attribution) return []
  const parts = { classes: ['attribution'], node: `${node}.attribution` }
  return [makeElement('p', parts, markupInlines(attribution, context.marks))]
}
