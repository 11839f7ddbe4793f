import { count, round } from './format-build.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** How the build of one of several books went. */
export interface BookOutcome {
  /** As the user would type it. */
  readonly folder: string
  /** The exit code of its build; undefined when the system ended it. */
  readonly code: number | undefined
  /** The signal that ended it. */
  readonly signal?: string
  /** What the build printed. */
  readonly out: string
  readonly err: string
  /** How many editions were written. */
  readonly editions: number
  readonly errors: number
  readonly warnings: number
}

/** Prints what the build of a book said: its name and its messages, then its files. */
export function bookRows(book: BookOutcome, terminal: Terminal): void {
  const ended = endedBy(book)
  if (book.err !== '' || ended !== '') terminal.err(`${book.folder}:\n${book.err}${ended}`)
  terminal.out(book.out)
}

/** Prints how many books were built, and which were not. */
export function formatBooks(
  books: readonly BookOutcome[],
  seconds: number,
  terminal: Terminal,
): void {
  const faulty = books.filter(({ code, editions }) => code !== 0 && editions > 0)
  const failed = books.filter(({ code, editions }) => code !== 0 && editions === 0)
  const messages = (['error', 'warning'] as const)
    .map((kind) => [sum(books, kind === 'error' ? 'errors' : 'warnings'), kind] as const)
    .flatMap(([number, kind]) => (number > 0 ? [count(number, kind)] : []))
  const parts = [
    `${count(books.length, 'book')}: ${count0(books.length - failed.length)} built`,
    ...(faulty.length > 0 ? [`${count0(faulty.length)} of them with errors`] : []),
    ...(failed.length > 0 ? [`${count0(failed.length)} not built`] : []),
  ]
  terminal.err(`${[parts.join(', '), ...messages, `${seconds.toFixed(1)} s`].join('; ')}\n`)
  for (const { folder } of faulty) terminal.err(`with errors: ${folder}\n`)
  for (const { folder } of failed) terminal.err(`not built: ${folder}\n`)
}

/** The same facts for a program to read: what `--json` prints for each book, and its exit code. */
export function formatBooksJson(books: readonly BookOutcome[], seconds: number): string {
  const facts = {
    books: books.map((book) => ({
      folder: book.folder,
      code: book.code ?? null,
      ...(book.signal !== undefined && { signal: book.signal }),
      ...(parsed(book.out) ?? { message: (book.err + endedBy(book)).trim() }),
    })),
    built: books.filter(({ editions }) => editions > 0).length,
    failed: books.filter(({ code }) => code !== 0).length,
    seconds: round(seconds),
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

function endedBy({ code, signal }: BookOutcome): string {
  return code === undefined ? `the system ended its build (${signal ?? 'no signal'})\n` : ''
}

// A build that ended early has printed nothing, or the beginning of it.
function parsed(json: string): object | undefined {
  try {
    return JSON.parse(json) as object
  } catch {
    return undefined
  }
}

function sum(books: readonly BookOutcome[], field: 'errors' | 'warnings'): number {
  return books.reduce((total, book) => total + book[field], 0)
}

function count0(number: number): string {
  return number.toLocaleString('en')
}
