import type { Book } from '../../book/model/book.ts'
import { authorNames } from '../../book/model/metadata.ts'
import { linesOfPart } from '../blocks/column-parts.ts'
import type { Leaf } from '../leaves/leaf.ts'

/**
 * The named strings of a page, for its running heads (CSS Generated Content for Paged Media,
 * § 1.1).
 */
export interface PageStrings {
  readonly get: (name: string, which: 'first' | 'start' | 'last' | 'first-except') => string
}

/** The values of named strings at some point in the book. */
export type NamedStrings = ReadonlyMap<string, string>

/** The named strings before the first page: `book-title` and `author`. */
export function firstStrings({ metadata }: Book): NamedStrings {
  return new Map([
    ['book-title', metadata.title],
    ['author', authorNames(metadata).join(', ')],
  ])
}

/** The named strings of a page, given those at its beginning, and the strings after it. */
export function pageStrings(
  leaf: Leaf,
  entry: NamedStrings,
): { readonly strings: PageStrings; readonly after: NamedStrings } {
  const first = new Map<string, string>()
  const atStart = new Map<string, string>()
  const set = new Map<string, string>()
  const lines = leaf.text?.broken.parts.flatMap((part) => {
    const block = leaf.text?.flow.blocks[part.block]
    return block ? linesOfPart(block, part) : []
  })
  lines?.forEach(({ block, part }, index) => {
    if (part.from > 0) return
    for (const { name, value } of block.strings) {
      if (!first.has(name)) first.set(name, value)
      if (index === 0) atStart.set(name, value)
      set.set(name, value)
    }
  })
  const after = set.size === 0 ? entry : new Map([...entry, ...set])
  const get: PageStrings['get'] = (name, which) => {
    const before = entry.get(name) ?? ''
    switch (which) {
      case 'first':
        return first.get(name) ?? before
      case 'start':
        return atStart.get(name) ?? before
      case 'last':
        return after.get(name) ?? ''
      case 'first-except':
        return first.has(name) ? '' : before
    }
  }
  return { strings: { get }, after }
}
