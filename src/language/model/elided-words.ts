/**
 * Words that have an apostrophe at the beginning or end. They are listed in small letters, without
 * the apostrophe.
 */
export interface ElidedWords {
  /** Words that are only written after an apostrophe: ’tis, ’em. */
  readonly leading: ReadonlySet<string>
  /** Words that are written with or without an apostrophe before them: ’round, ’cause. */
  readonly leadingOrWord: ReadonlySet<string>
  /** The commonest words, which nobody elides; a mark before one opens a quotation. */
  readonly whole: ReadonlySet<string>
  /** Words that are only written before an apostrophe: o’ course. */
  readonly trailing: ReadonlySet<string>
  /** Words that are written with or without an apostrophe after them: ol’ man, don’ go. */
  readonly trailingOrWord: ReadonlySet<string>
  /** Whether participles lose their g: cheatin’. */
  readonly dropsFinalG: boolean
}

/** Makes elided words from lists with spaces between the words. */
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
