/** A file that cannot be imported: the message says why, and the hint what to do. */
export class ImportRefusal extends Error {
  /** What to do about it. */
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
