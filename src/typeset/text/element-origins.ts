import type { Element } from '../../markup/tree/element.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'

/** The origins of elements in earlier builds. */
export interface KeptOrigins {
  readonly known: WeakMap<Element, ElementOrigin>
  /** The origins of sections by their ids, and what they say. */
  readonly sections: Map<string, { readonly key: string; readonly origin: ElementOrigin }>
  /** The origins around the sections whose elements are known. */
  readonly around: WeakMap<StyledElement, ElementOrigin | typeof nothing>
}

/** Nothing is around the outermost element. */
export const nothing = { type: 'nothing' } as const

/** No origins are known yet. */
export function noOrigins(): KeptOrigins {
  return { known: new WeakMap(), sections: new Map(), around: new WeakMap() }
}

/** The origins of a section and of all its elements, each with its ancestors up to the section. */
export function elementOrigins(
  section: StyledElement,
  { known, sections, around }: KeptOrigins = noOrigins(),
): (element: Element) => ElementOrigin {
  const visit = (styled: StyledElement, parent?: ElementOrigin): void => {
    const { element, style, children } = styled
    const isSection = !parent || isOfBook(element)
    if (isSection && around.get(styled) === (parent ?? nothing)) return
    const origin = isSection
      ? sectionOrigin(styled, parent)
      : originOf(element, style.language, parent)
    known.set(element, origin)
    for (const child of children) if (child.type === 'element') visit(child, origin)
    if (isSection) around.set(styled, parent ?? nothing)
  }
  // What a section says is one record, whatever stands in it: an edit in one chapter leaves the
  // origins of the next as they are.
  const sectionOrigin = ({ element, style }: StyledElement, parent?: ElementOrigin) => {
    const bare = { ...element, children: [] }
    const key = JSON.stringify([bare, style.language])
    const before = sections.get(element.id ?? '')
    if (before?.key === key && before.origin.parent === parent) return before.origin
    const origin = originOf(bare, style.language, parent)
    sections.set(element.id ?? '', { key, origin })
    return origin
  }
  visit(section)
  return (element) => {
    const origin = known.get(element)
    if (!origin) throw new Error(`internal: <${element.tag}> is not in its section`)
    return origin
  }
}

function originOf(element: Element, language: string, parent?: ElementOrigin): ElementOrigin {
  return { type: 'element', element, language, ...(parent && { parent }) }
}

function isOfBook({ tag, matter }: Element): boolean {
  return tag === 'section' && matter !== undefined
}
