import type { Pt, Size } from './length.ts'
import type { Reader } from './readers.ts'

/** What any edition may have of its own. */
export interface EditionLook {
  /** Its theme, as written; that of the book when absent. */
  readonly theme?: string
  /** CSS that holds after the theme. */
  readonly style?: string
  /** How many chapters a sample has; about a tenth of the book when absent. */
  readonly chapters?: number
}

/** An ebook for e-readers. */
export interface EpubEdition extends EditionLook {
  /** A `kepub` is an EPUB in the form that Kobo's readers expect. */
  readonly format: 'epub' | 'kepub'
  /** Its name in book.yaml, such as `ebook`. It names the output file and picks the ISBN. */
  readonly name: string
  /** ISBN of this edition, digits only. */
  readonly isbn?: string
  /** The reader that it is made for; absent when it is made for all of them. */
  readonly reader?: Reader
  /** Only the first chapters. */
  readonly kind?: 'sample'
}

/** A printer of books, or a way to read a PDF that was not printed by one. */
export type PrinterName = 'kdp' | 'ingramspark' | 'lulu' | 'bod' | 'home' | 'screen'

/** How a printed book is bound. */
export type Binding = 'paperback' | 'hardcover'

/** A kind of edition that comes ready: with a look of its own, or with the first chapters alone. */
export type EditionKind = 'large-print' | 'sample'

/** The papers, by one name for all printers. */
export const paperNames = [
  'white',
  'thin-white',
  'cream',
  'groundwood',
  'color',
  'premium-color',
] as const

/** The name of a paper. */
export type PaperName = (typeof paperNames)[number]

/** A book on paper. */
export interface PdfEdition extends EditionLook {
  readonly format: 'pdf'
  readonly name: string
  readonly isbn?: string
  /** Size of the trimmed page. */
  readonly trim: Size
  /** The printer of the book; when given, it decides margins and limits. */
  readonly printer?: PrinterName
  readonly paper?: PaperName
  readonly binding?: Binding
  /** How far pages are printed beyond the trim; absent when nothing reaches the trim. */
  readonly bleed?: Pt
  /** Width of the spine, as the printer's calculator gives it. */
  readonly spine?: Pt
  /** How much one page adds to the spine, if not as the table of the printer says. */
  readonly caliper?: Pt
  /** A ready look: large type, ragged lines and no hyphens; or only the first chapters. */
  readonly kind?: EditionKind
  /** Path of the ICC profile of the press, from the book folder. */
  readonly profile?: string
}

/** One of the forms a book is published in. */
export type Edition = EpubEdition | PdfEdition

/** Whether an edition is read on a screen. */
export function isEbook(edition: Edition): edition is EpubEdition {
  return edition.format !== 'pdf'
}

/** Whether an edition has only the first chapters. */
export function isSample({ kind }: Edition): boolean {
  return kind === 'sample'
}

/** 5.5 × 8.5 in, the usual size of an American trade paperback. */
export const defaultTrim: Size = { width: 396, height: 612 }

/** What is built when book.yaml names no editions. */
export const defaultEditions: readonly Edition[] = [
  { name: 'ebook', format: 'epub' },
  { name: 'print', format: 'pdf', trim: defaultTrim },
]

/** Whether the author mentions an edition: names it in book.yaml, or gives it an ISBN. */
export function isNamed(edition: Edition): boolean {
  return !defaultEditions.includes(edition)
}
