import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Element } from '../../markup/tree/element.ts'

/** What a placed item came from: an element of the book, or nothing, if it is an artifact. */
export type Origin = ElementOrigin | Artifact

/** An element with its position in its section. All items of an element share one record. */
export interface ElementOrigin {
  readonly type: 'element'
  /** Its tag, role, alternative text and node, and where it was written. */
  readonly element: Element
  /** The language of its text, BCP 47. */
  readonly language: string
  /** The element around it; absent for the section itself. */
  readonly parent?: ElementOrigin
  /**
   * Present for text that the stylesheet adds to the element, and for the number of a list item.
   */
  readonly pseudo?: 'before' | 'after' | 'marker'
}

/** Something that a screen reader skips (ISO 32000-1, § 14.8.2.2). */
export interface Artifact {
  readonly type: 'artifact'
  /** Running heads and folios are pagination; borders, rules and dots are layout. */
  readonly kind: 'pagination' | 'layout' | 'background'
  /** Whether pagination is a running head or foot; absent for what stands beside the text. */
  readonly edge?: 'head' | 'foot'
  /** The element that it decorates; absent if it belongs to the page. */
  readonly of?: ElementOrigin
}

/** Makes the artifact that decorates something with this origin. */
export function artifactOf(origin: Origin, kind: Artifact['kind']): Artifact {
  return origin.type === 'artifact' ? origin : { type: 'artifact', kind, of: origin }
}

/** Where the nearest element around an item was written; undefined for what the program made. */
export function spanOf(origin: Origin): Span | undefined {
  const element = origin.type === 'artifact' ? origin.of : origin
  return element && (element.element.span ?? (element.parent && spanOf(element.parent)))
}
