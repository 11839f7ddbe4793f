import { nearest } from '../diagnostics/nearest.ts'
import type { HelpEntry } from './help-entries.ts'

/** What help has to say about a word, or the names that are most like it. */
export type Found =
  { readonly entries: readonly HelpEntry[] } | { readonly near: readonly string[] }

/** Finds what a word means; case, hyphens and a plural "s" do not count. */
export function findEntry(asked: string, entries: readonly HelpEntry[]): Found {
  const word = spelled(asked)
  const named = entries.filter(({ names }) => names.some((name) => spelled(name) === word))
  if (named.length > 0) return { entries: named.toSorted(byUse) }
  const taking = entries.filter(({ takes = [] }) => takes.some((name) => spelled(name) === word))
  if (taking.length > 0) return { entries: taking }
  const names = entries.flatMap((entry) => entry.names)
  const close = nearest(word, names.map(spelled))
  const within = names.filter((name) => isWithin(word, spelled(name)))
  const near = [...names.filter((name) => spelled(name) === close), ...within]
  return { near: [...new Set(near)].slice(0, mostNear) }
}

const mostNear = 6

// Who asks for "kobo" wants an ebook for it; few write links to its shop. An option of a command is
// asked for by those who have seen it.
function byUse(one: HelpEntry, other: HelpEntry): number {
  const isRare = ({ kind }: HelpEntry): number =>
    Number(kind === 'a key of a link' || kind.startsWith('an option of'))
  return isRare(one) - isRare(other)
}

function spelled(name: string): string {
  const words = name
    .toLowerCase()
    .trim()
    .replace(/^(?:--|[.:{])+|[:}]+$/g, '')
    .replace(/[\s_-]+/g, ' ')
  return words.length > 3 ? words.replace(/([^s])s$/, '$1') : words
}

// "two-column table" holds a word that is known, and "ornaments of scenes" too.
function isWithin(asked: string, name: string): boolean {
  const words = asked.split(' ')
  return name.length > 2 && (words.includes(name) || name.split(' ').includes(asked))
}
