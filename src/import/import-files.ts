/**
 * Turns the bytes of documents into the files of a book folder. It reads and writes no disk; what it
 * cannot read it refuses with an ImportRefusal.
 */
import { imageKind } from '../container/image/image-kind.ts'
import type { ImportedBook, PlacedNotice } from './model/imported-book.ts'
import type { ImportSource } from './model/import-source.ts'
import { readDocument } from './read-document.ts'
import { countImport, reviewJson, writeReview, type ImportCounts } from './review/write-review.ts'
import { joinDocuments } from './structure/join-documents.ts'
import { makeBook } from './structure/make-book.ts'
import { writeBookYaml } from './write/write-book-yaml.ts'
import { writeSection } from './write/write-section.ts'

/** What an import gives. */
export interface ImportResult {
  /** Path in the book folder → content. Pictures are unpacked when they are asked for. */
  readonly files: ReadonlyMap<string, () => string | Uint8Array>
  readonly title: string
  readonly counts: ImportCounts
  readonly notices: readonly PlacedNotice[]
  /** The review as JSON. */
  readonly json: string
}

/** What the user says about the book, over what the document says. */
export interface ImportOptions {
  readonly title?: string
  readonly author?: string
  /** BCP 47. */
  readonly language?: string
  /** The title of a book without one. */
  readonly otherTitle: string
  /** BCP 47, for a document that names no language. */
  readonly otherLanguage: string
  /** Paths in the book folder of the files that an earlier import made: their names stay. */
  readonly knownFiles?: readonly string[]
}

/** Imports documents as one book, in the order given. */
export function importFiles(
  sources: readonly ImportSource[],
  options: ImportOptions,
): ImportResult {
  const document = joinDocuments(sources.map((source) => readDocument(source)))
  const { language, author } = options
  const said = {
    ...document.properties,
    ...(language !== undefined && { language }),
  }
  const known = (options.knownFiles ?? []).flatMap((path) =>
    /^manuscript\/.+\.md$/.test(path) ? [path.slice('manuscript/'.length)] : [],
  )
  const made = makeBook({ ...document, properties: said }, options.otherLanguage, known)
  const book: ImportedBook = author === undefined ? made : withAuthor(made, author)
  const title = options.title ?? book.properties.title ?? options.otherTitle
  const texts = book.sections.map(
    (section) => [`manuscript/${section.file}`, writeSection(section)] as const,
  )
  const lost = lostPictures(book)
  const notices = [...book.notices, ...lost]
  const counts = countImport(
    book,
    texts.map(([, text]) => text),
  )
  const source = sources.map(({ name }) => name).join(', ')
  const usesSides = texts.some(([, text]) => /^::: \{\.(?:center|right)\}$/m.test(text))
  const pictures = [...book.pictures].map(
    ([name, { read }]) => [`images/${name}`, () => read() ?? new Uint8Array()] as const,
  )
  const files = new Map<string, () => string | Uint8Array>([
    ['book.yaml', () => writeBookYaml(book, title, usesSides ? 'theme.css' : undefined)],
    ...(usesSides ? [['theme.css', () => sidesCss] as const] : []),
    ...texts.map(([path, text]) => [path, () => text] as const),
    ...pictures,
    ['import-review.md', () => writeReview(source, counts, notices)],
  ])
  return { files, title, counts, notices, json: reviewJson(source, counts, notices) }
}

const sidesCss = `@import "octavo:classic";

/* Paragraphs that stood in the middle or at the right of the document. */
.center > p { text-align: center; text-indent: 0 }
.right > p { text-align: right; text-indent: 0 }
`

function withAuthor(book: ImportedBook, author: string): ImportedBook {
  return { ...book, properties: { ...book.properties, authors: [author] } }
}

// Pictures that no book can show are kept as files, and told.
function lostPictures({ pictures }: ImportedBook): readonly PlacedNotice[] {
  return [...pictures].flatMap(([name, { read }]): readonly PlacedNotice[] => {
    // Unpacking every picture only to look at it would take as long as writing it.
    if (/\.(?:png|jpe?g|gif|svg|webp)$/i.test(name)) return []
    const bytes = read()
    if (bytes && imageKind(bytes)) return []
    const what = bytes ? 'is of a kind that books do not show' : 'cannot be unpacked'
    const message = `The picture images/${name} ${what}: save it as PNG or JPEG.`
    return [{ kind: 'lost', message, file: '', words: '' }]
  })
}
