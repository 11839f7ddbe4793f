/**
 * The element that each node of a book is. The EPUB writes these elements and the cascade matches
 * them, for both editions, so that a selector cannot mean two things. They are all that styling,
 * typesetting and the EPUB know of the text of a book.
 */
import type { NodeId } from '../book/model/block.ts'
import type { Locator } from '../book/model/inline.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import type { ShopAddresses } from '../edition/readers.ts'
import type { Matter } from '../edition/section-roles.ts'

/** An XHTML element. `id` and `class` are fields of their own, never in `attributes`. */
export interface Element extends Facts {
  readonly type: 'element'
  readonly tag: string
  readonly id?: string
  readonly classes: readonly string[]
  /**
   * Names as in XHTML: `lang` (the EPUB adds `xml:lang`), `epub:type`, `role`, `href`, `src`,
   * `alt`, …
   */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | TextNode)[]
}

/** What an element knows that XHTML has no word for. */
export interface Facts {
  /** Where it was written; absent for what the program made and for what is within a node. */
  readonly span?: Span
  /** Of the block whose text this element holds: where PageMarks count from. */
  readonly node?: NodeId
  /** Of a section. */
  readonly matter?: Matter
  /** The author has said that this image only decorates. */
  readonly decorative?: boolean
  /** Id of the note that this marks. */
  readonly note?: string
  /** Pages show the page of this id in place of the text. */
  readonly pageOf?: string
  /** Pages show the pages of these places in place of the text. */
  readonly places?: readonly Locator[]
  /** Where this link leads in ebooks for single readers. */
  readonly shops?: ShopAddresses
}

export interface TextNode {
  readonly type: 'text'
  readonly value: string
}

/**
 * The text of an element and all within it, in order: what offsets of PageMarks count, in UTF-16
 * units.
 */
export function textContent(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : textContent(child)))
    .join('')
}
