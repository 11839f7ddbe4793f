import type { ShopAddresses } from '../../edition/readers.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import type { Paragraph } from '../model/block.ts'
import type { BookSettings } from '../model/book-settings.ts'
import type { Inline } from '../model/inline.ts'
import { authorNames, type SiblingBook } from '../model/metadata.ts'
import { validUrl } from '../model/valid-url.ts'

/** The role of the section, and the name of the container, that a list of other books fills. */
export const alsoBy = 'also-by' satisfies SectionRole

/**
 * The other books of the workspace by an author of this one, and those of its series: a line for
 * each. The series of the book comes first, in order, then other series by name, then the rest by
 * date. Books in other languages are left out.
 */
export function listSiblings(settings: BookSettings): readonly Paragraph[] {
  const { metadata, siblings = [] } = settings
  const own = metadata.series?.name
  const authors = new Set(authorNames(metadata).map(likeName))
  const isOurs = ({ authors: names, series }: SiblingBook) =>
    names.some((name) => authors.has(likeName(name))) || (series && series.name === own)
  const listed = siblings.filter(
    (book) => primary(book.language) === primary(metadata.language) && isOurs(book),
  )
  const lines = inGroups(listed, own).flatMap(({ series, books }, group) => [
    ...(series === undefined ? [] : [line('series', text(series))]),
    // The first book outside any series stands apart from those of the series above it.
    ...books.map((book, index) => {
      const begins = series === undefined && group > 0 && index === 0
      return line(begins ? 'others' : undefined, bookLine(book, authors))
    }),
  ])
  return lines.map((one, index) => ({ ...one, node: `${alsoBy}.book${index + 1}` }))
}

interface Group {
  /** Absent for books outside any series. */
  readonly series?: string
  readonly books: readonly SiblingBook[]
}

function inGroups(books: readonly SiblingBook[], own: string | undefined): readonly Group[] {
  const named = new Map<string | undefined, SiblingBook[]>()
  for (const book of books) {
    const members = named.get(book.series?.name)
    if (members) members.push(book)
    else named.set(book.series?.name, [book])
  }
  return [...named]
    .map(([series, members]) => ({
      ...(series !== undefined && { series }),
      books: members.toSorted(series === undefined ? byDate : byNumber),
    }))
    .toSorted((a, b) => rank(a, own) - rank(b, own) || compare(a.series ?? '', b.series ?? ''))
}

function rank({ series }: Group, own: string | undefined): number {
  if (series === undefined) return 2
  return series === own ? 0 : 1
}

function byNumber(a: SiblingBook, b: SiblingBook): number {
  const [first, second] = [a, b].map(({ series }) => series?.number ?? Number.MAX_VALUE)
  return (first ?? 0) - (second ?? 0) || byDate(a, b)
}

function byDate(a: SiblingBook, b: SiblingBook): number {
  return compare(a.date ?? '9', b.date ?? '9') || compare(a.title, b.title)
}

// By code units, which no system orders otherwise.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// A book of the series by somebody else names its author.
function bookLine(
  { title, authors: names, addresses }: SiblingBook,
  authors: ReadonlySet<string>,
): readonly Inline[] {
  const name: Inline = { type: 'emphasis', children: text(title) }
  const isOther = !names.some((one) => authors.has(likeName(one)))
  return [
    addresses ? linked(name, addresses) : name,
    ...(isOther && names.length > 0 ? text(`, ${names.join(', ')}`) : []),
  ]
}

function linked(name: Inline, addresses: ShopAddresses): Inline {
  const valid = Object.entries(addresses).map(([shop, url]) => [shop, validUrl(url)] as const)
  const shops = { ...addresses, ...Object.fromEntries(valid) }
  const isPlain = Object.keys(addresses).length === 1
  return { type: 'link', url: shops.generic, ...(!isPlain && { shops }), children: [name] }
}

function primary(language: string): string | undefined {
  return language.split('-')[0]
}

function line(kind: string | undefined, children: readonly Inline[]): Omit<Paragraph, 'node'> {
  return { type: 'paragraph', ...(kind !== undefined && { classes: [kind] }), children }
}

function text(value: string): readonly Inline[] {
  return [{ type: 'text', value }]
}

function likeName(name: string): string {
  return name.normalize().replace(/[’']/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}
