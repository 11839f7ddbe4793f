/**
 * The element that each node of a book is. The EPUB writes these elements and the cascade matches them, for both
 * editions, so that a selector cannot mean two things.
 */
import type { Block, NodeId } from '../book/model/block.ts'
import type { Section } from '../book/model/book.ts'
import type { Inline } from '../book/model/inline.ts'

/** An XHTML element. `id` and `class` are fields of their own, never in `attributes`. */
export interface Element {
  readonly type: 'element'
  readonly tag: string
  readonly id?: string
  readonly classes: readonly string[]
  /** Names as in XHTML: `lang` (the EPUB adds `xml:lang`), `epub:type`, `role`, `href`, `src`, `alt`, … */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | TextNode)[]
  /** What it stands for; the outermost element of a node carries it. */
  readonly source?: Section | Block | Inline
  /** Of the block whose text this element holds: where PageMarks count from. */
  readonly node?: NodeId
}

export interface TextNode {
  readonly type: 'text'
  readonly value: string
}

/** The text of an element and all within it, in order: what offsets of PageMarks count, in UTF-16 units. */
export function textContent(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : textContent(child)))
    .join('')
}
