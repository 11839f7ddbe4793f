import type { ContentsEntry } from '../model/block.ts'
import type { Book, Section } from '../model/book.ts'
import { contentsEntries } from '../gather/contents-entries.ts'
import { generatedSection } from '../gather/generated-section.ts'

/**
 * The table of contents: listed sections, with chapters inside their parts and listed headings
 * inside their chapters. Undefined when there is too little to choose from.
 */
export function generateContents(book: Book): Section | undefined {
  const section = generatedSection('toc', book.metadata.language)
  const entries = contentsEntries(book.sections)
  const count = countEntries(entries)
  if (count < 2) return undefined
  return { ...section, blocks: [{ type: 'contents', node: `${section.id}.p1`, entries }] }
}

function countEntries(entries: readonly ContentsEntry[]): number {
  return entries.reduce((count, entry) => count + 1 + countEntries(entry.entries), 0)
}
