/**
 * What the program says in an ebook in the book's language, in words that the manuscript does not
 * hold.
 */
export interface EbookWords {
  readonly cover: string
  /** Where the text begins, in the list of landmarks. */
  readonly start: string
  readonly landmarks: string
  /** Heading of the list of printed pages. */
  readonly pages: string
  /** What the book on paper is called. */
  readonly printEdition: string
  /** Sentences of the accessibility summary. */
  readonly summary: {
    readonly text: string
    readonly contents: string
    readonly described: string
    readonly undescribed: string
    readonly pages: string
  }
}
