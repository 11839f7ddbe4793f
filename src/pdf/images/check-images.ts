import type { Resource } from '../../book/model/book.ts'
import type { PagedBook } from '../../typeset/paged-book/paged-book.ts'
import type { PaintOptions } from '../document/paint-options.ts'
import { plainForm } from '../document/file-form.ts'
import { openPdfDocument } from '../document/pdf-document.ts'
import { embedImages } from './embed-images.ts'

/** Reports what painting would report about the images of a book, and makes no file. */
export async function checkImages(
  book: PagedBook,
  resources: Readonly<Record<string, Resource>>,
  options: PaintOptions,
): Promise<void> {
  // They are embedded in a document that is then given up.
  await embedImages(await openPdfDocument(book.metadata, plainForm), book, resources, options)
}
