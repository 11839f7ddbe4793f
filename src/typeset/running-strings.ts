import type { Book } from '../book/book.ts'
import type { Leaf } from './paginate.ts'

/** The named strings of a page, for its running heads (CSS Generated Content for Paged Media, § 1.1). */
export interface PageStrings {
  readonly get: (name: string, which: 'first' | 'start' | 'last' | 'first-except') => string
}

/** Follows the named strings through the pages in their order. `book-title` and `author` are set from the start. */
export function runningStrings(book: Book): (leaf: Leaf) => PageStrings {
  const authors = book.metadata.contributors.filter(({ role }) => role === 'aut')
  const current = new Map<string, string>([
    ['book-title', book.metadata.title],
    ['author', authors.map(({ name }) => name).join(', ')],
  ])
  return (leaf) => {
    const entry = new Map(current)
    const first = new Map<string, string>()
    const atStart = new Map<string, string>()
    leaf.text?.broken.parts.forEach((part, index) => {
      const block = leaf.text?.flow.blocks[part.block]
      if (part.from > 0) return
      for (const { name, value } of block?.strings ?? []) {
        if (!first.has(name)) first.set(name, value)
        if (index === 0) atStart.set(name, value)
        current.set(name, value)
      }
    })
    const last = new Map(current)
    return {
      get: (name, which) => {
        const before = entry.get(name) ?? ''
        switch (which) {
          case 'first':
            return first.get(name) ?? before
          case 'start':
            return atStart.get(name) ?? before
          case 'last':
            return last.get(name) ?? ''
          case 'first-except':
            return first.has(name) ? '' : before
        }
      },
    }
  }
}
