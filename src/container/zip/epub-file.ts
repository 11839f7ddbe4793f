import type { Span } from '../../diagnostics/diagnostic.ts'

/** A file of an EPUB container. */
export interface EpubFile {
  /** From the root of the container: `OEBPS/03-the-harbour.xhtml`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Of a content document that the program made of a section; not in the container itself. */
  readonly text?: DocumentText
}

/** What is known of the text of a content document. */
export interface DocumentText {
  /** Plain: "Chapter One: The Harbour". */
  readonly title: string
  /** In the order of the text. */
  readonly nodes: readonly NodePlace[]
}

/** A node of the book in a content document: the so-manieth element with a tag in its body. */
export interface NodePlace {
  readonly node: string
  readonly tag: string
  /** Counted from 0. */
  readonly nth: number
  /** Where it was written; absent for what the program made. */
  readonly span?: Span
}
