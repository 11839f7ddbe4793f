import { posix } from 'node:path'
import { imageSize } from 'image-size'
import { readDirectory, type ArchiveFile } from './read-directory.ts'
import { scanTags, textAfter, type Tag } from './scan-tags.ts'

/** A text file of an EPUB. */
export interface EpubText {
  /** In the container. */
  readonly path: string
  readonly text: string
  /** Its start tags; none for a stylesheet. */
  readonly tags: readonly Tag[]
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
}

/** An EPUB, taken apart for its rules. */
export interface OpenedEpub {
  readonly fileName: string
  /** Of the whole file. */
  readonly size: number
  readonly files: readonly ArchiveFile[]
  /** The package document. */
  readonly package: EpubText
  readonly items: readonly EpubItem[]
  /** Paths in reading order. */
  readonly spine: readonly string[]
  readonly documents: readonly EpubText[]
  readonly stylesheets: readonly EpubText[]
  readonly images: readonly EpubImage[]
}

/** Takes an EPUB apart; undefined when it cannot be read so far as to have a package document. */
export function openEpub(bytes: Uint8Array, fileName: string): OpenedEpub | undefined {
  const files = readDirectory(bytes)
  if (!files) return undefined
  const byPath = new Map(files.map((file) => [file.path, file]))
  const readText = (path: string): EpubText | undefined => {
    const content = byPath.get(path)?.read()
    if (!content) return undefined
    const text = new TextDecoder().decode(content)
    return { path, text, tags: path.endsWith('.css') ? [] : scanTags(text) }
  }
  const root = readText('META-INF/container.xml')?.tags.find(({ name }) => name === 'rootfile')
  const packageDocument = readText(root?.attributes['full-path'] ?? '')
  if (!packageDocument) return undefined
  const items = packageDocument.tags
    .filter(({ name }) => name === 'item')
    .map((tag) => toItem(tag, packageDocument.path))
  const pathOf = new Map(items.map(({ id, path }) => [id, path]))
  const ofType = (pattern: RegExp) =>
    items
      .filter(({ mediaType }) => pattern.test(mediaType))
      .flatMap(({ path }) => readText(path) ?? [])
  return {
    fileName,
    size: bytes.length,
    files,
    package: packageDocument,
    items,
    spine: packageDocument.tags
      .filter(({ name }) => name === 'itemref')
      .flatMap(({ attributes }) => pathOf.get(attributes['idref'] ?? '') ?? []),
    documents: ofType(/^application\/xhtml\+xml$/),
    stylesheets: ofType(/^text\/css$/),
    images: items
      .filter(({ mediaType }) => mediaType.startsWith('image/'))
      .flatMap((item) => toImage(item, byPath.get(item.path), coverId(packageDocument)) ?? []),
  }
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

function toImage(
  { id, path, mediaType, properties }: EpubItem,
  file: ArchiveFile | undefined,
  cover: string | undefined,
): EpubImage | undefined {
  const bytes = file?.read()
  if (!bytes) return undefined
  const isCover = properties.includes('cover-image') || id === cover
  try {
    const { width, height } = imageSize(bytes)
    return { path, mediaType, bytes, width, height, isCover }
  } catch {
    return { path, mediaType, bytes, isCover }
  }
}

// EPUB 2 names the cover by its id.
function coverId({ tags }: EpubText): string | undefined {
  return tags.find(({ name, attributes }) => name === 'meta' && attributes['name'] === 'cover')
    ?.attributes['content']
}

function unescape(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
