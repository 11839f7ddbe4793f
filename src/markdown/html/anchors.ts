import type { MdBlock, MdInline, MdSpan } from '../document/document.ts'

/** Whether a block holds nothing but the names of a place: `<a id="harbor"></a>`. */
export function isOfAnchors(block: MdBlock): boolean {
  if (block.type !== 'paragraph') return false
  const inked = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return inked.length > 0 && inked.every(isAnchor)
}

/**
 * Gives the names that stand alone on their lines to the block that follows them, or else to the
 * one before them: a link to a name leads to the text there.
 */
export function placeAnchors(blocks: readonly MdBlock[]): readonly MdBlock[] {
  if (!blocks.some(isOfAnchors)) return blocks
  const placed: MdBlock[] = []
  let waiting: readonly MdSpan[] = []
  for (const block of blocks) {
    if (isOfAnchors(block)) waiting = [...waiting, ...anchorsOf(block)]
    else {
      placed.push(named(block, waiting))
      waiting = []
    }
  }
  const last = placed.pop()
  return last ? [...placed, named(last, waiting)] : blocks
}

// A heading keeps the id that its words give it; a paragraph takes one name as its own.
function named(block: MdBlock, anchors: readonly MdSpan[]): MdBlock {
  const [first, ...others] = anchors
  if (!first) return block
  if (block.type === 'heading') return { ...block, children: [...block.children, ...anchors] }
  const { id } = first.attributes ?? {}
  if (block.attributes?.id !== undefined || id === undefined || block.type === 'thematicBreak')
    return named(within(block, first), others)
  const attributes = { classes: [], pairs: {}, ...block.attributes, id }
  return anchors.length === 1 ? { ...block, attributes } : named({ ...block, attributes }, others)
}

function within(block: MdBlock, { attributes, span }: MdSpan): MdBlock {
  return { type: 'container', span, name: '', ...(attributes && { attributes }), children: [block] }
}

function anchorsOf(block: MdBlock): readonly MdSpan[] {
  return 'children' in block ? (block.children as readonly MdInline[]).filter(isAnchor) : []
}

function isAnchor(node: MdInline | MdBlock): node is MdSpan {
  return node.type === 'span' && node.children.length === 0 && node.attributes?.id !== undefined
}
