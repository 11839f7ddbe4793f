import type { MdBlock, MdInline } from './document.ts'

/** Visits the nodes of a document in reading order. A node comes before its children. */
export function walkMarkdown(
  blocks: readonly MdBlock[],
  visit: (node: MdBlock | MdInline) => void,
): void {
  for (const block of blocks) {
    visit(block)
    walkBlock(block, visit)
  }
}

function walkBlock(block: MdBlock, visit: (node: MdBlock | MdInline) => void): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return walkInlines(block.children, visit)
    case 'blockquote':
    case 'container':
      return walkMarkdown(block.children, visit)
    case 'list':
      return block.items.forEach((item) => walkMarkdown(item.children, visit))
    case 'table':
      walkInlines(block.caption ?? [], visit)
      return block.rows.flat().forEach((cell) => walkInlines(cell.children, visit))
    case 'verse':
      block.stanzas.flat().forEach((line) => walkInlines(line.children, visit))
      return walkInlines(block.attribution ?? [], visit)
    case 'definitionList':
      return block.items.forEach((item) => {
        walkInlines(item.term, visit)
        item.definitions.forEach((definition) => walkMarkdown(definition, visit))
      })
    case 'code':
    case 'math':
    case 'thematicBreak':
      return
  }
}

/** Visits inline nodes in reading order. A node comes before its children. */
export function walkInlines(
  inlines: readonly MdInline[],
  visit: (node: MdBlock | MdInline) => void,
): void {
  for (const inline of inlines) {
    visit(inline)
    if ('children' in inline) walkInlines(inline.children, visit)
  }
}
