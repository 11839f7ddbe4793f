import type { MdBlock, MdHeading } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { findOwnLabel, type OwnLabel } from './own-label.ts'
import { isTitledRole, roleByHeading } from './role-names.ts'

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
export function joinLabels(
  all: readonly Piece[],
  language: string,
  areTitled = false,
): readonly Piece[] {
  const pieces = joinRoles(all, language)
  const joined: Piece[] = []
  let label: OwnLabel | undefined
  for (const [index, piece] of pieces.entries()) {
    const found = loneLabel(piece, language)
    if (label) joined.push({ ...piece, label: { ...label, label: calmLabel(label.label) } })
    else if (!found || !isTitled(pieces, index, found, language)) joined.push(piece)
    label = !label && found && isTitled(pieces, index, found, language) ? found : undefined
  }
  return joined.map((piece) => withTitleBelow(piece, language, areTitled))
}

/**
 * Whether the title of a chapter is the smaller heading below its label everywhere in a book, even
 * where its sections have headings of that size, too: in some chapter there is no other of the size.
 */
export function titlesStandBelow(pieces: readonly Piece[], language: string): boolean {
  const labelled = pieces.filter(
    ({ heading }) => heading && findOwnLabel(heading.children, language)?.title.length === 0,
  )
  const below = labelled.filter(({ blocks: [first] }) => first?.type === 'heading')
  return below.length > 1 && below.length === labelled.length && below.some(isAlone)
}

// "Epilogue", then "The Sea" with the text.
function joinRoles(pieces: readonly Piece[], language: string): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const name = before?.heading
    const isName =
      name && before.blocks.length === 0 && isTitledRole(mdText(name.children), language)
    if (
      !isName ||
      !piece.heading ||
      piece.blocks.length === 0 ||
      !isTitle(piece.heading, language)
    ) {
      joined.push(piece)
      continue
    }
    const colon = { type: 'text' as const, value: ': ', span: name.span }
    const children = [...name.children, colon, ...piece.heading.children]
    joined[joined.length - 1] = { ...piece, heading: { ...piece.heading, children } }
  }
  return joined
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
function withTitleBelow(piece: Piece, language: string, areTitled: boolean): Piece {
  const { heading, blocks, label } = piece
  const own = heading && !label && findOwnLabel(heading.children, language)
  const [first, ...rest] = blocks
  if (!own || own.title.length > 0 || first?.type !== 'heading') return piece
  // A word such as "One" may be a title, and two headings with ids are two places to link to.
  const isWord = /^\p{L}+$/u.test(own.label) && !isNumeral(own.label)
  if (isWord || (heading.attributes?.id !== undefined && first.attributes?.id !== undefined))
    return piece
  if (!isTitle(first, language) || !(areTitled || isAlone(piece))) return piece
  const attributes = first.attributes ?? heading.attributes
  const title = { ...first, depth: 1, ...(attributes && { attributes }) }
  const isSection = rest.some((block) => block.type === 'heading' && block.depth === first.depth)
  const by = isSection ? 0 : first.depth - 1
  const raised = rest.map((block) =>
    block.type === 'heading' ? { ...block, depth: Math.max(2, block.depth - by) } : block,
  )
  return { heading: title, label: { ...own, label: calmLabel(own.label) }, blocks: raised }
}

function isAlone({ blocks: [first, ...rest] }: Piece): boolean {
  if (first?.type !== 'heading') return false
  return rest.every((block) => block.type !== 'heading' || block.depth > first.depth)
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
