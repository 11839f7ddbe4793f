import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { formatOf } from '../../device/book-file.ts'
import { compareNaturally } from '../../project/files/natural-order.ts'
import type { ShelfFormat, ShelvedFile } from './shelved-book.ts'

/** A file in a format that a shelf offers, not read yet. */
export type FoundFile = Omit<ShelvedFile, 'facts'>

/**
 * Finds the finished books of a folder: in `dist/` if it is a book folder; otherwise in the folder
 * itself and in the `dist/` of each folder in it. Links are not followed, and hidden files are
 * ignored.
 */
export async function findBookFiles(directory: string): Promise<readonly FoundFile[]> {
  const entries = await listFolder(directory)
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const isBookFolder =
    entries.some(({ name }) => /^book\.ya?ml$/.test(name)) || folders.includes('manuscript')
  if (isBookFolder) return filesIn(join(directory, 'dist'))
  const shelves = folders.includes('dist') ? ['dist'] : folders.map((name) => join(name, 'dist'))
  const lists = await Promise.all(
    ['', ...shelves.slice(0, mostFolders)].map((name) => filesIn(join(directory, name))),
  )
  return lists.flat()
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

// More than anyone keeps in one folder, so that a shelf on a whole disk stays quick.
const mostFolders = 1000
const mostFiles = 5000
