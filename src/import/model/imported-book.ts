import type { MdBlock } from '../../markdown/document/document.ts'
import type { DocumentProperties, FlatPicture, Notice } from './flat-document.ts'

/** A document with its structure: the sections of a book. */
export interface ImportedBook {
  readonly properties: DocumentProperties
  readonly sections: readonly ImportedSection[]
  /** By the name that the text gives them. */
  readonly pictures: ReadonlyMap<string, FlatPicture>
  readonly notices: readonly PlacedNotice[]
  /** Where its notes stand: as footnotes, or at the end of the book. */
  readonly notes: 'foot' | 'book'
}

/** A section, which becomes a file. */
export interface ImportedSection {
  /** The path of its file in the manuscript: `02-part-two/01-the-harbour.md`. */
  readonly file: string
  /** What its front matter says. */
  readonly frontMatter: Readonly<Record<string, string | boolean>>
  readonly blocks: readonly MdBlock[]
  readonly notes: readonly ImportedNote[]
  /** Words of the document that no reader of the book should see, as an address on the title page. */
  readonly unprinted: readonly string[]
}

/** The text of a note. */
export interface ImportedNote {
  readonly label: string
  readonly blocks: readonly MdBlock[]
}

/** A notice with its place in the book. */
export interface PlacedNotice extends Notice {
  /** Empty when it is about the whole book. */
  readonly file: string
  /** The words around the place; empty when there are none. */
  readonly words: string
}
