import type { TraceRow, TraceTable } from '../../diagnostics/trace.ts'
import type { Pt } from '../../edition/length.ts'
import { breakLines, type Breaking, type BrokenLine } from '../lines/break-lines.ts'
import type { LineBreakOptions, LineCandidate } from '../lines/line-break-options.ts'
import type { HorizontalList } from '../lists/horizontal-list.ts'

/** Breaks a list into lines, and explains to the trace why each line ends where it does. */
export function breakList(
  list: HorizontalList,
  measure: (line: number) => Pt,
  options: LineBreakOptions,
  trace?: TraceTable,
): readonly Breaking[] {
  const breakings = breakLines(list.items, measure, options)
  trace?.(textOf(list, -1, list.items.length), () => explainLines(list, measure, options))
  return breakings
}

const heads = ['', 'line', 'text of the line', 'ratio', 'badness', 'demerits', 'total', 'tried']

// Breaks the list again and records every line that is tried. Lines marked `*` were chosen; a line
// marked `-` cost more than another way to the same place.
function explainLines(
  list: HorizontalList,
  measure: (line: number) => Pt,
  options: LineBreakOptions,
): readonly TraceRow[] {
  const candidates: LineCandidate[] = []
  const onCandidate = (candidate: LineCandidate) => void candidates.push(candidate)
  const breakings = breakLines(list.items, measure, { ...options, onCandidate })
  const chosen = breakings[0]?.lines ?? []
  const tried = `within ${options.tolerance}`
  const rows = candidates
    .toSorted((a, b) => a.line - b.line || a.end - b.end || a.total - b.total)
    .map((candidate): TraceRow => {
      const { line, ratio, demerits, total, kept, start, end } = candidate
      const mark = isAmong(chosen, candidate) ? '*' : kept ? '' : '-'
      const text = textOf(list, start, end)
      const badness = 100 * Math.abs(ratio) ** 3
      return [mark, line, text, ratio, badness, demerits, total, tried]
    })
  return [heads, ...rows, ...breakings.map(summary)]
}

function isAmong(chosen: readonly BrokenLine[], candidate: LineCandidate): boolean {
  const line = chosen[candidate.line - 1]
  return (
    line !== undefined &&
    line.start === candidate.start &&
    line.end === candidate.end &&
    candidate.kept
  )
}

function summary({ lines, demerits }: Breaking, index: number): TraceRow {
  const choice = index === 0 ? 'the best' : 'if a page asks for it'
  return ['=', lines.length, `lines in all: ${choice}`, '', '', '', demerits, '']
}

// The words between two breaks; a hyphenated word is shown up to the break.
function textOf({ items, contents }: HorizontalList, start: number, end: number): string {
  let text = ''
  for (let i = start + 1; i < end; i++) {
    const content = contents[i]
    if (content?.type === 'word') {
      const { word, part } = content
      text += word.text.slice(word.cuts[part - 1] ?? 0, word.cuts[part] ?? word.text.length)
    } else if (content?.type === 'space') text += ' '
  }
  const last = items[end]
  return text.trim() + (last?.type === 'penalty' && last.flagged ? '-' : '')
}
