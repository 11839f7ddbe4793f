import { isSample, type Edition } from '../edition/edition.ts'
import { countWords } from './count-words.ts'
import type { BookSettings } from './model/book-settings.ts'
import type { Book, Section } from './model/book.ts'
import { namedUuid } from './model/named-uuid.ts'

/**
 * The samples of a book, by the names of their editions: each a book of its own, so that its links,
 * notes and contents are those of the chapters in it.
 */
export function buildSamples(
  book: Book,
  editions: readonly Edition[],
  settings: BookSettings,
  build: (settings: BookSettings) => Book,
): ReadonlyMap<string, Book> {
  const samples = editions.filter(isSample).map(({ name, chapters }) => {
    const sample = { chapters: chapters ?? firstTenth(book) }
    const built = build({ ...settings, ...withoutLists, sample })
    // A sample on a shelf must not take the place of the book.
    const identifier = namedUuid(['sample', book.metadata.identifier])
    const metadata = { ...book.metadata, identifier }
    return [name, { ...built, metadata, resources: book.resources }] as const
  })
  return new Map(samples)
}

const withoutLists = { index: false, listOfFigures: false, listOfTables: false }

// Shops show the first tenth of a book.
const shownPart = 0.1

function firstTenth(book: Book): number {
  const wanted = countWords(book) * shownPart
  let words = 0
  let chapters = 0
  for (const section of chaptersIn(book.sections)) {
    if (words >= wanted) break
    words += countWords({ ...book, sections: [section] })
    chapters++
  }
  return Math.max(1, chapters)
}

function chaptersIn(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => {
    if (section.sections.length > 0) return chaptersIn(section.sections)
    return section.role === 'chapter' ? [section] : []
  })
}
