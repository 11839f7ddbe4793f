import type { Section } from '../../book/model/book.ts'
import type { Element } from '../../markup/element.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'

/** Whether a child stands on lines of its own. */
export function isBlock(child: StyledElement['children'][number]): child is StyledElement {
  return (
    child.type === 'element' && child.style.display !== 'inline' && child.style.display !== 'none'
  )
}

/** The section that an element is; undefined for what is within one. */
export function sectionOf({ source }: Element): Section | undefined {
  return source && 'matter' in source ? source : undefined
}

/** An element whose `::before` has been set already. */
export function withoutBefore(styled: StyledElement): StyledElement {
  const { before: _, ...rest } = styled
  return rest
}
