import type { Zip, ZipFile } from '../../container/zip/open-zip.ts'
import { ImportRefusal } from './import-refusal.ts'

/**
 * Refuses an archive whose files unpack to more than any book has, before any is unpacked. No file
 * gives more bytes than the directory says, so a directory that lies is harmless.
 */
export function refuseBomb(name: string, zip: Zip): void {
  const size = zip.files.reduce((sum, file) => sum + file.size, 0)
  if (size > largestArchive) refuse(name, size)
}

/**
 * The archive, from which only so much text can be unpacked: reading more is refused. A file that is
 * read twice counts once.
 */
export function capText(name: string, zip: Zip, limit: number): Zip {
  const read = new Map<string, number>()
  const capped = (file: ZipFile): ZipFile => ({
    ...file,
    read: (most) => {
      read.set(file.path, file.size)
      const sum = [...read.values()].reduce((total, size) => total + size, 0)
      if (sum > limit) refuse(name, sum)
      return file.read(most)
    },
  })
  return {
    files: zip.files.map(capped),
    file: (path) => {
      const file = zip.file(path)
      return file && capped(file)
    },
  }
}

/**
 * How many bytes of text a reader that follows the text may unpack: a manuscript of 300,000 words
 * has 90 MB of XML when Word has split every run.
 */
export const streamedText = 256 * 1024 * 1024

/** How many bytes of text a reader that keeps a tree of it may unpack; a long novel has 3 MB. */
export const keptText = 96 * 1024 * 1024

// A picture book with scans of every page has some hundred megabytes.
const largestArchive = 1024 * 1024 * 1024

function refuse(name: string, size: number): never {
  const megabytes = Math.ceil(size / 1024 / 1024).toLocaleString('en-US')
  throw new ImportRefusal(
    `"${name}" unpacks to ${megabytes} MB or more, which no book has`,
    'open it in the program that made it, take out what is not of the book, and save it under a new name; when a stranger sent it, delete it',
  )
}
