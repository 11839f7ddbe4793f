/**
 * Elements: every node of a book becomes one. The EPUB writes these elements, and the cascade
 * matches them for both editions, so a selector cannot have two meanings. Styling, typesetting and
 * the EPUB know the text of a book only through them.
 */
import type { NodeId } from '../../book/model/block.ts'
import type { Locator } from '../../book/model/inline.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ShopAddresses } from '../../edition/readers.ts'
import type { Matter } from '../../edition/section-roles.ts'

/** An XHTML element. `id` and `class` have fields of their own and are never in `attributes`. */
export interface Element extends Facts {
  readonly type: 'element'
  readonly tag: string
  readonly id?: string
  readonly classes: readonly string[]
  /**
   * Named as in XHTML: `lang` (the EPUB adds `xml:lang`), `epub:type`, `role`, `href`, `src`,
   * `alt`, …
   */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | TextNode)[]
}

/** Facts about an element that XHTML cannot express. */
export interface Facts {
  /** Place in the manuscript; absent for generated elements and for elements within a node. */
  readonly span?: Span
  /** The block whose text this element holds; PageMarks count from its start. */
  readonly node?: NodeId
  /** Set on the element of a section. */
  readonly matter?: Matter
  /** True when the author marked this image as decoration. */
  readonly decorative?: boolean
  /** Id of the note that this element marks. */
  readonly note?: string
  /** Print shows the page number of this id instead of the text. */
  readonly pageOf?: string
  /** Print shows the page numbers of these places instead of the text. */
  readonly places?: readonly Locator[]
  /** The addresses of this link in the ebooks for particular shops. */
  readonly shops?: ShopAddresses
}

/** Text in the tree of elements. */
export interface TextNode {
  readonly type: 'text'
  readonly value: string
}

/**
 * The text of an element and everything inside it, in order. PageMark offsets count in this text,
 * in UTF-16 units.
 */
export function textContent(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : textContent(child)))
    .join('')
}
