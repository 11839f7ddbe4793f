import {
  metadataElements,
  metadataOf,
  namedMetaOf,
  readPackage,
  type EpubPackage,
} from '../../container/package/read-package.ts'
import { openZip } from '../../container/zip/open-zip.ts'
import { readerMetaName } from '../../edition/made-for.ts'
import { cleanDate, cleanLanguage, cleanLine, withoutTags, type BookFacts } from './book-facts.ts'

/**
 * Reads what an EPUB's package says about the book (EPUB 3.3, § 5); undefined when the bytes are
 * not an EPUB.
 */
export function readEpubFacts(bytes: Uint8Array): BookFacts | undefined {
  const zip = openZip(bytes)
  const opf = zip && readPackage(zip)
  return opf && packageFacts(opf)
}

/** Reads the cover image that `readEpubFacts` found; undefined when it is missing after all. */
export function readEpubCover(bytes: Uint8Array, path: string): Uint8Array | undefined {
  return openZip(bytes)?.file(path)?.read(largestCover)
}

// Amazon accepts covers of 50 MB, more than any other shop.
const largestCover = 50_000_000

function packageFacts({ document, uniqueIdentifier, cover }: EpubPackage): BookFacts {
  const all = (name: string): readonly string[] => metadataOf(document, name)
  const first = (name: string): string | undefined => cleanLine(all(name)[0])
  const modified = metadataElements(document, 'dcterms:modified').find(
    ({ attributes }) => attributes['refines'] === undefined,
  )
  const facts = {
    title: first('title'),
    language: cleanLanguage(first('language')),
    identifier: cleanLine(uniqueIdentifier ?? all('identifier')[0]),
    publisher: first('publisher'),
    date: dateOf(first('date')),
    description: cleanLine(withoutTags(all('description')[0] ?? ''), 4000),
    modified: cleanDate(modified?.text.trim()),
    reader: cleanLine(namedMetaOf(document, readerMetaName)),
    cover: cover && coverTypes.includes(cover.mediaType) ? cover.path : undefined,
  }
  return {
    authors: linesOf(all('creator')),
    subjects: linesOf(all('subject')),
    ...withoutUndefined(facts),
  }
}

function linesOf(texts: readonly string[]): readonly string[] {
  const lines = texts.slice(0, 20).map((text) => cleanLine(text, 200))
  return [...new Set(lines.filter((line) => line !== undefined))]
}

function dateOf(text: string | undefined): string | undefined {
  return /^\d{4}(-\d\d(-\d\d)?)?/.exec(text ?? '')?.[0]
}

// SVG is left out: it can contain more than a picture.
const coverTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** Removes the fields that have no value. */
function withoutUndefined<T extends object>(
  fields: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  // Only fields without a value were removed, and the type lets those be absent.
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
