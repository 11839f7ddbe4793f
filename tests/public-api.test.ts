import { expect, expectTypeOf, test } from 'vitest'
import * as octavo from '../src/index.ts'
import type { BuiltEdition, Diagnostic, EpubFinding, PagedBook, Report } from '../src/index.ts'
import { bookFolder } from './support/book-folder.ts'

test('is these functions; a new one is written down here, and one that goes is a new major version', () => {
  expect(Object.keys(octavo).sort()).toEqual([
    'bindEdition',
    'buildBook',
    'buildEditions',
    'checkEpub',
    'checkPdf',
    'diagnosticToJson',
    'drawCover',
    'drawProof',
    'emitEdition',
    'emitEpub',
    'formatDiagnostic',
    'formatDiagnostics',
    'formatProof',
    'loadBook',
    'loadFontLibrary',
    'loadProject',
    'loadResources',
    'openBook',
    'paintPdf',
    'parseMarkdown',
    'parseTheme',
    'proofBook',
    'tracePages',
    'typesetBook',
    'typesetEdition',
    'writeOutput',
    'zipEpub',
  ])
})

test('makes a book with one call', async () => {
  const directory = bookFolder({ '1.md': '# One\n\nText with a [link](#nowhere).\n' })
  const found: Diagnostic[] = []
  const editions = await octavo.buildEditions(directory, {}, (diagnostic) => found.push(diagnostic))
  expect(editions?.map(({ edition }) => edition.name)).toEqual(['ebook', 'print'])
  expect(found.map(({ code }) => code)).toContain('link/target-not-found')
})

test('lets a program look at the book between its stages', async () => {
  const directory = bookFolder({ '1.md': '# One\n\nText.\n' })
  const loaded = await octavo.loadBook(directory, {}, () => {})
  expect(loaded?.book.sections.map(({ role }) => role)).toContain('chapter')
})

test('checks a finished EPUB', async () => {
  const directory = bookFolder({
    'book.yaml': 'title: A\nlanguage: tlh\n',
    '1.md': '# One\n\nText.\n',
  })
  const [ebook] = (await octavo.buildEditions(directory, { editions: ['epub'] }, () => {})) ?? []
  const found = await octavo.checkEpub(ebook?.bytes ?? new Uint8Array(), 'a.epub')
  expectTypeOf(found).toEqualTypeOf<readonly EpubFinding[]>()
  expect(found.map(({ code }) => code)).toContain('send-to-kindle/language')
  expect(found[0]?.place?.file).toBe('OEBPS/content.opf')
})

test('has types for what it takes and gives', () => {
  expectTypeOf(octavo.buildEditions).returns.resolves.toEqualTypeOf<
    readonly BuiltEdition[] | undefined
  >()
  expectTypeOf(octavo.typesetBook).returns.toEqualTypeOf<PagedBook>()
  expectTypeOf<Report>().parameter(0).toEqualTypeOf<Diagnostic>()
})
