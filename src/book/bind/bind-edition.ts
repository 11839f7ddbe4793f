/**
 * From the Book to the Book of one edition. Adds the half title, title page, copyright page and
 * contents that the manuscript lacks, in the order of the Chicago Manual of Style (1.4).
 */
import type { Edition } from '../../edition/edition.ts'
import type { Book, Section } from '../model/book.ts'
import { generateAboutTheAuthor } from './about-the-author.ts'
import { generateContents } from './contents.ts'
import { generateCopyrightPage } from './copyright-page.ts'
import { generateHalfTitle, generateTitlePage } from './title-page.ts'
import { insertSection } from '../model/insert-section.ts'
import type { SectionRole } from '../../edition/section-roles.ts'

/** The book of one edition, with its generated sections. */
export function bindEdition(book: Book, edition: Edition): Book {
  const has = (role: SectionRole) => book.sections.some((section) => section.role === role)
  const generated = [
    edition.format === 'pdf' && !has('halftitlepage') ? generateHalfTitle(book) : undefined,
    has('titlepage') ? undefined : generateTitlePage(book),
    has('copyright-page') ? undefined : generateCopyrightPage(book, edition),
    has('about-the-author') ? undefined : generateAboutTheAuthor(book),
  ].filter((section) => section !== undefined)
  const sections = generated.reduce(insertSection, book.sections)
  const listed = { ...book, sections }
  return { ...book, sections: withContents(listed, has('toc')) }
}

// A file with the role `toc` sets the place and heading of the contents. If it has text, the text
// replaces them.
function withContents(book: Book, isWritten: boolean): readonly Section[] {
  if (!isWritten) {
    const contents = generateContents(book)
    return contents ? insertSection(book.sections, contents) : book.sections
  }
  return book.sections.map((section) => {
    if (section.role !== 'toc' || section.blocks.length > 0) return section
    return { ...section, blocks: generateContents(book)?.blocks ?? [] }
  })
}
