import { noFacts, type BookFacts } from './book-facts.ts'
import { readEpubFacts } from './epub-facts.ts'
import { findBookFiles, openBookFile, type FoundFile } from './find-book-files.ts'
import { groupBooks } from './group-books.ts'
import { readPdfFacts } from './pdf-facts.ts'
import type { Library, ShelvedFile } from './shelved-book.ts'

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
  for (const directory of directories)
    for (const file of await findBookFiles(directory)) found.set(file.path, file)
  for (const path of known.keys()) if (!found.has(path)) known.delete(path)
  const files: ShelvedFile[] = []
  for (const file of found.values()) {
    const shelved = isSame(known.get(file.path), file) ?? (await readFile(file))
    if (!shelved) continue
    known.set(file.path, shelved)
    files.push(shelved)
  }
  return groupBooks(files)
}

function isSame(known: ShelvedFile | undefined, found: FoundFile): ShelvedFile | undefined {
  return known?.size === found.size && known.written === found.written ? known : undefined
}

async function readFile(file: FoundFile): Promise<ShelvedFile | undefined> {
  // A file larger than any shop accepts is offered under its file name and not read into memory.
  if (file.size > largestRead) return { ...file, facts: noFacts }
  const bytes = await readBookBytes(file.path)
  const facts = bytes && factsOf(file, bytes)
  return facts && { ...file, facts }
}

/** Reads a book's file; undefined when it is gone or cannot be read. */
export async function readBookBytes(path: string): Promise<Uint8Array | undefined> {
  const file = await openBookFile(path).catch(() => undefined)
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
