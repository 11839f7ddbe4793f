/**
 * From the styled elements of a section to its flows. `walkBoxes` meets the boxes and their content
 * in order; `layFlows` lays what it met one under another. No page is broken here.
 */
import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { layFlows } from './lay-flows.ts'
import type { Flow, VerticalBlock } from './vertical-list.ts'
import { walkBoxes } from './walk-boxes.ts'

/** The flows of a section: one begins where the stylesheet breaks the page or names another. */
export function buildFlows(section: StyledElement, context: TypesetContext): readonly Flow[] {
  return layFlows(walkBoxes([section], context.measure, context), context).flows
}

/** Blocks of a note or a cell, with no page breaks of their own. */
export function buildBlocks(
  elements: readonly StyledElement[],
  width: Pt,
  context: TypesetContext,
): readonly VerticalBlock[] {
  const { flows } = layFlows(walkBoxes(elements, width, context), context)
  return flows.flatMap(({ blocks }) => blocks)
}
