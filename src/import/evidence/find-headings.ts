/**
 * Finds the headings of a document: those with the style of one, and lines that look like one. What
 * looks decide is told to the author.
 */
import { styledHeadings, type HeadingLevels } from './styled-headings.ts'
import { isByLine } from './read-front.ts'
import { isSceneMark, lineEvidence, type LineEvidence } from './line-evidence.ts'
import type { Norms } from './norms.ts'
import type { Line, Piece } from './read-line.ts'

/** A heading and how it was found. */
export interface FoundHeading {
  readonly kind: 'part' | 'chapter' | 'section' | 'title'
  /** 2–6 for the headings within a section. */
  readonly depth: number
  /** How many lines after it belong to it, such as a title after "Chapter One". */
  readonly joined: number
  /** In words that follow "because"; absent for a heading with the style of one. */
  readonly reason?: string
}

/** The headings, by the indexes of their lines. */
export function findHeadings(
  pieces: readonly Piece[],
  norms: Norms,
  language: string,
): ReadonlyMap<number, FoundHeading> {
  const evidence = pieces.map((piece) =>
    piece.type === 'line' && !piece.look.role ? lineEvidence(piece, norms, language) : undefined,
  )
  const levels = styledHeadings(pieces, evidence)
  const found = new Map<number, FoundHeading>()
  const sequence = numbersInSequence(evidence)
  const hasLabels = evidence.some((one) => one?.label !== undefined && one.hasNoun)
  const titlePage = titlePageEnd(pieces, evidence)
  const view: View = { pieces, evidence, levels, sequence, hasLabels, titlePage }
  for (let index = 0; index < pieces.length; index++) {
    const heading = headingAt(index, view)
    if (!heading) continue
    const joined = heading.kind === 'title' ? 0 : titleAfter(index, view)
    found.set(index, { ...heading, joined })
    index += joined
  }
  return found
}

interface View {
  readonly pieces: readonly Piece[]
  readonly evidence: readonly (LineEvidence | undefined)[]
  readonly levels: HeadingLevels
  /** The lines that are only a number and count up. */
  readonly sequence: ReadonlySet<number>
  readonly hasLabels: boolean
  /** The lines before this one are a title page. */
  readonly titlePage: number
}

type Decision = Omit<FoundHeading, 'joined'>

function headingAt(index: number, view: View): Decision | undefined {
  const piece = view.pieces[index]
  const seen = view.evidence[index]
  if (piece?.type !== 'line' || !seen) return undefined
  if (piece.look.heading !== undefined) {
    const kind = partOrChapter(piece.look.section?.role)
    return kind ? { kind, depth: 1 } : view.levels.kindOf(index, piece.look.heading)
  }
  if (piece.look.section) return undefined
  if (piece.look.list || isSceneMark(piece.text) || !seen.isShort) return undefined
  const { label, role } = seen
  const isWhole = !piece.text.includes('\n') || label !== undefined
  if (label && seen.hasNoun && isWhole) {
    const kind = label.role === 'part' ? 'part' : 'chapter'
    return { kind, depth: 1, reason: 'it is a number with its noun on a line of its own' }
  }
  if (role) return { kind: 'chapter', depth: 1, reason: 'it is the usual title of such a section' }
  const isLast = index === view.pieces.length - 1
  if (view.levels.areUsed || index < view.titlePage || isLast) return undefined
  if (view.sequence.has(index)) {
    return { kind: 'chapter', depth: 1, reason: 'it is a number, and such lines count up' }
  }
  return headingByLook(piece, seen, view)
}

// What a document that names the roles of its sections says of one.
function partOrChapter(role: string | undefined): 'part' | 'chapter' | undefined {
  return role === 'part' || role === 'chapter' ? role : undefined
}

function headingByLook(line: Line, seen: LineEvidence, view: View): Decision | undefined {
  if (seen.isSpoken && !(seen.isCentered && seen.isMarked)) return undefined
  const isApart = seen.startsPage || seen.isCentered
  const chapter = (reason: string): Decision => ({ kind: 'chapter', depth: 1, reason })
  if (seen.isMarked && seen.isCentered) return chapter('it is short, centered and bold or large')
  if (seen.isMarked && (seen.startsPage || !view.hasLabels))
    return chapter('it is short and bold or large')
  if (seen.isMarked) return { kind: 'section', depth: 2, reason: 'it is short and bold' }
  if (seen.startsPage && seen.isCentered) return chapter('it is short, centered and begins a page')
  if (view.hasLabels && !seen.startsPage) return undefined
  if (seen.isCapitals && isApart && line.text.length > 3) {
    return chapter('it is in capitals and stands apart')
  }
  return undefined
}

// Whether the line after a number without a title is its title.
function titleAfter(index: number, view: View): number {
  const own = view.pieces[index]
  const next = view.pieces[index + 1]
  const seen = view.evidence[index + 1]
  const label = view.evidence[index]?.label
  if (own?.type !== 'line' || next?.type !== 'line' || !seen || !label) return 0
  if (label.title.length > 0 || seen.label || seen.role || !seen.isShort) return 0
  if (isSceneMark(next.text) || next.look.list || next.look.breakBefore === 'page') return 0
  if (next.look.heading !== undefined) return isTitleLevel(index, view) ? 1 : 0
  if (own.look.heading !== undefined && !seen.isMarked && !seen.isCentered) return 0
  const looksAlike = seen.isCentered || seen.isMarked || (seen.isCapitals && !seen.isSpoken)
  if (looksAlike && next.text.length < 70) return 1
  return isUsualTitle(view) && !seen.isSpoken ? 1 : 0
}

// Whether the heading after a number has its level, or a level that only such titles have.
function isTitleLevel(index: number, { pieces, evidence }: View): boolean {
  const levelAt = (at: number) => {
    const piece = pieces[at]
    return piece?.type === 'line' ? piece.look.heading : undefined
  }
  const level = levelAt(index + 1)
  if (level === levelAt(index)) return true
  if (evidence[index]?.label?.role === 'part') return false
  return pieces.every((_, at) => {
    const before = evidence[at - 1]?.label
    return levelAt(at) !== level || (before !== undefined && before.title.length === 0)
  })
}

// The end of a first page that has only short lines, or of the lines up to "by" and a name.
function titlePageEnd(
  pieces: readonly Piece[],
  evidence: readonly (LineEvidence | undefined)[],
): number {
  const first = evidence.findIndex((seen) => (seen?.label && seen.hasNoun) || seen?.role)
  const head = pieces.slice(0, first < 0 ? longestTitlePage : Math.min(first, longestTitlePage))
  const by = head.findIndex((piece) => piece.type === 'line' && isByLine(piece.text))
  if (by > 0) return by + 2
  const page = head.findIndex(
    (piece, at) => at > 0 && piece.type === 'line' && piece.look.breakBefore !== undefined,
  )
  if (page < 0) return 0
  const isShort = head.slice(0, page).every((one) => one.type === 'line' && one.text.length < 100)
  return isShort ? page : 0
}

const longestTitlePage = 40

// Whether most numbers in the document are followed by a short line that is no sentence.
function isUsualTitle({ evidence }: View): boolean {
  const after = evidence.flatMap((seen, index) => {
    const isLone = seen?.label && seen.hasNoun && seen.label.title.length === 0
    return isLone ? [evidence[index + 1]] : []
  })
  const short = after.filter((seen) => seen?.isShort && !seen.isSpoken && !seen.label)
  return after.length >= 2 && short.length >= after.length * 0.8
}

// Lines that are only a number: at least two that count up one by one, from any number.
function numbersInSequence(evidence: readonly (LineEvidence | undefined)[]): ReadonlySet<number> {
  const lone = evidence.flatMap((seen, index) =>
    seen?.label && !seen.hasNoun && seen.label.title.length === 0 ? [index] : [],
  )
  const isApart = lone.filter((index) => {
    const seen = evidence[index]
    return seen?.isCentered || seen?.isMarked || seen?.startsPage
  })
  const whole = isApart.length > 0 ? isApart : []
  return new Set(whole.length >= 2 ? whole : [])
}
