import { UsageError } from './machine-error.ts'

/** One of several equal shares of the books: the second of five is `{ index: 1, of: 5 }`. */
export interface Share {
  /** 0-based. */
  readonly index: number
  readonly of: number
}

/** Reads a share as test runners write it: `2/5`. */
export function parseShare(written: string): Share {
  const [, number = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(written.trim()) ?? []
  const share = { index: Number(number) - 1, of: Number(of) }
  if (number === '' || share.index < 0 || share.index >= share.of)
    throw new UsageError(`"${written}" is not a share: write --shard 2/5 for the second of five`)
  return share
}

/**
 * The books of a share. Shares differ by one book at most, none is in two, and which book is in
 * which depends on nothing but the books. Neighbors in the order of names, such as the volumes of a
 * series, which take equally long, go to different shares.
 */
export function shareOf(books: readonly string[], { index, of }: Share): readonly string[] {
  return [...books].sort(byCodeUnits).filter((_, position) => position % of === index)
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
