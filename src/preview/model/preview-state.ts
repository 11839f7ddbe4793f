import type { Reader } from '../../edition/readers.ts'
import type { PagePicture, SourcePlace } from './page-picture.ts'

/** What the browser knows of the book: everything but the pages and the documents themselves. */
export interface PreviewState {
  /**
   * Grows by one with each build, whether it made something or not, and with pages that are there
   * before their build is whole.
   */
  readonly revision: number
  /** The revision whose pages are shown; 0 when there are none. */
  readonly build: number
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Whether the book reads from right to left, so that a recto is on the left. */
  readonly isRightToLeft: boolean
  readonly editions: readonly EditionChoice[]
  readonly themes: readonly string[]
  /** The theme of this preview; absent when each edition has the one that the book says. */
  readonly theme?: string
  /** The reader that the ebook is made for; absent when each edition has its own. */
  readonly reader?: Reader
  /** The theme that the book says. */
  readonly ownTheme: string
  readonly pages?: PagesState
  readonly ebook?: EbookState
  /** The gravest first, and those alike by their places; a book may have too many for all to be here. */
  readonly messages: readonly Message[]
  readonly messageCounts: MessageCounts
  /** The last build made nothing: what is shown is of an earlier one. */
  readonly isStale: boolean
  /** A build goes on: ebook and messages may be of the one before. */
  readonly isBuilding: boolean
  readonly editor: EditorState
}

/** What is new when there are pages whose build is yet to be whole. */
export interface PagesNews extends Pick<PreviewState, 'revision' | 'build' | 'isBuilding'> {
  readonly pages: PageRuns
  /** Those that were looked at last. */
  readonly pictures: readonly PagePicture[]
}

/** An edition of the book. */
export interface EditionChoice {
  readonly name: string
  readonly format: 'pdf' | 'epub' | 'kepub'
  /** What it is, for people: `5.5 × 8.5 in`, `Kobo`. */
  readonly about: string
}

/** The pages of a print edition. */
export interface PagesState extends PageRuns {
  readonly outline: readonly OutlineEntry[]
  /** What the proof marks, by page. */
  readonly defects: readonly PageDefects[]
}

/** How many pages there are, their sizes and their numbers. */
export interface PageRuns {
  readonly edition: string
  /** How far pages are printed beyond the trim, in points; 0 when nothing reaches the trim. */
  readonly bleed: number
  readonly sizes: readonly PageRun[]
  /** The numbers of the pages, printed or not. */
  readonly folios: readonly string[]
  /** Index of the first page that is a recto, 0 or 1. */
  readonly firstRecto: number
}

/** So many pages of one size, in points. */
export interface PageRun {
  readonly count: number
  readonly width: number
  readonly height: number
}

export interface OutlineEntry {
  readonly title: string
  /** 0 for the highest level. */
  readonly level: number
  /** Index of the page. */
  readonly page: number
}

/** What a designer would mark on a page. */
export interface PageDefects {
  readonly page: number
  readonly reasons: readonly string[]
}

/** The documents of an ebook. */
export interface EbookState {
  readonly edition: string
  /** The revision that it is of. */
  readonly build: number
  /** Paths in the container, in reading order. Each is found at `ebook/BUILD/PATH`. */
  readonly spine: readonly string[]
  /** By the path of a picture, a key that changes when the picture does. */
  readonly pictures: Readonly<Record<string, string>>
  readonly contents: readonly { readonly title: string; readonly document: number }[]
}

/** A diagnostic. */
export interface Message {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly hints: readonly string[]
  readonly place?: SourcePlace
}

/** How many messages there are. */
export type MessageCounts = Readonly<Record<Message['severity'], number>>

/** How a click opens a file. */
export interface EditorState {
  /**
   * `link`: the browser follows an address; `command`: the server runs the author's editor; `none`:
   * nothing is opened, because the reader sits at another machine.
   */
  readonly by: 'link' | 'command' | 'none'
  /** Before the path: `vscode://file`. */
  readonly scheme?: string
  /** Absolute path of the book folder, with forward slashes. */
  readonly folder?: string
  /** Its name, for people. */
  readonly name?: string
}

/** Where a node of the book is: on a page, and in the ebook. */
export interface NodePlaces {
  readonly page?: { readonly index: number; readonly y: number }
  readonly ebook?: { readonly document: number; readonly tag: string; readonly nth: number }
}

/** An element of a document of the ebook that is a node of the book. */
export interface EbookNode {
  readonly node: string
  readonly tag: string
  /** The so-manieth with that tag in the body, from 0. */
  readonly nth: number
  readonly place?: SourcePlace
}

/** What is found on the pages. */
export interface SearchResult {
  readonly total: number
  readonly hits: readonly SearchHit[]
}

/** A place of the text that was searched for. */
export interface SearchHit {
  readonly page: number
  /** The words around it: before, itself, after. */
  readonly context: readonly [string, string, string]
  /** The boxes of its words on the page: x, y, width, height in points. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

/** The measures of a page's text, for its guides, and what the proof marks on its lines. */
export interface PageGuides {
  readonly index: number
  /** The text block and its grid; absent on blanks. */
  readonly block?: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly leading: number
    readonly baseline: number
    readonly rows: number
  }
  readonly marks: readonly LineMark[]
}

/** A line that stands out, and why. */
export interface LineMark {
  readonly kind: 'loose' | 'tight' | 'hyphen' | 'runt'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** For people. */
  readonly reason: string
  /** From faint to strong, 0 to 1. */
  readonly strength: number
  readonly place?: SourcePlace
}
