import type { Document, FrontMatter, MdBlock } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { authorNames, type Metadata } from '../model/metadata.ts'
import { bylineOf } from './byline.ts'

/**
 * Leaves out the title of the book where it is the first heading of a file and another heading is
 * its own: in a book of one file, where all its chapters have smaller headings, and in files that
 * all begin so. Who the book is by is left out below it, too: the title page says both.
 */
export function withoutBookTitle(
  documents: readonly Document[],
  metadata: Metadata,
): readonly Document[] {
  const { title } = metadata
  const [first, ...others] = documents
  if (!first) return documents
  if (others.length === 0) return [withoutTitleAtTop(withoutTitleOfFile(first, metadata), metadata)]
  const isTitled = ({ children: [heading, second] }: Document) =>
    isTitle(heading, title) && second?.type === 'heading' && !isTitle(second, title)
  const isOnlyFirst = isTitled(first) && others.every(({ children }) => depthOf(children[0]) > 1)
  const untitled = withoutSharedTitle(documents, title)
  if (!isOnlyFirst && documents.filter(isTitled).length < 2) return untitled
  return untitled.map((document) =>
    isTitled(document) ? { ...document, children: document.children.slice(1) } : document,
  )
}

// A title that every file says in its front matter is no title of a chapter.
function withoutSharedTitle(documents: readonly Document[], title: string): readonly Document[] {
  const isShared = documents.every(({ frontMatter }) => isSaid(frontMatter, title))
  if (!isShared) return documents
  return documents.map((document) => {
    const { title: _, ...frontMatter } = document.frontMatter
    return { ...document, frontMatter }
  })
}

function isSaid({ title: said }: FrontMatter, title: string): boolean {
  return said !== undefined && wordsIn(mdText(said)) === wordsIn(title)
}

// The front matter of a single file is the title page of the book. If the text has no heading, its
// title is also that of the only chapter.
function withoutTitleAtTop(document: Document, metadata: Metadata): Document {
  if (!isSaid(document.frontMatter, metadata.title)) return document
  const { title, subtitle, author, ...rest } = document.frontMatter
  const isHeaded = document.children.some(({ type }) => type === 'heading')
  const isSubtitle = subtitle !== undefined && mdText(subtitle) === metadata.subtitle
  const isAuthor =
    author !== undefined && authorNames(metadata).every((name) => author.includes(name))
  return {
    ...document,
    frontMatter: {
      ...rest,
      ...(!isHeaded && title && { title }),
      ...(!isSubtitle && subtitle && { subtitle }),
      ...(!isAuthor && author !== undefined && { author }),
    },
  }
}

function withoutTitleOfFile(document: Document, metadata: Metadata): Document {
  const [first, ...rest] = document.children
  const depths = rest.map(depthOf).filter(Number.isFinite)
  if (!isTitle(first, metadata.title) || depths.length === 0) return document
  const start = rest.findIndex((block) => !isOnTitlePage(block, metadata))
  const text = rest.slice(start)
  const shallowest = Math.min(...depths)
  if (shallowest === 1 && text[0]?.type !== 'heading') return document
  const children = text.map((block) =>
    block.type === 'heading' ? { ...block, depth: block.depth - shallowest + 1 } : block,
  )
  return { ...document, children }
}

// "By Ann Author" and "A novel", below the title.
function isOnTitlePage(block: MdBlock, metadata: Metadata): boolean {
  if (block.type !== 'paragraph') return false
  const text = mdText(block.children)
  const name = bylineOf(text)
  if (name === undefined) return text === metadata.subtitle
  return authorNames(metadata).includes(name)
}

function depthOf(block: MdBlock | undefined): number {
  return block?.type === 'heading' ? block.depth : Infinity
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
