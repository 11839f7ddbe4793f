/**
 * Whole novels: every word of the manuscript is in both editions, in order, nothing is printed over anything else, and
 * checkers that are not ours find nothing.
 * The novels are no part of the repository; without them, or without a checker, a test says what it lacks.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Section } from '../src/book/model/book.ts'
import { openBook } from '../src/session/open-book.ts'
import type { PagedBook } from '../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../src/typeset/paged-book/placed-words.ts'
import { temporaryFolder } from './support/book-folder.ts'
import { epubcheck, epubcheckTs, missing, pdfTextPages, qpdfCheck } from './support/checkers.ts'
import { noNovels, novels, writeNovel } from './support/corpus.mjs'
import { epubText } from './support/epub-text.ts'
import { difference, letters } from './support/letters.ts'
import { readZip } from './support/read-zip.ts'
import { skipAloud } from './support/skip-aloud.ts'
import { inspected } from './support/whole-book.ts'

const minutes = 60_000

test('whole novels', (context) => {
  if (novels().length === 0) skipAloud(context, noNovels)
})

describe.each(novels())('%s', (novel) => {
  test('is whole in both editions, and sound', { timeout: 5 * minutes }, async (context) => {
    const directory = temporaryFolder()
    writeNovel(novel, directory)
    const build = await openBook(directory).build()
    const { editions, diagnostics } = await build.finish()
    const told = [...build.diagnostics, ...diagnostics]
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(told.filter(({ code }) => inspected.has(code))).toEqual([])
    const epub = editions.find(({ edition }) => edition.format === 'epub')
    const pdf = editions.find(({ edition }) => edition.format === 'pdf')
    const [pages] = build.print
    if (!epub || !pdf || !pages) throw new Error('an edition is missing')

    const { book, paged } = pages
    const expected = manuscriptLetters(directory, flatten(book.sections).filter(isWritten))
    expect(difference(expected, epubLetters(epub.bytes))).toBeUndefined()
    expect(await epubcheckTs(epub.bytes)).toEqual([])
    expect(difference(expected, pagedLetters(expected, paged))).toBeUndefined()

    const path = (name: string): string => join(directory, name)
    writeFileSync(path('book.epub'), epub.bytes)
    writeFileSync(path('book.pdf'), pdf.bytes)
    const lacking = (['epubcheck', 'pdftotext', 'qpdf'] as const).flatMap(
      (checker) => missing(checker) ?? [],
    )
    if (!missing('epubcheck')) expect(epubcheck(path('book.epub'))).toEqual([])
    if (!missing('qpdf')) expect(qpdfCheck(path('book.pdf'))).toEqual([])
    if (!missing('pdftotext')) expect(paintedFaults(path('book.pdf'), paged)).toEqual([])
    if (lacking.length > 0) skipAloud(context, `the rest was checked; ${lacking.join('; ')}`)
  })
})

/** The letters of every file of a manuscript: its title, with the number that the book gives it, and its text. */
function manuscriptLetters(directory: string, sections: readonly Section[]): string {
  const folder = join(directory, 'manuscript')
  const files = readdirSync(folder).sort()
  expect(sections.map(({ span }) => span?.file)).toEqual(files.map((name) => `manuscript/${name}`))
  return sections
    .map((section, index) => {
      const [, title = '""', text = ''] =
        /^---\ntitle: (.*)\n(?:role: .*\n)?---\n([^]*)$/.exec(
          readFileSync(join(folder, files[index] ?? ''), 'utf8'),
        ) ?? []
      const heading = letters(headingText(section))
      expect(heading).toMatch(new RegExp(`${written(JSON.parse(title))}$`))
      return heading + written(text)
    })
    .join('')
}

// Entities stand for signs that are no letters.
function written(text: string): string {
  return letters(text.replaceAll(/&\w+;/g, ''))
}

function headingText({ label, title }: Section): string {
  return `${label ?? ''} ${title.map((inline) => ('value' in inline ? inline.value : '')).join('')}`
}

// Pages that the program makes come before the text.
function epubLetters(bytes: Uint8Array): string {
  const made = ['cover', 'halftitlepage', 'titlepage', 'copyright-page', 'toc']
  const isMade = (classes: readonly string[]): boolean =>
    classes.some((name) => made.includes(name))
  return letters(epubText(readZip(bytes), (classes, tag) => tag === 'nav' || isMade(classes)))
}

function flatten(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)])
}

function isWritten(section: Section): boolean {
  return section.span !== undefined
}

/** What is on the pages from the first chapter on. */
function pagedLetters(expected: string, paged: PagedBook): string {
  const placed = paged.pages.map((page) => placedLetters(page, false)).join('')
  return placed.slice(Math.max(0, placed.indexOf(expected.slice(0, 200))))
}

function placedLetters(page: PagedBook['pages'][number], withArtifacts: boolean): string {
  const words = page.items.flatMap((item) =>
    item.type === 'text' && (withArtifacts || item.origin.type === 'element')
      ? wordsOfRun(item)
      : [],
  )
  return letters(words.map((word) => word.shape.text).join(''))
}

/** Pages of the PDF that do not copy out as they were set. */
function paintedFaults(path: string, paged: PagedBook): readonly string[] {
  return pdfTextPages(path).flatMap((text, index) => {
    const page = paged.pages[index]
    const fault = difference(page ? placedLetters(page, true) : '', letters(text))
    return fault === undefined ? [] : [`page ${index + 1} ${fault}`]
  })
}
