import { imageDamage, type ImageDamage } from '../container/image/image-damage.ts'
import { readImageSize } from '../container/image/image-facts.ts'
import type { EpubFinding } from './finding.ts'
import { openZip, type Zip, type ZipFile } from '../container/zip/open-zip.ts'
import {
  containerPath,
  findPackagePath,
  readPackage,
  type EpubPackage,
  type PackageItem,
} from '../container/package/read-package.ts'
import { decodeHref } from '../container/package/resolve-href.ts'
import {
  readTextFile,
  readXmlFile,
  type TextFile,
  type XmlFile,
} from '../container/package/text-file.ts'

/** An image of an EPUB; its size is in pixels, and absent when the image does not state one. */
export interface EpubImage {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly width?: number
  readonly height?: number
  readonly isCover: boolean
  /** What is wrong with its bytes; drawings are checked by the rules for documents instead. */
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
  /** Size of the whole file, in bytes. */
  readonly size: number
  readonly files: readonly ZipFile[]
  readonly package: EpubPackage
  readonly documents: readonly XmlFile[]
  /** The tables of contents for readers of EPUB 2. */
  readonly tables: readonly XmlFile[]
  /** The drawings in SVG. */
  readonly drawings: readonly XmlFile[]
  readonly stylesheets: readonly TextFile[]
  readonly images: readonly EpubImage[]
  readonly encrypted: readonly EncryptedFile[]
}

const unreadableRule = {
  code: 'epub/unreadable',
  severity: 'error',
  reason: 'Nobody can read a book that cannot be opened.',
  source: 'EPUB 3.3, § 4',
} as const

const tooLargeRule = {
  code: 'epub/too-large',
  severity: 'error',
  reason: 'Shops refuse a book this large, and readers cannot open it.',
  source: 'Apple Books Asset Guide, 2 GB; kobolabs/epub-spec, 10 MB of text',
} as const

/** What an EPUB must have before any other rule can be checked. */
export const openingRules = [unreadableRule, tooLargeRule] as const

/**
 * Takes an EPUB apart; undefined, with a finding, when it cannot be read as far as its package
 * document.
 */
export async function openEpub(
  bytes: Uint8Array,
  fileName: string,
  report: (finding: EpubFinding) => void,
): Promise<OpenedEpub | undefined> {
  const zip = openZip(bytes)
  const refusal = zip
    ? (tooLarge(zip.files, bytes.length) ?? dishonest(zip.files))
    : unreadable('The file is not an archive that can be opened.')
  if (!zip || refusal) {
    if (refusal) report(refusal)
    return undefined
  }
  const opf = readPackage(zip, largestText)
  if (!opf) {
    report(noPackage(findPackagePath(zip)))
    return undefined
  }
  const ofType = (mediaType: string) => opf.items.filter((item) => item.mediaType === mediaType)
  return {
    fileName,
    size: bytes.length,
    files: zip.files,
    package: opf,
    documents: ofType('application/xhtml+xml').flatMap(({ path }) => readXmlFile(zip, path) ?? []),
    tables: ofType('application/x-dtbncx+xml').flatMap(({ path }) => readXmlFile(zip, path) ?? []),
    drawings: ofType('image/svg+xml').flatMap(({ path }) => readXmlFile(zip, path) ?? []),
    stylesheets: ofType('text/css').flatMap(({ path }) => readTextFile(zip, path) ?? []),
    images: await openImages(opf, zip),
    encrypted: encryptedFiles(readXmlFile(zip, 'META-INF/encryption.xml')),
  }
}

/** Whether an EPUB says that it is one of version 2. */
export function isEpub2({ package: { document } }: OpenedEpub): boolean {
  const root = document.elements.find(({ name }) => name === 'package')
  return /^\s*2/.test(root?.attributes['version'] ?? '')
}

function noPackage(path: string | undefined): EpubFinding {
  return unreadable(
    path === undefined
      ? 'The file that names the package document is missing or cannot be unpacked.'
      : `The package document "${path}" is missing or cannot be unpacked.`,
    containerPath,
  )
}

function unreadable(message: string, file?: string): EpubFinding {
  const place = file === undefined ? {} : { place: { file } }
  const { code, severity, source } = unreadableRule
  return { code, severity, message, ...place, source }
}

// More than any shop takes (Apple takes two gigabytes for a book, Kobo ten megabytes for a text),
// and more than any book's archive holds.
function tooLarge(files: readonly ZipFile[], packed: number): EpubFinding | undefined {
  const { code, severity, source } = tooLargeRule
  const finding = { code, severity, source }
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > 2_000_000_000 || (total > 300_000_000 && total > 50 * packed)) {
    const message = `The book has ${Math.round(total / 1e6)} MB when unpacked, so it was not opened.`
    return { ...finding, message }
  }
  const isText = /\.(?:x?html?|opf|ncx|css|xml|svg|js|smil)$/i
  const text = files.find(({ path, size }) => isText.test(path) && size > largestText)
  const message = 'This file has more than 30 MB when unpacked, so the book was not opened.'
  return text && { ...finding, message, place: { file: text.path } }
}

// A small archive can unpack to any number of bytes if its files share their bytes, or are larger
// than it says. No other program may be given such an archive.
function dishonest(files: readonly ZipFile[]): EpubFinding | undefined {
  const shared = findOverlap(files)
  if (shared) {
    return unreadable('The archive keeps this file and another in the same bytes.', shared.path)
  }
  const larger = files.find((file) => file.isLarger())
  return larger && unreadable('This file is larger than the archive says.', larger.path)
}

function findOverlap(files: readonly ZipFile[]): ZipFile | undefined {
  const inOrder = files
    .filter(({ packed }) => packed.end > packed.start)
    .sort((a, b) => a.packed.start - b.packed.start)
  return inOrder.find(({ packed }, index) => {
    const before = inOrder[index - 1]
    return before !== undefined && packed.start < before.packed.end
  })
}

// In bytes.
const largestText = 30_000_000

// OCF: each EncryptedData has a method and, after it, the file that it is used on, from the root of
// the container.
function encryptedFiles(encryption: XmlFile | undefined): readonly EncryptedFile[] {
  let algorithm = ''
  const found: EncryptedFile[] = []
  for (const { name, attributes } of encryption?.elements ?? []) {
    if (name === 'encrypteddata') algorithm = ''
    if (name === 'encryptionmethod') algorithm = attributes['Algorithm'] ?? ''
    if (name === 'cipherreference') {
      found.push({ path: decodeHref(attributes['URI'] ?? ''), algorithm })
    }
  }
  return found
}

async function openImages({ items, cover }: EpubPackage, zip: Zip): Promise<readonly EpubImage[]> {
  const images: EpubImage[] = []
  for (const item of items) {
    const bytes = item.mediaType.startsWith('image/') ? zip.file(item.path)?.read() : undefined
    if (bytes) images.push(await openImage(item, bytes, item === cover))
  }
  return images
}

async function openImage(
  { path, mediaType }: PackageItem,
  bytes: Uint8Array,
  isCover: boolean,
): Promise<EpubImage> {
  const size = readImageSize(bytes)
  // Drawings are checked by other rules. A format that readers need not know has a fallback, and
  // nobody here can tell whether it is damaged.
  const damage = pixelFormats.has(mediaType) ? await imageDamage(bytes) : undefined
  return {
    ...{ path, mediaType, bytes, isCover },
    ...(size && { width: size.width, height: size.height }),
    ...(damage && { damage }),
  }
}

// EPUB 3.3, § 3.2, core media types; the last is a name for the second that many books use.
const pixelFormats: ReadonlySet<string> = new Set([
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/jpg',
])
