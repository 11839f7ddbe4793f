/** Pages that follow each other, by their indexes. */
export interface PageRange {
  readonly first: number
  /** Inclusive. */
  readonly last: number
}

/** How many pages a browser may say that it has in sight. */
export const mostInSight = 8

/** The indexes of the pages. */
export function pagesOfRange({ first, last }: PageRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}
