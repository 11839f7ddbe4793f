import { posix } from 'node:path'
import { readerMetaName } from '../../edition/made-for.ts'
import { cleanDate, cleanLanguage, cleanLine, withoutTags, type BookFacts } from './book-facts.ts'
import { openZip, type Zip } from '../../container/zip/open-zip.ts'
import { readElements, type XmlElement } from '../../container/xml/xml-elements.ts'

/** What the package of an EPUB says of the book (EPUB 3.3, § 5); undefined when the bytes are no EPUB. */
export function readEpubFacts(bytes: Uint8Array): BookFacts | undefined {
  const zip = openZip(bytes)
  const container = zip && readText(zip, 'META-INF/container.xml')
  const rootfile = container?.find(({ path }) => path.endsWith('/rootfile'))
  const path = rootfile?.attributes['full-path']
  if (!zip || !path) return undefined
  const elements = readText(zip, posix.normalize(path))
  return elements && packageFacts(elements, posix.dirname(posix.normalize(path)))
}

/** Bytes of an EPUB's cover image, which `readEpubFacts` found; undefined when it is not there after all. */
export function readEpubCover(bytes: Uint8Array, path: string): Uint8Array | undefined {
  return openZip(bytes)?.file(path)?.read(largestCover)
}

// Amazon takes covers of 50 MB, the largest of any shop.
const largestCover = 50_000_000

// The package of a book with thousands of files has a few hundred kilobytes.
const largestDocument = 4 * 1024 * 1024

function readText(zip: Zip, path: string): readonly XmlElement[] | undefined {
  const bytes = zip.file(path)?.read(largestDocument)
  return bytes && readElements(new TextDecoder(encodingOf(bytes)).decode(bytes))
}

// XML is UTF-8 unless a byte order mark says UTF-16 (XML 1.0, § 4.3.3); TextDecoder takes the mark away.
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function packageFacts(elements: readonly XmlElement[], folder: string): BookFacts {
  const metadata = elements.filter(({ path }) => /\/(dc-)?metadata\/[^/]+$/.test(path))
  const all = (name: string): readonly XmlElement[] =>
    metadata.filter(({ path }) => path.endsWith(`/${name}`))
  const first = (name: string): string | undefined => cleanLine(all(name)[0]?.text)
  const meta = (property: string): string | undefined =>
    all('meta').find(
      ({ attributes }) =>
        attributes['property'] === property && attributes['refines'] === undefined,
    )?.text
  const facts = {
    title: first('title'),
    language: cleanLanguage(first('language')),
    identifier: identifierOf(elements, all('identifier')),
    publisher: first('publisher'),
    date: dateOf(first('date')),
    description: cleanLine(withoutTags(all('description')[0]?.text ?? ''), 4000),
    modified: cleanDate(meta('dcterms:modified')?.trim()),
    reader: cleanLine(
      all('meta').find(({ attributes }) => attributes['name'] === readerMetaName)?.attributes[
        'content'
      ],
    ),
    cover: coverOf(elements, all('meta'), folder),
  }
  return {
    authors: linesOf(all('creator')),
    subjects: linesOf(all('subject')),
    ...withoutUndefined(facts),
  }
}

function linesOf(elements: readonly XmlElement[]): readonly string[] {
  const lines = elements.slice(0, 20).map(({ text }) => cleanLine(text, 200))
  return [...new Set(lines.filter((line) => line !== undefined))]
}

function identifierOf(
  elements: readonly XmlElement[],
  identifiers: readonly XmlElement[],
): string | undefined {
  const unique = elements.find(({ path }) => path === 'package')?.attributes['unique-identifier']
  const identifier = identifiers.find(({ attributes }) => attributes['id'] === unique)
  return cleanLine((identifier ?? identifiers[0])?.text)
}

function dateOf(text: string | undefined): string | undefined {
  return /^\d{4}(-\d\d(-\d\d)?)?/.exec(text ?? '')?.[0]
}

// EPUB 3 has a property for the cover, EPUB 2 a `meta` that names the item.
function coverOf(
  elements: readonly XmlElement[],
  metas: readonly XmlElement[],
  folder: string,
): string | undefined {
  const items = elements
    .filter(({ path }) => path.endsWith('/manifest/item'))
    .map(({ attributes }) => attributes)
    .filter((item) => coverTypes.includes(item['media-type'] ?? ''))
  const named = metas.find(({ attributes }) => attributes['name'] === 'cover')
  const item =
    items.find((item) => item['properties']?.split(/\s+/).includes('cover-image')) ??
    items.find((item) => item['id'] === named?.attributes['content'])
  const href = item?.['href']
  return href === undefined ? undefined : posix.join(folder, decodeHref(href))
}

// An SVG can hold more than a picture.
const coverTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** An object without the fields that have no value. */
function withoutUndefined<T extends object>(
  fields: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  // Only fields without a value are gone, which the type allows to be absent.
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
