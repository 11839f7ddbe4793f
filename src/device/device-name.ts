import { endingOf } from './book-file.ts'
import type { BookFile } from './book-file.ts'
import type { DeviceKind } from './device-kind.ts'
import { isReservedName } from '../edition/reserved-name.ts'

/**
 * The file name for a book in a folder of a reader's disk. It contains no character that FAT
 * refuses, is short enough for the reader, and has a number when it is not the first choice.
 */
export function deviceName(
  book: Pick<BookFile, 'fileName' | 'format'>,
  kind: DeviceKind,
  folder: string,
  number: number,
): string {
  const ending = endingOf(book.format)
  const plain = withoutEnding(book.fileName, [ending, `.${book.format}`])
  const tail = number === 1 ? ending : `-${number}${ending}`
  const room = roomForName(kind, folder) - byteLength(tail)
  return `${cut(cleanStem(plain), room)}${tail}`
}

function withoutEnding(fileName: string, endings: readonly string[]): string {
  const name = fileName.toLowerCase()
  const ending = endings.find((ending) => ending.length > 1 && name.endsWith(ending))
  return ending === undefined ? fileName : fileName.slice(0, -ending.length)
}

// Counts bytes, which are never fewer than the UTF-16 units that FAT counts.
function roomForName(kind: DeviceKind, folder: string): number {
  const before = byteLength(`${kind.rootPath}${folder === '' ? '' : `${folder}/`}`)
  const inPath = kind.pathLimit === undefined ? longestName : kind.pathLimit - 1 - before
  return Math.min(longestName, inPath)
}

// Long names have at most 255 units (Microsoft's FAT specification 1.03, § 7), and on other systems
// 255 bytes.
const longestName = 255

// The characters of § 7.1 in the same document, and the names of devices of Windows. A leading dot
// would hide the book.
function cleanStem(stem: string): string {
  const clean = stem
    .normalize('NFC')
    .replace(/["*/:<>?\\|\u0000-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  if (clean === '') return 'book'
  return isReservedName(clean) ? `book-${clean}` : clean
}

function cut(stem: string, room: number): string {
  let kept = ''
  let length = 0
  for (const character of stem) {
    length += byteLength(character)
    if (length > room) break
    kept += character
  }
  return kept.replace(/[\s.-]+$/u, '') || 'book'
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
