import type { Document, MdBlock } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'

/**
 * Leaves out the title of the book where it is the first heading of a file and another heading is
 * its own: in a book of one file, where all its chapters have smaller headings, and in files that
 * all begin so.
 */
export function withoutBookTitle(
  documents: readonly Document[],
  title: string,
): readonly Document[] {
  const [only, ...others] = documents
  if (only && others.length === 0) return [withoutTitleOfFile(only, title)]
  const isTitled = ({ children: [first, second] }: Document) =>
    isTitle(first, title) && second?.type === 'heading' && !isTitle(second, title)
  if (documents.filter(isTitled).length < 2) return documents
  return documents.map((document) =>
    isTitled(document) ? { ...document, children: document.children.slice(1) } : document,
  )
}

function withoutTitleOfFile(document: Document, title: string): Document {
  const [first, ...rest] = document.children
  const depths = rest.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  const shallowest = Math.min(...depths)
  if (!isTitle(first, title) || depths.length === 0 || shallowest === 1) return document
  const children = rest.map((block) =>
    block.type === 'heading' ? { ...block, depth: block.depth - shallowest + 1 } : block,
  )
  return { ...document, children }
}

function isTitle(block: MdBlock | undefined, title: string): boolean {
  if (block?.type !== 'heading' || block.depth !== 1) return false
  const words = wordsIn(mdText(block.children))
  return words !== '' && words === wordsIn(title)
}

// The title as it reads, whatever its quotation marks and dashes are.
function wordsIn(text: string): string {
  return (
    text
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}
