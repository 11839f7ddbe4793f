import type { SectionRole } from '../../edition/section-roles.ts'

/** The words that the program puts in a book, in the book's language. `{…}` is replaced. */
export interface BookWords {
  readonly chapter: string
  readonly part: string
  readonly figure: string
  readonly table: string
  readonly note: string
  /** What stands before a caption, with `{number}`; the word and the number when absent. */
  readonly figureLabel?: string
  readonly tableLabel?: string
  /** Before the name of another entry of an index: to look under instead, or as well. */
  readonly see: string
  readonly seeAlso: string
  /** The default heading of chapters, with `{number}`, `{roman}`, `{word}` or `{ordinal}`. */
  readonly chapterHeading: string
  readonly partHeading: string
  /** Titles for sections without a title of their own, and for generated sections. */
  readonly titles: Readonly<Partial<Record<SectionRole, string>>>
  /** "Translated by {names}", by MARC relator code. */
  readonly credits: Readonly<Record<string, string>>
  /** Between the last two names of a list. */
  readonly and: string
  /** Between the names of a list, the last two included; commas and `and` when absent. */
  readonly nameSeparator?: string
  /** "First published {year}", "Published by {publisher}, {year}". */
  readonly publishedIn: string
  readonly publishedBy: string
  readonly publishedByIn: string
  /** "Book {number} of {series}"; `{number}` is absent when the series has none. */
  readonly inSeries: string
  /** On the last page of a sample: "This was the beginning of {title}.", "The whole book:". */
  readonly sampleEnds?: string
  readonly wholeBook?: string
}
