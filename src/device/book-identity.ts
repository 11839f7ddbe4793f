import { decodeXML } from 'entities'
import { posix } from 'node:path'
import type { BookFile } from './book-file.ts'
import { openZip, type Zip } from '../container/zip/open-zip.ts'

/**
 * What says that two files are versions of one book: the unique identifier of an EPUB's package (EPUB 3.3, § 5.4), or the
 * identifier in the metadata of a PDF made here. Undefined when a file has none that can be read.
 */
export function bookIdentity(book: Pick<BookFile, 'format' | 'bytes'>): string | undefined {
  if (book.format === 'epub' || book.format === 'kepub') return epubIdentity(book.bytes)
  return book.format === 'pdf' ? pdfIdentity(book.bytes) : undefined
}

/** Whether bytes are an EPUB at all: an archive with a container that names a package which is there. */
export function isEpub(bytes: Uint8Array): boolean {
  return readPackage(bytes) !== undefined
}

function epubIdentity(bytes: Uint8Array): string | undefined {
  const text = readPackage(bytes)
  if (text === undefined) return undefined
  const opening = /<(?:[\w.-]+:)?package\b[^<>]*/.exec(text)?.[0] ?? ''
  const id = attributeOf(opening, 'unique-identifier')
  for (const [, attributes = '', value = ''] of text.matchAll(identifier)) {
    if (attributeOf(attributes, 'id') === id) return decodeXML(value).trim() || undefined
  }
  return undefined
}

const identifier = /<(?:[\w.-]+:)?identifier\b([^<>]*)>([^<]*)</g

function readPackage(bytes: Uint8Array): string | undefined {
  const zip = openZip(bytes)
  const container = zip && readText(zip, 'META-INF/container.xml')
  const rootfile = container && /<(?:[\w.-]+:)?rootfile\b[^<>]*/.exec(container)?.[0]
  const path = rootfile && attributeOf(rootfile, 'full-path')
  return zip && path ? readText(zip, posix.normalize(path)) : undefined
}

function readText(zip: Zip, path: string): string | undefined {
  const read = zip.file(path)?.read(longestDocument)
  return read && withoutComments(new TextDecoder().decode(read))
}

// The package of a book with thousands of files has a few hundred kilobytes.
const longestDocument = 4 * 1024 * 1024

function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4)
    if (end === -1) return kept + text.slice(from)
    kept += text.slice(from, start)
    from = end + 3
  }
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const text = value?.[1] ?? value?.[2]
  return text === undefined ? undefined : decodeXML(text)
}

// Other programs' PDFs hold packets of metadata for images too, which say nothing of the book.
function pdfIdentity(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.indexOf('<xmp:CreatorTool>Octavo') === -1) return undefined
  const opening = '<dc:identifier>'
  const start = buffer.indexOf(opening)
  const end = buffer.indexOf('</dc:identifier>', start)
  if (start === -1 || end === -1) return undefined
  return decodeXML(buffer.toString('utf8', start + opening.length, end).trim()) || undefined
}
