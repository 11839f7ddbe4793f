import type { Element } from '../../markup/tree/element.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'

/** The origins of a section and of all its elements, each with its ancestors up to the section. */
export function elementOrigins(section: StyledElement): (element: Element) => ElementOrigin {
  const origins = new Map<Element, ElementOrigin>()
  const visit = ({ element, style, children }: StyledElement, parent?: ElementOrigin): void => {
    const { language } = style
    const origin = { type: 'element', element, language, ...(parent && { parent }) } as const
    origins.set(element, origin)
    for (const child of children) if (child.type === 'element') visit(child, origin)
  }
  visit(section)
  return (element) => {
    const origin = origins.get(element)
    if (!origin) throw new Error(`internal: <${element.tag}> is not in its section`)
    return origin
  }
}
