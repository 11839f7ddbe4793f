/**
 * Splits content documents that are too long for e-readers. Readers that lay out a whole file at
 * once turn its pages slowly, and older ones built on Adobe's engine cannot open files over 300 kB.
 * A new file begins a new page, so a chapter is split only when necessary, into pieces of equal
 * size and at pauses in the text.
 */
import type { TraceRow, TraceTable } from '../../diagnostics/trace.ts'
import type { Keep } from '../../keep/keep.ts'
import { textContent, type Element, type TextNode } from '../../markup/tree/element.ts'
import type { ContentDocument } from './content-document.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import { FileNames } from './file-name.ts'
import { headingLevel } from '../elements/heading-level.ts'
import { visitElements } from '../elements/walk-elements.ts'

/**
 * Splits each long document into several, named after it: `04-ithaca.xhtml`, `04-ithaca-2.xhtml`.
 */
export function splitLongDocuments(
  documents: readonly ContentDocument[],
  { trace, keep }: { readonly trace?: TraceTable; readonly keep?: Keep } = {},
): readonly ContentDocument[] {
  const files = documents.map(({ file }) => file)
  const names = new FileNames([...Object.values(fixedNames), ...files])
  return documents.flatMap((document) => {
    if (document.file === fixedNames.navigation) return [document]
    const { element: whole } = document
    const split = () => ({ pieces: splitSection(whole) })
    const { pieces } = keep?.of('pieces', [whole], split) ?? split()
    trace?.(document.file, () => pieceRows(document, pieces))
    if (pieces.length === 1) return [document]
    const stem = document.file.replace(/\.xhtml$/, '')
    return pieces.map((element, index) => ({
      ...document,
      file: index === 0 ? document.file : names.give(stem, 'xhtml'),
      element,
    }))
  })
}

function pieceRows(whole: ContentDocument, pieces: readonly Element[]): readonly TraceRow[] {
  const heads: TraceRow = ['piece', 'bytes', 'most', 'begins with']
  const rows = pieces.map((piece, index): TraceRow => {
    return [index + 1, weigh(piece), longest, textContent(piece)]
  })
  return [heads, ['whole', weigh(whole.element), longest, whole.title], ...rows]
}

// Bytes of XHTML. The Kindle Publishing Guidelines and Adobe's older engine set 300 kB; calibre
// splits files at 260 KB. The rest is for the head and for escaped characters. KEPUB spans come on
// top, but Kobo accepts files of 10 MB.
const longest = 260_000

// Notes stay with their marks, since reading systems show a note at its mark only from the same
// file.
function splitSection(section: Element): readonly Element[] {
  if (weigh(section) <= longest) return [section]
  const notes = section.children.filter(isNote)
  const text = section.children.filter((child) => !isNote(child))
  const noteByHref = new Map(notes.map((note) => [`#${note.id}`, note]))
  const noteWeights = new Map([...noteByHref].map(([href, note]) => [href, weigh(note)]))
  const pieces = splitElement({ ...section, children: text }, noteWeights)
  const placed = new Set<Element>()
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1
    const cited = citedIn(piece, noteByHref)
    const here = notes.filter((note) => !placed.has(note) && (isLast || cited.has(note)))
    here.forEach((note) => placed.add(note))
    return { ...piece, children: [...piece.children, ...here] }
  })
}

function isNote(child: Element | TextNode): child is Element {
  return child.type === 'element' && child.tag === 'aside' && child.classes.includes('footnote')
}

// A note may refer to other notes.
function citedIn(piece: Element, notes: ReadonlyMap<string, Element>): ReadonlySet<Element> {
  const cited = new Set<Element>()
  const follow = (root: Element): void =>
    visitElements(root, ({ attributes }) => {
      const note = notes.get(attributes['href'] ?? '')
      if (!note || cited.has(note)) return
      cited.add(note)
      follow(note)
    })
  follow(piece)
  return cited
}

type NoteWeights = ReadonlyMap<string, number>

function splitElement(element: Element, notes: NoteWeights): readonly Element[] {
  if (weigh(element, notes) <= longest) return [element]
  const children = element.children.flatMap((child): Children =>
    child.type === 'element' && splittable.has(child.tag) ? splitElement(child, notes) : [child],
  )
  let itemCount = 0
  return partition(children, notes).map((part, index) => {
    const before = itemCount
    itemCount += part.length
    return index === 0 ? { ...element, children: part } : continuation(element, part, before)
  })
}

// Elements that can continue in a second box: verse, containers, lists, long quotations.
const splittable = new Set(['div', 'blockquote', 'ol', 'ul'])

// To a screen reader the continuation is not a second chapter, and a numbered list goes on
// counting.
function continuation(element: Element, children: Element['children'], before: number): Element {
  const { id, node, ...rest } = element
  const { role, 'epub:type': type, 'aria-labelledby': heading, ...plain } = element.attributes
  if (element.tag === 'section') return { ...rest, attributes: plain, children }
  if (element.tag !== 'ol') return { ...rest, children }
  const start = String(Number(element.attributes['start'] ?? 1) + before)
  return { ...rest, attributes: { ...element.attributes, start }, children }
}

type Children = Element['children']

function partition(children: Children, notes: NoteWeights): readonly Children[] {
  const weights = children.map((child) => weigh(child, notes))
  const parts: Children[] = []
  let start = 0
  let left = weights.reduce((sum, weight) => sum + weight, 0)
  while (left > longest) {
    // Leaves some room, since a piece ends at the nearest allowed place and not at the ideal one.
    const target = left / Math.ceil(left / (0.9 * longest))
    const cut = bestCut(children, weights, start, target)
    if (cut === undefined) break
    parts.push(children.slice(start, cut))
    for (; start < cut; start++) left -= weights[start] ?? 0
  }
  return [...parts, children.slice(start)]
}

// Finds where to end a piece that begins at `start` and should have about `target` bytes; undefined
// when nothing can be split.
function bestCut(
  children: Children,
  weights: readonly number[],
  start: number,
  target: number,
): number | undefined {
  let best: { readonly cut: number; readonly cost: number } | undefined
  let weight = 0
  for (let cut = start + 1; cut < children.length; cut++) {
    weight += weights[cut - 1] ?? 0
    if (best && weight > longest) break
    const pause = pauseAt(children[cut - 1], children[cut])
    if (pause === undefined) continue
    const cost = Math.abs(weight - target) / target - pause
    if (!best || cost < best.cost) best = { cut, cost }
  }
  return best?.cut
}

// How good a place is for a split, as the fraction of a piece by which it may be too long or too
// short; undefined where a split is not allowed.
function pauseAt(
  before: Element | TextNode | undefined,
  after: Element | TextNode | undefined,
): number | undefined {
  if (before?.type !== 'element' || after?.type !== 'element') return undefined
  const leadsOn =
    headingLevel(before) !== undefined || before.tag === 'header' || before.tag === 'dt'
  if (leadsOn || after.tag === 'hr' || after.classes.includes('attribution')) return undefined
  if (headingLevel(after) !== undefined) return 0.3
  return before.tag === 'hr' ? 0.2 : 0
}

// Estimates the bytes of a node in the file, with the notes that it refers to.
function weigh(node: Element | TextNode, notes?: NoteWeights): number {
  if (node.type === 'text') return Buffer.byteLength(node.value)
  const { tag, id = '', classes, attributes, children } = node
  let weight = 2 * tag.length + 6 + id.length + classes.join(' ').length
  for (const [name, value] of Object.entries(attributes)) weight += name.length + value.length + 4
  for (const child of children) weight += weigh(child, notes)
  return weight + (notes?.get(attributes['href'] ?? '') ?? 0)
}
