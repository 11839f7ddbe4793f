/**
 * The ebook as the browser asks for it. In: the files of an edition; out: each of them by its path,
 * and where the nodes of the book are in its documents.
 */
import type { EpubFile, NodePlace } from '../../container/zip/epub-file.ts'
import type { PreviewEbook } from '../source/preview-build.ts'
import type { EbookState } from '../model/preview-state.ts'
import { keyOnce } from '../pages/content-key.ts'
import { placeInDocuments, type DocumentPlace } from './place-in-documents.ts'

/** An ebook that can be looked at. */
export interface ShownEbook {
  readonly state: Omit<EbookState, 'build'>
  /** A file by its path in the container; undefined when there is none. */
  readonly file: (path: string) => EbookFile | undefined
  readonly placeOf: (node: string) => DocumentPlace | undefined
  /** The nodes of the book in a document of the spine, in order. */
  readonly nodesOf: (document: number) => readonly NodePlace[]
}

/** A file of the container. */
export interface EbookFile {
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Whether it is a document of text, and not an image, a font or a stylesheet. */
  readonly isDocument: boolean
}

/** Prepares an ebook for looking at. */
export function showEbook({ edition, files }: PreviewEbook): ShownEbook {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const spine = spineOf(files).flatMap((path) => byPath.get(path) ?? [])
  const nodes = spine.map(({ text }) => text?.nodes ?? [])
  return {
    state: {
      edition: edition.name,
      spine: spine.map(({ path }) => path),
      pictures: Object.fromEntries(
        files.flatMap(({ path, bytes }) => (isPicture(path) ? [[path, keyOf(bytes)]] : [])),
      ),
      contents: spine.map(({ text, path }, document) => ({
        title: text?.title ?? namedDocuments[path] ?? path,
        document,
      })),
    },
    file(path) {
      const file = byPath.get(path)
      const mediaType = mediaTypeOf(path)
      if (!file || mediaType === undefined) return undefined
      return { mediaType, bytes: file.bytes, isDocument: mediaType === 'application/xhtml+xml' }
    },
    placeOf: placeInDocuments(nodes),
    nodesOf: (document) => nodes[document] ?? [],
  }
}

// Builds share the bytes of a picture that did not change.
const keyOf = keyOnce((bytes: Uint8Array) => bytes)

function isPicture(path: string): boolean {
  return mediaTypeOf(path)?.startsWith('image/') ?? false
}

function mediaTypeOf(path: string): string | undefined {
  return mediaTypes[/[^.]*$/.exec(path)?.[0] ?? '']
}

// The documents that are not sections of the book.
const namedDocuments: Readonly<Record<string, string>> = {
  'OEBPS/cover.xhtml': 'Cover',
  'OEBPS/toc.xhtml': 'Contents',
}

const mediaTypes: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  woff: 'font/woff',
  woff2: 'font/woff2',
  otf: 'font/otf',
  ttf: 'font/ttf',
}

// The package document is the first file, and the program itself wrote it.
function spineOf([listed]: readonly EpubFile[]): readonly string[] {
  const text = new TextDecoder().decode(listed?.bytes)
  const hrefs = new Map<string, string>()
  for (const [item] of text.matchAll(/<item\b[^>]*>/g)) {
    const [, id = ''] = /\bid="([^"]*)"/.exec(item) ?? []
    const [, href = ''] = /\bhref="([^"]*)"/.exec(item) ?? []
    hrefs.set(id, href)
  }
  return [...text.matchAll(/<itemref\b[^>]*\bidref="([^"]*)"/g)].map(
    ([, id = '']) => `OEBPS/${decodeURIComponent(hrefs.get(id) ?? '')}`,
  )
}
