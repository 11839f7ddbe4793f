import type { Book, Section } from '../../book/model/book.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText } from '../tree/make-element.ts'
import { headingId } from './markup-heading.ts'

/** The text of the half title: the title alone, not as `h1`, which belongs to the title page. */
export function markupHalfTitlePage(section: Section, book: Book): readonly Element[] {
  const parts = { classes: ['title'], node: `${section.id}.title` }
  return [makeElement('p', parts, [makeText(book.metadata.title)])]
}

/** The text of a generated title page: title, subtitle, contributors, publisher. */
export function markupTitlePage(section: Section, book: Book): readonly Element[] {
  const { title, subtitle, contributors, publisher } = book.metadata
  const lines = [
    ...(subtitle === undefined ? [] : [['subtitle', subtitle] as const]),
    ...contributors.map(({ name, role }) => [contributorClass(role), name] as const),
    ...(publisher === undefined ? [] : [['publisher', publisher] as const]),
  ]
  return [
    titleHeading(section, [makeText(title)]),
    ...lines.map(([kind, value], index) =>
      makeElement('p', { classes: [kind], node: `${section.id}.l${index}` }, [makeText(value)]),
    ),
  ]
}

/**
 * The blocks of a title page that the author wrote; the paragraph of class `title` becomes the
 * heading.
 */
export function promoteTitle(section: Section, blocks: readonly Element[]): readonly Element[] {
  const title = blocks.find((block) => block.tag === 'p' && block.classes.includes('title'))
  return blocks.map((block) =>
    block === title ? { ...block, tag: 'h1', id: block.id ?? headingId(section) } : block,
  )
}

function titleHeading(section: Section, children: Element['children']): Element {
  return makeElement(
    'h1',
    { id: headingId(section), classes: ['title'], node: `${section.id}.title` },
    children,
  )
}

function contributorClass(role: string): string {
  return role === 'aut' ? 'author' : 'contributor'
}
