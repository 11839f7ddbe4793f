import type { Attributed } from '../../book/model/inline.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Element, Facts, TextNode } from './element.ts'

/** The optional parts of an element; undefined fields are left out. */
export interface ElementParts extends Optional<Facts> {
  readonly id?: string | undefined
  readonly classes?: readonly (string | undefined)[]
  /** Undefined attributes are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>
}

type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** Makes an element. */
export function makeElement(
  tag: string,
  { id, classes, attributes, ...facts }: ElementParts,
  children: readonly (Element | TextNode)[],
): Element {
  return {
    type: 'element',
    tag,
    ...(id !== undefined && { id }),
    classes: classes ? classes.filter((name) => name !== undefined) : none,
    attributes: attributes ? definedOnly<Record<string, string>>(attributes) : {},
    children,
    ...definedOnly<Facts>(facts),
  }
}

const none: readonly string[] = []

/** Makes a text node. */
export function makeText(value: string): TextNode {
  return { type: 'text', value }
}

/** The id, classes and language that an author gave a node, and its place in the manuscript. */
export function partsOf(
  node: Attributed & { readonly span?: Span },
  classes: readonly (string | undefined)[] = [],
  attributes: Readonly<Record<string, string | undefined>> = {},
): ElementParts {
  return {
    id: node.id,
    classes: [...classes, ...(node.classes ?? [])],
    attributes: { lang: node.language, ...attributes },
    span: node.span,
  }
}

function definedOnly<T extends object>(fields: Optional<T>): T {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined)
  // TypeScript cannot see that every remaining field has a value.
  return Object.fromEntries(defined) as T
}
