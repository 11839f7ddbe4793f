import { remember } from '../keep/once-for.ts'
import type { LineFacts, Page, PageFacts } from '../typeset/paged-book/paged-book.ts'
import { boldFoot, emptyRows, offSinks, type Band } from './page-bands.ts'

/** The kinds of defect that are counted. */
export const defectNames = [
  'widows',
  'orphans',
  'shortEnds',
  'unevenSpreads',
  'offGrid',
  'hyphenRuns',
  'hyphensAtRectoFoot',
  'runts',
  'looseLines',
  'tightLines',
  'shortPages',
  'offSink',
  'boldFeet',
  'farFigures',
  'splitNotes',
  'overfull',
] as const
export type DefectName = (typeof defectNames)[number]

/** How often each defect occurs on a page or in the book; defects that do not occur are absent. */
export type DefectCounts = Readonly<Partial<Record<DefectName, number>>>

/** What is wrong with a page. */
export interface MarkedPage {
  readonly defects: DefectCounts
  /** Where on the page some of them are: its empty rows, a bold line at its foot, its sink. */
  readonly bands: readonly Band[]
  /** How its spread looks, for a verso whose recto goes on with its text. */
  readonly spread?: Spread
  /** The most lines in a row that end in a hyphen, with those of the pages before. */
  readonly longestHyphenRun: number
  /** The lines at its foot that do, with those of the pages before if no other line is on it. */
  readonly hyphenRun: number
}

/** Whether the feet of facing pages stand at one height. */
type Spread = 'level' | 'uneven'

// The bounds of the house: word spaces as fractions of their natural width.
const loosest = 1.34
const tightest = 0.79
const hyphensInARow = 2
const level = 0.75 // pt

/**
 * Marks the pages of a book, in their order. A page that was marked before, with the same around it, is
 * not looked at again.
 */
export function markPages(pages: readonly Page[]): readonly MarkedPage[] {
  const sinks = offSinks(pages)
  let hyphenRun = 0
  return pages.map((page, index) => {
    const spread = spreadOf(page, pages[index + 1])
    const sink = sinks.get(page)
    const around = { hyphenRun, ...(spread && { spread }), ...(sink && { sink }) }
    const marked = marksOf(page, JSON.stringify(around), () => markPage(page, around))
    hyphenRun = marked.hyphenRun
    return marked
  })
}

const marksOf = remember<Page, MarkedPage>()

interface Around {
  readonly spread?: Spread
  /** Where the opening begins on this page, if most begin elsewhere. */
  readonly sink?: Band
  readonly hyphenRun: number
}

function spreadOf({ side, facts }: Page, next: Page | undefined): Spread | undefined {
  const facing = next?.facts
  if (!facts || side !== 'verso' || facing?.flow !== facts.flow || facing.isLast) return undefined
  return Math.abs(facing.foot - facts.foot) <= level ? 'level' : 'uneven'
}

function markPage(page: Page, { spread, sink, hyphenRun }: Around): MarkedPage {
  const { facts } = page
  const defects: Partial<Record<DefectName, number>> = {}
  if (!facts) return { defects, bands: [], longestHyphenRun: 0, hyphenRun }
  const count: Count = (name, times = 1) => {
    if (times > 0) defects[name] = (defects[name] ?? 0) + times
  }
  markEnds(page, facts, count)
  if (spread === 'uneven') count('unevenSpreads')
  let run = hyphenRun
  let longest = 0
  for (const line of facts.lines) {
    run = line.endsInHyphen ? run + 1 : 0
    longest = Math.max(longest, run)
    if (run > hyphensInARow) count('hyphenRuns')
    markLine(line, facts, count)
  }
  const bold = boldFoot(page, facts)
  if (bold) count('boldFeet')
  if (sink) count('offSink')
  const bands = [emptyRows(facts), bold, sink].filter((band) => band !== undefined)
  const runs = { longestHyphenRun: longest, hyphenRun: run }
  return { defects, bands, ...runs, ...(spread && { spread }) }
}

type Count = (name: DefectName, times?: number) => void

function markEnds(page: Page, facts: PageFacts, count: Count): void {
  const first = facts.lines[0]
  const last = facts.lines.at(-1)
  if (first?.place === 'last') count('widows')
  if (last?.place === 'first' && !facts.isLast) count('orphans')
  if (facts.isLast && !facts.isFirst && facts.defects.includes('shortLastPage')) count('shortEnds')
  if (last?.endsInHyphen && page.side === 'recto' && !facts.isLast) count('hyphensAtRectoFoot')
  if (facts.defects.includes('shortPage')) count('shortPages')
  count('farFigures', facts.defects.filter((defect) => defect === 'farFigure').length)
  if (facts.defects.includes('splitNote')) count('splitNotes')
  if (facts.defects.includes('overfullPage')) count('overfull')
}

function markLine(line: LineFacts, facts: PageFacts, count: Count): void {
  if (line.isBody && !onGrid(line, facts)) count('offGrid')
  if (!line.justified) return
  if (line.runt) count('runts')
  if (!hasFullSpaces(line)) return
  if (line.wordSpace > loosest) count('looseLines')
  if (line.wordSpace < tightest) count('tightLines')
}

/** Whether a justified line has word spaces, and is not the last of its paragraph. */
export function hasFullSpaces({ place, spaces }: LineFacts): boolean {
  return place !== 'last' && place !== 'only' && spaces > 0
}

function onGrid(line: LineFacts, facts: PageFacts): boolean {
  const rows = (line.y - facts.y - facts.gridBaseline) / facts.leading
  return Math.abs(rows - Math.round(rows)) * facts.leading < 0.05
}
