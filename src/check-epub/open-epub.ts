import { posix } from 'node:path'
import { imageDamage, type ImageDamage } from '../container/image/image-damage.ts'
import { readImageSize } from '../container/image/image-facts.ts'
import { decodeText } from '../container/text/decode-xml-text.ts'
import type { EpubFinding } from './finding.ts'
import { openZip, type Zip, type ZipFile } from '../container/zip/open-zip.ts'
import { scanTags, textAfter, type Tag } from '../container/xml/scan-tags.ts'

/** A text file of an EPUB. */
export interface EpubText {
  /** In the container. */
  readonly path: string
  readonly text: string
  /** Its start tags; none for a stylesheet. */
  readonly tags: readonly Tag[]
  /** What is wrong with its encoding; see `DecodedText`. */
  readonly fault?: string
}

/** An item of the manifest. */
export interface EpubItem {
  readonly id: string
  /** In the container. */
  readonly path: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** An image of an EPUB, in pixels; without a size when it tells none. */
export interface EpubImage {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly width?: number
  readonly height?: number
  readonly isCover: boolean
  /** What is wrong with its bytes; a drawing is held to the rules of documents. */
  readonly damage?: ImageDamage
}

/** A file that META-INF/encryption.xml names. */
export interface EncryptedFile {
  readonly path: string
  /** A URI. */
  readonly algorithm: string
}

/** An EPUB, taken apart for its rules. */
export interface OpenedEpub {
  readonly fileName: string
  /** Of the whole file. */
  readonly size: number
  readonly files: readonly ZipFile[]
  /** The package document. */
  readonly package: EpubText
  readonly items: readonly EpubItem[]
  /** Paths in reading order. */
  readonly spine: readonly string[]
  readonly documents: readonly EpubText[]
  readonly stylesheets: readonly EpubText[]
  readonly images: readonly EpubImage[]
  readonly encrypted: readonly EncryptedFile[]
}

const unreadableRule = {
  code: 'epub/unreadable',
  severity: 'error',
  reason: 'What cannot be opened is no book.',
  source: 'EPUB 3.3, § 4',
} as const

const tooLargeRule = {
  code: 'epub/too-large',
  severity: 'error',
  reason: 'No shop takes such a book, and a reader could not open it.',
  source: 'Apple Books Asset Guide, 2 GB; kobolabs/epub-spec, 10 MB of text',
} as const

/** What an EPUB must be for any other rule to be asked. */
export const openingRules = [unreadableRule, tooLargeRule] as const

/** What a `meta` of the package says that is named as in EPUB 2: `cover`. */
export function namedMetaOf({ tags }: EpubText, wanted: string): string | undefined {
  return tags.find(({ name, attributes }) => name === 'meta' && attributes['name'] === wanted)
    ?.attributes['content']
}

/** Takes an EPUB apart; undefined when it cannot be read so far as to have a package document, which is reported. */
export async function openEpub(
  bytes: Uint8Array,
  fileName: string,
  report: (finding: EpubFinding) => void,
): Promise<OpenedEpub | undefined> {
  const zip = openZip(bytes)
  const refusal = zip
    ? tooLarge(zip.files, bytes.length)
    : unreadable('The file is no archive that can be opened.')
  if (!zip || refusal) {
    if (refusal) report(refusal)
    return undefined
  }
  const readText = (path: string): EpubText | undefined => {
    const content = zip.file(path)?.read()
    if (!content) return undefined
    const decoded = decodeText(content)
    return { path, ...decoded, tags: path.endsWith('.css') ? [] : scanTags(decoded.text) }
  }
  const container = readText(containerPath)
  const root = container?.tags.find(({ name }) => name === 'rootfile')?.attributes['full-path']
  const packageDocument = readText(root ?? '')
  if (!packageDocument) {
    const message = container
      ? `The package document "${root ?? ''}" is not there, or cannot be unpacked.`
      : 'The file that tells where the book begins is not there, or cannot be unpacked.'
    report(unreadable(message, containerPath))
    return undefined
  }
  const items = packageDocument.tags
    .filter(({ name }) => name === 'item')
    .map((tag) => toItem(tag, packageDocument.path))
  // EPUB 2 names the cover by its id.
  const cover = namedMetaOf(packageDocument, 'cover')
  const pathOf = new Map(items.map(({ id, path }) => [id, path]))
  const ofType = (pattern: RegExp) =>
    items
      .filter(({ mediaType }) => pattern.test(mediaType))
      .flatMap(({ path }) => readText(path) ?? [])
  return {
    fileName,
    size: bytes.length,
    files: zip.files,
    package: packageDocument,
    items,
    spine: packageDocument.tags
      .filter(({ name }) => name === 'itemref')
      .flatMap(({ attributes }) => pathOf.get(attributes['idref'] ?? '') ?? []),
    documents: ofType(/^application\/xhtml\+xml$/),
    stylesheets: ofType(/^text\/css$/),
    images: await openImages(items, zip, cover),
    encrypted: encryptedFiles(readText('META-INF/encryption.xml')),
  }
}

const containerPath = 'META-INF/container.xml'

function unreadable(message: string, file?: string): EpubFinding {
  const place = file === undefined ? {} : { place: { file } }
  const { code, severity, source } = unreadableRule
  return { code, severity, message, ...place, source }
}

// More than any shop takes: two gigabytes for a book (Apple), ten megabytes for a text (Kobo); or more than archives of books grow.
function tooLarge(files: readonly ZipFile[], packed: number): EpubFinding | undefined {
  const { code, severity, source } = tooLargeRule
  const finding = { code, severity, source }
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > 2_000_000_000 || (total > 300_000_000 && total > 50 * packed)) {
    const message = `Unpacked the book has ${Math.round(total / 1e6)} MB, so it was not opened.`
    return { ...finding, message }
  }
  const isText = /\.(?:x?html?|opf|ncx|css|xml|svg|js|smil)$/i
  const text = files.find(({ path, size }) => isText.test(path) && size > 30_000_000)
  const message = 'Unpacked this file has more than 30 MB, so the book was not opened.'
  return text && { ...finding, message, place: { file: text.path } }
}

// OCF: each EncryptedData has a method and, after it, the file that it is used on, from the root of the container.
function encryptedFiles(encryption: EpubText | undefined): readonly EncryptedFile[] {
  let algorithm = ''
  const found: EncryptedFile[] = []
  for (const { name, attributes } of encryption?.tags ?? []) {
    if (name === 'encrypteddata') algorithm = ''
    if (name === 'encryptionmethod') algorithm = attributes['Algorithm'] ?? ''
    if (name === 'cipherreference') {
      found.push({ path: unescape(attributes['URI'] ?? ''), algorithm })
    }
  }
  return found
}

/** What an element of the package's metadata says, each time it is there: `language`, or a property such as `schema:accessMode`. */
export function metadataOf(
  { package: { tags, text } }: OpenedEpub,
  name: string,
): readonly string[] {
  return tags
    .filter((tag) =>
      tag.name === 'meta' ? tag.attributes['property'] === name : tag.name === name,
    )
    .map((tag) => textAfter(text, tag))
}

/** Where a reference in a file of the container leads: a path in the container, and an id in it. */
export function resolve(
  from: string,
  reference: string,
): { readonly path: string; readonly id: string } {
  const [address = '', id = ''] = reference.split('#')
  const path = address === '' ? from : posix.join(posix.dirname(from), unescape(address))
  return { path, id: unescape(id) }
}

function toItem({ attributes }: Tag, packagePath: string): EpubItem {
  return {
    id: attributes['id'] ?? '',
    path: resolve(packagePath, attributes['href'] ?? '').path,
    mediaType: attributes['media-type'] ?? '',
    properties: (attributes['properties'] ?? '').split(/\s+/),
  }
}

async function openImages(
  items: readonly EpubItem[],
  zip: Zip,
  cover: string | undefined,
): Promise<readonly EpubImage[]> {
  const images: EpubImage[] = []
  for (const { id, path, mediaType, properties } of items) {
    const bytes = mediaType.startsWith('image/') ? zip.file(path)?.read() : undefined
    if (!bytes) continue
    const size = readImageSize(bytes)
    // A drawing need not say its size; that it is well-formed is looked at elsewhere.
    const damage = mediaType === 'image/svg+xml' ? undefined : await imageDamage(bytes)
    const isCover = properties.includes('cover-image') || id === cover
    images.push({
      ...{ path, mediaType, bytes, isCover },
      ...(size && { width: size.width, height: size.height }),
      ...(damage && { damage }),
    })
  }
  return images
}

function unescape(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
