import { networkInterfaces } from 'node:os'
import { printable } from '../../diagnostics/text-width.ts'
import { askingReader } from '../../shelf/library/asking-reader.ts'
import { lanAddress } from '../../shelf/server/lan-address.ts'
import type { Library, ShelvedEdition, SkipReason } from '../../shelf/library/shelved-book.ts'
import { qrCode } from './qr-code.ts'
import { count, formatSize, shortPath } from './format-build.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** An open shelf. */
export interface ShelfState {
  readonly library: Library
  /** The address that it listens at. */
  readonly host: string
  readonly port: number
  /** The folders, as they were given. */
  readonly written: readonly string[]
}

/**
 * Prints the address first, for scripts, then what is on the shelf, who can see it, and a code for
 * phone cameras.
 */
export async function formatOpenShelf(state: ShelfState, terminal: Terminal): Promise<void> {
  const address = addressOf(state)
  terminal.out(`${address}\n`)
  const isOpen = !isLoopback(state.host)
  if (isOpen && terminal.interactive) terminal.err(`\n${await qrCode(address, terminal)}\n`)
  const lines = [...contents(state), ...skippedLines(state.library, terminal)]
  for (const line of [...lines, ...visibility(isOpen, address)])
    terminal.err(`${printable(line)}\n`)
}

/** A line for an edition that somebody has taken. */
export function formatSent(edition: ShelvedEdition, userAgent: string | undefined): string {
  const readers = {
    kobo: 'A Kobo',
    kindle: 'A Kindle',
    apple: 'An iPhone, iPad or Mac',
    other: 'Someone',
  } as const
  const reader = readers[askingReader(userAgent)]
  return `${printable(`${reader} took ${edition.fileName}  ${formatSize(edition.size)}`)}\n`
}

function addressOf({ host, port }: ShelfState): string {
  // The wildcard for all addresses of a computer cannot be typed as an address.
  const isAny = host === '0.0.0.0' || host === '::'
  const name = isAny ? (lanAddress(networkInterfaces()) ?? '127.0.0.1') : host
  return `http://${name.includes(':') ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}`
}

function contents({ library, written }: ShelfState): readonly string[] {
  const { books, editionsById } = library
  if (books.length > 0)
    return [`${count(books.length, 'book')}, ${count(editionsById.size, 'file')}`]
  const where = written.map((directory) => `"${directory}"`).join(', ')
  return [
    `The shelf is empty: there is no finished book in ${where}.`,
    '`octavo build` writes books to dist/ in the book folder. They are on the shelf as soon as they are written.',
  ]
}

function skippedLines({ skipped }: Library, terminal: Terminal): readonly string[] {
  const lines = skipped
    .slice(0, mostSkipped)
    .map(({ path, why }) => `not on the shelf: ${shortPath(path, terminal)}, ${reasons[why]}`)
  const more = skipped.length - lines.length
  return more > 0 ? [...lines, `not on the shelf: ${more} more`] : lines
}

const mostSkipped = 10

const reasons = {
  'link outside': 'a link to a place outside the folder',
  'broken link': 'a link to a file that is not there',
  unreadable: 'which cannot be read',
  'no book': 'which is damaged, or not what its name says',
  empty: 'which is empty',
  'another format': 'which is no EPUB, KEPUB or PDF',
  'too deep': 'a folder too deep inside the others; give this folder by itself',
  'too many': 'because there are too many files or folders; give fewer',
} as const satisfies Readonly<Record<SkipReason, string>>

function visibility(isOpen: boolean, address: string): readonly string[] {
  const apps = `Reading apps find it as an OPDS catalog at ${address}/opds`
  if (!isOpen) return [apps, 'Only this computer can see it; --lan lets e-readers in.', stop]
  return [
    apps,
    'Everyone on this network can see it and take the books; nobody can change them.',
    'If a reader does not find it, check that it is on the same Wi-Fi and that your firewall lets it in.',
    stop,
  ]
}

const stop = 'Ctrl-C closes the shelf.'

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
