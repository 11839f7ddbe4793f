/** A piece of a stretch of text and its replacement. */
export interface TextEdit {
  /** 0-based, in UTF-16 units of the stretch. */
  readonly start: number
  readonly end: number
  readonly after: string
  /** Why we chose it, when the author could have meant something else. */
  readonly reason?: string
}
