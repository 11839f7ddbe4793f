/** Walks through a book; each visits in reading order. */
import type { Block } from './block.ts'
import type { Section } from './book.ts'
import type { Inline } from './inline.ts'

/** Visits sections and the sections inside them; depth is 0 outside any part. */
export function walkSections(
  sections: readonly Section[],
  visit: (section: Section, depth: number) => void,
  depth = 0,
): void {
  for (const section of sections) {
    visit(section, depth)
    walkSections(section.sections, visit, depth + 1)
  }
}

/** Visits blocks and the blocks inside them, the outer block first. */
export function walkBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    for (const inner of innerBlocks(block)) walkBlocks(inner, visit)
  }
}

/** Visits inlines and the inlines inside them, the outer inline first. */
export function walkInlines(inlines: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of inlines) {
    visit(inline)
    if ('children' in inline) walkInlines(inline.children, visit)
  }
}

/**
 * The lists of inlines that a block holds directly: its text, table cells, caption, attribution.
 */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children]
    case 'blockquote':
    case 'container':
      return block.attribution ? [block.attribution] : []
    case 'figure':
      return block.caption ? [block.caption] : []
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.header, ...block.rows.flat()]
    case 'verse':
      return [
        ...block.stanzas.flatMap((stanza) => stanza.map((line) => line.children)),
        ...(block.attribution ? [block.attribution] : []),
      ]
    case 'definitionList':
      return block.items.map((item) => item.term)
    case 'contents':
    case 'endnotes':
    case 'index':
    case 'list':
    case 'code':
    case 'math':
    case 'thematicBreak':
      return []
  }
}

/** The plain text of inlines, without note marks and ruby readings. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('')
}

function innerBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'blockquote':
    case 'container':
      return [block.blocks]
    case 'list':
      return block.items.map((item) => item.blocks)
    case 'definitionList':
      return block.items.flatMap((item) => item.definitions)
    case 'endnotes':
      return block.notes.map((note) => note.blocks)
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'math':
    case 'thematicBreak':
    case 'figure':
    case 'table':
    case 'verse':
    case 'contents':
    case 'index':
      return []
  }
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return inline.value
    case 'break':
      return ' '
    case 'inlineImage':
      return inline.alt
    case 'footnoteReference':
    case 'pageList':
      return ''
    case 'phrase':
      return inline.tag === 'rt' || inline.tag === 'rp' ? '' : inlineText(inline.children)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'link':
    case 'crossReference':
      return inlineText(inline.children)
  }
}
