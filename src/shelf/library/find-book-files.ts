import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { formatOf } from '../../device/book-file.ts'
import { compareNaturally } from '../../project/files/natural-order.ts'
import type { ShelfFormat, ShelvedFile } from './shelved-book.ts'

/** A file in a format that a shelf offers, not read yet. */
export type FoundFile = Omit<ShelvedFile, 'facts'>

/**
 * Finds the finished books of a folder: in `dist/` if it is a book folder; otherwise in the folder
 * itself and in the folders in it, as people keep books: `Author/Title/x.epub`. Links are not
 * followed, and hidden files are ignored. The path of a single file is that book.
 */
export async function findBookFiles(directory: string): Promise<readonly FoundFile[]> {
  const file = await foundFile(directory, basename(directory))
  return file ? [file] : findWithin(directory, deepest, { folders: mostFolders })
}

// Folders that may still be looked into, so that a shelf on a whole disk stays quick.
interface Budget {
  folders: number
}

async function findWithin(
  directory: string,
  depth: number,
  budget: Budget,
): Promise<readonly FoundFile[]> {
  if (budget.folders-- <= 0) return []
  const entries = await listFolder(directory)
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const isBookFolder =
    entries.some(({ name }) => /^book\.ya?ml$/.test(name)) || folders.includes('manuscript')
  if (isBookFolder) return filesIn(join(directory, 'dist'))
  const found = [...(await filesIn(directory))]
  if (depth === 0) return found
  for (const name of folders.filter((name) => name !== 'node_modules'))
    found.push(...(await findWithin(join(directory, name), depth - 1, budget)))
  return found
}

/** Opens a file for reading; throws if the path is a link. */
export async function openBookFile(path: string): Promise<FileHandle> {
  // Windows has no such flag, and making a link there needs special rights.
  return open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
}

async function filesIn(folder: string): Promise<readonly FoundFile[]> {
  const entries = await listFolder(folder)
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && isShelfFormat(formatOf(entry.name)))
      .slice(0, mostFiles)
      .map((entry) => foundFile(join(folder, entry.name), entry.name)),
  )
  return found.filter((file) => file !== undefined)
}

async function foundFile(path: string, fileName: string): Promise<FoundFile | undefined> {
  const format = formatOf(fileName)
  const stats: Stats | undefined = await lstat(path).catch(() => undefined)
  if (!stats?.isFile() || stats.size === 0 || !isShelfFormat(format)) return undefined
  return { path, fileName, format, size: stats.size, written: Math.trunc(stats.mtimeMs) }
}

async function listFolder(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => compareNaturally(a.name, b.name))
}

function isShelfFormat(format: string): format is ShelfFormat {
  return format === 'epub' || format === 'kepub' || format === 'pdf'
}

// `Shelf/Author/Series/Title`, with one more.
const deepest = 5
// More than anyone keeps in one folder.
const mostFolders = 5000
const mostFiles = 5000
