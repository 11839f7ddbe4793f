import type { MdBlock, MdHeading } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { findOwnLabel, type OwnLabel } from './own-label.ts'
import { roleByHeading } from './role-names.ts'

/** A heading and the text up to the next one. The first piece of a file has no heading. */
export interface Piece {
  readonly heading?: MdHeading
  /** The label that stands on a heading of its own before it. */
  readonly label?: OwnLabel
  readonly blocks: readonly MdBlock[]
}

/**
 * Joins a heading that is only a label with the heading after it that is the title: "CHAPTER 1",
 * then "The Harbour".
 */
export function joinLabels(pieces: readonly Piece[], language: string): readonly Piece[] {
  const joined: Piece[] = []
  let label: OwnLabel | undefined
  for (const [index, piece] of pieces.entries()) {
    const found = loneLabel(piece, language)
    if (label) joined.push({ ...piece, label: { ...label, label: calmLabel(label.label) } })
    else if (!found || !isTitled(pieces, index, found, language)) joined.push(piece)
    label = !label && found && isTitled(pieces, index, found, language) ? found : undefined
  }
  return joined.map((piece) => withTitleBelow(piece, language))
}

function loneLabel({ heading, blocks }: Piece, language: string): OwnLabel | undefined {
  if (!heading || blocks.some(({ type }) => type !== 'thematicBreak')) return undefined
  const own = findOwnLabel(heading.children, language)
  return own?.title.length === 0 ? own : undefined
}

// Whether the next heading is the title for a label. After a part, it may as well be the first
// chapter, unless it has no text either.
function isTitled(
  pieces: readonly Piece[],
  index: number,
  label: OwnLabel,
  language: string,
): boolean {
  const next = pieces[index + 1]
  if (!next?.heading || !isTitle(next.heading, language)) return false
  return label.role !== 'part' || (next.blocks.length === 0 && pieces.length > index + 2)
}

function isTitle({ children }: MdHeading, language: string): boolean {
  return (
    findOwnLabel(children, language) === undefined &&
    roleByHeading(mdText(children), language) === undefined
  )
}

// The title may also be the only smaller heading, right below the label.
function withTitleBelow(piece: Piece, language: string): Piece {
  const { heading, blocks, label } = piece
  const own = heading && !label && findOwnLabel(heading.children, language)
  const [first, ...rest] = blocks
  if (!own || own.title.length > 0 || first?.type !== 'heading') return piece
  const isAlone = rest.every((block) => block.type !== 'heading' || block.depth > first.depth)
  // A word such as "One" may be a title, and two headings with ids are two places to link to.
  const isWord = /^\p{L}+$/u.test(own.label) && !isNumeral(own.label)
  if (isWord || (heading.attributes?.id !== undefined && first.attributes?.id !== undefined))
    return piece
  if (first.depth !== 2 || !isAlone || !isTitle(first, language)) return piece
  const attributes = first.attributes ?? heading.attributes
  const title = { ...first, depth: 1, ...(attributes && { attributes }) }
  const raised = rest.map((block) =>
    block.type === 'heading' ? { ...block, depth: block.depth - 1 } : block,
  )
  return { heading: title, label: { ...own, label: calmLabel(own.label) }, blocks: raised }
}

function isNumeral(word: string): boolean {
  return /^[IVXLC]+$/.test(word)
}

// "CHAPTER ONE" is set as "Chapter One". Roman numerals stay.
function calmLabel(label: string): string {
  const words = label.split(' ')
  if (label !== label.toUpperCase()) return label
  return words
    .map((word) => (isNumeral(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ')
}
