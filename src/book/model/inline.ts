import type { ShopAddresses } from '../../edition/readers.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ShownSize } from './image-width.ts'
import type { PhraseTag } from '../../markdown/document/document.ts'
import type { MathElement } from '../../math/math-element.ts'

/** Inline content: what a line of text is made of. */
export type Inline =
  | Text
  | Parent<'emphasis'>
  | Parent<'strong'>
  | Parent<'delete'>
  | Parent<'mark'>
  | Parent<'superscript'>
  | Parent<'subscript'>
  | Parent<'span'>
  | Phrase
  | InlineCode
  | InlineMath
  | Break
  | Link
  | CrossReference
  | InlineImage
  | FootnoteReference
  | PageList

/**
 * Attributes that an author may give a node: id, classes, language, others. Absent when there are
 * none.
 */
export interface Attributed {
  readonly id?: string
  readonly classes?: readonly string[]
  /** BCP 47; only given when it differs from the surrounding text. */
  readonly language?: string
}
export interface Text {
  readonly type: 'text'
  readonly value: string
}
export interface Parent<T extends string> extends Attributed {
  readonly type: T
  readonly children: readonly Inline[]
}
/** An HTML element that Markdown has no syntax for. */
export interface Phrase extends Attributed {
  readonly type: 'phrase'
  readonly tag: PhraseTag
  /** The full form of an abbreviation. */
  readonly title?: string
  readonly children: readonly Inline[]
}
export interface InlineCode extends Attributed {
  readonly type: 'inlineCode'
  readonly value: string
}
export interface InlineMath extends Attributed {
  readonly type: 'inlineMath'
  /** The formula in TeX. */
  readonly value: string
  /** Absent when the TeX cannot be read. */
  readonly mathml?: MathElement
  readonly span?: Span
}
export interface Break {
  readonly type: 'break'
}
/** A link to something outside the book. */
export interface Link extends Attributed {
  readonly type: 'link'
  readonly url: string
  /** Its addresses in the ebooks for particular shops. */
  readonly shops?: ShopAddresses
  readonly title?: string
  readonly children: readonly Inline[]
}
/** A link within the book; the target is known to exist. */
export interface CrossReference extends Attributed {
  readonly type: 'crossReference'
  /** Id of a section, block or inline. */
  readonly target: string
  /** With `page`, print shows "page 41" instead of the children; the ebook shows the children. */
  readonly form: 'text' | 'page'
  /** The author's text, or generated text: "Chapter 3", "Figure 2". */
  readonly children: readonly Inline[]
}
export interface InlineImage extends Attributed, ShownSize {
  readonly type: 'inlineImage'
  readonly resource: string
  /** Empty for decoration, and for an image without a description. */
  readonly alt: string
  /**
   * True when the author marked the image as decoration. Otherwise an empty `alt` means that the
   * text is missing.
   */
  readonly decorative?: boolean
}
/** The mark of a note in the text. */
export interface FootnoteReference {
  readonly type: 'footnoteReference'
  /** Id of the Footnote in the same section. */
  readonly footnote: string
  readonly number: number
  /** Id of this mark; a second mark of the same note has another. */
  readonly id: string
}
/**
 * The places where something is found, in book order: page numbers where there are pages, otherwise
 * section names.
 */
export interface PageList {
  readonly type: 'pageList'
  readonly places: readonly Locator[]
}
/** A place in the book, or the range between two places. */
export interface Locator {
  /** Id of the node at the place, or at the start of the range. */
  readonly target: string
  /** Id of the node at the end of the range. */
  readonly end?: string
  /** The name of the section. */
  readonly name: string
}
