import { toThousandths } from '../document/format-number.ts'
import { textContent, type Element } from '../../markup/tree/element.ts'
import type { ElementOrigin, Origin } from '../../typeset/paged-book/origin.ts'
import type {
  PlacedDrawing,
  PlacedImage,
  PlacedLink,
  PlacedRule,
} from '../../typeset/paged-book/paged-book.ts'
import type { PdfDocument, PdfPage } from '../document/pdf-document.ts'
import type { PdfReference } from '../document/pdfkit.ts'
import { structureNodes, type StructureNode } from './structure-nodes.ts'
import type { StructureType } from './structure-type.ts'

/**
 * The mark of a stretch of content: its type, and its number on the page (ISO 32000-1, § 14.7.4).
 */
export interface ContentMark {
  readonly type: StructureType
  readonly mcid: number
}

/** A picture or formula: what it says, and its place on the page. */
export interface ShownFigure {
  readonly alt: string
  readonly box: PlacedBox
}

/** Something with a place of its own on a page. */
export type PlacedBox = PlacedImage | PlacedDrawing | PlacedRule

/**
 * The structure tree of a document: what each thing on its pages is, in reading order, for screen
 * readers (ISO 32000-1, § 14.7). Elements enter it in the order in which pages show them.
 */
export interface StructureTree {
  /** Begins the content of the next page. */
  beginPage(page: PdfPage): void
  /** A new mark for content of this origin; undefined for an artifact. */
  mark(origin: Origin, shown?: ShownFigure): ContentMark | undefined
  /** The place of an item of the current page on its paper: left, bottom, right and top. */
  rectangleOf(item: PlacedBox): readonly number[]
  /** Puts the annotation of a link into the tree, which ends it. */
  addLink(link: PlacedLink, annotation: PdfReference): void
  /** Writes the tree. Call it after adding all pages. */
  finish(): void
}

// The elements of the marks of a page, by number; or that of an annotation.
type ParentEntry = readonly PdfReference[] | PdfReference

/** Begins the structure tree of a document in the language of its book. */
export function structureTree(document: PdfDocument, language: string): StructureTree {
  const { kit } = document
  const root = kit.ref({ Type: 'StructTreeRoot' })
  const nodes = structureNodes(kit, root, language)
  const tableHeads = new Map<Element, PdfReference>()
  const pages: { readonly page: PdfPage; readonly marked: PdfReference[] }[] = []
  const links: { readonly annotation: PdfReference; readonly node: StructureNode }[] = []

  // A table repeats its head on each of its pages; it is read on the first.
  function isRepeatedHead(origin: ElementOrigin, page: PdfReference): boolean {
    const head = enclosing(origin, 'thead')?.element
    if (!head) return false
    const first = tableHeads.get(head) ?? page
    tableHeads.set(head, first)
    return first !== page
  }

  return {
    beginPage(page) {
      Object.assign(page.dictionary.data, { StructParents: pages.length, Tabs: 'S' })
      pages.push({ page, marked: [] })
    },
    mark(origin, shown) {
      const on = pages.at(-1)
      if (origin.type === 'artifact' || !on) return undefined
      const page = on.page.dictionary
      if (isRepeatedHead(origin, page)) return undefined
      const node = origin.pseudo === 'marker' ? nodes.labelOf(origin) : nodes.nodeOf(origin)
      if (shown) describe(node, shown, on.page)
      const mcid = on.marked.push(node.reference) - 1
      node.page ??= page
      node.kids.push(node.page === page ? mcid : { Type: 'MCR', Pg: page, MCID: mcid })
      return { type: node.type, mcid }
    },
    rectangleOf(item) {
      const on = pages.at(-1)
      return on ? rectangleOn(on.page, item) : []
    },
    addLink({ origin, to }, annotation) {
      const page = pages.at(-1)?.page.dictionary
      if (!page || origin.type === 'artifact') return document.endWithPage(annotation)
      // A page number in an index is a link of its own within its entry.
      const link = enclosing(origin, 'a')
      const node = link ? nodes.nodeOf(link) : nodes.linkIn(origin)
      node.kids.push({ Type: 'OBJR', Obj: annotation, Pg: page })
      const text = textContent((link ?? origin).element).trim()
      Object.assign(annotation.data, { Contents: new String(text || nameOf(to)) })
      links.push({ annotation, node })
    },
    finish() {
      links.forEach(({ annotation }, index) => {
        annotation.data['StructParent'] = pages.length + index
        annotation.end()
      })
      const entries = [
        ...pages.map(({ marked }) => marked),
        ...links.map(({ node }) => node.reference),
      ]
      for (const node of nodes.all) writeNode(node)
      writeRoot(document, root, nodes.all[0]?.reference, entries)
    },
  }
}

function nameOf(to: PlacedLink['to']): string {
  return 'url' in to ? to.url : to.id
}

// The alternative text of what is shown in parts is that of its first part.
function describe({ reference }: StructureNode, { alt, box }: ShownFigure, page: PdfPage): void {
  if (reference.data['Alt'] !== undefined) return
  Object.assign(reference.data, {
    Alt: new String(alt.trim()),
    A: { O: 'Layout', BBox: rectangleOn(page, box), Placement: 'Block' },
  })
}

function rectangleOn({ left, foot }: PdfPage, box: PlacedBox): readonly number[] {
  const { x, y, width, height } = upright(box)
  return [left + x, foot - y - height, left + x + width, foot - y].map(toThousandths)
}

function upright({ x, y, width, height, turn }: PlacedBox) {
  if (!turn) return { x, y, width, height }
  return { x: turn.x + y, y: turn.y - x - width, width: height, height: width }
}

function writeNode({ reference, type, kids, page }: StructureNode): void {
  const { data } = reference
  if (page) data['Pg'] = page
  data['K'] = kids
  // A link that leads nowhere in this file is text.
  if (type === 'Link' && !kids.some(isAnnotation)) data['S'] = 'Span'
  reference.end()
}

function isAnnotation(kid: unknown): boolean {
  return typeof kid === 'object' && kid !== null && 'Obj' in kid
}

function writeRoot(
  { kit }: PdfDocument,
  root: PdfReference,
  top: PdfReference | undefined,
  entries: readonly ParentEntry[],
): void {
  const parents = kit.ref({ Nums: entries.flatMap((entry, index) => [index, entry]) })
  parents.end()
  Object.assign(root.data, { K: top, ParentTree: parents, ParentTreeNextKey: entries.length })
  // pdfkit ends both.
  Object.assign(kit._root.data, { StructTreeRoot: root, MarkInfo: kit.ref({ Marked: true }) })
}

function enclosing(origin: ElementOrigin, tag: string): ElementOrigin | undefined {
  if (origin.element.tag === tag) return origin
  return origin.parent && enclosing(origin.parent, tag)
}
