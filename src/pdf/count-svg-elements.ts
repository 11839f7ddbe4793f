/**
 * How many elements an SVG comes to when everything it refers to (`<use>`, patterns, masks, markers) is drawn in its
 * place. Ten lines of elements that use each other ten times are ten thousand million. A reference in a circle counts
 * once, as drawing leaves it out.
 */
export function countSvgElements(svg: string): number {
  const byId = new Map<string, Node>()
  const root = readTree(svg, byId)
  const known = new Map<Node, number>()

  function count(node: Node): number {
    const before = known.get(node)
    if (before !== undefined) return before
    // Stands while the node is being counted: a circle ends here.
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
  /** Ids. */
  readonly references: readonly string[]
  readonly children: Node[]
}

// Reads tags alone: what is not well formed is the drawing's business. Elements deeper than any drawing has are hung
// into the deepest level, so that counting needs no deeper stack.
function readTree(svg: string, byId: Map<string, Node>): Node {
  const root: Node = { references: [], children: [] }
  const open: Node[] = [root]
  for (const match of svg.matchAll(/<(\/?)[A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>/g)) {
    const [tag, slash] = match
    if (slash === '/') {
      if (open.length > 1) open.pop()
      continue
    }
    const node = readElement(tag)
    if (node.id !== undefined) byId.set(node.id, node)
    open.at(-1)?.children.push(node)
    if (!tag.endsWith('/>') && open.length < deepest) open.push(node)
  }
  return root
}

const deepest = 500

function readElement(tag: string): Node {
  const id = /\sid\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]
  const references = Array.from(
    tag.matchAll(/(?:href\s*=\s*["']\s*#([^"']*)["']|url\(\s*["']?#([^"')]*)["']?\s*\))/g),
    (match) => match[1] ?? match[2] ?? '',
  )
  return { ...(id !== undefined && { id }), references, children: [] }
}
