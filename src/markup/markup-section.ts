/**
 * From the Book to elements. `src/README.md` says which element each node becomes. Nothing is
 * styled here and nothing is left out; both editions read the same tree.
 */
import type { Book, Section } from '../book/model/book.ts'
import type { Footnote } from '../book/model/block.ts'
import type { Keep } from '../keep/keep.ts'
import { textContent, type Element } from './tree/element.ts'
import { makeElement } from './tree/make-element.ts'
import type { BlockContext } from './blocks/block-context.ts'
import type { RoleOf } from './blocks/markup-contents.ts'
import { markupBlocks } from './blocks/markup-block.ts'
import { hasHeading, headingId, markupHeading } from './sections/markup-heading.ts'
import { markupQuoted } from './inlines/markup-inline.ts'
import { markupHalfTitlePage, markupTitlePage, promoteTitle } from './sections/markup-title-page.ts'
import { backlink, beginWith } from './inlines/note-marks.ts'
import { markOpening } from './sections/opening.ts'
import { sectionSemantics } from './sections/section-semantics.ts'

/** The element of a section, with its inner sections and notes. */
export function markupSection(section: Section, book: Book, keep?: Keep): Element {
  const ask: RoleOf = (id) => findSection(id, book.sections)?.role
  return keep ? markupKept(section, book, ask, keep) : markupAnew(section, book, ask)
}

function markupKept(section: Section, book: Book, ask: RoleOf, keep: Keep): Element {
  const kept = keep.of('element', [section], () => ({
    entry: undefined as KeptElement | undefined,
  }))
  if (kept.entry && isStill(kept.entry, book, ask)) return kept.entry.element
  const roles = new Map<string, string | undefined>()
  const note: RoleOf = (id) => {
    const role = ask(id)
    roles.set(id, role)
    return role
  }
  const anew = markupAnew(section, book, note, keep)
  // A section that differs has the blocks of the last one where these do not.
  const element = { ...anew, children: keep.items(`in ${section.id}`, anew.children) }
  kept.entry = { element, roles, metadata: book.metadata }
  return element
}

/** The element that a section became, and what it depends on besides the section. */
interface KeptElement {
  readonly element: Element
  /** The roles of the sections that its links lead to. */
  readonly roles: ReadonlyMap<string, string | undefined>
  readonly metadata: Book['metadata']
}

// A title page shows the metadata, in which the time of a build is new with each save.
function isStill({ element, roles, metadata }: KeptElement, book: Book, ask: RoleOf): boolean {
  if (
    metadata !== book.metadata &&
    (holdsTitlePage(element) || metadata.language !== book.metadata.language)
  )
    return false
  return [...roles].every(([id, role]) => ask(id) === role)
}

function holdsTitlePage(element: Element): boolean {
  return (
    element.classes.some((name) => name === 'titlepage' || name === 'halftitlepage') ||
    element.children.some(
      (child) => child.type === 'element' && child.matter !== undefined && holdsTitlePage(child),
    )
  )
}

function markupAnew(section: Section, book: Book, roleOf: RoleOf, keep?: Keep): Element {
  const context: BlockContext = {
    language: section.language ?? book.metadata.language,
    marks: {},
    roleOf,
  }
  const header = hasHeading(section) ? [markupHeading(section, context.marks)] : []
  const blocks = bodyOf(section, book, context)
  const sections = section.sections.map((child) =>
    keep ? markupKept(child, book, roleOf, keep) : markupAnew(child, book, roleOf),
  )
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
