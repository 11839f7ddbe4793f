import { plainFormat, runText } from '../model/flat-builder.ts'
import type { FlatBlock, FlatParagraph, FlatRun, FlatTable, Look } from '../model/flat-document.ts'

/** A paragraph as the structure pass sees it. */
export interface Line {
  readonly type: 'line'
  readonly look: Look
  /** Without layout: no tabs or spaces at its ends, no two spaces in a row. */
  readonly runs: readonly FlatRun[]
  /** The text of the runs; line breaks are line ends. */
  readonly text: string
  /** How many empty lines come before it. */
  readonly gap: number
  /** Whether every letter is bold. */
  readonly isBold: boolean
  /** Whether a tab or spaces stood before it. */
  readonly isTabbed: boolean
}

/** A line or a table, in the order of the document. */
export type Piece = Line | (FlatTable & { readonly gap: number })

/** What was taken out of the text while it was cleaned. */
export interface Cleaning {
  /** Tabs and runs of spaces that were layout. */
  spaces: number
  /** Hyphens at the ends of lines. */
  hyphens: number
  /** Empty paragraphs. */
  empty: number
}

/**
 * Turns paragraphs into lines, and counts the empty ones between them. What stood in the empty ones
 * unseen, such as a comment or an anchor, moves to the next line.
 */
export function readLines(blocks: readonly FlatBlock[], cleaning: Cleaning): readonly Piece[] {
  const pieces: Piece[] = []
  let gap = 0
  let breakBefore: Look['breakBefore']
  let unseen: readonly FlatRun[] = []
  for (const block of blocks) {
    if (block.type === 'table') {
      pieces.push({ ...block, gap })
      gap = 0
      continue
    }
    const line = readLine(block, gap, cleaning)
    if (isEmpty(line)) {
      gap++
      cleaning.empty++
      breakBefore ??= line.look.breakBefore
      unseen = [...unseen, ...line.runs.filter(({ type }) => type !== 'text' && type !== 'break')]
      continue
    }
    const look = breakBefore ? { ...line.look, breakBefore } : line.look
    pieces.push({ ...line, look, runs: [...unseen, ...line.runs] })
    gap = 0
    breakBefore = undefined
    unseen = []
  }
  const last = pieces.at(-1)
  if (unseen.length > 0 && last?.type === 'line') {
    pieces[pieces.length - 1] = { ...last, runs: [...last.runs, ...unseen] }
  }
  return pieces
}

function isEmpty({ text, runs }: Line): boolean {
  return text.trim() === '' && !runs.some(({ type }) => type === 'picture' || type === 'note')
}

/** Cleans one paragraph. */
export function readLine(paragraph: FlatParagraph, gap: number, cleaning: Cleaning): Line {
  const { look } = paragraph
  const isCode = look.role === 'code'
  const before = isCode ? '' : leadingSpace(paragraph.runs)
  const written = isCode ? paragraph.runs : cleanRuns(paragraph.runs, cleaning)
  const runs = withNumber(written, look)
  const text = runText(runs)
  const letters = runs.filter((run) => run.type === 'text' && /[\p{L}\p{N}]/u.test(run.value))
  return {
    type: 'line',
    look: isPushed(before, text) ? { ...look, align: 'center' } : look,
    runs,
    text,
    gap,
    isBold: letters.length > 0 && letters.every((run) => run.type === 'text' && run.format.bold),
    isTabbed: /\t|\s{2}/.test(before),
  }
}

// "Chapter 1" before a heading is printed by the program that made the document. A bare number is
// left to the book, which counts its chapters itself.
function withNumber(runs: readonly FlatRun[], { heading, number }: Look): readonly FlatRun[] {
  if (heading === undefined || number === undefined || !/\p{L}{2}/u.test(number)) return runs
  const label = number.trim().replace(/[.:]$/, '')
  const value = runText(runs).trim() === '' ? label : `${label}: `
  return [{ type: 'text', value, format: plainFormat }, ...runs]
}

// A short line that tabs or many spaces push to the middle is centered.
function isPushed(before: string, text: string): boolean {
  const width = before.replaceAll('\t', ' '.repeat(8)).length
  return width >= 16 && text.length <= 60 && !text.includes('\n')
}

function leadingSpace(runs: readonly FlatRun[]): string {
  const first = runs.find(({ type }) => type === 'text' || type === 'picture')
  return first?.type === 'text' ? (/^[ \t\u00a0]*/.exec(first.value)?.[0] ?? '') : ''
}

// Folds white space, over the borders of runs; joins words that a typed line end divides.
function cleanRuns(runs: readonly FlatRun[], cleaning: Cleaning): readonly FlatRun[] {
  const cleaned: FlatRun[] = []
  let last = ' '
  for (const run of runs) {
    if (run.type === 'break') {
      if (!joinDividedWord(cleaned, cleaning)) cleaned.push(run)
      last = ' '
      continue
    }
    if (run.type !== 'text') {
      cleaned.push(run)
      if (run.type !== 'anchor' && run.type !== 'notice' && run.type !== 'index') last = 'x'
      continue
    }
    let value = run.value.replace(/\u00ad|\ufeff|\u200b/g, '').replace(/[ \t\n\r]+/g, (space) => {
      if (space.length > 1 || space === '\t') cleaning.spaces++
      return ' '
    })
    if (last === ' ') value = value.replace(/^[ ]+/, '')
    if (value === '') continue
    last = value.endsWith(' ') ? ' ' : 'x'
    cleaned.push({ ...run, value })
  }
  return trimEnd(cleaned)
}

// "some-" at a typed line end and "thing" after it are one word.
function joinDividedWord(cleaned: FlatRun[], cleaning: Cleaning): boolean {
  const before = cleaned.at(-1)
  if (before?.type !== 'text' || !/\p{Ll}-$/u.test(before.value)) return false
  cleaned[cleaned.length - 1] = { ...before, value: before.value.slice(0, -1) }
  cleaning.hyphens++
  return true
}

// Takes off spaces before line breaks, and spaces and line breaks at the end.
function trimEnd(runs: readonly FlatRun[]): readonly FlatRun[] {
  const trimmed: FlatRun[] = []
  let before: 'text' | 'break' | 'end' = 'end'
  for (const run of runs.toReversed()) {
    if (run.type === 'break') {
      if (before === 'end') continue
      before = 'break'
    } else if (run.type === 'text' && before !== 'text') {
      const value = run.value.trimEnd()
      if (value === '') continue
      trimmed.push({ ...run, value })
      before = 'text'
      continue
    } else if (run.type !== 'anchor' && run.type !== 'notice' && run.type !== 'index') {
      before = 'text'
    }
    trimmed.push(run)
  }
  return trimmed.reverse()
}
