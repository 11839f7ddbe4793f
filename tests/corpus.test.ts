/**
 * Whole novels: every word of the manuscript is in both editions, in order, and checkers that are not ours find nothing.
 * The novels are no part of the repository; without them, or without a checker, a test says what it lacks.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Section } from '../src/book/book.ts'
import { buildEditions, loadBook, typesetEdition } from '../src/pipeline.ts'
import type { PagedBook } from '../src/typeset/paged-book.ts'
import { temporaryFolder } from './support/book-folder.ts'
import { epubcheck, epubcheckTs, missing, pdfTextPages, qpdfCheck } from './support/checkers.ts'
import { collect } from './support/collect.ts'
import { novels, writeNovel } from './support/corpus.mjs'
import { epubText } from './support/epub-text.ts'
import { difference, letters } from './support/letters.ts'
import { readZip } from './support/read-zip.ts'

const minutes = 60_000

test('there are novels to build', ({ skip }) => {
  skip(novels().length === 0, 'no novels in ../shared/corpus, nor in $OCTAVO_CORPUS')
})

describe.each(novels())('%s', (novel) => {
  test('is whole in both editions, and sound', { timeout: 5 * minutes }, async ({ skip }) => {
    const directory = temporaryFolder()
    writeNovel(novel, directory)
    const { report, diagnostics } = collect()
    const built = await buildEditions(directory, {}, report)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const epub = built?.find(({ edition }) => edition.format === 'epub')
    const pdf = built?.find(({ edition }) => edition.format === 'pdf')
    if (!epub || !pdf) throw new Error('an edition is missing')

    expect(difference(manuscriptLetters(directory), epubLetters(epub.bytes))).toBeUndefined()
    expect(await epubcheckTs(epub.bytes)).toEqual([])
    const paged = await typesetAgain(directory)
    expect(difference(...pagedLetters(directory, paged))).toBeUndefined()

    const path = (name: string): string => join(directory, name)
    writeFileSync(path('book.epub'), epub.bytes)
    writeFileSync(path('book.pdf'), pdf.bytes)
    const lacking = (['epubcheck', 'pdftotext', 'qpdf'] as const).flatMap(
      (checker) => missing(checker) ?? [],
    )
    if (!missing('epubcheck')) expect(epubcheck(path('book.epub'))).toEqual([])
    if (!missing('qpdf')) expect(qpdfCheck(path('book.pdf'))).toEqual([])
    if (!missing('pdftotext')) expect(paintedFaults(path('book.pdf'), paged)).toEqual([])
    skip(lacking.length > 0, `the rest was checked; ${lacking.join('; ')}`)
  })
})

/** The letters of every file of a manuscript: its title and its text. */
function manuscriptLetters(directory: string, labels: readonly string[] = []): string {
  const folder = join(directory, 'manuscript')
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const [, title = '""', text = ''] =
        /^---\ntitle: (.*)\n(?:role: .*\n)?---\n([^]*)$/.exec(
          readFileSync(join(folder, name), 'utf8'),
        ) ?? []
      return letters(`${labels[index] ?? ''} ${JSON.parse(title)} ${text}`)
    })
    .join('')
}

// What the program says of itself: pages before the text, the numbers of chapters.
function epubLetters(bytes: Uint8Array): string {
  const made = ['cover', 'halftitlepage', 'titlepage', 'copyright-page', 'toc', 'label']
  return letters(
    epubText(
      readZip(bytes),
      (classes, tag) => tag === 'nav' || classes.some((name) => made.includes(name)),
    ),
  )
}

async function typesetAgain(directory: string): Promise<PagedBook> {
  const { report } = collect()
  const loaded = await loadBook(directory, {}, report)
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') throw new Error('no print edition')
  const { paged, book } = await typesetEdition(loaded, edition, report)
  labelsOf.set(
    directory,
    flatten(book.sections)
      .filter(({ span }) => span)
      .map(({ label }) => label ?? ''),
  )
  return paged
}

const labelsOf = new Map<string, readonly string[]>()

function flatten(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)])
}

/** What should be on the pages from the first chapter on, and what is. */
function pagedLetters(directory: string, paged: PagedBook): [string, string] {
  const expected = manuscriptLetters(directory, labelsOf.get(directory))
  const placed = paged.pages.map((page) => placedLetters(page, false)).join('')
  return [expected, placed.slice(Math.max(0, placed.indexOf(expected.slice(0, 200))))]
}

function placedLetters(page: PagedBook['pages'][number], withArtifacts: boolean): string {
  const words = page.items.flatMap((item) =>
    item.type === 'text' && (withArtifacts || !item.artifact) ? item.words : [],
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
