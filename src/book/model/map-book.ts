import type { Block } from './block.ts'
import type { Book, Section } from './book.ts'
import type { Inline } from './inline.ts'
import { inlinesOf, walkBlocks, walkInlines, walkSections } from './walk.ts'

/** What to do at each part of a book; a part that is left out is passed over. */
export interface BookVisitor {
  /** Depth is 0 outside any part. */
  readonly section?: (section: Section, depth: number) => void
  /** With the section that holds it. */
  readonly block?: (block: Block, section: Section) => void
  /** With the section that holds it. */
  readonly inline?: (inline: Inline, section: Section) => void
}

/** Visits the sections, blocks and inlines of a book in reading order, outer ones first; notes come after the text of their section. */
export function walkBook({ sections }: Book, visitor: BookVisitor): void {
  walkSections(sections, (section, depth) => {
    visitor.section?.(section, depth)
    const visitInlines = (inlines: readonly Inline[]) =>
      walkInlines(inlines, (inline) => visitor.inline?.(inline, section))
    visitInlines(section.title)
    visitInlines(section.subtitle ?? [])
    const blocks = [...section.blocks, ...section.footnotes.flatMap((note) => note.blocks)]
    walkBlocks(blocks, (block) => {
      visitor.block?.(block, section)
      inlinesOf(block).forEach(visitInlines)
    })
  })
}

/** What each part of a book becomes; a part that is left out stays as it is. */
export interface BookMapper {
  /** Its text is changed already. */
  readonly section?: (section: Section) => Section
  /** Its text is changed already. */
  readonly block?: (block: Block) => Block
  /** Its text is changed already. */
  readonly inline?: (inline: Inline) => Inline
}

/**
 * A book with its parts changed, inner ones first. Ids and numbers are settled before: keep the `id`
 * and `node` of what you change, since links and page marks name them.
 */
export function mapBook(book: Book, mapper: BookMapper): Book {
  return { ...book, sections: mapPart(book.sections, mapper) }
}

// All trees of a book are plain data whose nodes are told by `type`, and sections by `role`.
function mapPart<Part>(part: Part, mapper: BookMapper): Part {
  return mapAny(part, mapper) as Part
}

function mapAny(part: unknown, mapper: BookMapper): unknown {
  if (Array.isArray(part)) return part.map((one) => mapAny(one, mapper))
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    leaves.has(key) ? value : mapAny(value, mapper),
  ])
  const mapped: object = Object.fromEntries(entries)
  if (isBlock(mapped)) return mapper.block?.(mapped) ?? mapped
  if (isInline(mapped)) return mapper.inline?.(mapped) ?? mapped
  if (isSection(mapped)) return mapper.section?.(mapped) ?? mapped
  return mapped
}

// What holds no part of the text.
const leaves: ReadonlySet<string> = new Set(['span', 'attributes', 'classes', 'node', 'id'])

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'code',
  'math',
  'thematicBreak',
  'figure',
  'table',
  'verse',
  'container',
  'definitionList',
  'contents',
  'endnotes',
  'index',
])

const inlineTypes: ReadonlySet<string> = new Set<Inline['type']>([
  'text',
  'phrase',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'crossReference',
  'inlineImage',
  'footnoteReference',
  'pageList',
])

function isBlock(part: object): part is Block {
  return 'type' in part && typeof part.type === 'string' && blockTypes.has(part.type)
}

function isInline(part: object): part is Inline {
  return 'type' in part && typeof part.type === 'string' && inlineTypes.has(part.type)
}

function isSection(part: object): part is Section {
  return 'role' in part && 'matter' in part && 'sections' in part
}
