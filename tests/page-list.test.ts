/** The page numbers of the ebook are those of the book on paper, word by word. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildEditions } from '../src/pipeline.ts'
import { missing, pdfTextPages } from './support/checkers.ts'
import { spine } from './support/epub-text.ts'
import { temporaryFolder } from './support/book-folder.ts'
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
    /<span [^>]*epub:type="pagebreak"[^>]*aria-label="([^"]*)"[^>]*><\/span>/,
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
