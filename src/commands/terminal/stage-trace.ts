import {
  traceTopics,
  type Trace,
  type TraceRow,
  type TraceTable,
  type TraceTopic,
} from '../../diagnostics/trace.ts'
import { UsageError } from './machine-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * The trace that the environment asks for: `OCTAVO_TRACE=lines,pages=12` prints how every line was
 * chosen, and how page 12 was. After `=` comes a number or a part of the subject. Undefined when
 * nothing is asked for.
 */
export function stageTrace({ environment, err }: Terminal): Trace | undefined {
  const wanted = environment['OCTAVO_TRACE']?.trim()
  if (!wanted) return undefined
  const topics = wanted.split(',').map((part): readonly [TraceTopic, TraceTable] => {
    const [name = '', ...filter] = part.split('=')
    return [topicNamed(name.trim()), tableWriter(name.trim(), filter.join('='), err)]
  })
  return Object.fromEntries(topics)
}

function topicNamed(name: string): TraceTopic {
  const topic = traceTopics.find((known) => known === name)
  if (topic) return topic
  throw new UsageError(
    `OCTAVO_TRACE names "${name}", which is not one of ${traceTopics.join(', ')}; write it like lines,pages=12`,
  )
}

function tableWriter(topic: string, filter: string, write: (text: string) => void): TraceTable {
  return (subject, rows) => {
    if (matches(subject, filter)) write(`${topic}: ${shorten(subject)}\n${formatTable(rows())}\n`)
  }
}

// `pages=1` means page 1, not 10 and 11 as well.
function matches(subject: string, filter: string): boolean {
  if (/^\d+$/.test(filter)) return subject.split(/\D+/).includes(filter)
  return subject.includes(filter)
}

function formatTable(rows: readonly TraceRow[]): string {
  const cells = rows.map((row) => row.map(formatCell))
  const widths = cells.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  )
  // A column is set flush right when it holds a number.
  const isNumeric = widths.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const align = (cell: string, column: number): string =>
    isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return cells.map((row) => `  ${row.map(align).join('  ')}`.trimEnd() + '\n').join('')
}

function formatCell(cell: string | number): string {
  if (typeof cell === 'string') return shorten(cell)
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(Math.abs(cell) < 100 ? 2 : 0)
}

const longest = 100

function shorten(text: string): string {
  const line = text.replace(/[\t\n\r]+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}
