import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/book/model/book.ts'
import { loadBook } from '../../src/pipeline.ts'
import { collect } from '../support/collect.ts'
import { formatBook } from '../support/format-book.ts'

describe('a book shown as a tree', () => {
  // Features that have all types of blocks and inlines between them.
  const features = ['index', 'verse', 'tables', 'lists', 'inlines', 'attributes', 'quotations']

  test.each([...features, 'figures', 'generated-matter', 'code', 'math', 'endnotes-book'])(
    'changes with everything that can change in the book: %s',
    async (feature) => {
      const book = await bookOf(feature)
      const tree = formatBook(book)
      const unseen = changesOf(book).filter(({ changed }) => formatBook(changed) === tree)
      expect(unseen.map(({ path }) => path)).toEqual([])
    },
  )

  test('has a node on each line, with its attributes and its text', async () => {
    const tree = formatBook(await bookOf('footnotes'))
    expect(tree).toContain(
      [
        '    paragraph chapter-2.p1',
        '      text "Counted anew"',
        '      footnoteReference footnote=chapter-2-note-1 number=1 #chapter-2-mark-1',
        '      text "."',
        '    footnote #chapter-2-note-1 number=1 mark=chapter-2-mark-1',
        '      paragraph chapter-2-note-1.p1 "In another file."',
      ].join('\n'),
    )
  })

  test('spells out the spaces that cannot be told from others', async () => {
    expect(formatBook(await bookOf('tables'))).toContain('"Table\\u00a01"')
  })
})

async function bookOf(feature: string): Promise<Book> {
  const directory = fileURLToPath(new URL(feature, import.meta.url))
  const loaded = await loadBook(directory, {}, collect().report)
  if (!loaded) throw new Error(`the golden book ${feature} cannot be loaded`)
  return loaded.book
}

interface Change {
  readonly path: string
  readonly changed: Book
}

// The book with one value changed or one item of a list left out, for each value and list in it.
function changesOf(book: Book): readonly Change[] {
  return variantsOf(book, '').map(({ path, value }) => ({ path, changed: value as Book }))
}

interface Variant {
  readonly path: string
  readonly value: unknown
}

function variantsOf(value: unknown, path: string): readonly Variant[] {
  if (typeof value === 'string') return [{ path, value: `${value} changed` }]
  if (typeof value === 'number') return [{ path, value: value + 1 }]
  if (typeof value === 'boolean') return [{ path, value: !value }]
  if (typeof value !== 'object' || value === null) return []
  if (value instanceof Uint8Array) return [{ path, value: new Uint8Array(value.length + 1) }]
  if (!Array.isArray(value)) return fieldVariants(value as Readonly<Record<string, unknown>>, path)
  const shorter = value.length > 0 ? [{ path, value: value.slice(1) }] : []
  const inside = value.flatMap((item: unknown, index) =>
    variantsOf(item, `${path}[${index}]`).map((variant) => ({
      path: variant.path,
      value: value.with(index, variant.value),
    })),
  )
  return [...shorter, ...inside]
}

function fieldVariants(fields: Readonly<Record<string, unknown>>, path: string): Variant[] {
  return Object.entries(fields)
    .filter(([key]) => key !== 'span' && key !== 'mathml')
    .flatMap(([key, field]) =>
      variantsOf(field, `${path}.${key}`).map((variant) => ({
        path: variant.path,
        value: { ...fields, [key]: variant.value },
      })),
    )
}
