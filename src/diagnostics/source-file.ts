/** A text file of the book folder that has been read. */
export interface SourceFile {
  /** Path relative to the book folder, with forward slashes. */
  readonly file: string
  /** UTF-8 without a byte order mark, line ends as `\n`. */
  readonly text: string
}
