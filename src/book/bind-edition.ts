/**
 * From the Book to the Book of one edition: half title, title page, copyright page and contents are made where the
 * manuscript has none, and stand in the order of the Chicago Manual of Style (1.4).
 */
import type { Edition } from '../edition/edition.ts'
import type { Book, Section } from './book.ts'
import { generateAboutTheAuthor } from './generate/about-the-author.ts'
import { generateContents } from './generate/contents.ts'
import { generateCopyrightPage } from './generate/copyright-page.ts'
import { generateHalfTitle, generateTitlePage } from './generate/title-page.ts'
import { roles, type SectionRole } from './roles.ts'

/** The book of one edition, with what is generated for it. */
export function bindEdition(book: Book, edition: Edition): Book {
  const has = (role: SectionRole) => book.sections.some((section) => section.role === role)
  const generated = [
    edition.format === 'pdf' && !has('halftitlepage') ? generateHalfTitle(book) : undefined,
    has('titlepage') ? undefined : generateTitlePage(book),
    has('copyright-page') ? undefined : generateCopyrightPage(book, edition),
    has('about-the-author') ? undefined : generateAboutTheAuthor(book),
  ].filter((section) => section !== undefined)
  const sections = generated.reduce(insert, book.sections)
  const listed = { ...book, sections }
  return { ...book, sections: withContents(listed, has('toc')) }
}

// A file of the role `toc` says where the contents stand and how they are headed; text in it takes their place.
function withContents(book: Book, isWritten: boolean): readonly Section[] {
  if (!isWritten) {
    const contents = generateContents(book)
    return contents ? insert(book.sections, contents) : book.sections
  }
  return book.sections.map((section) => {
    if (section.role !== 'toc' || section.blocks.length > 0) return section
    return { ...section, blocks: generateContents(book)?.blocks ?? [] }
  })
}

// Front matter goes after all front matter that precedes it; back matter before all that follows it.
function insert(sections: readonly Section[], section: Section): readonly Section[] {
  const { order } = roles[section.role]
  const isSame = (other: Section) => other.matter === section.matter
  if (section.matter === 'frontmatter') {
    const before = sections.findLastIndex(
      (other) => isSame(other) && roles[other.role].order <= order,
    )
    return sections.toSpliced(before + 1, 0, section)
  }
  const after = sections.findIndex((other) => isSame(other) && roles[other.role].order > order)
  return sections.toSpliced(after < 0 ? sections.length : after, 0, section)
}
