/** A piece of a stretch of text and what is set in its place. */
export interface TextEdit {
  /** 0-based, in UTF-16 units of the stretch. */
  readonly start: number
  readonly end: number
  readonly after: string
  /** Why, when it could have been meant otherwise. */
  readonly reason?: string
}
