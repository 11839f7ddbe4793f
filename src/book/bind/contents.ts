import type { ContentsEntry } from '../model/block.ts'
import type { Book, Section } from '../model/book.ts'
import { quoteInlines } from '../model/quote-inlines.ts'
import { generatedSection } from '../gather/generated-section.ts'

/**
 * The table of contents: listed sections, with chapters inside their parts. Undefined when there is
 * too little to choose from.
 */
export function generateContents(book: Book): Section | undefined {
  const section = generatedSection('toc', book.metadata.language)
  const entries = entriesOf(book.sections)
  const count = countEntries(entries)
  if (count < 2) return undefined
  return { ...section, blocks: [{ type: 'contents', node: `${section.id}.p1`, entries }] }
}

function entriesOf(sections: readonly Section[]): readonly ContentsEntry[] {
  return sections.flatMap((section) => {
    const entries = entriesOf(section.sections)
    if (!section.listed) return entries
    const { id, label, title, language, author } = section
    const words = quoteInlines(title)
    // A section with neither title nor number has no name to list.
    if (words.length === 0 && label === undefined) return entries
    const entry: ContentsEntry = {
      target: id,
      ...(label !== undefined && { label }),
      title: words,
      ...(language !== undefined && { language }),
      ...(author !== undefined && { author }),
      entries,
    }
    return [entry]
  })
}

function countEntries(entries: readonly ContentsEntry[]): number {
  return entries.reduce((count, entry) => count + 1 + countEntries(entry.entries), 0)
}
