import type { NodeId } from '../book/model/block.ts'
import type { Marked } from '../book/model/inline.ts'
import type { Element, TextNode } from './element.ts'

/** What an element may have besides its name and children; fields that are undefined are left out. */
export interface ElementParts {
  readonly id?: string | undefined
  readonly classes?: readonly (string | undefined)[]
  /** Those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>
  readonly source?: Element['source'] | undefined
  readonly node?: NodeId | undefined
}

/** Makes an element. */
export function makeElement(
  tag: string,
  { id, classes, attributes, source, node }: ElementParts,
  children: readonly (Element | TextNode)[],
): Element {
  return {
    type: 'element',
    tag,
    ...(id !== undefined && { id }),
    classes: classes ? classes.filter((name) => name !== undefined) : none,
    attributes: attributes ? definedOnly(attributes) : {},
    children,
    ...(source && { source }),
    ...(node !== undefined && { node }),
  }
}

const none: readonly string[] = []

/** Makes a text node. */
export function makeText(value: string): TextNode {
  return { type: 'text', value }
}

/** Id, classes and language that an author gave to a node, with the node as source. */
export function partsOf(
  node: Marked & NonNullable<Element['source']>,
  classes: readonly (string | undefined)[] = [],
  attributes: Readonly<Record<string, string | undefined>> = {},
): ElementParts {
  return {
    id: node.id,
    classes: [...classes, ...(node.classes ?? [])],
    attributes: { lang: node.language, ...attributes },
    source: node,
  }
}

function definedOnly(
  attributes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const defined: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) defined[name] = value
  }
  return defined
}
