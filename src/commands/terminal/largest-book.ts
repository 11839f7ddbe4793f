/**
 * Bytes of the largest file that is taken for a book: Node reads none of 2 GiB and more at once,
 * and no shop takes one.
 */
export const largestBook = 2_000_000_000
