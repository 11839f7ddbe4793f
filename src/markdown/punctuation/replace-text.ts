/**
 * Rebuilds nodes with some of their text replaced. A node without new text stays the same object.
 */
import type {
  MdBlock,
  MdInline,
  MdListItem,
  MdTableCell,
  MdText,
  MdVerseLine,
} from '../document/document.ts'

/** The new text of each text node that changes, or a new node that knows its places. */
export type Replacements = ReadonlyMap<MdText, string | MdText>

/** The blocks with their text replaced. */
export function replaceInBlocks(
  blocks: readonly MdBlock[],
  replacements: Replacements,
): readonly MdBlock[] {
  return mapKept(blocks, (block) => replaceInBlock(block, replacements))
}

/** The inlines with their text replaced. */
export function replaceInInlines(
  inlines: readonly MdInline[],
  replacements: Replacements,
): readonly MdInline[] {
  return mapKept(inlines, (inline) => replaceInInline(inline, replacements))
}

function replaceInBlock(block: MdBlock, replacements: Replacements): MdBlock {
  const inlines = (children: readonly MdInline[]) => replaceInInlines(children, replacements)
  const blocks = (children: readonly MdBlock[]) => replaceInBlocks(children, replacements)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withChildren(block, inlines(block.children))
    case 'blockquote':
    case 'container':
      return withChildren(block, blocks(block.children))
    case 'list': {
      const item = (old: MdListItem): MdListItem => withChildren(old, blocks(old.children))
      return { ...block, items: mapKept(block.items, item) }
    }
    case 'table': {
      const cell = (old: MdTableCell): MdTableCell => withChildren(old, inlines(old.children))
      const rows = block.rows.map((row) => mapKept(row, cell))
      return { ...block, rows, ...(block.caption && { caption: inlines(block.caption) }) }
    }
    case 'verse': {
      const line = (old: MdVerseLine): MdVerseLine => withChildren(old, inlines(old.children))
      const stanzas = block.stanzas.map((stanza) => mapKept(stanza, line))
      return {
        ...block,
        stanzas,
        ...(block.attribution && { attribution: inlines(block.attribution) }),
      }
    }
    case 'definitionList': {
      const items = block.items.map((item) => ({
        ...item,
        term: inlines(item.term),
        definitions: item.definitions.map(blocks),
      }))
      return { ...block, items }
    }
    case 'code':
    case 'math':
    case 'thematicBreak':
      return block
  }
}

function replaceInInline(inline: MdInline, replacements: Replacements): MdInline {
  switch (inline.type) {
    case 'text': {
      const value = replacements.get(inline)
      if (value === undefined) return inline
      if (typeof value !== 'string') return value
      // The new text does not match the source character by character.
      const { places, ...text } = inline
      return { ...text, value }
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'phrase':
    case 'link':
    case 'image':
    case 'inlineNote':
      return withChildren(inline, replaceInInlines(inline.children, replacements))
    case 'inlineCode':
    case 'inlineMath':
    case 'break':
    case 'footnoteReference':
      return inline
  }
}

/** The node with other children. Returns the node itself when the children are the same. */
function withChildren<Child, Node extends { readonly children: readonly Child[] }>(
  node: Node,
  children: readonly Child[],
): Node {
  return children === node.children ? node : { ...node, children }
}

/** The list with each item replaced. Returns the list itself when no item changed. */
function mapKept<Item>(items: readonly Item[], replace: (item: Item) => Item): readonly Item[] {
  const replaced = items.map(replace)
  return replaced.some((item, index) => item !== items[index]) ? replaced : items
}
