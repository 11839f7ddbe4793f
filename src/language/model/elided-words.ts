/**
 * Words that are written with an apostrophe at their beginning or end, in small letters and without
 * it.
 */
export interface ElidedWords {
  /** Only ever written after an apostrophe: ’tis, ’em. */
  readonly leading: ReadonlySet<string>
  /** Written after an apostrophe, and words themselves: ’round, ’cause. */
  readonly leadingOrWord: ReadonlySet<string>
  /** The commonest words, which nobody elides: a mark before one opens a quotation. */
  readonly whole: ReadonlySet<string>
  /** Only ever written before an apostrophe: o’ course. */
  readonly trailing: ReadonlySet<string>
  /** Written before an apostrophe, and words themselves: ol’ man, don’ go. */
  readonly trailingOrWord: ReadonlySet<string>
  /** Whether participles lose their g: cheatin’. */
  readonly dropsFinalG: boolean
}

/** Elided words from lists with spaces between the words. */
export function elidedWords(lists: {
  readonly leading?: string
  readonly leadingOrWord?: string
  readonly whole?: string
  readonly trailing?: string
  readonly trailingOrWord?: string
  readonly dropsFinalG?: true
}): ElidedWords {
  return {
    leading: wordSet(lists.leading),
    leadingOrWord: wordSet(lists.leadingOrWord),
    whole: wordSet(lists.whole),
    trailing: wordSet(lists.trailing),
    trailingOrWord: wordSet(lists.trailingOrWord),
    dropsFinalG: lists.dropsFinalG ?? false,
  }
}

function wordSet(list = ''): ReadonlySet<string> {
  return new Set(list.split(' ').filter(Boolean))
}
