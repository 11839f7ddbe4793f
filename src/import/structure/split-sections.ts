import type { FoundHeading } from '../evidence/find-headings.ts'
import type { SectionMark } from '../model/flat-document.ts'
import type { FrontPage } from '../evidence/read-front.ts'
import type { Piece } from '../evidence/read-line.ts'

/** A section before its blocks are made. */
export interface SectionDraft {
  readonly kind: 'part' | 'chapter' | FrontPage['role']
  /** The lines of its heading: the label, and the title when it has a line of its own. */
  readonly heading: readonly Piece[]
  readonly found?: FoundHeading
  /** What the document says of it. */
  readonly mark?: SectionMark
  readonly pieces: readonly Piece[]
  /** The headings within it, by their lines. */
  readonly headings: ReadonlyMap<Piece, FoundHeading>
}

/** Cuts a document at the headings of its parts and chapters. */
export function splitSections(
  pieces: readonly Piece[],
  first: number,
  headings: ReadonlyMap<number, FoundHeading>,
  pages: readonly FrontPage[],
): readonly SectionDraft[] {
  const byLine = new Map<Piece, FoundHeading>()
  for (const [index, heading] of headings) {
    const piece = pieces[index]
    if (piece) byLine.set(piece, heading)
  }
  const drafts: SectionDraft[] = pages.map(({ role, pieces: lines }) => ({
    kind: role,
    heading: [],
    pieces: lines,
    headings: byLine,
  }))
  for (let from = first; from < pieces.length;) {
    const found = headings.get(from)
    const isHeaded = isSection(found)
    const start = isHeaded ? from + 1 + (found?.joined ?? 0) : from
    let to = Math.max(start, from + 1)
    while (to < pieces.length && !isSection(headings.get(to)) && !markOf(pieces[to])) to++
    const mark = markOf(pieces[from])
    drafts.push({
      kind: kindOf(found, mark),
      heading: pieces.slice(from, start),
      ...(found && isHeaded && { found }),
      ...(mark && { mark }),
      pieces: pieces.slice(start, to),
      headings: byLine,
    })
    from = to
  }
  return drafts
}

/** The first line of the first section that has a heading, or that the document marks as one. */
export function firstSection(
  pieces: readonly Piece[],
  headings: ReadonlyMap<number, FoundHeading>,
): number {
  const first = pieces.findIndex((piece, index) => isSection(headings.get(index)) || markOf(piece))
  return first < 0 ? pieces.length : first
}

function markOf(piece: Piece | undefined): SectionMark | undefined {
  return piece?.type === 'line' ? piece.look.section : undefined
}

function isSection(heading: FoundHeading | undefined): boolean {
  return heading?.kind === 'part' || heading?.kind === 'chapter'
}

function kindOf(
  found: FoundHeading | undefined,
  mark: SectionMark | undefined,
): SectionDraft['kind'] {
  if (found?.kind === 'part' || found?.kind === 'chapter') return found.kind
  const role = mark?.role
  if (role === 'copyright-page' || role === 'dedication' || role === 'epigraph') return role
  return 'chapter'
}
