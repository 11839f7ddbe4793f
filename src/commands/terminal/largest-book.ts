/**
 * Bytes of the largest file that may be a book. Node cannot read 2 GiB or more at once, and no shop
 * takes such a file.
 */
export const largestBook = 2_000_000_000
