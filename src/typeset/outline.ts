import type { ContentsEntry } from '../book/model/block.ts'
import type { Book } from '../book/model/book.ts'
import { contentsEntries } from '../book/gather/contents-entries.ts'
import { inlineText } from '../book/model/walk.ts'
import type { OutlineItem } from './paged-book/paged-book.ts'

/** The outline of a book: what its contents list, and the contents themselves. */
export function outlineOf(book: Book): readonly OutlineItem[] {
  return contentsEntries(book.sections, ({ listed, role }) => listed || role === 'toc').map(toItem)
}

function toItem({ label, title, target, entries }: ContentsEntry): OutlineItem {
  const words = [label, inlineText(title)].filter(Boolean).join(': ')
  return { title: words, destination: target, items: entries.map(toItem) }
}
