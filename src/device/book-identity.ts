import { readPackage } from '../container/package/read-package.ts'
import { readXmp } from '../container/package/read-xmp.ts'
import { openZip } from '../container/zip/open-zip.ts'
import type { BookFile } from './book-file.ts'

/**
 * Identifies versions of one book: the unique identifier of an EPUB's package (EPUB 3.3, § 5.4), or
 * the identifier in the metadata of a PDF made here. Undefined when a file has none, or none that
 * can be read.
 */
export function bookIdentity({
  format,
  bytes,
}: Pick<BookFile, 'format' | 'bytes'>): string | undefined {
  if (format === 'pdf') return readXmp(bytes)?.valuesOf('identifier')[0]
  if (format !== 'epub' && format !== 'kepub') return undefined
  const zip = openZip(bytes)
  return zip && readPackage(zip)?.uniqueIdentifier
}

/** Whether a file is an EPUB at all: an archive whose container names a package that exists. */
export function isEpub(bytes: Uint8Array): boolean {
  const zip = openZip(bytes)
  return zip !== undefined && readPackage(zip) !== undefined
}
