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

/** No origins are known. */
export function noOrigins(): KeptOrigins {
  return { known: new WeakMap(), sections: new Map(), around: new WeakMap() }
}

/**
 * The origin of the innermost of the sections around a section, given from the outermost; undefined
 * where there is none.
 */
export function originAround(
  outer: readonly StyledElement[],
  kept: KeptOrigins,
): ElementOrigin | undefined {
  return outer.reduce<ElementOrigin | undefined>(
    (parent, section) => sectionOrigin(section, parent, kept),
    undefined,
  )
}

/** The origins of all elements of a section, each with its ancestors and the sections around it. */
export function elementOrigins(
  section: StyledElement,
  outer: ElementOrigin | undefined,
  kept: KeptOrigins,
): (element: Element) => ElementOrigin {
  const { known, around } = kept
  const visit = (styled: StyledElement, parent?: ElementOrigin): void => {
    const { element, style, children } = styled
    const isSection = !parent || isOfBook(element)
    if (isSection && around.get(styled) === (parent ?? nothing)) return
    const origin = isSection
      ? sectionOrigin(styled, parent, kept)
      : originOnce(element, style.language, parent)
    known.set(element, origin)
    for (const child of children) if (child.type === 'element') visit(child, origin)
    if (isSection) around.set(styled, parent ?? nothing)
  }
  const originOnce = (element: Element, language: string, parent?: ElementOrigin) => {
    const before = known.get(element)
    return before?.parent === parent && before?.language === language
      ? before
      : originOf(element, language, parent)
  }
  visit(section, outer)
  return (element) => {
    const origin = known.get(element)
    if (!origin) throw new Error(`internal: <${element.tag}> is not in its section`)
    return origin
  }
}

// What a section says is one record, whatever stands in it: an edit in one chapter leaves the
// origins of the next as they are.
function sectionOrigin(
  { element, style }: StyledElement,
  parent: ElementOrigin | undefined,
  { sections }: KeptOrigins,
): ElementOrigin {
  const bare = { ...element, children: [] }
  const key = JSON.stringify([bare, style.language])
  const name = element.id ?? `around ${firstId(element)}`
  const before = sections.get(name)
  if (before?.key === key && before.origin.parent === parent) return before.origin
  const origin = originOf(bare, style.language, parent)
  sections.set(name, { key, origin })
  return origin
}

function originOf(element: Element, language: string, parent?: ElementOrigin): ElementOrigin {
  return { type: 'element', element, language, ...(parent && { parent }) }
}

// Sections that run on stand in a box without an id.
function firstId({ children }: Element): string {
  return children.find((child) => child.type === 'element')?.id ?? ''
}

function isOfBook({ tag, matter }: Element): boolean {
  return tag === 'section' && matter !== undefined
}
