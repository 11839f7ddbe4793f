import type { Construct, Dialect } from './construct.ts'
import { pipeTable } from './html.ts'

/**
 * Tables that are drawn with lines of signs, as pandoc reads them: grids of `+---+---+`, and
 * columns over or between lines of `---- ----`.
 */
export const drawnTables: Dialect = {
  blocks: [
    { begins: '+', read: readGrid },
    { begins: '-', read: readColumns },
    { begins: '|', read: readCrossed },
  ],
}

/** Reads a table whose first line is the heads of its columns, over `---- ----`. */
export const headedColumns: Construct['read'] = (source) => {
  const second = source.indexOf('\n') + 1
  if (
    second < 2 ||
    /^[ \t]*\n/.test(source) ||
    !/^ {0,3}-{2,}(?: +-{2,})+[ \t]*(?:\n|$)/.test(source.slice(second))
  )
    return undefined
  const lines = linesUntil(source, (line) => line.trim() === '')
  const [head = '', rule = '', ...rows] = lines
  const columns = columnsOf(rule)
  if (rows.length === 0) return undefined
  const cells = [head, ...rows].map((line) => cut(line, columns))
  return taken(source, lines.length, cells, alignments(head, rule))
}

// A table with bars whose rule has crosses, as editors draw it: `|---+---|`.
function readCrossed(source: string): ReturnType<Construct['read']> {
  const crossed =
    /^( {0,3}\|[^\n]*\n {0,3}\|)([-:]+(?:\+[-:]+)+)(\|[ \t]*(?:\n {0,3}\|[^\n]*)*(?:\n|$))/.exec(
      source,
    )
  if (!crossed) return undefined
  const [raw, head = '', rule = '', rest = ''] = crossed
  return { raw, markdown: head + rule.replaceAll('+', '|') + rest }
}

type Align = 'left' | 'center' | 'right' | undefined

interface Column {
  readonly from: number
  /** The last column has no end. */
  readonly to: number | undefined
}

function readGrid(source: string): ReturnType<Construct['read']> {
  const lines = linesUntil(source, (line) => !/^ {0,3}[+|]/.test(line)).map((line) => line.trim())
  const [top = ''] = lines
  if (!gridLine.test(top) || !gridLine.test(lines.at(-1) ?? '') || lines.length < 3)
    return undefined
  const bars = [...top.matchAll(/\+/g)].map(({ index }) => index)
  const rows: string[][] = []
  let row: string[] = []
  let headRows = 0
  let align: readonly Align[] = gridAligns(top)
  for (const line of lines.slice(1)) {
    if (gridLine.test(line)) {
      if (!bars.every((bar) => line[bar] === '+')) return undefined
      rows.push(row)
      row = []
      if (line.includes('=')) {
        headRows = rows.length
        align = gridAligns(line)
      }
      continue
    }
    // A cell over several columns has no bar where the others have one.
    if (!bars.every((bar) => line[bar] === '|')) return undefined
    bars.slice(1).forEach((bar, index) => {
      row[index] = gathered(row[index], line.slice((bars[index] ?? 0) + 1, bar).trim())
    })
  }
  if (headRows > 1) return undefined
  return taken(source, lines.length, headRows === 0 ? [[], ...rows] : rows, align)
}

const gridLine = /^\+(?:[-=:]{3,}\+)+$/

function gridAligns(line: string): readonly Align[] {
  return line
    .split('+')
    .slice(1, -1)
    .map((part) => {
      const [starts, ends] = [part.startsWith(':'), part.endsWith(':')]
      return starts && ends ? 'center' : ends ? 'right' : starts ? 'left' : undefined
    })
}

// Columns between lines of hyphens. Blank lines part rows of several lines.
function readColumns(source: string): ReturnType<Construct['read']> {
  const [first = ''] = linesUntil(source, () => true, 1)
  const isWhole = /^ {0,3}-{5,}[ \t]*$/.test(first)
  if (!isWhole && !columnRule.test(first)) return undefined
  if (isWhole && !innerRule.test(source.slice(0, longestHead))) return undefined
  const all = linesUntil(source, () => false, longestTable)
  const ends = (pattern: RegExp) =>
    all.findIndex((line, index) => index > 1 && pattern.test(line) && endsTable(all, index))
  // A table of several lines without heads ends with the line that it begins with, or a whole one.
  const same = ends(endOf(first))
  const end = same < 0 && !isWhole ? ends(/^ {0,3}-{5,}[ \t]*$/) : same
  if (end < 0) return undefined
  const ruleAt = isWhole ? all.findIndex((line, index) => index < end && columnRule.test(line)) : 0
  if (ruleAt < 0) return undefined
  const rule = all[ruleAt] ?? ''
  const columns = columnsOf(rule)
  const heads = all.slice(1, Math.max(1, ruleAt))
  const body = all.slice(ruleAt + 1, end)
  const isParted = isWhole || body.some((line) => line.trim() === '')
  const rows = isParted ? partRows(body, columns) : body.map((line) => cut(line, columns))
  if (rows.length === 0) return undefined
  const head = heads.map((line) => cut(line, columns)).reduce(joinCells, [])
  const last = heads.at(-1)
  return taken(source, end + 1, [head, ...rows], last === undefined ? [] : alignments(last, rule))
}

// In characters, and in lines.
const longestHead = 2000
const longestTable = 1000

const innerRule = /\n {0,3}-{2,}(?: +-{2,})+[ \t]*\n/
const columnRule = /^ {0,3}-{2,}(?: +-{2,})+[ \t]*$/

function endOf(first: string): RegExp {
  return columnRule.test(first) ? columnRule : /^ {0,3}-{5,}[ \t]*$/
}

function endsTable(lines: readonly string[], index: number): boolean {
  return (lines[index + 1] ?? '').trim() === ''
}

function partRows(lines: readonly string[], columns: readonly Column[]): readonly string[][] {
  const rows: string[][] = []
  let row: string[] | undefined
  for (const line of lines) {
    if (line.trim() === '') row = undefined
    else if (row) joinCells(row, cut(line, columns))
    else rows.push((row = cut(line, columns)))
  }
  return rows
}

function joinCells(row: string[], cells: readonly string[]): string[] {
  cells.forEach((cell, index) => void (row[index] = joined(row[index], cell)))
  return row
}

// The items of a list in a cell stand on lines of their own.
function gathered(before: string | undefined, text: string): string {
  const item = /^[-*+][ \t]+(\S.*)$/.exec(text)?.[1]
  if (item === undefined) return joined(before, text)
  return [before, `•\u00a0${item}`].filter(Boolean).join('<br>')
}

function joined(before: string | undefined, text: string): string {
  return [before, text].filter(Boolean).join(' ')
}

function columnsOf(rule: string): readonly Column[] {
  const runs = [...rule.matchAll(/-+/g)]
  return runs.map(({ index }, number) => ({ from: index, to: runs[number + 1]?.index }))
}

function cut(line: string, columns: readonly Column[]): string[] {
  return columns.map(({ from, to }, index) => line.slice(index === 0 ? 0 : from, to).trim())
}

// As in pandoc, the head of a column stands over its hyphens at the side that its cells keep to.
function alignments(head: string, rule: string): readonly Align[] {
  return [...rule.matchAll(/-+/g)].map(({ index, 0: run }) => {
    const end = index + run.length
    const reachesLeft = /\S/.test(head[index] ?? ' ')
    const reachesRight = /\S/.test(head[end - 1] ?? ' ')
    if (reachesLeft === reachesRight) return reachesLeft ? undefined : 'center'
    return reachesLeft ? 'left' : 'right'
  })
}

function linesUntil(
  source: string,
  ends: (line: string) => boolean,
  most = Infinity,
): readonly string[] {
  const lines: string[] = []
  for (let start = 0; start < source.length && lines.length < most;) {
    const stop = source.indexOf('\n', start)
    const line = source.slice(start, stop < 0 ? undefined : stop)
    if (lines.length > 0 && ends(line)) break
    lines.push(line)
    if (stop < 0) break
    start = stop + 1
  }
  return lines
}

function taken(
  source: string,
  count: number,
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): ReturnType<Construct['read']> {
  const columns = Math.max(...rows.map((row) => row.length))
  let end = 0
  for (let line = 0; line < count; line++) {
    const stop = source.indexOf('\n', end)
    end = stop < 0 ? source.length : stop + 1
  }
  return { raw: source.slice(0, end), markdown: pipeTable(rows, { columns, align }) }
}
