import type { Pt } from '../../edition/length.ts'
import type { CodeLine, SpaceRun } from './code-lines.ts'
import type { HorizontalList } from './horizontal-list.ts'

/**
 * The spaces of code to leave out so that its lines fit. They come from the runs that line up
 * comments. All lines of one column lose the same number while that is enough. One space always
 * stays.
 */
export function squeezedSpaces(
  { items }: HorizontalList,
  lines: readonly CodeLine[],
  measure: Pt,
): ReadonlySet<number> {
  const squeezed = new Set<number>()
  const squeeze = (line: LinedUp, excess: Pt): boolean => {
    const spaces = spacesToLeaveOut(line.run, excess, (item) => items[item]?.width ?? 0)
    for (const item of spaces ?? []) squeezed.add(item)
    return spaces !== undefined
  }
  for (const column of columnsOf(lines)) {
    const wide = column.filter(({ width }) => width > measure)
    const excess = Math.max(0, ...wide.map(({ width }) => width - measure))
    if (excess === 0) continue
    const canAll = column.every(
      ({ run }) => spacesToLeaveOut(run, excess, (item) => items[item]?.width ?? 0) !== undefined,
    )
    if (canAll) for (const line of column) squeeze(line, excess)
    else for (const line of wide) squeeze(line, line.width - measure)
  }
  return squeezed
}

type LinedUp = CodeLine & { readonly run: SpaceRun }

// Lines whose runs of spaces end at one place.
function columnsOf(lines: readonly CodeLine[]): readonly (readonly LinedUp[])[] {
  const columns = new Map<string, LinedUp[]>()
  for (const line of lines) {
    const { run } = line
    if (!run) continue
    const key = run.column.toFixed(1)
    columns.set(key, [...(columns.get(key) ?? []), { ...line, run }])
  }
  return [...columns.values()]
}

// Undefined where the run is too short.
function spacesToLeaveOut(
  { from, to }: SpaceRun,
  excess: Pt,
  widthOf: (item: number) => Pt,
): readonly number[] | undefined {
  const spaces: number[] = []
  let left = excess
  for (let item = to - 1; left > 0.001; item--) {
    if (item <= from) return undefined
    spaces.push(item)
    left -= widthOf(item)
  }
  return spaces
}
