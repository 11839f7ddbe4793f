import { join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import {
  diagnosticToJson,
  formatDiagnostics,
  formatSummary,
  sortByPlace,
} from '../diagnostics/format-diagnostic.ts'
import { textWidth } from '../diagnostics/text-width.ts'
import type { BuiltEdition } from '../pipeline.ts'
import { readBookFile } from '../project/read-book-file.ts'
import type { Terminal } from './terminal.ts'

/** An edition on the disk. */
export interface WrittenEdition extends BuiltEdition {
  /** Absolute. */
  readonly path: string
  readonly seconds: number
}

/** How a build went. */
export interface BuildOutcome {
  /** Of the book; absolute. */
  readonly directory: string
  readonly editions: readonly WrittenEdition[]
  readonly diagnostics: readonly Diagnostic[]
  readonly seconds: number
  /** Notes are listed, not counted. */
  readonly verbose: boolean
}

/** Messages first, then a line for each edition, so that the last thing on the screen is what was made. */
export function formatBuild(outcome: BuildOutcome, terminal: Terminal): void {
  const shown = outcome.diagnostics.filter(
    (diagnostic) => outcome.verbose || diagnostic.severity !== 'info',
  )
  const options = {
    readSource: sourceReader(outcome.directory),
    nameFile: (file: string) => shortPath(join(outcome.directory, file), terminal),
    colors: terminal.errColors,
  }
  if (shown.length > 0) terminal.err(`${formatDiagnostics(shown, options)}\n\n`)
  const rows = outcome.editions.map((edition) => editionRow(edition, terminal))
  terminal.out(alignColumns(rows))
  const summary = [formatSummary(shown, options), formatNotes(outcome)].filter((part) => part)
  if (outcome.editions.length === 0) summary.unshift('nothing was made')
  if (summary.length > 0) terminal.err(`${summary.join('; ')}\n`)
}

/** The same facts for a program to read. */
export function formatBuildJson(outcome: BuildOutcome, terminal: Terminal): string {
  const editions = outcome.editions.map((made) => ({
    name: made.edition.name,
    format: made.edition.format,
    path: shortPath(made.path, terminal),
    bytes: made.bytes.length,
    ...(made.pages !== undefined && { pages: made.pages }),
    ...(made.sections !== undefined && { sections: made.sections }),
    words: made.words,
    seconds: round(made.seconds),
  }))
  const diagnostics = sortByPlace(outcome.diagnostics).map(diagnosticToJson)
  return `${JSON.stringify({ editions, diagnostics, seconds: round(outcome.seconds) }, undefined, 2)}\n`
}

function editionRow(made: WrittenEdition, terminal: Terminal): string[] {
  const extent =
    made.pages === undefined ? count(made.sections ?? 0, 'section') : count(made.pages, 'page')
  return [
    shortPath(made.path, terminal),
    formatSize(made.bytes.length),
    extent,
    count(made.words, 'word'),
    `${made.seconds.toFixed(1)} s`,
  ]
}

// Columns of numbers stand right, the path left.
function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - textWidth(cell))
        return column === 0 ? cell + space : space + cell
      })
      return `${cells.join('  ')}\n`
    })
    .join('')
}

function formatNotes(outcome: BuildOutcome): string {
  if (outcome.verbose) return ''
  const notes = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'info').length
  return notes === 0 ? '' : `${count(notes, 'note')} (--verbose lists them)`
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

// Kilobytes of 1,000 bytes, as disks and shops count.
function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

// As the user would type it: from where they are, unless that climbs far.
function shortPath(path: string, terminal: Terminal): string {
  const fromHere = relative(terminal.workingDirectory, path).replaceAll('\\', '/')
  return fromHere.startsWith('../../') ? path : fromHere
}

// The text as the stages read it, so that lines and columns are the same. What is no file of the book has no text: the
// stylesheets that come with the program.
function sourceReader(directory: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) texts.set(file, readBookFile({ directory }, file, '')?.text)
    return texts.get(file)
  }
}
