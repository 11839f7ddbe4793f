import { join } from 'node:path'
import picocolors from 'picocolors'
import type { Judgement, Typography } from '../../check/check-typography.ts'
import { printable, textWidth } from '../../diagnostics/text-width.ts'
import { count, shortPath } from './format-build.ts'
import type { Terminal } from '../terminal/terminal.ts'

/**
 * The judgements of a book, file by file:
 *
 *     manuscript/07-the-harbour.md
 *       41:12  ' → ’   back in the ’90s, when the boats  an apostrophe at the start of a word
 */
export function formatJudgements(
  { isOn, judgements }: Typography,
  directory: string,
  terminal: Terminal,
): string {
  if (!isOn) return 'book.yaml says `typography: off`, so all punctuation stays as typed.\n'
  if (judgements.length === 0) return 'No punctuation mark could be read another way.\n'
  const { bold } = picocolors.createColors(terminal.outColors)
  const files = [...new Set(judgements.map(({ span }) => span.file))]
  return files
    .map((file) => {
      const name = printable(shortPath(join(directory, file), terminal))
      const rows = judgements
        .filter(({ span }) => span.file === file)
        .map((judgement) => formatJudgement(judgement, terminal))
      return `${bold(name)}\n${rows.join('')}\n`
    })
    .join('')
}

/** What was written into the files, and which files were left as typed. */
export function formatFixes(
  { isOn, fixed }: Typography,
  directory: string,
  terminal: Terminal,
): string {
  if (!isOn) return ''
  if (fixed.length === 0) return 'All punctuation is typographic already.\n'
  return fixed
    .map(({ file, marks, left }) => {
      const name = printable(shortPath(join(directory, file), terminal))
      return left === undefined
        ? `${name}  ${count(marks, 'mark')} written\n`
        : `${name}  left as typed: ${reasons[left]}\n`
    })
    .join('')
}

const reasons = {
  'would read otherwise': 'the book would no longer be the same with its marks written',
  'not in the folder of the manuscript': 'it is not in the manuscript folder',
} as const

/** The same for programs. */
export function typographyToJson(
  { judgements, fixed }: Typography,
  directory: string,
  terminal: Terminal,
): {
  readonly typography: readonly unknown[]
  readonly fixed: readonly unknown[]
} {
  return {
    typography: judgements.map(({ span, before, after, reason, context }) => ({
      file: shortPath(join(directory, span.file), terminal),
      line: span.start.line,
      column: span.start.column,
      endLine: span.end.line,
      endColumn: span.end.column,
      before,
      after,
      reason,
      context,
    })),
    fixed,
  }
}

function formatJudgement(judgement: Judgement, terminal: Terminal): string {
  const { span, before, after, reason } = judgement
  const place = `${span.start.line}:${span.start.column}`.padStart(8)
  const change = `${visible(before)} → ${visible(after)}`
  const { dim } = picocolors.createColors(terminal.outColors)
  return `${place}  ${pad(change, 9)}  ${excerpt(judgement, terminal)}  ${dim(reason)}\n`
}

const around = 18 // characters of the line on each side of the mark

// The line as it is set, with the mark at the same column of the terminal in every row.
function excerpt({ span, line, before, after }: Judgement, terminal: Terminal): string {
  const { bold } = picocolors.createColors(terminal.outColors)
  const start = span.start.column - 1
  const end = span.end.line === span.start.line ? span.end.column - 1 : start + before.length
  const left = printable(line.slice(Math.max(0, start - around), start))
  const right = printable(line.slice(end, end + around))
  const cell = 2 * around + 2
  const text = `${' '.repeat(around - textWidth(left) > 0 ? around - textWidth(left) : 0)}${left}`
  const width = textWidth(text) + textWidth(after) + textWidth(right)
  return `${text}${bold(visible(after))}${right}${' '.repeat(Math.max(0, cell - width))}`
}

// No-break spaces look like any other.
function visible(text: string): string {
  return printable(text.replaceAll('\u2028', ' ').replace(/[\u00a0\u202f]/g, '\u00a0'))
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}
