import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { FloatPosition } from '../pages/page-block.ts'
import { stackBlocks, stackOnPage, type Stacked } from './stack-blocks.ts'
import { turnedStacks } from './turned-stacks.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { BlockContent } from './vertical-list.ts'

/** A figure or a table as one block. */
export type Stack = Extract<BlockContent, { type: 'stack' }>

/** Space above and below. */
export interface SpaceAround {
  readonly above: Pt
  readonly below: Pt
}

// A longer table is better split, with its header repeated, than moved as a whole.
const longestTable = 0.5 // of the page

/**
 * Whether an element is laid out separately, so that it may move on its spread: figures, tables,
 * and elements with `float`.
 */
export function standsApart({ element, style }: StyledElement): boolean {
  return (
    element.tag === 'figure' ||
    style.display === 'table' ||
    style.float === 'top' ||
    style.float === 'bottom'
  )
}

/** Where such an element may go. */
export function floatPosition({ element, style }: StyledElement): FloatPosition {
  if (element.classes.includes('full-page')) return 'page'
  return style.float === 'top' || style.float === 'bottom' ? style.float : 'anywhere'
}

/**
 * Such an element as one block, or several that have a page each; undefined where it is too long
 * for that.
 */
export function stacksApart(
  styled: StyledElement,
  stacked: Stacked,
  context: TypesetContext,
): readonly Stack[] | undefined {
  const turned = turnedStacks(stacked, context)
  if (turned) return turned
  const stack = stackApart(styled, stacked, context)
  return stack && [stack]
}

function stackApart(
  styled: StyledElement,
  stacked: Stacked,
  { leading, depth }: TypesetContext,
): Stack | undefined {
  const { element, style } = styled
  if (floatPosition(styled) === 'page') return stackOnPage(stacked, leading, depth)
  const stack = stackBlocks(stacked, leading)
  if (element.tag === 'figure') return stack
  const isWhole = style.breakInside === 'avoid' || style.float !== 'none'
  return stack.height <= depth * (isWhole ? 1 : longestTable) ? stack : undefined
}
