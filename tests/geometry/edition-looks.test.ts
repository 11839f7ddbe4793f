/** Editions with looks of their own, and editions that share their pages. */
import { describe, expect, test } from 'vitest'
import { parseEditions } from '../../src/project/settings/parse-editions.ts'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import type { Page } from '../../src/typeset/paged-book/paged-book.ts'
import { bookFolder } from '../support/book-folder.ts'
import { collect } from '../support/collect.ts'

const story = 'The boats were in, and considerable conversations continued; nobody left. '.repeat(
  30,
)

/** Loads a book with these editions, and a way to set each of them. */
async function bookWith(editions: string) {
  const directory = bookFolder({
    'book.yaml': `title: Tale\nauthor: Ann\nlanguage: en\neditions:\n${editions}`,
    'manuscript/1.md': `# One\n\n${story}\n\nA note.[^1]\n\n[^1]: Of the harbour.\n\n${story}\n`,
  })
  const { report, diagnostics } = collect()
  const loaded = await loadBook(directory, {}, report)
  if (!loaded) throw new Error('internal: no book')
  const pagesOf = async (name: string): Promise<readonly Page[]> => {
    const edition = loaded.editions.find((one) => one.name === name)
    if (edition?.format !== 'pdf') throw new Error(`internal: no ${name}`)
    return (await typesetEdition(loaded, edition, report)).paged.pages
  }
  return { pagesOf, diagnostics }
}

const textOf = (pages: readonly Page[]) =>
  pages.flatMap(({ items }) => items.filter((item) => item.type === 'text'))

test('an edition may have a theme and a style of its own', async () => {
  const { pagesOf } = await bookWith(`  plain: { format: pdf }
  other: { format: pdf, theme: modern }
  styled: { format: pdf, style: 'body { font-size: 14pt }' }
`)
  const fontOf = async (name: string) => {
    const text = textOf(await pagesOf(name))
    const body = text.find(({ words }) => words.shapes.some(({ text }) => text.startsWith('boats')))
    return [body?.font.id === (textOf(await pagesOf('plain'))[0]?.font.id ?? ''), body?.size]
  }
  expect((await fontOf('plain'))[1]).toBe(10.9)
  expect((await fontOf('other'))[0]).toBe(false)
  expect((await fontOf('styled'))[1]).toBe(14)
})

test('a fault in the style of an edition is told with the place of the style', async () => {
  const { diagnostics } = await bookWith(
    `  styled: { format: pdf, style: 'body { colour: red }' }\n`,
  )
  const fault = diagnostics.find(({ message }) => message.includes('colour'))
  expect(fault?.span).toMatchObject({ file: 'book.yaml', start: { line: 5 } })
})

test('the style of a print edition is not told of what ebooks leave out, and that of an ebook is', async () => {
  const told = async (format: string) =>
    (
      await bookWith(`  one: { format: ${format}, style: 'body { font-size: 14pt }' }\n`)
    ).diagnostics.map(({ message }) => message)
  expect(await told('pdf')).toEqual([])
  expect((await told('epub')).join()).toContain('"font-size" in "body" is left out of the ebook')
})

test('large print has 16 points and up, ragged lines and whole words', async () => {
  const { pagesOf } = await bookWith('  large: { format: pdf, trim: 6x9in, kind: large-print }\n')
  const pages = await pagesOf('large')
  const text = textOf(pages).filter(({ words }) => /[a-z]{3}/.test(words.shapes[0]?.text ?? ''))
  expect(Math.min(...text.map(({ size }) => size))).toBeGreaterThanOrEqual(16)
  expect(text.some(({ words }) => words.hyphenated.length > 0)).toBe(false)
  const lines = pages.flatMap(({ facts }) => facts?.lines ?? [])
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.some(({ justified }) => justified)).toBe(false)
})

describe('editions of the same look and size', () => {
  test('share their pages, which are set once', async () => {
    const { pagesOf } = await bookWith(`  a: { format: pdf, trim: 5x8in, printer: bod }
  b: { format: pdf, trim: 5x8in }
  c: { format: pdf, trim: 6x9in }
  d: { format: pdf, trim: 5x8in, style: 'p { color: #333 }' }
`)
    const [a, b, c, d] = [
      await pagesOf('a'),
      await pagesOf('b'),
      await pagesOf('c'),
      await pagesOf('d'),
    ]
    expect(a[5]).toBe(b[5])
    expect(c[5]).not.toBe(b[5])
    expect(d[5]).not.toBe(b[5])
  })

  test('do not share them when a page shows what differs, such as an ISBN', async () => {
    const { pagesOf } = await bookWith(`  a: { format: pdf, isbn: 978-0-306-40615-7 }
  b: { format: pdf }
`)
    const words = async (name: string) =>
      textOf(await pagesOf(name)).flatMap(({ words }) => words.shapes.map(({ text }) => text))
    expect(await words('a')).toContain('ISBN')
    expect(await words('b')).not.toContain('ISBN')
  })

  test('tell their faults again when they were set silently before', async () => {
    const directory = bookFolder({
      'book.yaml':
        'title: Tale\nauthor: Ann\nlanguage: en\neditions:\n  a: { format: pdf }\n  b: { format: pdf }\n',
      'manuscript/1.md': '# One\n\nA ꙮ and 𓀀 are not in the font.\n',
    })
    const loaded = await loadBook(directory, {}, () => {})
    const [a, b] = loaded?.editions ?? []
    if (!loaded || a?.format !== 'pdf' || b?.format !== 'pdf') throw new Error('internal: no book')
    await typesetEdition(loaded, a, () => {})
    const { report, diagnostics } = collect()
    await typesetEdition(loaded, b, report)
    expect(diagnostics.map(({ code }) => code)).toContain('font/missing-character')
  })
})

test.each([
  ['en', 612],
  ['en-CA', 612],
  ['es-MX', 612],
  ['en-GB', 595],
  ['de', 595],
])('a printer at home prints a book in %s on Letter or A4', (language, width) => {
  const written = { home: { format: 'pdf', printer: 'home' } } as const
  const [edition] = parseEditions(written, { title: 'T', isbn: {}, language }, {}, () => {})
  expect(edition?.format === 'pdf' && Math.round(edition.trim.width)).toBe(width)
})
