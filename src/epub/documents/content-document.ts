import type { Section, Book } from '../../book/model/book.ts'
import type { Keep } from '../../keep/keep.ts'
import type { Element } from '../../markup/tree/element.ts'
import { FileNames, fileStem } from './file-name.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import { markupSection } from '../../markup/markup-section.ts'
import { sectionTitle } from './section-title.ts'
import { findElement } from '../elements/walk-elements.ts'

/** A section of the book in its own file: a content document of the publication. */
export interface ContentDocument {
  /** Beside the package document: `03-the-harbour.xhtml`. */
  readonly file: string
  readonly section: Section
  /** The section without its subsections, which have their own files. */
  readonly element: Element
  /** The section's title in plain text: "Chapter One: The Harbour". */
  readonly title: string
}

/** The content documents of a book, in reading order. */
export function contentDocuments(book: Book, keep?: Keep): readonly ContentDocument[] {
  const sections = book.sections.flatMap(withSubsections)
  const navigation = sections.find(isNavigation)
  const digits = Math.max(2, String(sections.length).length)
  const names = new FileNames(Object.values(fixedNames))
  return sections.map((section, index) => {
    const number = String(index + 1).padStart(digits, '0')
    const file =
      section === navigation
        ? fixedNames.navigation
        : names.give(`${number}-${fileStem(section.id, section.role)}`, 'xhtml')
    return contentDocument(section, file, book, keep)
  })
}

/** Makes a content document of one section, with the given file name. */
export function contentDocument(
  section: Section,
  file: string,
  book: Book,
  keep?: Keep,
): ContentDocument {
  const make = () => ({ ...section, sections: [] })
  const alone = keep?.of('alone', [section], make) ?? make()
  return {
    file,
    section,
    element: withTrueType(markupSection(alone, book, keep)),
    title: sectionTitle(section, book.metadata.language) || book.metadata.title,
  }
}

// `index` promises marked entries (EPUB Indexes 1.0, § 3.1); an index without them keeps only its
// ARIA role.
function withTrueType(element: Element): Element {
  const { 'epub:type': type, ...attributes } = element.attributes
  const isEntryList = (inner: Element) => inner.attributes['epub:type'] === 'index-entry-list'
  if (type !== 'index' || findElement(element, isEntryList)) return element
  return { ...element, attributes }
}

// The navigation document is the table of contents that the program makes. A table of contents that
// the author wrote is ordinary text.
function isNavigation(section: Section): boolean {
  return section.role === 'toc' && section.blocks.some((block) => block.type === 'contents')
}

function withSubsections(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(withSubsections)]
}
