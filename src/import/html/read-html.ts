/**
 * The reader of pages of HTML: a page that a browser saved, an archive's download, or the zipped
 * export of an online office.
 */
import { posix } from 'node:path'
import { decodeText } from '../../container/text/decode-text.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'
import { FormatPool } from '../model/flat-builder.ts'
import type {
  DocumentProperties,
  FlatDocument,
  FlatNote,
  FlatPicture,
} from '../model/flat-document.ts'
import { CssLooks } from './css-looks.ts'
import { findNotes } from './find-notes.ts'
import { elementsIn, elementText, parseHtml, type HtmlElement } from './html-tree.ts'
import { readPage } from './read-page.ts'

/** Reads a page. `zip` is the archive that holds it, with its pictures beside it. */
export function readHtml(bytes: Uint8Array, path: string, zip: Zip | undefined): FlatDocument {
  const root = parseHtml(pageText(bytes), /\.x(?:ht)?ml$/i.test(path))
  const styles = [...elementsIn(root)].flatMap((element) =>
    element.tag === 'style' ? [elementText(element)] : [],
  )
  const pictures = new Map<string, FlatPicture>()
  const notes = new Map<string, FlatNote>()
  const found = findNotes(root)
  const ids = new Set(found.ids)
  const blocks = readPage(bodyOf(root), found, {
    css: new CssLooks(styles),
    formats: new FormatPool(),
    notes,
    isNote: (anchor) => ids.has(anchor),
    anchorOf: (id) => id,
    sectionAt: () => undefined,
    linkTo: (address) =>
      /^(?:#.|https?:|mailto:)/i.test(address) ? unwrapped(address) : undefined,
    pictureAt: (address) => pictureAt(address, path, zip, pictures),
  })
  return {
    properties: propertiesOf(root),
    blocks,
    notes,
    pictures,
    textWidth: 480,
    notices: [],
  }
}

/** The text of a page in the encoding that it names, or in the one that its bytes show. */
export function pageText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const name = /charset\s*=\s*["']?([\w-]+)|encoding\s*=\s*["']([\w-]+)/i.exec(head)
  const label = (name?.[1] ?? name?.[2] ?? '').toLowerCase()
  const { text, encoding } = decodeText(bytes)
  if (label === '' || /^utf-?8$/.test(label) || encoding !== 'windows-1252') return text
  try {
    return new TextDecoder(label).decode(bytes)
  } catch (error) {
    // An encoding that nobody knows.
    if (error instanceof RangeError) return text
    throw error
  }
}

/** The body of a page; the whole page when it has none. */
export function bodyOf(root: HtmlElement): HtmlElement {
  for (const element of elementsIn(root)) if (element.tag === 'body') return element
  return root
}

// Online offices lead every link over their own address.
function unwrapped(address: string): string {
  const [, inner] = /^https?:\/\/www\.google\.com\/url\?q=([^&]+)/i.exec(address) ?? []
  if (inner === undefined) return address
  try {
    return decodeURIComponent(inner)
  } catch {
    return address
  }
}

function pictureAt(
  address: string,
  path: string,
  zip: Zip | undefined,
  pictures: Map<string, FlatPicture>,
): string | undefined {
  const [, kind, data] = /^data:image\/([\w+]+);base64,([\w+/=\s]+)$/i.exec(address) ?? []
  if (data !== undefined) {
    const name = `picture-${pictures.size + 1}.${kind === 'svg+xml' ? 'svg' : kind}`
    pictures.set(name, { name, read: () => Buffer.from(data, 'base64') })
    return name
  }
  const target = posix.join(posix.dirname(path), decoded(address))
  const file = zip?.file(target)
  if (!file) return undefined
  pictures.set(target, { name: posix.basename(target), read: () => file.read() })
  return target
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function propertiesOf(root: HtmlElement): DocumentProperties {
  let title: string | undefined
  let language: string | undefined
  const meta = new Map<string, string>()
  for (const { tag, attributes, children } of elementsIn(root)) {
    if (tag === 'html') language = attributes['lang'] ?? attributes['xml:lang']
    if (tag === 'title') title ??= children.join('').replace(/\s+/g, ' ').trim()
    if (tag === 'meta') {
      const name = attributes['name'] ?? attributes['property'] ?? ''
      meta.set(name.toLowerCase(), attributes['content']?.trim() ?? '')
    }
  }
  const said = title?.split(/\s+[-–—|]\s+(?=[^-–—|]+$)/)[0] ?? ''
  const author = meta.get('author') || meta.get('dc.creator') || meta.get('citation_author')
  const description = meta.get('description') || summaryOf(root)
  const tag = canonicalLanguageTag(language ?? meta.get('dc.language') ?? '')
  const named = meta.get('dc.title') || meta.get('citation_title') || said
  return {
    ...(named && { title: named }),
    ...(author && { authors: [author] }),
    ...(tag !== undefined && { language: tag }),
    ...(description && { description }),
  }
}

// Archives of stories print a summary at the front: the word, and a quotation below it.
function summaryOf(root: HtmlElement): string | undefined {
  for (const { children } of elementsIn(root)) {
    const elements = children.filter((child): child is HtmlElement => typeof child !== 'string')
    const at = elements.findIndex((element) => /^\s*summary\s*:?\s*$/i.test(elementText(element)))
    const next = at < 0 ? undefined : elements[at + 1]
    if (next && /^(?:blockquote|dd)$/.test(next.tag))
      return elementText(next).replace(/\s+/g, ' ').trim() || undefined
  }
  return undefined
}
