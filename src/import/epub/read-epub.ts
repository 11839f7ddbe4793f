/**
 * The reader of EPUBs. Its pages are read in order and joined, since many programs cut a book in the
 * middle of a chapter; sections begin where the table of contents points.
 */
import { posix } from 'node:path'
import { resolveHref } from '../../container/package/resolve-href.ts'
import { readTextFile } from '../../container/package/text-file.ts'
import {
  containerPath,
  readPackage,
  type EpubPackage,
} from '../../container/package/read-package.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { isSectionRole } from '../../edition/section-roles.ts'
import { CssLooks } from '../html/css-looks.ts'
import { findNotes } from '../html/find-notes.ts'
import { elementsIn, elementText, hasWord, parseHtml, type HtmlElement } from '../html/html-tree.ts'
import { bodyOf } from '../html/read-html.ts'
import { readPage, type PageContext } from '../html/read-page.ts'
import { FormatPool } from '../model/flat-builder.ts'
import type {
  FlatBlock,
  FlatDocument,
  FlatNote,
  FlatPicture,
  Notice,
} from '../model/flat-document.ts'
import { ImportRefusal } from '../model/import-refusal.ts'
import { epubProperties } from './epub-properties.ts'
import { levelHeadings } from './level-headings.ts'
import { readContents } from './read-contents.ts'

/** Reads an EPUB: its text from `zip`, its pictures from `whole`. */
export function readEpub(zip: Zip, whole: Zip): FlatDocument {
  refuseEncrypted(zip)
  const book = readPackage(zip)
  if (!book) {
    const hint = 'check it with octavo check, or get another copy'
    throw new ImportRefusal('the EPUB has no package document that can be read', hint)
  }
  const contents = readContents(zip, book)
  const notices: Notice[] = []
  const pages = pagesOf(zip, book, notices)
  const noteNames = new Set(
    pages.flatMap(({ path, notes }) => notes.ids.map((id) => `${path}#${id}`)),
  )
  const pictures = new Map<string, FlatPicture>()
  const notes = new Map<string, FlatNote>()
  const formats = new FormatPool()
  const blocks: FlatBlock[] = []
  for (const page of pages) {
    const left = leftOutRole(page.body)
    if (left !== undefined) {
      const words = elementText(page.body).replace(/\s+/g, ' ').trim()
      notices.push({
        kind: 'changed',
        message: `The ${left} is left out, since the book makes its own: “${words.slice(0, 300)}”.`,
      })
      continue
    }
    const context: PageContext = {
      css: new CssLooks(stylesheetsOf(zip, page)),
      formats,
      notes,
      isNote: (anchor) => noteNames.has(anchor),
      anchorOf: (id) => `${page.path}#${id}`,
      sectionAt: (id) => {
        const entry = contents.get(id === '' ? page.path : `${page.path}#${id}`)
        const role = id === '' ? roleOf(page.body) : undefined
        // A chapter that is cut into several pages goes on.
        const isNamed = role !== undefined && role !== 'chapter' && role !== 'part'
        if (!entry && !isNamed) return undefined
        return {
          depth: entry?.depth ?? 1,
          ...(entry && { title: entry.title }),
          ...(role && { role }),
        }
      },
      linkTo: (address) => linkTo(address, page.path),
      pictureAt: (address) => pictureAt(address, page.path, whole, pictures),
    }
    for (const block of levelHeadings(readPage(page.body, page.notes, context))) blocks.push(block)
  }
  const cover =
    book.cover && whole.file(book.cover.path) ? posix.basename(book.cover.path) : undefined
  if (cover !== undefined && book.cover) addPicture(book.cover.path, whole, pictures)
  return {
    properties: epubProperties(book, cover === undefined ? undefined : book.cover?.path),
    blocks,
    notes,
    pictures,
    textWidth: 432,
    notices,
  }
}

interface Page {
  readonly path: string
  readonly root: HtmlElement
  readonly body: HtmlElement
  readonly notes: ReturnType<typeof findNotes>
}

function pagesOf(zip: Zip, book: EpubPackage, notices: Notice[]): readonly Page[] {
  const nav = book.items.find(({ properties }) => properties.includes('nav'))?.path
  return [...new Set(book.spine)].flatMap((path): readonly Page[] => {
    if (path === nav) return []
    const file = readTextFile(zip, path)
    if (!file) {
      const what = zip.file(path) ? 'is damaged' : 'is named in the EPUB and not in it'
      const message = `The page ${path} ${what}: look in another copy for its text.`
      notices.push({ kind: 'lost', message })
      return []
    }
    const root = parseHtml(file.text, true)
    const body = bodyOf(root)
    return [{ path, root, body, notes: findNotes(body) }]
  })
}

function refuseEncrypted(zip: Zip): void {
  const text = readTextFile(zip, 'META-INF/encryption.xml', 1024 * 1024)?.text ?? ''
  const isLocked =
    zip.file('META-INF/rights.xml') !== undefined || zip.file('META-INF/license.lcpl') !== undefined
  // Fonts may be obfuscated in a book that everybody can read (OCF 3.3, 4.4).
  const uris = [...text.matchAll(/URI="([^"]+)"/g)].map(([, uri = '']) => uri)
  if (!isLocked && uris.every((uri) => /\.(?:otf|ttf|woff2?)$/i.test(uri))) return
  throw new ImportRefusal(
    'the EPUB is locked by its shop (DRM), so its text cannot be read',
    'use the file that you gave to the shop',
  )
}

// Pages that the book makes itself. A page with more text than these is not left out.
function leftOutRole(body: HtmlElement): string | undefined {
  if (elementText(body).length > 2500) return undefined
  for (const element of [body, ...elementsIn(body)]) {
    for (const [role, name] of Object.entries(madeAnew)) {
      if (hasWord(element, 'epub:type', new RegExp(`^${role}$`))) return name
    }
  }
  return undefined
}

const madeAnew: Readonly<Record<string, string>> = {
  cover: 'cover page',
  titlepage: 'title page',
  halftitlepage: 'half title',
  toc: 'printed table of contents',
}

// The role of the outermost section that has one.
function roleOf(body: HtmlElement): string | undefined {
  for (const element of [body, ...elementsIn(body)]) {
    const type = element.attributes['epub:type'] ?? ''
    const role = type.split(/\s+/).find(isSectionRole)
    if (role && /^(?:body|section|div)$/.test(element.tag)) return role
    if (/^h[1-6]$/.test(element.tag)) return undefined
  }
  return undefined
}

function stylesheetsOf(zip: Zip, { path, root }: Page): readonly string[] {
  return [...elementsIn(root)].flatMap((element) => {
    if (element.tag === 'style') return [elementText(element)]
    if (element.tag !== 'link' || !/stylesheet/i.test(element.attributes['rel'] ?? '')) return []
    const target = resolveHref(path, element.attributes['href'] ?? '').path
    const file = readTextFile(zip, target, 4 * 1024 * 1024)
    return file ? [file.text] : []
  })
}

function linkTo(address: string, path: string): string | undefined {
  if (address === '') return undefined
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
  const target = resolveHref(path, address)
  return `#${target.path}${target.id === '' ? '' : `#${target.id}`}`
}

function pictureAt(
  address: string,
  path: string,
  zip: Zip,
  pictures: Map<string, FlatPicture>,
): string | undefined {
  if (address === '' || /^[a-z][a-z\d+.-]*:/i.test(address)) return undefined
  return addPicture(resolveHref(path, address).path, zip, pictures)
}

function addPicture(
  target: string,
  zip: Zip,
  pictures: Map<string, FlatPicture>,
): string | undefined {
  const file = zip.file(target)
  if (!file) return undefined
  pictures.set(target, { name: posix.basename(target), read: () => file.read() })
  return target
}

/** Whether an archive is an EPUB. */
export function isEpub(zip: Zip): boolean {
  return zip.file(containerPath) !== undefined
}
