import { posix } from 'node:path'
import type { SourceFile } from '../markdown/source-file.ts'
import { decodeText } from './decode-text.ts'
import type { Project } from './project.ts'
import { insidePath, readInside } from './read-inside.ts'

/** Bytes of a file of the book folder, with its path in it. */
export interface BookBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file that another file of the book folder names: a stylesheet that `fromFile` imports, a font that it uses.
 * The path is taken from the folder of `fromFile`, or else from the book folder. Undefined when it is not there, lies
 * outside of the book folder, or is no plain file.
 */
export function readBookBytes(
  project: Pick<Project, 'directory'>,
  path: string,
  fromFile: string,
): BookBytes | undefined {
  for (const base of [posix.dirname(fromFile), '.']) {
    const file = isRooted(path) ? undefined : insidePath(posix.join(base, path))
    const read = file === undefined ? undefined : readInside(project.directory, file, largestFile)
    if (file !== undefined && read && 'bytes' in read) return { file, bytes: read.bytes }
  }
  return undefined
}

/** The same for a text in UTF-8; other encodings are read as well as may be. */
export function readBookFile(
  project: Pick<Project, 'directory'>,
  path: string,
  fromFile: string,
): SourceFile | undefined {
  const found = readBookBytes(project, path, fromFile)
  return found && { file: found.file, text: decodeText(found.file, found.bytes, () => {}) }
}

// Joined to a folder, `/etc/fonts` would look like a path in it.
function isRooted(path: string): boolean {
  return /^(?:[/\\]|[a-z]+:)/i.test(path)
}

// The largest fonts, of Chinese and Japanese, have 20 MB.
const largestFile = 64 * 1024 * 1024
