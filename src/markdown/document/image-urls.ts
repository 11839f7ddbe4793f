import type { Span } from '../../diagnostics/diagnostic.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { Document, MdBlock, MdInline } from './document.ts'

/** An image that a manuscript names. */
export interface ImageUrl {
  /** As written. */
  readonly url: string
  readonly span: Span
}

/**
 * Lists the images of a document in text order. Images in notes come last. An image that stands
 * twice is listed twice.
 */
export const imageUrls = onceFor((document: Document): readonly ImageUrl[] => {
  const { title = [], subtitle = [], epigraph = [], dateLine = [] } = document.frontMatter
  return [
    ...[title, subtitle].flatMap(ofInlines),
    ...ofBlocks(epigraph),
    ...ofInlines(dateLine),
    ...ofBlocks(document.children),
    ...document.footnoteDefinitions.flatMap((note) => ofBlocks(note.children)),
  ]
})

function ofBlocks(blocks: readonly MdBlock[]): readonly ImageUrl[] {
  return blocks.flatMap(ofBlock)
}

function ofBlock(block: MdBlock): readonly ImageUrl[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return ofInlines(block.children)
    case 'blockquote':
    case 'container':
      return ofBlocks(block.children)
    case 'list':
      return block.items.flatMap((item) => ofBlocks(item.children))
    case 'table':
      return [
        ...block.rows.flatMap((row) => row.flatMap((cell) => ofInlines(cell.children))),
        ...ofInlines(block.caption ?? []),
      ]
    case 'verse':
      return [
        ...block.stanzas.flatMap((stanza) => stanza.flatMap((line) => ofInlines(line.children))),
        ...ofInlines(block.attribution ?? []),
      ]
    case 'definitionList':
      return block.items.flatMap((item) => [
        ...ofInlines(item.term),
        ...item.definitions.flatMap(ofBlocks),
      ])
    case 'code':
    case 'math':
    case 'thematicBreak':
      return []
  }
}

function ofInlines(inlines: readonly MdInline[]): readonly ImageUrl[] {
  return inlines.flatMap((inline) => {
    const within = 'children' in inline ? ofInlines(inline.children) : []
    return inline.type === 'image' ? [{ url: inline.url, span: inline.span }, ...within] : within
  })
}
