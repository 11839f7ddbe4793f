import type { Element } from '../../markup/tree/element.ts'
import type { ElementOrigin } from '../../typeset/paged-book/origin.ts'
import type { PdfKitDocument, PdfReference } from '../document/pdfkit.ts'
import {
  besideHolders,
  holders,
  structureAttributes,
  structureType,
  type StructureType,
} from './structure-type.ts'

/** A structure element (ISO 32000-1, § 14.7.2), while its content is gathered. */
export interface StructureNode {
  readonly reference: PdfReference
  readonly type: StructureType
  readonly language: string
  readonly parent?: StructureNode
  /** Marks of content, annotations, and the nodes within it, in reading order. */
  readonly kids: unknown[]
  /** The first page with content of it. */
  page?: PdfReference
}

/** The nodes of a document. */
export interface StructureNodes {
  /** Every node, each after the one around it. */
  readonly all: readonly StructureNode[]
  /** The node that holds the text and the children of an element. */
  nodeOf(origin: ElementOrigin): StructureNode
  /** A node for the number or bullet of a list item, which stands beside its body. */
  labelOf(origin: ElementOrigin): StructureNode
  /** A link within an element. */
  linkIn(origin: ElementOrigin): StructureNode
}

interface NodeFacts {
  readonly language: string
  readonly entries?: Readonly<Record<string, unknown>>
}

/** Begins with a node for the whole document. */
export function structureNodes(
  kit: Pick<PdfKitDocument, 'ref'>,
  root: PdfReference,
  language: string,
): StructureNodes {
  const all: StructureNode[] = []
  const byElement = new Map<Element, StructureNode>()

  function add(type: StructureType, parent: StructureNode | undefined, own: NodeFacts) {
    const reference = kit.ref({
      Type: 'StructElem',
      S: type,
      P: parent?.reference ?? root,
      ...(own.language !== parent?.language && { Lang: new String(own.language) }),
      ...own.entries,
    })
    const kids: unknown[] = []
    const node = { reference, type, language: own.language, kids, ...(parent && { parent }) }
    all.push(node)
    parent?.kids.push(reference)
    return node
  }

  const top: StructureNode = add('Document', undefined, { language })

  function nodeOf(origin: ElementOrigin): StructureNode {
    const around = byElement.get(origin.element) ?? (origin.parent ? nodeOf(origin.parent) : top)
    // A row adds its cells.
    const known = byElement.get(origin.element)
    if (known) return known
    const node = makeNode(origin, around)
    byElement.set(origin.element, node)
    return node
  }

  function makeNode(origin: ElementOrigin, around: StructureNode): StructureNode {
    const { element, language: own } = origin
    const facts = { language: own }
    // An item of a list of terms begins with a term and ends before the next.
    if (element.tag === 'dt') return add('Lbl', add('LI', around, facts), facts)
    if (element.tag === 'dd')
      return add('LBody', lastItem(around) ?? add('LI', around, facts), facts)
    const type = structureType(element, around.type)
    if (type === undefined) return own === around.language ? around : add('Span', around, facts)
    const isBeside = besideHolders[around.type] === type
    const parent = isBeside ? (around.parent ?? around) : around
    const node = add(type, parent, { ...facts, entries: entriesOf(element, type, all.length) })
    if (type === 'TR') addCells(origin, node)
    const holder = holders[type]
    return holder ? add(holder, node, facts) : node
  }

  // Empty cells too, so that columns can be counted.
  function addCells(row: ElementOrigin, node: StructureNode): void {
    byElement.set(row.element, node)
    for (const cell of row.element.children) {
      if (cell.type !== 'element') continue
      const own = cell.attributes['lang'] ?? row.language
      nodeOf({ type: 'element', element: cell, language: own, parent: row })
    }
  }

  function lastItem(list: StructureNode): StructureNode | undefined {
    const last = list.kids.at(-1)
    return all.findLast(({ type, reference }) => type === 'LI' && reference === last)
  }

  return {
    all,
    nodeOf,
    labelOf(origin) {
      const body = nodeOf(origin)
      const item = body.parent
      if (item?.type !== 'LI') return body
      const label = add('Lbl', item, { language: origin.language })
      item.kids.unshift(item.kids.pop())
      return label
    },
    linkIn: (origin) => add('Link', nodeOf(origin), { language: origin.language }),
  }
}

function entriesOf(element: Element, type: StructureType, number: number) {
  const attributes = structureAttributes(element, type)
  return {
    ...(attributes && { A: attributes }),
    // A note must have an id (ISO 14289-1, § 7.9).
    ...(type === 'Note' && { ID: new String(element.id ?? `note-${number}`) }),
  }
}
