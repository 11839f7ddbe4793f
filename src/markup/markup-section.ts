/**
 * From the Book to elements. `src/README.md` says which element each node becomes. Nothing is
 * styled here and nothing is left out; both editions read the same tree.
 */
import type { Book, Section } from '../book/model/book.ts'
import type { Footnote } from '../book/model/block.ts'
import { textContent, type Element } from './tree/element.ts'
import { makeElement } from './tree/make-element.ts'
import type { BlockContext } from './blocks/block-context.ts'
import { markupBlocks } from './blocks/markup-block.ts'
import { hasHeading, headingId, markupHeading } from './sections/markup-heading.ts'
import { markupQuoted } from './inlines/markup-inline.ts'
import { markupHalfTitlePage, markupTitlePage, promoteTitle } from './sections/markup-title-page.ts'
import { backlink, beginWith } from './inlines/note-marks.ts'
import { markOpening } from './sections/opening.ts'
import { sectionSemantics } from './sections/section-semantics.ts'

/** The element of a section, with its inner sections and notes. */
export function markupSection(section: Section, book: Book): Element {
  const context: BlockContext = {
    language: section.language ?? book.metadata.language,
    marks: {},
    roleOf: (id) => findSection(id, book.sections)?.role,
  }
  const header = hasHeading(section) ? [markupHeading(section, context.marks)] : []
  const blocks = bodyOf(section, book, context)
  const sections = section.sections.map((child) => markupSection(child, book))
  const opens = header.length > 0 && section.matter === 'bodymatter'
  const notes = section.footnotes.map((footnote) => markupFootnote(footnote, context))
  return makeElement(
    'section',
    {
      id: section.id,
      classes: [section.role, section.matter, ...section.classes],
      attributes: {
        lang: section.language,
        'data-author': section.author,
        ...sectionSemantics(section.role),
        ...nameOf(section, blocks),
      },
      span: section.span,
      matter: section.matter,
    },
    [...header, ...(opens ? markOpening(blocks, context.language) : blocks), ...sections, ...notes],
  )
}

function bodyOf(section: Section, book: Book, context: BlockContext): readonly Element[] {
  const blocks = markupBlocks(section.blocks, context)
  if (section.role === 'titlepage') {
    return blocks.length > 0 ? promoteTitle(section, blocks) : markupTitlePage(section, book)
  }
  if (section.role === 'halftitlepage' && blocks.length === 0) {
    return markupHalfTitlePage(section, book)
  }
  return blocks
}

// The section's name for assistive technology: its heading, or its title when the title is not
// shown.
function nameOf(section: Section, blocks: readonly Element[]): Record<string, string> {
  const heading = hasHeading(section)
    ? headingId(section)
    : blocks.find((block) => block.tag === 'h1')?.id
  if (heading !== undefined) return { 'aria-labelledby': heading }
  const title = markupQuoted(section.title)
    .map((child) => (child.type === 'text' ? child.value : textContent(child)))
    .join('')
  return title === '' ? {} : { 'aria-label': title }
}

function markupFootnote(footnote: Footnote, context: BlockContext): Element {
  const number = backlink(footnote, context.marks)
  const blocks = markupBlocks(footnote.blocks, context)
  return makeElement(
    'aside',
    {
      id: footnote.id,
      classes: ['footnote'],
      attributes: { 'epub:type': 'footnote', role: 'doc-footnote' },
    },
    beginWith([number], blocks, `${footnote.id}.number`),
  )
}

function findSection(id: string, sections: readonly Section[]): Section | undefined {
  for (const section of sections) {
    const found = section.id === id ? section : findSection(id, section.sections)
    if (found) return found
  }
  return undefined
}
