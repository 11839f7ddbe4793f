import type { ShopAddresses } from '../../edition/readers.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ShownSize } from './image-width.ts'
import type { PhraseTag } from '../../markdown/document/document.ts'
import type { MathElement } from '../../math/math-element.ts'

/** What stands in a line of text. */
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
 * What an author may say of a node: id, classes, language, the rest. Absent where nothing is said.
 */
export interface Attributed {
  readonly id?: string
  readonly classes?: readonly string[]
  /** BCP 47; differs from that of the surrounding text. */
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
/** An element of HTML that has no Markdown of its own. */
export interface Phrase extends Attributed {
  readonly type: 'phrase'
  readonly tag: PhraseTag
  /** What an abbreviation stands for. */
  readonly title?: string
  readonly children: readonly Inline[]
}
export interface InlineCode extends Attributed {
  readonly type: 'inlineCode'
  readonly value: string
}
export interface InlineMath extends Attributed {
  readonly type: 'inlineMath'
  /** TeX. */
  readonly value: string
  /** Absent when the TeX cannot be read. */
  readonly mathml?: MathElement
  readonly span?: Span
}
export interface Break {
  readonly type: 'break'
}
/** A link out of the book. */
export interface Link extends Attributed {
  readonly type: 'link'
  readonly url: string
  /** Where it leads in ebooks for single readers. */
  readonly shops?: ShopAddresses
  readonly title?: string
  readonly children: readonly Inline[]
}
/** A link within the book; the target is known to exist. */
export interface CrossReference extends Attributed {
  readonly type: 'crossReference'
  /** Id of a section, block or inline. */
  readonly target: string
  /** `page`: print shows "page 41" instead of the children, the ebook shows the children. */
  readonly form: 'text' | 'page'
  /** The author's words, or generated ones: "Chapter 3", "Figure 2". */
  readonly children: readonly Inline[]
}
export interface InlineImage extends Attributed, ShownSize {
  readonly type: 'inlineImage'
  readonly resource: string
  /** Empty for an image that only decorates, and for one that nobody has described. */
  readonly alt: string
  /**
   * The author has said that it only decorates; without this, an empty `alt` is one that is
   * missing.
   */
  readonly decorative?: boolean
}
/** The mark of a note in the text. */
export interface FootnoteReference {
  readonly type: 'footnoteReference'
  /** Id of the Footnote in the same section. */
  readonly footnote: string
  readonly number: number
  /** Of this mark; a second mark of the same note has another. */
  readonly id: string
}
/**
 * Where something is to be found, in the order of the book: page numbers where there are pages,
 * names where not.
 */
export interface PageList {
  readonly type: 'pageList'
  readonly places: readonly Locator[]
}
/** A place in the book, or what lies between two. */
export interface Locator {
  /** Id of what begins there. */
  readonly target: string
  /** Id of what ends a stretch of the book. */
  readonly end?: string
  /** What the section is called. */
  readonly name: string
}
