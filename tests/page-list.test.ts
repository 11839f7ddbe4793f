/** The page numbers of the ebook are those of the book on paper, word by word. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildEditions } from '../src/pipeline.ts'
import { missing, pdfTextPages } from './support/checkers.ts'
import { spine } from './support/epub-text.ts'
import { bookFolder, temporaryFolder } from './support/book-folder.ts'
import { collect } from './support/collect.ts'
import { readZip } from './support/read-zip.ts'

const repository = fileURLToPath(new URL('..', import.meta.url))
const reason = missing('pdftotext')

test.skipIf(reason)(
  `what follows a page mark stands at the head of its page${reason ? ` (skipped: ${reason})` : ''}`,
  async () => {
    const built = (await buildEditions(repository, {}, () => {})) ?? []
    const [epub, pdf] = ['epub', 'pdf'].map((format) =>
      built.find(({ edition }) => edition.format === format),
    )
    const path = join(temporaryFolder(), 'book.pdf')
    writeFileSync(path, pdf?.bytes ?? '')
    const pages = pdfTextPages(path).map(letters)
    const marks = marksOf(epub?.bytes ?? new Uint8Array())
    expect(marks.length).toBeGreaterThan(pages.length * 0.8)
    let at = -1
    const strays = marks.filter(({ following }) => {
      // Pages come in order, and a mark is at the head of its page, after the running head and a figure.
      const next = pages.findIndex(
        (page, index) => index > at && page.slice(0, 320).includes(following),
      )
      if (next !== -1) at = next
      return next === -1
    })
    // A word that is broken over two pages has its mark before it; the contents have page numbers on paper alone.
    const whole = strays.filter(({ folio }) => /^\d+$/.test(folio))
    expect(
      whole.map(({ folio }) => folio),
      JSON.stringify(strays),
    ).toEqual([])
  },
)

const tale = { '1.md': '# One\n\nText.\n', '2.md': '# Two\n\nMore text.\n' }
const pdf = 'print: { format: pdf, trim: a5 }\n  large: { format: pdf, trim: a4 }'

async function bytesOf(files: Readonly<Record<string, string>>, ...editions: readonly string[]) {
  const directory = bookFolder({ ...tale, ...files })
  const { report, diagnostics } = collect()
  const asked = editions.length > 0 ? { editions } : {}
  const built = (await buildEditions(directory, asked, report)) ?? []
  const ebook = built.find(({ edition }) => edition.name === 'ebook')?.bytes ?? new Uint8Array()
  return { ebook, names: built.map(({ edition }) => edition.name), diagnostics }
}

const folios = (epub: Uint8Array) =>
  /<nav epub:type="page-list"/.test(
    Buffer.from(
      readZip(epub).find(({ path }) => path.endsWith('toc.xhtml'))?.bytes ?? [],
    ).toString(),
  )

test('an ebook is the same file whatever is built with it, when book.yaml names a print edition', async () => {
  const files = { 'book.yaml': `language: en\neditions:\n  ebook: { format: epub }\n  ${pdf}\n` }
  const whole = await bytesOf(files)
  expect(folios(whole.ebook)).toBe(true)
  for (const asked of [['ebook'], ['ebook', 'large']]) {
    const alone = await bytesOf(files, ...asked)
    expect(alone.names).toEqual(asked)
    expect(Buffer.compare(alone.ebook, whole.ebook)).toBe(0)
  }
})

test('what is wrong with pages that nobody asked for is not told', async () => {
  const files = {
    'book.yaml': `language: he\neditions:\n  ebook: { format: epub }\n  ${pdf}\n`,
  }
  const { ebook, diagnostics } = await bytesOf(files, 'ebook')
  expect(folios(ebook)).toBe(false)
  expect(diagnostics.map(({ code }) => code)).not.toContain('language/unsupported')
})

test('a book that says nothing of a print edition has its pages numbered when they are made', async () => {
  expect(folios((await bytesOf({})).ebook)).toBe(true)
  expect(folios((await bytesOf({}, 'ebook')).ebook)).toBe(false)
  const isbn = { 'book.yaml': 'title: A\nisbn: { print: 9780306406157 }\n' }
  expect(folios((await bytesOf(isbn, 'ebook')).ebook)).toBe(true)
})

/** Each page mark with the letters that follow it, up to a formula, which is drawn on paper. */
function marksOf(
  epub: Uint8Array,
): readonly { readonly folio: string; readonly following: string }[] {
  const entries = readZip(epub)
  const text = spine(entries)
    .map((path) =>
      Buffer.from(entries.find((entry) => entry.path === path)?.bytes ?? []).toString(),
    )
    .map((xhtml) => xhtml.slice(xhtml.indexOf('<body')).replace(/<nav[^>]*hidden[^]*?<\/nav>/g, ''))
    .join('')
  const parts = text.split(
    /<(?:span|div) [^>]*epub:type="pagebreak"[^>]*aria-label="([^"]*)"[^>]*><\/(?:span|div)>/,
  )
  return parts.flatMap((folio, index) => {
    if (index % 2 === 0) return []
    const following = letters((parts[index + 1] ?? '').replace(/<math[^]*|<[^>]*>/g, '')).slice(
      0,
      15,
    )
    return following.length < 15 ? [] : [{ folio, following }]
  })
}

function letters(text: string): string {
  return text.toLowerCase().replace(/&#?\w+;|[^a-z]/g, '')
}
