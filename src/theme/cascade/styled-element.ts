import type { Element, TextNode } from '../../markup/element.ts'
import type { Style } from '../properties/style.ts'
/**
 * An element with its computed style and those of its pseudo-elements: what the typesetter walks.
 */
export interface StyledElement {
  readonly type: 'element'
  readonly element: Element
  readonly style: Style
  /** Only where the stylesheet gives `content` to them. */
  readonly before?: Style
  readonly after?: Style
  /** For list items: its `content`, when given, replaces the number or bullet. */
  readonly marker?: Style
  /** Only where the stylesheet has a rule for them that matches. */
  readonly firstLetter?: Style
  readonly firstLine?: Style
  readonly children: readonly (StyledElement | TextNode)[]
}
