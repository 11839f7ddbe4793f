import type { Reader } from '../../edition/readers.ts'

/** What is looked at. */
export interface PreviewWish {
  /** The name of a print edition; the first when absent or unknown. */
  readonly print?: string
  /** The name of an ebook edition; the first when absent or unknown. */
  readonly ebook?: string
  /** A theme instead of those that the book says: a built-in name or a path in the folder. */
  readonly theme?: string
  /** The reader that the ebook is made for, instead of the one that the book says. */
  readonly reader?: Reader
}
