import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file could not be written; the message says why in the author's terms. */
export class WriteError extends Error {
  /** Absolute path of the file or folder that causes the problem. */
  readonly path: string
  /** What is wrong with it, as the end of a sentence. */
  readonly says: string
  readonly hint: string

  constructor(path: string, { says, hint }: WriteProblem) {
    super(`"${path}" ${says}`)
    this.path = path
    this.says = says
    this.hint = hint
  }
}

/** A problem with a place to write to, and the remedy. */
export interface WriteProblem {
  readonly says: string
  readonly hint: string
}

/** How a file is written. */
export interface WriteOptions {
  /** Its permissions; the usual ones when absent. */
  readonly mode?: number
  /**
   * Whether it is one of many small files, which can be made again. The system decides when they
   * reach the disk, and nobody looks for what killed processes left beside each.
   */
  readonly isOneOfMany?: boolean
}

/**
 * Writes a file completely or not at all: first under another name beside it, then to the disk,
 * then under its own name. If that fails, the earlier file stays and a WriteError is thrown.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
  { mode, isOneOfMany = false }: WriteOptions = {},
): Promise<void> {
  const folder = dirname(path)
  await makeFolder(folder)
  if ((await lstat(path).catch(() => undefined))?.isDirectory()) {
    throw new WriteError(path, {
      says: 'is a folder, but the book has to be written there',
      hint: 'move it away',
    })
  }
  if (!isOneOfMany) await clearLeftOver(folder, basename(path))
  // A process may write the same file twice at once.
  const beside = join(folder, `.${basename(path)}.${process.pid}.${++written}.part`)
  try {
    const file = await open(beside, 'w').catch((error: unknown) => {
      throw new WriteError(codeOf(error) === 'ENAMETOOLONG' ? path : folder, explain(error))
    })
    try {
      await file.writeFile(bytes)
      if (mode !== undefined) await file.chmod(mode & 0o777)
      if (!isOneOfMany) await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw error instanceof WriteError ? error : new WriteError(path, explain(error))
  }
}

let written = 0

// Removes what builds left that were killed while they wrote the same file. One that still runs
// keeps its own.
async function clearLeftOver(folder: string, name: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const one of names) {
    const isOurs = one.startsWith(`.${name}.`) && one.endsWith('.part')
    const process = /^\.(\d+)(?:\.\d+)?\.part$/.exec(one.slice(name.length + 1))?.[1]
    if (!isOurs || process === undefined || isRunning(Number(process))) continue
    await rm(join(folder, one), { force: true }).catch(() => {})
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // A process of another user runs, but takes no signals (kill(2)).
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Makes a folder and its parents, one after another. Node's recursive `mkdir` never ends where the
 * system allows no folders (/proc). Throws a WriteError when a folder cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => codeOf(error))
  if (typeof found === 'object') {
    if (found.isDirectory()) return
    throw new WriteError(folder, {
      says: 'is a file, but a folder is needed there',
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

/** Explains a system error to the person who wants the file written. */
export function explain(error: unknown): WriteProblem {
  return explainCode(codeOf(error))
}

const another = 'choose another folder'

function explainCode(code: string): WriteProblem {
  return problems[code] ?? { says: 'cannot hold files', hint: another }
}

// errno(3), in words.
const problems: Readonly<Record<string, WriteProblem>> = {
  EACCES: { says: 'is write-protected', hint: `change its permissions, or ${another}` },
  EPERM: { says: 'is write-protected', hint: `change its permissions, or ${another}` },
  EROFS: { says: 'is on a read-only disk', hint: another },
  ENOSPC: { says: 'is on a full disk', hint: `make room on the disk, or ${another}` },
  EDQUOT: { says: 'is on a disk where your quota is used up', hint: `make room, or ${another}` },
  EFBIG: { says: 'is larger than its disk allows', hint: another },
  ENAMETOOLONG: { says: 'has a name that is too long', hint: another },
  ELOOP: { says: 'is a symbolic link to itself', hint: `remove the link, or ${another}` },
  EBUSY: { says: 'is in use by another program', hint: 'close it there, and build again' },
  EMFILE: {
    says: 'cannot be opened because too many files are open',
    hint: 'close other programs',
  },
  EIO: { says: 'is on a failing disk', hint: another },
}
