/**
 * Builders of books for tests: `book(chapter('One', p('It was ', em('dark'), '.')))`. Strings are text; blocks get
 * their names (`one.p1`, `one.p2`) from the section they are put into.
 */
import type { Block, Figure, Paragraph } from '../../src/book/model/block.ts'
import type { Book, Section } from '../../src/book/model/book.ts'
import type { Footnote } from '../../src/book/model/block.ts'
import type {
  CrossReference,
  FootnoteReference,
  Inline,
  Link,
  Parent,
} from '../../src/book/model/inline.ts'
import type { Metadata } from '../../src/book/model/metadata.ts'
import { roles, type SectionRole } from '../../src/edition/section-roles.ts'
/** A book of these sections, "A Book" by Ann Author in English when nothing else is said. */
export function book(...sections: readonly Section[]): Book {
  return { metadata: metadata(), sections, resources: {} }
}

/** Metadata with every field that must be there. */
export function metadata(given: Partial<Metadata> = {}): Metadata {
  return {
    title: 'A Book',
    contributors: [{ name: 'Ann Author', sortAs: 'Author, Ann', role: 'aut' }],
    language: 'en',
    subjects: [],
    isbn: {},
    identifier: 'urn:uuid:00000000-0000-5000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    ...given,
  }
}

/** A chapter with a title; its id is the title in lower case with hyphens. */
export function chapter(title: string, ...blocks: readonly Block[]): Section {
  return section('chapter', title, ...blocks)
}

/** A part that holds chapters. */
export function part(title: string, ...sections: readonly Section[]): Section {
  return { ...section('part', title), sections }
}

/** A section of any role, in the matter of that role. */
export function section(role: SectionRole, title: string, ...blocks: readonly Block[]): Section {
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-') || role
  const { matter, listed, headed } = roles[role]
  return {
    id,
    role,
    matter,
    title: title === '' ? [] : [text(title)],
    listed,
    headed,
    classes: [],
    blocks: nameNodes(blocks, id),
    sections: [],
    footnotes: [],
  }
}

/** The section with footnotes; their blocks are named after the note. */
export function withNotes(section: Section, ...footnotes: readonly Footnote[]): Section {
  return {
    ...section,
    footnotes: footnotes.map((note) => ({ ...note, blocks: nameNodes(note.blocks, note.id) })),
  }
}

export function text(value: string): Inline {
  return { type: 'text', value }
}

type Written = string | Inline

export function p(...children: readonly Written[]): Paragraph {
  return { type: 'paragraph', node: '', children: inlines(children) }
}

export function h(depth: number, ...children: readonly Written[]): Block {
  return { type: 'heading', node: '', depth, children: inlines(children) }
}

export function blockquote(...blocks: readonly Block[]): Block {
  return { type: 'blockquote', node: '', blocks }
}

export function ul(...items: readonly (readonly Block[])[]): Block {
  return list(false, items)
}

export function ol(...items: readonly (readonly Block[])[]): Block {
  return list(true, items)
}

export function code(value: string): Block {
  return { type: 'code', node: '', value }
}

export function rule(): Block {
  return { type: 'thematicBreak', node: '' }
}

/** Stanzas as strings, a line to a line. */
export function verse(...stanzas: readonly string[]): Block {
  const lines = (stanza: string) =>
    stanza.split('\n').map((line) => ({ indent: 0, children: [text(line)] }))
  return { type: 'verse', node: '', stanzas: stanzas.map(lines) }
}

/** Rows of text; the first is the header. */
export function table(...rows: readonly (readonly string[])[]): Block {
  const [header = [], ...body] = rows.map((row) => row.map((cell) => [text(cell)]))
  return { type: 'table', node: '', align: header.map(() => undefined), header, rows: body }
}

export function figure(resource: string, ...caption: readonly Written[]): Figure {
  return {
    type: 'figure',
    node: '',
    resource,
    alt: '',
    ...(caption.length > 0 && { caption: inlines(caption) }),
  }
}

export function container(name: string, ...blocks: readonly Block[]): Block {
  return { type: 'container', node: '', name, blocks }
}

export function em(...children: readonly Written[]): Parent<'emphasis'> {
  return { type: 'emphasis', children: inlines(children) }
}

export function strong(...children: readonly Written[]): Parent<'strong'> {
  return { type: 'strong', children: inlines(children) }
}

/** A span with classes: `span('smallcaps', 'NATO')`. */
export function span(className: string, ...children: readonly Written[]): Parent<'span'> {
  return { type: 'span', classes: className.split(' '), children: inlines(children) }
}

export function link(url: string, ...children: readonly Written[]): Link {
  return { type: 'link', url, children: inlines(children) }
}

/** A reference to an id within the book. */
export function see(target: string, ...children: readonly Written[]): CrossReference {
  return { type: 'crossReference', target, form: 'text', children: inlines(children) }
}

/** The mark of a note. */
export function noteMark(footnote: string, number: number): FootnoteReference {
  return { type: 'footnoteReference', footnote, number, id: `${footnote}-ref` }
}

/** The note itself. */
export function note(id: string, number: number, ...blocks: readonly Block[]): Footnote {
  return { id, number, blocks }
}

function inlines(children: readonly Written[]): Inline[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child))
}

function list(ordered: boolean, items: readonly (readonly Block[])[]): Block {
  return {
    type: 'list',
    node: '',
    ordered,
    start: 1,
    tight: true,
    items: items.map((blocks) => ({ blocks })),
  }
}

// Names blocks in document order, inner ones after the block that holds them.
function nameNodes(blocks: readonly Block[], prefix: string): Block[] {
  let count = 0
  const name = (block: Block): Block => {
    const node = `${prefix}.p${++count}`
    switch (block.type) {
      case 'blockquote':
      case 'container':
        return { ...block, node, blocks: block.blocks.map(name) }
      case 'list':
        return {
          ...block,
          node,
          items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(name) })),
        }
      case 'definitionList':
        return {
          ...block,
          node,
          items: block.items.map((item) => ({
            ...item,
            definitions: item.definitions.map((definition) => definition.map(name)),
          })),
        }
      default:
        return { ...block, node }
    }
  }
  return blocks.map(name)
}
