/**
 * The one reader of EPUB packages (EPUB 3.3, § 5), and of version 2. In: an open archive. Out: what
 * its package document says about the book and its files. The package need not be well-formed; as
 * much of it is read as possible.
 */
import { posix } from 'node:path'
import type { XmlElement } from '../xml/read-elements.ts'
import type { Zip } from '../zip/open-zip.ts'
import { resolveHref } from './resolve-href.ts'
import { readXmlFile, type XmlFile } from './text-file.ts'

/** What a package document says. */
export interface EpubPackage {
  /** The package document itself. */
  readonly document: XmlFile
  /**
   * The unique identifier of the book; absent when the package does not say which of its
   * identifiers that is.
   */
  readonly uniqueIdentifier?: string
  /** The manifest. */
  readonly items: readonly PackageItem[]
  /** Paths in reading order. */
  readonly spine: readonly string[]
  readonly cover?: PackageItem
}

/** An item of the manifest. */
export interface PackageItem {
  readonly id: string
  /** In the container. */
  readonly path: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** The path of the file that names the package document. */
export const containerPath = 'META-INF/container.xml'

/**
 * The path of the package document; undefined when the file that names it cannot be read, and ''
 * when it names none.
 */
export function findPackagePath(zip: Zip): string | undefined {
  const container = readXmlFile(zip, containerPath, largestPackage)
  if (!container) return undefined
  const root = container.elements.find(({ name }) => name === 'rootfile')
  const path = root?.attributes['full-path'] ?? ''
  return path === '' ? '' : posix.normalize(path)
}

/**
 * Reads the package of an EPUB; undefined when it is missing, cannot be unpacked, or has more than
 * `limit` bytes.
 */
export function readPackage(zip: Zip, limit = largestPackage): EpubPackage | undefined {
  const path = findPackagePath(zip)
  const document = path ? readXmlFile(zip, path, limit) : undefined
  if (!document) return undefined
  const items = elementsOf(document, 'item').map((item) => toItem(item, document.path))
  const pathOf = new Map(items.map(({ id, path }) => [id, path]))
  const uniqueIdentifier = findUniqueIdentifier(document)
  const cover = findCover(items, namedMetaOf(document, 'cover'))
  return {
    document,
    ...(uniqueIdentifier && { uniqueIdentifier }),
    items,
    spine: elementsOf(document, 'itemref').flatMap(
      ({ attributes }) => pathOf.get(attributes['idref'] ?? '') ?? [],
    ),
    ...(cover && { cover }),
  }
}

// The package of a book with thousands of files has a few hundred kilobytes.
const largestPackage = 4 * 1024 * 1024

/** All values of one metadata element or property: `language`, `schema:accessMode`. */
export function metadataOf(document: XmlFile, name: string): readonly string[] {
  return metadataElements(document, name).map(({ text }) => text.trim())
}

/** The metadata elements with this name or this property. */
export function metadataElements(document: XmlFile, name: string): readonly XmlElement[] {
  return document.elements.filter((element) =>
    element.name === 'meta' ? element.attributes['property'] === name : element.name === name,
  )
}

/** The value of a `meta` with this name, in the form of EPUB 2: `cover`. */
export function namedMetaOf(document: XmlFile, name: string): string | undefined {
  const meta = elementsOf(document, 'meta').find(({ attributes }) => attributes['name'] === name)
  return meta?.attributes['content']
}

function elementsOf({ elements }: XmlFile, wanted: string): readonly XmlElement[] {
  return elements.filter(({ name }) => name === wanted)
}

function findUniqueIdentifier(document: XmlFile): string | undefined {
  const [root] = elementsOf(document, 'package')
  const id = root?.attributes['unique-identifier']
  const identifiers = elementsOf(document, 'identifier')
  return identifiers.find(({ attributes }) => attributes['id'] === id)?.text.trim()
}

// EPUB 3 has a property for the cover, EPUB 2 a `meta` that names the item.
function findCover(items: readonly PackageItem[], namedId?: string): PackageItem | undefined {
  return (
    items.find(({ properties }) => properties.includes('cover-image')) ??
    items.find(({ id }) => id === namedId)
  )
}

function toItem({ attributes }: XmlElement, packagePath: string): PackageItem {
  return {
    id: attributes['id'] ?? '',
    path: resolveHref(packagePath, attributes['href'] ?? '').path,
    mediaType: attributes['media-type'] ?? '',
    properties: (attributes['properties'] ?? '').split(/\s+/).filter((word) => word !== ''),
  }
}
