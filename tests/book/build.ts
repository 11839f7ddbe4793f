import type { Book, Resource } from '../../src/book/model/book.ts'
import { buildBook } from '../../src/book/build-book.ts'
import type { Metadata } from '../../src/book/model/metadata.ts'
import { defaultSettings, type BookSettings } from '../../src/book/model/book-settings.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'

/** Metadata of a book that nobody wrote. */
export const metadata: Metadata = {
  title: 'The Salt Road',
  contributors: [{ name: 'Mira Vance', sortAs: 'Vance, Mira', role: 'aut' }],
  language: 'en',
  subjects: [],
  isbn: {},
  identifier: 'urn:uuid:00000000-0000-8000-8000-000000000000',
  modified: '2000-01-01T00:00:00Z',
}

/** An image of one pixel under a name. */
export function image(name: string): Readonly<Record<string, Resource>> {
  const bytes = new Uint8Array()
  return { [name]: { name, mediaType: 'image/png', bytes, width: 1, height: 1 } }
}

/** Builds a book of texts by their paths in the folder `manuscript`, with what was reported of them. */
export function build(
  files: Readonly<Record<string, string>>,
  changes: Partial<BookSettings> = {},
  resources: Readonly<Record<string, Resource>> = {},
): { readonly book: Book; readonly diagnostics: readonly Diagnostic[]; readonly codes: string[] } {
  const diagnostics: Diagnostic[] = []
  const report = (found: Diagnostic) => void diagnostics.push(found)
  const settings = { ...defaultSettings(changes.metadata ?? metadata), ...changes }
  const reading = { ...settings, language: settings.metadata.language }
  const documents = Object.entries(files).map(([path, text]) =>
    parseMarkdown({ file: `manuscript/${path}`, text }, reading, report),
  )
  const book = buildBook(documents, settings, resources, report)
  return { book, diagnostics, codes: diagnostics.map(({ code }) => code) }
}
