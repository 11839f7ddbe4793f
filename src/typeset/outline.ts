import type { Book, Section } from '../book/model/book.ts'
import { inlineText } from '../book/model/walk.ts'
import type { OutlineItem } from './paged-book/paged-book.ts'

/** The outline of a book: its listed sections, parts with their chapters. */
export function outlineOf(book: Book): readonly OutlineItem[] {
  return book.sections.flatMap(outlineItem)
}

function outlineItem(section: Section): readonly OutlineItem[] {
  const items = section.sections.flatMap(outlineItem)
  const title = [section.label, inlineText(section.title)].filter(Boolean).join(': ')
  if ((!section.listed && section.role !== 'toc') || title === '') return items
  return [{ title, destination: section.id, items }]
}
