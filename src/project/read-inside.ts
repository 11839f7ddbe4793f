import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, posix, relative, sep } from 'node:path'
import { diagnostic, type Diagnostic, type Span } from '../diagnostics/diagnostic.ts'

/** Why a file of the book folder was not read. */
export type Refusal = 'outside' | 'missing' | 'folder' | 'too large' | 'unreadable'

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
    if (!stats.isFile()) return { refusal: 'unreadable' }
    if (stats.size > limit) return { refusal: 'too large' }
    return { bytes: readFileSync(found.path) }
  } catch {
    return { refusal: 'unreadable' }
  }
}

/** The names in a folder of the book folder, folders with a slash at their end, in no order; undefined when there is no such folder. */
export function listInside(directory: string, path: string): readonly string[] | undefined {
  const found = locate(directory, path)
  if (typeof found === 'string') return undefined
  try {
    return readdirSync(found.path, { withFileTypes: true }).map((entry) => {
      const isFolder = entry.isSymbolicLink()
        ? isInnerFolder(directory, posix.join(path, entry.name))
        : entry.isDirectory()
      return isFolder ? `${entry.name}/` : entry.name
    })
  } catch {
    return undefined
  }
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

/** What an author is told of a file that was not read. */
export function refusalDiagnostic(refusal: Refusal, written: string, span?: Span): Diagnostic {
  const { code, says, hint } = refusals[refusal]
  return diagnostic(code, `"${written}" ${says}.`, { span, hints: [hint] })
}

const refusals = {
  outside: {
    code: 'project/path-outside',
    says: 'lies outside of the book folder, where nothing is read',
    hint: 'copy the file into the book folder and give its path from there',
  },
  missing: {
    code: 'project/not-found',
    says: 'is not in the book folder',
    hint: 'give the path from the book folder, with small and capital letters as in its name',
  },
  folder: {
    code: 'project/file-unreadable',
    says: 'is a folder',
    hint: 'give the path of a file',
  },
  'too large': {
    code: 'project/too-large',
    says: 'is larger than anything a book needs',
    hint: 'make it smaller, or part it',
  },
  unreadable: {
    code: 'project/file-unreadable',
    says: 'cannot be read',
    hint: 'see whether the file may be read and is not a device',
  },
} as const

function isInnerFolder(directory: string, path: string): boolean {
  const found = locate(directory, path)
  return typeof found !== 'string' && statSync(found.path).isDirectory()
}

function locate(directory: string, path: string): { readonly path: string } | Refusal {
  const inner = insidePath(path)
  if (inner === undefined) return 'outside'
  try {
    const folder = realpathSync(directory)
    const target = realpathSync(join(directory, inner))
    const way = relative(folder, target)
    const leadsOut = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
    return leadsOut ? 'outside' : { path: target }
  } catch {
    return 'missing'
  }
}
