import { resolveHref } from '../../container/package/resolve-href.ts'
import type { EpubPackage } from '../../container/package/read-package.ts'
import { readTextFile } from '../../container/package/text-file.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { elementsIn, elementText, hasWord, parseHtml, type HtmlElement } from '../html/html-tree.ts'

/** An entry of a table of contents. */
export interface ContentsEntry {
  readonly title: string
  /** 1 for the outermost entries. */
  readonly depth: number
}

/** The table of contents of an EPUB, by the place that an entry names: `path` or `path#id`. */
export function readContents(zip: Zip, book: EpubPackage): ReadonlyMap<string, ContentsEntry> {
  const nav = book.items.find(({ properties }) => properties.includes('nav'))
  const ncx = book.items.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const entries = new Map<string, ContentsEntry>()
  for (const item of [nav, ncx]) {
    const file = item && readTextFile(zip, item.path, 16 * 1024 * 1024)
    if (!file || entries.size > 0) continue
    const root = parseHtml(file.text, true)
    if (item === nav) readNav(root, file.path, entries)
    else readPoints(root, file.path, 0, entries)
  }
  return entries
}

function readNav(root: HtmlElement, path: string, entries: Map<string, ContentsEntry>): void {
  for (const element of elementsIn(root)) {
    if (element.tag !== 'nav' || !hasWord(element, 'epub:type', /^toc$/)) continue
    for (const link of elementsIn(element)) {
      if (link.tag === 'a')
        add(link.attributes['href'], elementText(link), depthOf(link), path, entries)
    }
  }
}

function depthOf(element: HtmlElement): number {
  let depth = 0
  for (let parent = element.parent; parent; parent = parent.parent) if (parent.tag === 'ol') depth++
  return Math.max(depth, 1)
}

// The points of a `toc.ncx` (DAISY 3, 8).
function readPoints(
  element: HtmlElement,
  path: string,
  depth: number,
  entries: Map<string, ContentsEntry>,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const isPoint = child.tag === 'navpoint'
    if (isPoint) {
      const parts = [...elementsIn(child)]
      const label = parts.find(({ tag }) => tag === 'navlabel')
      const content = parts.find(({ tag }) => tag === 'content')
      add(content?.attributes['src'], label ? elementText(label) : '', depth + 1, path, entries)
    }
    readPoints(child, path, depth + (isPoint ? 1 : 0), entries)
  }
}

function add(
  address: string | undefined,
  title: string,
  depth: number,
  path: string,
  entries: Map<string, ContentsEntry>,
): void {
  if (address === undefined) return
  const target = resolveHref(path, address)
  const key = target.id === '' ? target.path : `${target.path}#${target.id}`
  if (!entries.has(key)) entries.set(key, { title: title.replace(/\s+/g, ' ').trim(), depth })
}
