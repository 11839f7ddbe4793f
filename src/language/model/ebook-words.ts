/**
 * The words that the program adds to an ebook, in the book's language, and that are not in the
 * manuscript.
 */
export interface EbookWords {
  readonly cover: string
  /** Name of the place where the text begins, in the list of landmarks. */
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
