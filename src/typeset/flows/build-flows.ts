/**
 * Turns the styled elements of a section into flows. `walkBoxes` visits the boxes and their content
 * in order; `layFlows` stacks them. Pages are not broken here.
 */
import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { layFlows } from './lay-flows.ts'
import type { SectionPiece } from './part-sections.ts'
import type { Flow, VerticalBlock } from '../blocks/vertical-list.ts'
import { walkBoxes, walkSection } from './walk-boxes.ts'

/**
 * The flows of a section. A flow begins where the stylesheet breaks the page or names another page.
 */
export function buildFlows(piece: SectionPiece, context: TypesetContext): readonly Flow[] {
  return layFlows(walkSection(piece, context), context).flows
}

/** The blocks of a note or a cell; page breaks inside it are ignored. */
export function buildBlocks(
  elements: readonly StyledElement[],
  width: Pt,
  context: TypesetContext,
): readonly VerticalBlock[] {
  const { flows } = layFlows(walkBoxes(elements, width, context), context)
  return flows.flatMap(({ blocks }) => blocks)
}
