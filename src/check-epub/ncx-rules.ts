/** Checks the tables of contents that readers of EPUB 2 use (NCX: DAISY 3, § 8; OPF 2.0.1, § 2.4.1). */
import { lineAt } from '../container/text/line-at.ts'
import type { XmlElement } from '../container/xml/read-elements.ts'
import type { XmlFile } from '../container/package/text-file.ts'
import { matchOrder } from './content/child-order.ts'
import type { Breach, EpubRule } from './rule.ts'

const source = 'DAISY 3 (ANSI/NISO Z39.86-2005), § 8; OPF 2.0.1, § 2.4.1'

export const ncxRules: readonly EpubRule[] = [
  {
    code: 'ncx/structure',
    reason: 'A reader of EPUB 2 may show no table of contents at all when a part of it is missing.',
    severity: 'error',
    source,
    find: ({ tables }) => tables.flatMap(misplacedParts),
  },
  {
    code: 'ncx/attribute',
    reason: 'An entry without its id, its place or its target leads nowhere.',
    severity: 'error',
    source,
    find: ({ tables }) => tables.flatMap(badAttributes),
  },
]

// What stands in each element, in order.
const parts: Readonly<Record<string, string>> = {
  ncx: 'head docTitle docAuthor* navMap pageList? navList*',
  head: '(meta|smilCustomTest)*',
  meta: '',
  smilCustomTest: '',
  docTitle: 'text audio? img?',
  docAuthor: 'text audio? img?',
  navMap: 'navInfo* navLabel* navPoint+',
  navPoint: 'navLabel+ content navPoint*',
  pageList: 'navInfo* navLabel* pageTarget+',
  pageTarget: 'navLabel+ content',
  navList: 'navInfo* navLabel+ navTarget+',
  navTarget: 'navLabel+ content',
  navInfo: '(text audio?|audio) img?',
  navLabel: '(text audio?|audio) img?',
  text: '',
  audio: '',
  img: '',
  content: '',
}

function misplacedParts(file: XmlFile): readonly Breach[] {
  const children = new Map<XmlElement, string[]>()
  for (const { parent, tag } of file.elements) {
    if (parent) children.set(parent, [...(children.get(parent) ?? []), localName(tag)])
  }
  return file.elements.flatMap((element) => {
    const name = localName(element.tag)
    const order = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (order === undefined) return [breach(file, element, `An NCX has no <${name}>.`)]
    const names = children.get(element) ?? []
    // An element that does not exist is told by itself.
    if (names.some((name) => !Object.hasOwn(parts, name)) || matchOrder(order, names)) return []
    const message = `<${name}> lacks a part, or its parts are in the wrong order.`
    return [breach(file, element, message)]
  })
}

const required: Readonly<Record<string, readonly string[]>> = {
  meta: ['name', 'content'],
  navPoint: ['id'],
  pageTarget: ['id', 'type'],
  navTarget: ['id'],
  content: ['src'],
}

function badAttributes(file: XmlFile): readonly Breach[] {
  const ids = new Set<string>()
  return file.elements.flatMap((element) => {
    const { attributes } = element
    const name = localName(element.tag)
    const missing = (required[name] ?? []).filter((wanted) => attributes[wanted] === undefined)
    const found = missing.map((wanted) => `<${name}> needs the attribute "${wanted}".`)
    const { id, playOrder } = attributes
    if (id !== undefined) {
      if (ids.has(id)) found.push(`Another element has the id "${id.slice(0, 40)}", too.`)
      ids.add(id)
    }
    if (playOrder !== undefined && !/^\s*\+?\d+\s*$/.test(playOrder))
      found.push(`playOrder="${playOrder.slice(0, 40)}" is not a whole number.`)
    return found.map((message) => breach(file, element, message))
  })
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

function breach({ path, text }: XmlFile, { offset }: XmlElement, message: string): Breach {
  return { message, place: { file: path, line: lineAt(text, offset) } }
}
