import type { EpubFile } from '../container/zip/epub-file.ts'
import type { Font } from '../fonts/font.ts'
import type { Page, PlacedItem } from '../typeset/paged-book/paged-book.ts'

/** Indexes of the pages that look otherwise than those before; of all when there were none. */
export function changedPages(
  before: readonly Page[] | undefined,
  pages: readonly Page[],
): readonly number[] {
  return pages.flatMap((page, index) => {
    const old = before?.[index]
    return old && looksSame(old, page) ? [] : [index]
  })
}

/** Paths of the files that are new or differ from those before, and of those that are gone. */
export function changedFiles(
  before: readonly EpubFile[] | undefined,
  files: readonly EpubFile[],
): { readonly changed: readonly string[]; readonly removed: readonly string[] } {
  const old = new Map(before?.map(({ path, bytes }) => [path, bytes]))
  const differs = ({ path, bytes }: EpubFile): boolean => {
    const known = old.get(path)
    return !known || (known !== bytes && Buffer.compare(known, bytes) !== 0)
  }
  const paths = new Set(files.map(({ path }) => path))
  return {
    changed: files.filter(differs).map(({ path }) => path),
    removed: [...old.keys()].filter((path) => !paths.has(path)),
  }
}

function looksSame(a: Page, b: Page): boolean {
  if (a === b) return true
  return (
    a.side === b.side &&
    a.folio === b.folio &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => sameItem(item, b.items[index]))
  )
}

// What an item came from is not seen.
function sameItem(a: PlacedItem, b: PlacedItem | undefined): boolean {
  if (a === b) return true
  if (a.type !== b?.type) return false
  if (a.type === 'text' && b.type === 'text') {
    const { words, font, origin: _, ...seen } = a
    const { words: others, font: otherFont, origin: __, ...other } = b
    return sameFont(font, otherFont) && sameValue(seen, other) && sameValue(words, others)
  }
  if (a.type === 'drawing' && b.type === 'drawing') {
    const { font: _, ...seen } = a
    const { font: __, ...other } = b
    return sameValue(seen, other)
  }
  return sameValue(a, b)
}

function sameFont(a: Font, b: Font): boolean {
  return a === b || (a.id === b.id && a.bytes.length === b.bytes.length)
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => sameValue(one, b[index]))
  const left = seenParts(a)
  const right = new Map(seenParts(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  )
}

function seenParts(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([key]) => key !== 'origin' && key !== 'origins')
}
