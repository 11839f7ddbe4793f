import type { FoundHeading } from '../evidence/find-headings.ts'
import type { FrontPage } from '../evidence/read-front.ts'
import type { Piece } from '../evidence/read-line.ts'

/** A section before its blocks are made. */
export interface SectionDraft {
  readonly kind: 'part' | 'chapter' | FrontPage['role']
  /** The lines of its heading: the label, and the title when it has a line of its own. */
  readonly heading: readonly Piece[]
  readonly found?: FoundHeading
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
    if (!found || (found.kind !== 'part' && found.kind !== 'chapter')) break
    const start = from + 1 + found.joined
    let to = start
    while (to < pieces.length && !isSection(headings.get(to))) to++
    drafts.push({
      kind: found.kind,
      heading: pieces.slice(from, start),
      found,
      pieces: pieces.slice(start, to),
      headings: byLine,
    })
    from = to
  }
  return drafts
}

function isSection(heading: FoundHeading | undefined): boolean {
  return heading?.kind === 'part' || heading?.kind === 'chapter'
}
