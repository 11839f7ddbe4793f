import { lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file that could not be written, in words for its author. */
export class WriteError extends Error {
  /** The file or folder that stands in the way, absolute. */
  readonly path: string
  /** What is the matter with it, as the end of a sentence. */
  readonly says: string
  readonly hint: string

  constructor(path: string, { says, hint }: WriteProblem) {
    super(`"${path}" ${says}`)
    this.path = path
    this.says = says
    this.hint = hint
  }
}

/** What is wrong with a place to write to, and the remedy. */
export interface WriteProblem {
  readonly says: string
  readonly hint: string
}

/**
 * Writes a file whole or not at all: beside its place under another name, to the disk, then under its own name. When
 * that fails the file that was there is still there, and a WriteError is thrown. With `mode`, it has those permissions.
 */
export async function writeOutput(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const folder = dirname(path)
  await makeFolder(folder)
  if ((await lstat(path).catch(() => undefined))?.isDirectory()) {
    throw new WriteError(path, {
      says: 'is a folder, where the file of the book is to be',
      hint: 'move it away',
    })
  }
  const beside = join(folder, `.${basename(path)}.${process.pid}.part`)
  try {
    const file = await open(beside, 'w').catch((error: unknown) => {
      throw new WriteError(codeOf(error) === 'ENAMETOOLONG' ? path : folder, explain(error))
    })
    try {
      await file.writeFile(bytes)
      if (mode !== undefined) await file.chmod(mode & 0o777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw error instanceof WriteError ? error : new WriteError(path, explain(error))
  }
}

/**
 * Makes a folder and those that it lies in. One after another: made at once, they never come to an end where the system lets
 * none be made (/proc). A WriteError is thrown when one cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => codeOf(error))
  if (typeof found === 'object') {
    if (found.isDirectory()) return
    throw new WriteError(folder, {
      says: 'is a file, where a folder is wanted',
      hint: 'move it away, or choose another folder',
    })
  }
  const parent = dirname(folder)
  if (found !== 'ENOENT' && found !== 'ENOTDIR') throw new WriteError(folder, explainCode(found))
  if (parent !== folder) await makeFolder(parent)
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return
    const isNamed = codeOf(error) === 'ENAMETOOLONG'
    throw new WriteError(isNamed ? folder : parent, explain(error))
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What an error of the system means for who wants a file written. */
export function explain(error: unknown): WriteProblem {
  return explainCode(codeOf(error))
}

const another = 'choose another folder'

function explainCode(code: string): WriteProblem {
  return problems[code] ?? { says: 'takes no files', hint: another }
}

// errno(3), in words.
const problems: Readonly<Record<string, WriteProblem>> = {
  EACCES: { says: 'may not be written to', hint: `change its permissions, or ${another}` },
  EPERM: { says: 'may not be written to', hint: `change its permissions, or ${another}` },
  EROFS: { says: 'lies on a disk that can only be read', hint: another },
  ENOSPC: { says: 'has no room on its disk', hint: `make room on the disk, or ${another}` },
  EDQUOT: { says: 'has no room in your share of its disk', hint: `make room, or ${another}` },
  EFBIG: { says: 'is larger than files may be there', hint: another },
  ENAMETOOLONG: { says: 'has a name that is too long', hint: another },
  ELOOP: { says: 'is a link that leads to itself', hint: `take the link away, or ${another}` },
  EBUSY: { says: 'is in use by another program', hint: 'close it there, and build again' },
  EMFILE: { says: 'cannot be opened, since too many files are open', hint: 'close other programs' },
  EIO: { says: 'lies on a disk that fails', hint: another },
}
