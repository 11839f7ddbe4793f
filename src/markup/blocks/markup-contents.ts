import type { Contents, ContentsEntry, NodeId } from '../../book/model/block.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import { markupQuoted } from '../inlines/markup-inline.ts'

/** Returns the role of a section by its id. */
export type RoleOf = (id: string) => string | undefined

/**
 * The table of contents: nested lists of links. Each item has the role of its section as a class.
 */
export function markupContents(contents: Contents, roleOf: RoleOf): Element {
  return makeElement(
    'ol',
    partsOf(contents, ['contents', isBare(contents.entries) ? 'bare' : undefined]),
    entries(contents.entries, contents.node, roleOf),
  )
}

// Chapters with numbers alone, many enough to stand in columns.
function isBare(list: readonly ContentsEntry[]): boolean {
  const bare = list.filter((entry) => entry.title.length === 0 && entry.entries.length === 0)
  return bare.length >= fewestBare && list.every(({ entries: inner }) => inner.length === 0)
}

const fewestBare = 20

function entries(list: readonly ContentsEntry[], node: NodeId, roleOf: RoleOf): readonly Element[] {
  return list.map((entry, index) => {
    const own = `${node}.${index}`
    const link = makeElement(
      'a',
      { attributes: { href: `#${entry.target}` }, node: own },
      separate([...named('label', entry.label), ...title(entry), ...named('author', entry.author)]),
    )
    const nested =
      entry.entries.length > 0 ? [makeElement('ol', {}, entries(entry.entries, own, roleOf))] : []
    return makeElement('li', { classes: [roleOf(entry.target)] }, [link, ...nested])
  })
}

function title(entry: ContentsEntry): readonly Element[] {
  if (entry.title.length === 0) return []
  const words = markupQuoted(entry.title)
  // The language goes on an inner element, so that it does not cover text that a stylesheet adds
  // before the title.
  const own =
    entry.language === undefined
      ? words
      : [makeElement('span', { attributes: { lang: entry.language } }, words)]
  return [makeElement('span', { classes: ['title'] }, own)]
}

function named(name: string, value: string | undefined): readonly Element[] {
  return value === undefined ? [] : [makeElement('span', { classes: [name] }, [makeText(value)])]
}

// Puts spaces between the parts, for readers without styles and for copied text.
function separate(parts: readonly Element[]) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [makeText(' '), part]))
}
