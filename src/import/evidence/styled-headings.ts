import type { LineEvidence } from './line-evidence.ts'
import type { Piece } from './read-line.ts'

/** What the levels of styled headings mean in a document. */
export interface HeadingLevels {
  /** Whether the document has styled headings for its chapters. */
  readonly areUsed: boolean
  readonly kindOf: (
    index: number,
    level: number,
  ) => { readonly kind: 'part' | 'chapter' | 'section' | 'title'; readonly depth: number }
}

/**
 * Decides which level has the chapters. A lone first heading above others is the title of the book;
 * headings with nothing but a smaller heading after them are parts.
 */
export function styledHeadings(
  pieces: readonly Piece[],
  evidence: readonly (LineEvidence | undefined)[],
): HeadingLevels {
  const headings = pieces.flatMap((piece, index) =>
    piece.type === 'line' && piece.look.heading !== undefined
      ? [{ index, level: piece.look.heading, text: piece.text }]
      : [],
  )
  const used = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b)
  const countOf = (level: number) => headings.filter((one) => one.level === level).length
  const [first] = headings
  const isTitled =
    first !== undefined &&
    used.length > 1 &&
    first.level === used[0] &&
    countOf(first.level) === 1 &&
    isTitle(first.index, pieces, evidence)
  const levels = isTitled ? used.slice(1) : used
  const [top, next] = levels
  const tops = headings.filter(({ level }) => level === top)
  const hasParts =
    next !== undefined &&
    tops.filter(({ index }) => isPart(index, next, pieces, evidence)).length >= tops.length / 2
  const chapters = hasParts ? next : top
  return {
    areUsed: headings.length > (isTitled ? 1 : 0),
    kindOf(index, level) {
      if (isTitled && index === first?.index) return { kind: 'title', depth: 1 }
      if (hasParts && level === top) {
        const isOne = isPart(index, next, pieces, evidence)
        return { kind: isOne ? 'part' : 'chapter', depth: 1 }
      }
      if (level === chapters) {
        return { kind: evidence[index]?.label?.role === 'part' ? 'part' : 'chapter', depth: 1 }
      }
      const depth = levels.indexOf(level) - levels.indexOf(chapters ?? level) + 1
      return { kind: 'section', depth: Math.min(Math.max(depth, 2), 6) }
    },
  }
}

// A title has no text of its own, and is not numbered.
function isTitle(
  index: number,
  pieces: readonly Piece[],
  evidence: readonly (LineEvidence | undefined)[],
): boolean {
  const seen = evidence[index]
  if (seen?.label || seen?.role) return false
  const next = pieces.findIndex(
    (piece, at) => at > index && piece.type === 'line' && piece.look.heading !== undefined,
  )
  const between = pieces.slice(index + 1, next < 0 ? undefined : next)
  return between.every((piece) => piece.type === 'line' && piece.text.length < 80)
}

function isPart(
  index: number,
  below: number | undefined,
  pieces: readonly Piece[],
  evidence: readonly (LineEvidence | undefined)[],
): boolean {
  if (evidence[index]?.label?.role === 'part') return true
  if (evidence[index]?.label || evidence[index]?.role) return false
  const next = pieces[index + 1]
  return next?.type === 'line' && next.look.heading === below
}
