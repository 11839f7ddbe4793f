import type { SetPages } from './fit-pages.ts'

/** A book and how it looks. */
export interface BookLook {
  readonly book: object
  readonly theme: object
}

const known = new WeakMap<object, WeakMap<object, Map<string, SetPages>>>()

/**
 * Sets a book with one look only once for each key, however many editions share it. The key says
 * all else that pages depend on. Pages are kept as long as their book is.
 */
export function setOnce({ book, theme }: BookLook, key: string, set: () => SetPages): SetPages {
  const ofBook = known.get(book) ?? new WeakMap<object, Map<string, SetPages>>()
  known.set(book, ofBook)
  const ofLook = ofBook.get(theme) ?? new Map<string, SetPages>()
  ofBook.set(theme, ofLook)
  const before = ofLook.get(key)
  if (before) return before
  const pages = set()
  ofLook.set(key, pages)
  return pages
}
