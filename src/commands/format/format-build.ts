import { dirname, join, relative } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import {
  diagnosticToJson,
  formatDiagnostic,
  formatDiagnostics,
  formatSummary,
  sortByPlace,
} from '../../diagnostics/format-diagnostic.ts'
import { isEbook } from '../../edition/edition.ts'
import { coverSheetOf, formatSheet } from '../../printers/cover-sheet.ts'
import { formatInch, toInches } from '../../printers/inches.ts'
import { textWidth } from '../../diagnostics/text-width.ts'
import { chooseMessages, type ChosenMessages } from './choose-messages.ts'
import type { BuiltEdition } from '../../build.ts'
import { placeOnDisk } from '../../project/files/workspace.ts'
import { readBookFile } from '../../project/files/read-book-file.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** An edition on the disk. */
export interface WrittenEdition extends BuiltEdition {
  /** Absolute. */
  readonly path: string
  readonly seconds: number
}

/** What was found about a book. */
export interface Findings {
  /** Of the book; absolute. */
  readonly directory: string
  readonly diagnostics: readonly Diagnostic[]
  /** Notes are listed, not counted. */
  readonly verbose: boolean
}

/** How a build went. */
export interface BuildOutcome extends Findings {
  readonly editions: readonly WrittenEdition[]
  readonly seconds: number
}

/**
 * Messages first, then a line for each edition, so that the screen ends with what was made.
 */
export function formatBuild(outcome: BuildOutcome, terminal: Terminal): void {
  terminal.err(formatFindings(outcome, terminal))
  terminal.out(editionRows(outcome.editions, terminal))
  const summary = [
    outcome.editions.length === 0 ? 'nothing was built' : '',
    summarizeFindings(outcome, terminal),
  ].filter((part) => part !== '')
  if (summary.length > 0) terminal.err(`${summary.join('; ')}\n`)
}

/**
 * A line for each edition: its path, its size, its pages or sections, its words, and the time. Then
 * a line for each cover of a printed book, and for each proof.
 */
export function editionRows(editions: readonly WrittenEdition[], terminal: Terminal): string {
  const rows = alignColumns(editions.map((edition) => editionRow(edition, terminal)))
  const covers = editions.map((edition) => coverLine(edition, terminal))
  return rows + [...covers, ...editions.map((edition) => proofLine(edition, terminal))].join('')
}

/** The messages as text, with an empty line after them; empty when there are none to show. */
export function formatFindings(findings: Findings, terminal: Terminal): string {
  const { directory, diagnostics, verbose } = findings
  const about = diagnostics.filter(isAboutBook).map(({ message }) => `${message}\n`)
  const found = about.length === 0 ? '' : `${about.join('')}\n`
  const shown = diagnostics.filter(
    (one) => !one.suppressed && !isAboutBook(one) && (verbose || one.severity !== 'info'),
  )
  if (shown.length === 0) return found
  const options = {
    readSource: sourceReader(directory),
    nameFile: (file: string) => shortPath(placeOnDisk(directory, file), terminal),
    colors: terminal.errColors,
  }
  // A blank line parts messages.
  const linesOf = (one: Diagnostic) => formatDiagnostic(one, options).split('\n').length + 1
  const chosen: ChosenMessages = verbose
    ? { kept: shown }
    : chooseMessages(sortByPlace(shown), linesOf)
  const { kept, left } = chosen
  const texts = [formatDiagnostics(kept, options), left ?? []].flat().map((text) => `${text}\n\n`)
  return found + texts.join('')
}

// What was found in a folder is about no place in it, and comes before all else.
function isAboutBook({ code }: Diagnostic): boolean {
  return code === 'project/found' || code === 'project/left-out'
}

/**
 * How many there are of each kind: `2 warnings; 4 notes (--verbose lists them)`; empty when there
 * are none.
 */
export function summarizeFindings(findings: Findings, terminal: Terminal): string {
  const { diagnostics, verbose } = findings
  const notes = diagnostics.filter(
    (one) => one.severity === 'info' && !one.suppressed && !isAboutBook(one),
  ).length
  return [
    formatSummary(diagnostics, { colors: terminal.errColors }),
    verbose || notes === 0 ? '' : `${count(notes, 'note')} (--verbose lists them)`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/**
 * The messages for programs, and how many of them the manuscript suppresses. Paths are as in the
 * text: from where the user is.
 */
export function findingsToJson(
  { directory, diagnostics }: Findings,
  terminal: Terminal,
): {
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[]
  readonly suppressed: number
} {
  const told = diagnostics.filter(({ suppressed }) => !suppressed)
  return {
    diagnostics: sortByPlace(told).map((one) => {
      const { span } = one
      const file = span && shortPath(placeOnDisk(directory, span.file), terminal)
      return diagnosticToJson(
        span && file !== undefined ? { ...one, span: { ...span, file } } : one,
      )
    }),
    suppressed: diagnostics.length - told.length,
  }
}

/** The same facts for a program to read. */
export function formatBuildJson(outcome: BuildOutcome, terminal: Terminal): string {
  return `${JSON.stringify(buildToJson(outcome, terminal), undefined, 2)}\n`
}

/** The same facts of one build among others, on a line, after the folder of its book. */
export function formatBuildLine(outcome: BuildOutcome, terminal: Terminal): string {
  const folder = shortPath(outcome.directory, terminal) || '.'
  return `${JSON.stringify({ folder, ...buildToJson(outcome, terminal) })}\n`
}

function buildToJson(outcome: BuildOutcome, terminal: Terminal) {
  const editions = outcome.editions.map((made) => ({
    name: made.edition.name,
    format: made.edition.format,
    path: shortPath(made.path, terminal),
    bytes: made.bytes.length,
    ...(made.pages !== undefined && { pages: made.pages }),
    ...(made.sections !== undefined && { sections: made.sections }),
    words: made.words,
    ...coverToJson(made),
    ...(made.proof && { proof: { files: proofFiles(made, terminal), ...made.proof } }),
    seconds: round(made.seconds),
  }))
  return { editions, ...findingsToJson(outcome, terminal), seconds: round(outcome.seconds) }
}

// In inches, as printers ask for them.
function coverToJson({ edition, pages }: WrittenEdition) {
  const sheet = coverOf(edition, pages)
  if (!sheet) return {}
  const { spine, width, height, isSure } = sheet
  return {
    cover: {
      spine: toInches(spine),
      width: toInches(width.most),
      height: toInches(height.most),
      sure: isSure,
    },
  }
}

// What the author orders or draws the cover of a printed book by; empty where no printer says it.
function coverLine({ edition, pages, path }: WrittenEdition, terminal: Terminal): string {
  const sheet = coverOf(edition, pages)
  if (!sheet) return ''
  const spine = formatInch(sheet.spine)
  const told = sheet.isSure ? '' : "; sources differ: compare the printer's template"
  return `cover of ${shortPath(path, terminal)}: spine ${spine}; back, spine and front with bleed ${formatSheet(sheet)}${told}\n`
}

function coverOf(edition: WrittenEdition['edition'], pages: number | undefined) {
  if (isEbook(edition) || pages === undefined) return undefined
  return coverSheetOf(edition, pages)
}

// What a proof is written to and what it counts, on a line; empty where there is no proof.
function proofLine(made: WrittenEdition, terminal: Terminal): string {
  if (!made.proof) return ''
  const { letterfit, shortRows, defects } = made.proof
  const share = letterfit.pairs === 0 ? 0 : (100 * letterfit.over3) / letterfit.pairs
  const fit = `letterfit over 3 %: ${share.toFixed(1)} % of ${count(letterfit.pairs, 'pair')}, over 4 %: ${letterfit.over4.toLocaleString('en')}`
  const found = Object.entries(defects).map(
    ([name, times]) => `${inWords(name)}: ${times.toLocaleString('en')}`,
  )
  const told = found.length === 0 ? 'no defects' : found.join(', ')
  return `proof ${proofFiles(made, terminal).join(', ')}; ${fit}; rows short though level: ${shortRows}; ${told}\n`
}

function proofFiles({ path, besides = [] }: WrittenEdition, terminal: Terminal): string[] {
  return besides.map(({ fileName }) => shortPath(join(dirname(path), fileName), terminal))
}

// "loose lines" for `looseLines`.
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
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

// Columns of numbers are flush right, the path flush left.
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

/** `1 page`, `1,204 words`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

/** `214 kB`, in kilobytes of 1,000 bytes, as disks and shops count. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Seconds to the millisecond. */
export function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

/** A path as the user would type it: from where they are, unless that climbs far. */
export function shortPath(path: string, terminal: Terminal): string {
  const fromHere = relative(terminal.workingDirectory, path).replaceAll('\\', '/')
  return fromHere.startsWith('../../') ? path : fromHere
}

/**
 * Gives the text of a file of the book as the stages read it, so that lines and columns are the
 * same. Files outside the book, such as the program's own stylesheets, have no text.
 */
export function sourceReader(directory: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) texts.set(file, readBookFile({ directory }, file)?.text)
    return texts.get(file)
  }
}
