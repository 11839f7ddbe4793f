import type { Index, IndexEntry, IndexReference, NodeId } from '../../book/model/block.ts'
import { wordsOf } from '../../language/words.ts'
import type { BlockContext } from './block-context.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import { markupInlines } from '../inlines/markup-inline.ts'
import { markupPageList } from '../inlines/markup-page-list.ts'

/**
 * An index as in EPUB Indexes 1.0: one list of entries, with inner entries in lists of their own.
 * The letter of a group stands before its first entry, because not every checker accepts one list
 * for each group.
 */
export function markupIndex(index: Index, context: BlockContext): Element {
  const items = index.groups.flatMap(({ letter, entries }, group) =>
    entries.map((entry, position) => {
      const node = `${index.node}.${group}.${position}`
      const item = markupEntry(entry, node, context)
      if (position > 0) return item
      const heading = makeElement('p', { classes: ['index-letter'] }, [makeText(letter)])
      const classes = ['first']
      return {
        ...item,
        classes,
        children: letter === '' ? item.children : [heading, ...item.children],
      }
    }),
  )
  const attributes = { 'epub:type': 'index-entry-list' }
  return makeElement('ul', partsOf(index, ['index-entries'], attributes), items)
}

function markupEntry(entry: IndexEntry, node: NodeId, context: BlockContext): Element {
  const words = wordsOf(context.language)
  const term = makeElement(
    'span',
    { classes: ['term'], attributes: { 'epub:type': 'index-term' } },
    markupInlines(entry.term, context.marks),
  )
  const line = [
    term,
    ...(entry.places.length > 0
      ? [makeText(', '), markupPageList({ type: 'pageList', places: entry.places })]
      : []),
    ...references(
      { before: ', ', word: words.see, type: 'index-xref-preferred', entries: entry.see },
      context,
    ),
    ...references(
      { before: '; ', word: words.seeAlso, type: 'index-xref-related', entries: entry.seeAlso },
      context,
    ),
  ]
  const within = entry.entries.map((inner, index) =>
    markupEntry(inner, `${node}.${index}`, context),
  )
  return makeElement('li', { id: entry.id, attributes: { 'epub:type': 'index-entry' } }, [
    makeElement('p', { classes: ['entry'], node }, line),
    ...(within.length > 0 ? [makeElement('ul', {}, within)] : []),
  ])
}

interface References {
  /** The separator before them. */
  readonly before: string
  /** "see", "see also". */
  readonly word: string
  /** `epub:type`. */
  readonly type: string
  readonly entries: readonly IndexReference[]
}

function references(
  { before, word, type, entries }: References,
  context: BlockContext,
): readonly (Element | TextNode)[] {
  if (entries.length === 0) return []
  const links = entries.flatMap(({ target, term }, index) => {
    const attributes = {
      ...(target !== undefined && { href: `#${target}` }),
      'epub:type': 'index-term',
    }
    const text = markupInlines(term, context.marks)
    const link = makeElement(target === undefined ? 'span' : 'a', { attributes }, text)
    return index === 0 ? [link] : [makeText('; '), link]
  })
  const italic = makeElement('i', {}, [makeText(word)])
  const attributes = { 'epub:type': type }
  return [
    makeText(before),
    makeElement('span', { classes: ['see'], attributes }, [italic, makeText(' '), ...links]),
  ]
}
