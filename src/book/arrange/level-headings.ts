import type { Document, MdBlock, MdHeading } from '../../markdown/document/document.ts'
import { findOwnLabel } from './own-label.ts'

/**
 * The text of a file, with each heading that begins a section at level 1: a label above its title,
 * the chapters of a part, and the headings of a file whose title is a smaller heading.
 * `isWhole` says that the file is the whole book.
 */
export function levelHeadings(
  document: Document,
  language: string,
  isWhole: boolean,
): readonly MdBlock[] {
  const labelled = levelLabels(document.children, language)
  const raised = raiseHeadings({ ...document, children: labelled })
  return raiseChapters(raised, language, isWhole)
}

// A label may be a smaller heading than the title below it, or a line in bold type above it.
function levelLabels(blocks: readonly MdBlock[], language: string): readonly MdBlock[] {
  return blocks.map((block, index) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return block
    const next = blocks.slice(index + 1).find(({ type }) => type !== 'thematicBreak')
    if (next?.type !== 'heading' || !isLoneLabel(block, language)) return block
    if (findOwnLabel(next.children, language)) return block
    if (block.type === 'heading')
      return block.depth > next.depth ? { ...block, depth: next.depth } : block
    return { type: 'heading', depth: next.depth, children: block.children, span: block.span }
  })
}

function isLoneLabel(block: Extract<MdBlock, { children: unknown }>, language: string): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  const [only, ...others] = block.children
  if (block.type === 'paragraph' && (only?.type !== 'strong' || others.length > 0)) return false
  const own = findOwnLabel(block.children, language)
  // A number in bold type may be anything.
  const isNamed = own !== undefined && (block.type === 'heading' || own.label.includes(' '))
  return isNamed && own.title.length === 0
}

// When a file's title is a smaller heading (`## One`), all its headings are raised to match.
function raiseHeadings(document: Document): readonly MdBlock[] {
  const { children, frontMatter } = document
  const first = children.find(({ type }) => type !== 'thematicBreak')
  if (first?.type !== 'heading' || first.depth === 1 || frontMatter.title !== undefined) {
    return children
  }
  const depths = children.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  if (Math.min(...depths) < first.depth) return children
  return children.map((block) =>
    block.type === 'heading' ? { ...block, depth: block.depth - first.depth + 1 } : block,
  )
}

// Below `# Part One`, `##` begin chapters: when they are labelled so, and in a file that is the
// whole book.
function raiseChapters(
  blocks: readonly MdBlock[],
  language: string,
  isWhole: boolean,
): readonly MdBlock[] {
  const isPart = (heading: MdHeading) => findOwnLabel(heading.children, language)?.role === 'part'
  const hasChapters = (index: number) => {
    const inside = blocks.slice(index + 1, index + 2 + longestPartText)
    const next = inside.find((block): block is MdHeading => block.type === 'heading')
    return next?.depth === 2 && (isWhole || findOwnLabel(next.children, language) !== undefined)
  }
  let isInPart = false
  return blocks.map((block, index) => {
    if (block.type !== 'heading') return block
    if (block.depth === 1) isInPart = isPart(block) && hasChapters(index)
    return block.depth > 1 && isInPart ? { ...block, depth: block.depth - 1 } : block
  })
}

/** When "Part One" is followed by more blocks than this, it has no chapters: it is a chapter itself. */
export const longestPartText = 12
