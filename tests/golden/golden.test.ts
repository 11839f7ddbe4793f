/**
 * A tiny book for each feature, and what is made of it: the book as a tree, its pages as text, the
 * text files of its EPUB and the messages to its author. `npm run golden` writes what is made over
 * what is expected; read the difference.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostic.ts'
import { emitEdition, loadBook, typesetEdition } from '../../src/pipeline.ts'
import type { LoadedBook } from '../../src/build.ts'
import type { PagedBook } from '../../src/typeset/paged-book/paged-book.ts'
import { tracePages } from '../../src/typeset/paged-book/trace-pages.ts'
import { collect } from '../support/collect.ts'
import { formatBook } from '../support/format-book.ts'
import { unstyledClasses } from '../support/unstyled-classes.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const updates = process.env['UPDATE_GOLDEN'] === '1'
const features = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

describe.each(features)('%s', (feature) => {
  test('is made as expected', async () => {
    const directory = join(here, feature)
    const made = await makeAll(directory)
    const expectedFolder = join(directory, 'expected')
    if (updates) writeAll(expectedFolder, made)
    const expected = readAll(expectedFolder)
    expect(Object.keys(made).sort()).toEqual(Object.keys(expected).sort())
    for (const [path, text] of Object.entries(made)) {
      expect(text, `${feature}/expected/${path}`).toBe(expected[path])
    }
  })
})

/** Path → text of everything that is made of a book. */
type Made = Readonly<Record<string, string>>

async function makeAll(directory: string): Promise<Made> {
  const { report, diagnostics } = collect()
  const loaded = await loadBook(directory, {}, report)
  const made = loaded
    ? {
        ...traceBook(loaded),
        ...(await makeEditions(loaded, directory, report)),
      }
    : {}
  const readSource = (file: string): string | undefined =>
    existsSync(join(directory, file)) ? readFileSync(join(directory, file), 'utf8') : undefined
  const messages = formatDiagnostics(diagnostics, { readSource })
  return messages === '' ? made : { ...made, 'diagnostics.txt': `${messages}\n` }
}

async function makeEditions(loaded: LoadedBook, directory: string, report: Report): Promise<Made> {
  const isWhole = basename(directory) === wholeFeature
  const made: Record<string, string> = {}
  const edition = loaded.editions.find(({ format }) => format === 'pdf')
  const print =
    edition?.format === 'pdf' ? await typesetEdition(loaded, edition, report) : undefined
  if (print) made['pages.txt'] = tracePages(isWhole ? print.paged : bodyOf(print.paged))
  const ebook = loaded.editions.find(({ format }) => format === 'epub')
  if (ebook?.format !== 'epub') return made
  const files = await emitEdition(loaded, ebook, print, report)
  expect(unstyledClasses(files, directory), 'classes without a rule').toEqual([])
  for (const { path, bytes } of files) {
    if (!/\.(xhtml|opf|ncx)$/.test(path)) continue
    const text = new TextDecoder().decode(bytes)
    if (isWhole || isWritten(path, text)) made[`epub/${path}`] = text
  }
  return made
}

// Pages and documents that the program makes of itself are the same in every book; one feature shows them.
const wholeFeature = 'generated-matter'

function bodyOf(paged: PagedBook): PagedBook {
  return { ...paged, pages: paged.pages.filter(({ folio }) => /^\d+$/.test(folio)) }
}

function isWritten(path: string, text: string): boolean {
  const generated = /epub:type="(cover|halftitlepage|titlepage|copyright-page|toc)"/
  return path.endsWith('.xhtml') && !generated.test(text)
}

function traceBook({ book }: LoadedBook): Made {
  return { 'book.txt': formatBook(book) }
}

function readAll(folder: string): Made {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]
    }),
  )
}

function writeAll(folder: string, made: Made): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(made)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
