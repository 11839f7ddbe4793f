import { onceFor } from '../../keep/once-for.ts'
import type { MdBlock, MdInline } from '../../markdown/document/document.ts'
import { walkInlines, walkMarkdown } from '../../markdown/document/walk-markdown.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'

/**
 * Whether all that a section shows is plain text: it has no links, notes, pictures, formulas,
 * headings, attributes or the like, so its conversion asks nothing of the rest of the book.
 */
export function isPlainSection({
  title,
  blocks,
  frontMatter,
  joined = [],
}: PlacedSection): boolean {
  const { subtitle = [], epigraph = [], dateLine = [] } = frontMatter ?? {}
  return (
    joined.length === 0 &&
    [title, subtitle, dateLine].every(areInlinesPlain) &&
    arePlain(epigraph) &&
    arePlain(blocks)
  )
}

const arePlain = onceFor((blocks: readonly MdBlock[]) => {
  let isPlain = true
  walkMarkdown(blocks, (node) => (isPlain &&= isPlainNode(node)))
  return isPlain
})

function areInlinesPlain(inlines: readonly MdInline[]): boolean {
  let isPlain = true
  walkInlines(inlines, (node) => (isPlain &&= isPlainNode(node)))
  return isPlain
}

function isPlainNode({ type, attributes }: MdBlock | MdInline): boolean {
  return attributes === undefined && plainTypes.has(type)
}

const plainTypes: ReadonlySet<string> = new Set<(MdBlock | MdInline)['type']>([
  'paragraph',
  'blockquote',
  'list',
  'code',
  'thematicBreak',
  'verse',
  'text',
  'emphasis',
  'strong',
  'delete',
  'mark',
  'superscript',
  'subscript',
  'inlineCode',
  'break',
])
