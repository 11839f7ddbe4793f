import { basename } from 'node:path'
import { noFacts, type BookFacts } from './book-facts.ts'
import { readEpubFacts } from './epub-facts.ts'
import { findBookFiles, openBookFile, type FoundFile } from './find-book-files.ts'
import { groupBooks } from './group-books.ts'
import { readPdfFacts } from './pdf-facts.ts'
import type { Library, ShelvedFile, SkippedFile, SkipReason } from './shelved-book.ts'

/**
 * The books of some folders, kept up to date: a book that is built while the shelf is open appears
 * a moment later.
 */
export interface LiveLibrary {
  current(): Promise<Library>
}

/**
 * Opens a library of folders (absolute paths). It reads them on request, but at most every two
 * seconds.
 */
export function openLibrary(directories: readonly string[]): LiveLibrary {
  const known = new Map<string, ShelvedFile>()
  let looked = -Infinity
  let library: Promise<Library> | undefined
  return {
    current() {
      if (library && performance.now() - looked < restTime) return library
      looked = performance.now()
      // Requests in the meantime wait for the same reading.
      library = loadLibrary(directories, known)
      return library
    },
  }
}

// In milliseconds.
const restTime = 2000

async function loadLibrary(
  directories: readonly string[],
  known: Map<string, ShelvedFile>,
): Promise<Library> {
  const found = new Map<string, FoundFile>()
  const skipped: SkippedFile[] = []
  for (const directory of directories) {
    const { files, skipped: more } = await findBookFiles(directory)
    skipped.push(...more)
    for (const file of files) addOnce(file, found)
  }
  for (const path of known.keys()) if (!found.has(path)) known.delete(path)
  const files: ShelvedFile[] = []
  for (const file of found.values()) {
    const shelved = isSame(known.get(file.real), file) ?? (await readFile(file))
    if (typeof shelved === 'string') skipped.push({ path: file.path, why: shelved })
    else {
      known.set(file.real, shelved)
      files.push(shelved)
    }
  }
  return groupBooks(files, skipped)
}

// A file that is found by itself and by a link to it is one file, under its own name.
function addOnce(file: FoundFile, found: Map<string, FoundFile>): void {
  const isOwnName = basename(file.path) === basename(file.real)
  if (!found.has(file.real) || isOwnName) found.set(file.real, file)
}

function isSame(known: ShelvedFile | undefined, found: FoundFile): ShelvedFile | undefined {
  const isUnchanged =
    known?.path === found.path && known.size === found.size && known.written === found.written
  return isUnchanged ? known : undefined
}

async function readFile(file: FoundFile): Promise<ShelvedFile | SkipReason> {
  // A file larger than any shop accepts is offered under its file name and not read into memory.
  if (file.size > largestRead) return { ...file, facts: noFacts }
  const bytes = await readBookBytes(file.real)
  if (!bytes) return 'unreadable'
  const facts = factsOf(file, bytes)
  return facts ? { ...file, facts } : 'no book'
}

/** Reads a book's file, given with links followed; undefined when it is gone or cannot be read. */
export async function readBookBytes(real: string): Promise<Uint8Array | undefined> {
  const file = await openBookFile(real).catch(() => undefined)
  return file
    ?.readFile()
    .catch(() => undefined)
    .finally(() => file.close())
}

// A file that is named an EPUB but is not one is not offered.
function factsOf(file: FoundFile, bytes: Uint8Array): BookFacts | undefined {
  if (file.format !== 'pdf') return readEpubFacts(bytes)
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
  return isPdf ? (readPdfFacts(bytes) ?? noFacts) : undefined
}

const largestRead = 500_000_000
