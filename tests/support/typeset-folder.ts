import type { Report } from '../../src/diagnostics/diagnostic.ts'
import type { PdfEdition } from '../../src/edition/edition.ts'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import type { PagedBook } from '../../src/typeset/paged-book/paged-book.ts'
import { bookFolder } from './book-folder.ts'

/** Typesets a book of files, path → text, on pages of 300 by 420 points unless another trim is given. */
export async function typesetFolder(
  files: Readonly<Record<string, string>>,
  trim: PdfEdition['trim'] = { width: 300, height: 420 },
  report: Report = () => {},
): Promise<PagedBook> {
  const settings = `title: Tale\nauthor: Ann\nlanguage: en\n${'my.css' in files ? 'theme: my.css\n' : ''}`
  const loaded = await loadBook(bookFolder({ 'book.yaml': settings, ...files }), {}, () => {})
  if (!loaded) throw new Error('internal: no book')
  const edition = { format: 'pdf', name: 'print', trim } as const
  return (await typesetEdition(loaded, edition, report)).paged
}
