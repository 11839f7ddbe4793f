import { recoverXml, type OpenTag } from '../../container/xml/read-xml.ts'

/**
 * Counts the elements that an SVG draws, with everything it refers to (`<use>`, patterns, masks,
 * markers) drawn in place. Ten lines of elements that use each other ten times are ten thousand
 * million. A circular reference counts once, since drawing skips it.
 */
export function countSvgElements(svg: string): number {
  const byId = new Map<string, Node>()
  const root = readTree(svg, byId)
  const known = new Map<Node, number>()

  function count(node: Node): number {
    const before = known.get(node)
    if (before !== undefined) return before
    // Set while the node is being counted, so that a circle ends here.
    known.set(node, 0)
    let sum = 1
    for (const child of node.children) sum += count(child)
    for (const id of node.references) {
      const target = byId.get(id)
      if (target) sum += count(target)
    }
    known.set(node, sum)
    return sum
  }
  return count(root) - 1
}

interface Node {
  readonly id?: string
  /** The ids that it refers to. */
  readonly references: readonly string[]
  readonly children: Node[]
}

// If the SVG is not well formed, drawing it will tell. Elements below the deepest level of any real
// drawing are counted in that level, so that the count cannot overflow the stack.
function readTree(svg: string, byId: Map<string, Node>): Node {
  const root: Node = { references: [], children: [] }
  const open: Node[] = [root]
  for (const token of recoverXml(svg)) {
    if (token.type === 'close' && open.length > 1) open.pop()
    if (token.type !== 'open') continue
    const node = readElement(token)
    if (node.id !== undefined) byId.set(node.id, node)
    open.at(-1)?.children.push(node)
    if (!token.isEmpty && open.length < deepest) open.push(node)
  }
  return root
}

const deepest = 500

function readElement({ attributes }: OpenTag): Node {
  const id = attributes['id']
  const references = Object.entries(attributes).flatMap(([name, value]) => [
    ...(name.endsWith('href') ? value.matchAll(/^\s*#([^]*)$/g) : []),
    ...value.matchAll(/url\(\s*["']?#([^"')]*)["']?\s*\)/g),
  ])
  return {
    ...(id !== undefined && { id }),
    references: references.map(([, reference = '']) => reference),
    children: [],
  }
}
