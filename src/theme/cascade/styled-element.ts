import type { Element, TextNode } from '../../markup/tree/element.ts'
import type { Style } from '../properties/style.ts'
/**
 * An element with its computed style and those of its pseudo-elements. The typesetter walks these.
 */
export interface StyledElement {
  readonly type: 'element'
  readonly element: Element
  readonly style: Style
  /** Present only when the stylesheet gives the pseudo-element `content`. */
  readonly before?: Style
  readonly after?: Style
  /** For list items. Its `content`, if any, replaces the number or bullet. */
  readonly marker?: Style
  /** Present only when a rule for the pseudo-element matches. */
  readonly firstLetter?: Style
  readonly firstLine?: Style
  readonly children: readonly (StyledElement | TextNode)[]
}
