import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { isAbsolute, join, posix, relative, sep } from 'node:path'
import type { Refusal } from './refusal.ts'

/**
 * Reads a file of the book folder. What lies outside of it, by its path or through a symbolic link, is not touched,
 * nor is what is no plain file, nor what has more bytes than `limit`.
 */
export function readInside(
  directory: string,
  path: string,
  limit: number,
): { readonly bytes: Uint8Array } | { readonly refusal: Refusal } {
  const found = locate(directory, path)
  if (typeof found === 'string') return { refusal: found }
  try {
    const stats = statSync(found.path)
    if (stats.isDirectory()) return { refusal: 'folder' }
    if (!stats.isFile()) return { refusal: 'device' }
    if (stats.size > limit) return { refusal: 'too large' }
    return { bytes: readFileSync(found.path) }
  } catch {
    return { refusal: 'unreadable' }
  }
}

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
  /** Why it is not to be had. */
  readonly refusal?: Refusal
}

/** What is in a folder of the book folder, in no order; a refusal when it cannot be looked into. */
export function entriesInside(directory: string, path: string): readonly FolderEntry[] | Refusal {
  const found = locate(directory, path)
  if (typeof found === 'string') return found
  try {
    return readdirSync(found.path, { withFileTypes: true }).map((entry) =>
      toEntry(directory, path, found.path, entry),
    )
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
    return isFile ? 'missing' : 'unreadable'
  }
}

/** The names in a folder of the book folder, folders with a slash at their end, in no order; undefined when there is no such folder. */
export function listInside(directory: string, path: string): readonly string[] | undefined {
  const entries = entriesInside(directory, path)
  if (typeof entries === 'string') return undefined
  return entries.map(({ name, isFolder }) => (isFolder ? `${name}/` : name))
}

/**
 * A path that an author wrote, as a path in the book folder with forward slashes and without dots: `images/map.png`.
 * Undefined when its words lead out of the folder.
 */
export function insidePath(written: string): string | undefined {
  const path = written.replaceAll('\\', '/')
  const isOutright = isAbsolute(written) || /^(?:\/|[a-z]:)/i.test(path)
  if (isOutright || path.includes('\0')) return undefined
  const normal = posix.normalize(path).replace(/\/$/, '')
  return normal === '..' || normal.startsWith('../') ? undefined : normal
}

function toEntry(directory: string, path: string, folder: string, entry: Dirent): FolderEntry {
  const { name } = entry
  // What Node puts for bytes that are no UTF-8; under that name nothing is found.
  if (name.includes('\ufffd') && !exists(join(folder, name)))
    return { name, isFolder: entry.isDirectory(), refusal: 'bad name' }
  if (!entry.isSymbolicLink()) return { name, isFolder: entry.isDirectory() }
  const found = locate(directory, posix.join(path, name))
  if (typeof found === 'string') {
    return { name, isFolder: false, refusal: found === 'missing' ? 'broken link' : found }
  }
  const isFolder = statSync(found.path).isDirectory()
  const isAround = isFolder && isWithin(folder, found.path)
  return { name, isFolder, ...(isAround && { refusal: 'link around' as const }) }
}

function locate(directory: string, path: string): { readonly path: string } | Refusal {
  const inner = insidePath(path)
  if (inner === undefined) return 'outside'
  try {
    const folder = realpathSync(directory)
    const target = realpathSync(spelledAsOnDisk(directory, inner))
    return isWithin(target, folder) ? { path: target } : 'link outside'
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EACCES'
    return isClosed ? 'unreadable' : 'missing'
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

// An accent is a character of its own in names that macOS wrote, and rarely in what is typed: é, or e and ´.
function spelledAsOnDisk(directory: string, inner: string): string {
  const direct = join(directory, inner)
  if (!/[^\0-\x7f]/.test(inner) || exists(direct)) return direct
  let path = directory
  for (const part of inner.split('/')) {
    const alike = readdirSync(path).find((name) => name.normalize() === part.normalize())
    path = join(path, alike ?? part)
  }
  return path
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
