import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { formatOf } from '../../device/book-file.ts'
import { compareNaturally } from '../../project/files/natural-order.ts'
import type { ShelfFormat, ShelvedFile, SkippedFile } from './shelved-book.ts'

/** A file in a format that a shelf offers, not read yet. */
export type FoundFile = Omit<ShelvedFile, 'facts'>

/** What a folder holds for a shelf, and what was left out of it. */
export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly skipped: readonly SkippedFile[]
}

/**
 * Finds the finished books of a folder: in `dist/` if it is a book folder; otherwise in the folder
 * itself and in the folders in it, as people keep books: `Author/Title/x.epub`. Hidden files are
 * ignored, and a link is followed only to a place inside the folder. The path of a single file is
 * that book.
 */
export async function findBookFiles(directory: string): Promise<FoundFiles> {
  const root = await realpath(directory).catch(() => undefined)
  if (root === undefined) return { files: [], skipped: [] }
  const search: Search = { root, seen: new Set([root]), files: [], skipped: [] }
  const isFolder = (await stat(root)).isDirectory()
  const start = { name: basename(directory), path: directory, real: root, isFolder }
  if (isFolder) await searchFolder(start, deepest, search)
  else await addFile(start, search)
  return search
}

interface Search extends FoundFiles {
  /** The folder, with links followed. */
  readonly root: string
  /** The folders that were looked into, with links followed, so that no link leads round. */
  readonly seen: Set<string>
  readonly files: FoundFile[]
  readonly skipped: SkippedFile[]
}

async function searchFolder(folder: Entry, depth: number, search: Search): Promise<void> {
  const entries = await listFolder(folder, search)
  const isBookFolder =
    entries.some(({ name }) => /^book\.ya?ml$/.test(name)) ||
    entries.some(({ name, isFolder }) => isFolder && name === 'manuscript')
  if (isBookFolder) {
    const dist = entries.find(({ name, isFolder }) => isFolder && name === 'dist')
    // A link there must not lead to the rest of the book folder.
    const within = { ...search, root: dist?.real ?? '' }
    if (dist) await searchFiles(await listFolder(dist, within), search)
    return
  }
  await searchFiles(entries, search)
  for (const entry of entries) {
    const { name, path, real, isFolder } = entry
    if (!isFolder || name === 'node_modules' || search.seen.has(real)) continue
    if (depth === 0) skip(path, 'too deep', search)
    else if (search.seen.size >= mostFolders) skip(path, 'too many', search)
    else {
      search.seen.add(real)
      await searchFolder(entry, depth - 1, search)
    }
  }
}

async function searchFiles(entries: readonly Entry[], search: Search): Promise<void> {
  const files = entries.filter(({ isFolder }) => !isFolder)
  for (const file of files.slice(0, mostFiles)) await addFile(file, search)
  for (const { path } of files.slice(mostFiles)) skip(path, 'too many', search)
}

async function addFile(file: Entry, search: Search): Promise<void> {
  const { name: fileName, path, real } = file
  const format = formatOf(fileName)
  if (!isShelfFormat(format)) {
    if (otherFormats.has(format)) skip(path, 'another format', search)
    return
  }
  const stats: Stats | undefined = await lstat(real).catch(() => undefined)
  if (!stats?.isFile()) return
  if (stats.size === 0) {
    skip(path, 'empty', search)
    return
  }
  const written = Math.trunc(stats.mtimeMs)
  search.files.push({ path, real, fileName, format, size: stats.size, written })
}

/** Opens a book with links followed (`real`) for reading; throws if a link is there by now. */
export async function openBookFile(real: string): Promise<FileHandle> {
  // Windows has no such flag, and making a link there needs special rights.
  return open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
}

interface Entry {
  readonly name: string
  readonly path: string
  /** With links followed. */
  readonly real: string
  readonly isFolder: boolean
}

async function listFolder(folder: Entry, search: Search): Promise<readonly Entry[]> {
  const listed = await readdir(folder.path, { withFileTypes: true }).catch(() => undefined)
  if (!listed) skip(folder.path, 'unreadable', search)
  const shown = (listed ?? [])
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => compareNaturally(a.name, b.name))
  const entries: Entry[] = []
  for (const entry of shown) {
    const { name } = entry
    const path = join(folder.path, name)
    if (entry.isSymbolicLink()) entries.push(...(await followLink(name, path, search)))
    else if (entry.isDirectory() || entry.isFile())
      entries.push({ name, path, real: join(folder.real, name), isFolder: entry.isDirectory() })
  }
  return entries
}

async function followLink(name: string, path: string, search: Search): Promise<readonly Entry[]> {
  const real = await realpath(path).catch(() => undefined)
  const stats = real === undefined ? undefined : await stat(real).catch(() => undefined)
  const isFolder = stats?.isDirectory() ?? false
  const mayBeBook = isFolder || isShelfFormat(formatOf(name))
  if (real === undefined || !stats) {
    if (mayBeBook) skip(path, 'broken link', search)
    return []
  }
  const isInside = real.startsWith(search.root.endsWith(sep) ? search.root : search.root + sep)
  if (isInside) return [{ name, path, real, isFolder }]
  // A link to the folder itself leads round, and hides nothing.
  if (mayBeBook && real !== search.root) skip(path, 'link outside', search)
  return []
}

function skip(path: string, why: SkippedFile['why'], { skipped }: Search): void {
  skipped.push({ path, why })
}

function isShelfFormat(format: string): format is ShelfFormat {
  return format === 'epub' || format === 'kepub' || format === 'pdf'
}

// Books that people keep, and that a shelf does not offer.
const otherFormats: ReadonlySet<string> = new Set(
  'azw azw1 azw3 cbr cbz chm djvu fb2 fb2.zip ibooks kfx lit mobi pdb prc'.split(' '),
)

// `Shelf/Author/Series/Title`, with one more.
const deepest = 5
// More than anyone keeps in one folder.
const mostFolders = 5000
const mostFiles = 5000
