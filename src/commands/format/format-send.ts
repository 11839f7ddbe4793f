import { basename } from 'node:path'
import type { EpubFinding } from '../../check-epub/finding.ts'
import type { KindleVerdict } from '../../check-epub/kindle-refusals.ts'
import type { BookFile } from '../../device/book-file.ts'
import type { CopiedBook } from '../../device/copy-book.ts'
import type { CopyFailure } from '../../device/copy-failure.ts'
import { howToEject } from '../../device/eject.ts'
import type { Device } from '../../device/find-devices.ts'
import type { MountPlaces } from '../../device/mount-places.ts'
import { printable } from '../../diagnostics/text-width.ts'
import {
  findingsToJson,
  formatFindings,
  formatSize,
  round,
  shortPath,
  summarizeFindings,
  type Findings,
} from './format-build.ts'
import { deviceToJson, lookedIn } from './format-devices.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { waysToKindle, waysWithoutCable } from './ways-to-reader.ts'

/** The outcome. */
export type SendResult =
  | ((CopiedBook | CopyFailure) & { readonly book: BookFile })
  /**
   * There is a file, but not on a reader: no reader is connected, the reader cannot open the file,
   * or it is a Kindle, which opens no files sent by cable.
   */
  | { readonly type: 'no-device' | 'not-opened' | 'not-an-epub'; readonly book: BookFile }
  | ({ readonly type: 'send-to-kindle'; readonly book: BookFile } & KindleVerdict)
  /** There is no file: the manuscript has errors, or no edition is an ebook. */
  | { readonly type: 'not-made' | 'no-edition' }

/** How a sending went. */
export type SendOutcome = SendResult &
  Findings & {
    readonly device?: Device
    readonly places: MountPlaces
    readonly seconds: number
    readonly platform: NodeJS.Platform
  }

/** What is wrong with the book, then where it is now, then what is left for its owner to do. */
export function formatSend(outcome: SendOutcome, terminal: Terminal): void {
  terminal.err(formatFindings(outcome, terminal))
  const result = resultLine(outcome, terminal)
  if (result) terminal.out(`${printable(result)}\n`)
  for (const line of advice(outcome)) terminal.err(`${printable(line)}\n`)
  const summary = summarizeFindings(outcome, terminal)
  if (summary !== '') terminal.err(`${summary}\n`)
}

/** The same facts for a program to read. */
export function formatSendJson(outcome: SendOutcome, terminal: Terminal): string {
  const { type, device, seconds } = outcome
  const book = 'book' in outcome ? outcome.book : undefined
  const facts = {
    result: type === 'copied' ? outcome.how : type,
    ...(type === 'failed' && { reason: outcome.reason, leftover: outcome.leftover }),
    device: device && deviceToJson(device),
    book: book && {
      edition: book.edition,
      format: book.format,
      bytes: book.bytes.length,
      path: book.path && shortPath(book.path, terminal),
    },
    ...(type === 'send-to-kindle' && { refusals: outcome.refusals, faults: outcome.faults }),
    path: type === 'copied' ? outcome.path : undefined,
    ...findingsToJson(outcome, terminal),
    seconds: round(seconds),
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

// The path first, as `octavo build` prints it.
function resultLine(outcome: SendOutcome, terminal: Terminal): string | undefined {
  if (outcome.type === 'copied') return `${outcome.path}  ${formatSize(outcome.book.bytes.length)}`
  const isReady = outcome.type === 'send-to-kindle' || outcome.type === 'no-device'
  if (!isReady || outcome.book.path === undefined) return undefined
  return `${shortPath(outcome.book.path, terminal)}  ${formatSize(outcome.book.bytes.length)}`
}

function advice(outcome: SendOutcome): readonly string[] {
  const reader = outcome.device?.model ?? outcome.device?.kind.name ?? 'reader'
  switch (outcome.type) {
    case 'copied':
      return [...whatWasThere(outcome, reader), ...afterCopy(outcome, outcome.book)]
    case 'failed':
      return whyNot(outcome, reader)
    case 'send-to-kindle':
      return forKindle(outcome, outcome.book)
    case 'no-device':
      return [
        `No e-reader is connected: ${lookedIn(outcome.places)}`,
        'The file is ready. It gets to a reader',
        ...waysWithoutCable(outcome.book),
      ]
    case 'not-opened':
      return [
        `Nothing was copied: a ${reader} cannot open "${outcome.book.fileName}".`,
        `It opens ${outcome.device?.kind.opens.join(', ')}.`,
      ]
    case 'not-an-epub':
      return [
        `Nothing was copied: "${outcome.book.fileName}" is not an EPUB, whatever its name says.`,
      ]
    case 'no-edition':
      return [
        `Nothing was copied: the book has no edition that a ${reader} can open.`,
        'Add one to the editions in book.yaml, for example `ebook: { format: epub }`.',
      ]
    case 'not-made':
      return ['nothing was built']
  }
}

function forKindle({ refusals, faults }: KindleVerdict, book: BookFile): readonly string[] {
  const why = 'Nothing was copied: a Kindle does not open EPUB files copied by cable'
  const check = `\`octavo check ${book.fileName}\` tells all there is to say of it`
  if (refusals.length > 0) {
    const what = 'Mend what is named here, and send the book again'
    return [`${why}, and this one is not ready:`, ...listed(refusals), `${what}; ${check}.`]
  }
  if (faults.length === 0) return [`${why}. Send to Kindle takes this file:`, ...waysToKindle(book)]
  return [
    `${why}. Send to Kindle may refuse this file:`,
    ...listed(faults),
    `Mend what is named here (${check}), or try it as it is:`,
    ...waysToKindle(book),
  ]
}

function listed(findings: readonly EpubFinding[]): readonly string[] {
  const lines = findings.slice(0, mostListed).map(({ message, place }) => {
    const line = place?.line === undefined ? '' : `:${place.line}`
    return `  ${place ? `${place.file}${line}  ` : ''}${message}`
  })
  const more = findings.length - lines.length
  return more > 0 ? [...lines, `  and ${more} more`] : lines
}

const mostListed = 5

function whatWasThere({ how, path, takenName }: CopiedBook, reader: string): readonly string[] {
  const lines: Record<CopiedBook['how'], readonly string[]> = {
    new: [],
    replaced: [`It replaced another version of the same book.`],
    unchanged: [`The ${reader} already had this file; nothing was written.`],
  }
  const other = `Another book is called "${takenName}" there, so this one is "${basename(path)}".`
  return takenName === undefined ? lines[how] : [other, ...lines[how]]
}

function afterCopy({ device, platform }: SendOutcome, book: BookFile): readonly string[] {
  if (!device) return []
  return [
    `Before you pull the cable, ${howToEject(platform, device.root)}`,
    device.kind.afterwards,
    ...kepubHint(device, book),
  ]
}

// A user who sends a finished file has chosen it.
function kepubHint({ kind }: Device, { format, edition }: BookFile): readonly string[] {
  if (kind.id !== 'kobo' || format === 'kepub' || edition === undefined) return []
  return [
    'hint: a Kobo turns pages faster, and counts them by chapter, in a format of its own; ' +
      'add it to the editions in book.yaml: `kobo: { format: kepub }`',
  ]
}

function whyNot(failure: CopyFailure, reader: string): readonly string[] {
  const { needed, free, leftover } = failure
  const room =
    needed === undefined || free === undefined
      ? ''
      : `: with its place in the index the book needs ${formatSize(needed)}, and ${formatSize(free)} are free`
  const reasons: Record<CopyFailure['reason'], readonly string[]> = {
    full: [`The ${reader} is full${room}.`, 'Delete some books from it, and send this one again.'],
    'read-only': [
      `The ${reader} does not allow "${failure.path}" to be written.`,
      'Eject it, connect it again, and unlock it if it asks for a code. If that does not help, check its disk for errors.',
    ],
    gone: [
      `The ${reader} is disconnected or does not answer: the book is not on it, or is incomplete.`,
      'Connect it again and wait until its disk is shown; then send the book again.',
    ],
    name: [
      `The disk of the ${reader} does not allow the file name "${basename(failure.path)}".`,
      'Give the book a file name in plain letters, and send that file.',
    ],
    damaged: [
      `The copy on the ${reader} differs from the file that was sent, so it was deleted.`,
      'Its disk may be worn out: have it checked for errors, and send the book again.',
    ],
  }
  const left = `A part of the copy may be left there as "${basename(leftover ?? '')}"; the next sending takes it away.`
  return leftover === undefined ? reasons[failure.reason] : [...reasons[failure.reason], left]
}
