import type { StyledElement } from '../../theme/cascade/styled-element.ts'

/** Inline children that follow each other. */
export type Children = StyledElement['children']

/**
 * The block children of an element, and the runs of inlines between them. Without blocks everything
 * is one run, including generated content before and after.
 */
export function runsOf({
  children,
  before,
  after,
}: StyledElement): readonly (StyledElement | Children)[] {
  if (!children.some(isBlock)) return children.length > 0 || before || after ? [children] : []
  const starts = children.flatMap((child, index) => (isBlock(child) ? [index] : []))
  return [-1, ...starts].flatMap((start, order) => {
    const block = children[start]
    const run = children.slice(start + 1, starts[order])
    const isSeen = run.some((child) => child.type === 'element' || child.value.trim() !== '')
    return [...(block && isBlock(block) ? [block] : []), ...(isSeen ? [run] : [])]
  })
}

/** Whether a child is a block. */
export function isBlock(
  child: StyledElement['children'][number] | Children,
): child is StyledElement {
  return (
    'type' in child &&
    child.type === 'element' &&
    child.style.display !== 'inline' &&
    child.style.display !== 'none'
  )
}
