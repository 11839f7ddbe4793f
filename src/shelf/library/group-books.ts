import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { endingOf } from '../../device/book-file.ts'
import { compareNaturally } from '../../project/files/natural-order.ts'
import { foldText } from './fold-text.ts'
import type {
  Library,
  ShelfFormat,
  ShelvedBook,
  ShelvedEdition,
  ShelvedFile,
  SkippedFile,
} from './shelved-book.ts'

/**
 * Groups files into books. Files in one folder with the same title and authors are editions of one
 * book; a PDF without such facts belongs to the EPUB of the same name.
 */
export function groupBooks(
  files: readonly ShelvedFile[],
  skipped: readonly SkippedFile[] = [],
): Library {
  const groups = new Map<string, ShelvedFile[]>()
  for (const file of files) {
    const key = JSON.stringify([dirname(file.path), ...titleAndAuthors(sayingFile(file, files))])
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  const urns = new Map<string, number>()
  const books = [...groups.values()].map((group) => bookOf(group, urns)).sort(compareBooks)
  const editions = books.flatMap((book) => book.editions)
  return {
    books,
    booksById: new Map(books.map((book) => [book.id, book])),
    editionsById: new Map(editions.map((edition) => [edition.id, edition])),
    updated: latest(books.map((book) => book.updated)),
    skipped,
  }
}

/** The file name without the format: `the-salt-road`. */
export function stemOf({ fileName, format }: Pick<ShelvedFile, 'fileName' | 'format'>): string {
  return fileName.slice(0, -endingOf(format).length)
}

function compareBooks(a: ShelvedBook, b: ShelvedBook): number {
  return (
    compareNaturally(foldText(a.title), foldText(b.title)) ||
    compareNaturally(a.title, b.title) ||
    compareNaturally(a.id, b.id)
  )
}

function titleAndAuthors(file: ShelvedFile): readonly string[] {
  return [file.facts.title ?? stemOf(file), ...file.facts.authors].map((text) =>
    text.normalize('NFC'),
  )
}

function sayingFile(file: ShelvedFile, files: readonly ShelvedFile[]): ShelvedFile {
  if (file.facts.title !== undefined) return file
  const isNamesake = (other: ShelvedFile): boolean =>
    other.facts.title !== undefined &&
    dirname(other.path) === dirname(file.path) &&
    stemOf(other) === stemOf(file)
  return files.find(isNamesake) ?? file
}

function bookOf(files: readonly ShelvedFile[], taken: Map<string, number>): ShelvedBook {
  const sorted = files.toSorted(
    (a, b) =>
      formats.indexOf(a.format) - formats.indexOf(b.format) ||
      compareNaturally(stemOf(a), stemOf(b)),
  )
  const main = sorted.find(({ facts }) => facts.title !== undefined) ?? sorted[0]
  if (!main) throw new Error('internal: a book without files')
  const name = titleAndAuthors(main).join('\n')
  const count = (taken.get(name) ?? 0) + 1
  taken.set(name, count)
  const hash = hashOf(count === 1 ? name : `${name}\n\n${count}`)
  return {
    id: hash.slice(0, idLength),
    urn: `urn:uuid:${uuidOf(hash)}`,
    title: main.facts.title ?? stemOf(main),
    facts: main.facts,
    updated: latest(sorted.map((file) => file.facts.modified ?? isoDate(file.written))),
    editions: sorted.map(editionOf),
  }
}

const formats: readonly ShelfFormat[] = ['epub', 'kepub', 'pdf']

function editionOf(file: ShelvedFile): ShelvedEdition {
  const words = foldText(stemOf(file)).match(/[a-z0-9]+/g)
  const stem = words?.join('-').slice(0, 60) ?? 'book'
  return {
    ...file,
    id: hashOf(file.path).slice(0, idLength),
    addressName: `${stem}${endingOf(file.format)}`,
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

// 64 bits: among a thousand books, the chance that two share an id is one in 10^13.
const idLength = 16

// A version 8 UUID (RFC 9562, § 5.8), which may hold any bits: here a hash.
function uuidOf(hash: string): string {
  const variant = '89ab'.charAt(parseInt(hash.charAt(16), 16) & 3)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

function latest(dates: readonly string[]): string {
  return dates.toSorted().at(-1) ?? isoDate(0)
}

function isoDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
