import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOutput } from '../../project/output/write-output.ts'

/** The paths in a book folder of the files that the last import made. */
export async function filesOfLastImport(folder: string): Promise<readonly string[]> {
  return [...(await readRecord(folder)).keys()]
}

/** What became of the files of an import. */
export interface WrittenImport {
  /** Paths in the book folder. */
  readonly written: readonly string[]
  /** Files that somebody edited since the last import: they stay as they are. */
  readonly kept: readonly string[]
  /** Files of the last import that this one does not have. */
  readonly removed: readonly string[]
  /** Files of the last import that this one does not have, and that somebody edited: they stay. */
  readonly left: readonly string[]
}

/**
 * Writes the files of an import into a folder. A file that was edited since the last import, or that
 * no import wrote, stays; the new text is written beside, into `imported-again/`.
 */
export async function writeImport(
  folder: string,
  files: ReadonlyMap<string, () => string | Uint8Array>,
): Promise<WrittenImport> {
  const before = await readRecord(folder)
  const written: string[] = []
  const kept: string[] = []
  const record = new Map<string, string>()
  for (const [path, contentOf] of files) {
    const content = contentOf()
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const found = await hashOfFile(join(folder, path))
    const hash = hashOf(bytes)
    const isOurs = found === undefined || found === before.get(path) || found === hash
    const target = isOurs ? path : join('imported-again', path)
    if (found !== hash) await writeOutput(join(folder, target), bytes, { isOneOfMany: true })
    if (isOurs) written.push(path)
    else kept.push(path)
    record.set(path, isOurs ? hash : (before.get(path) ?? ''))
  }
  const { removed, left } = await removeOld(folder, before, files)
  await writeOutput(join(folder, recordName), recordBytes(record))
  return { written, kept, removed, left }
}

// Removes the files that the last import wrote and this one does not, unless they were edited.
async function removeOld(
  folder: string,
  before: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, unknown>,
): Promise<Pick<WrittenImport, 'removed' | 'left'>> {
  const removed: string[] = []
  const left: string[] = []
  for (const [path, hash] of before) {
    if (files.has(path) || !isPlainPath(path)) continue
    const found = await hashOfFile(join(folder, path))
    if (found === hash) {
      await rm(join(folder, path))
      removed.push(path)
    } else if (found !== undefined) left.push(path)
  }
  return { removed, left }
}

// The record lies in the folder, where anybody could write it.
function isPlainPath(path: string): boolean {
  return /^(?:manuscript|images)\/[^\0]+$/.test(path) && !path.split('/').includes('..')
}

const recordName = '.octavo-import.json'

async function readRecord(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, recordName), 'utf8').catch(() => '{}')
  const hashes = new Map<string, string>()
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null) return hashes
    for (const [path, hash] of Object.entries(data)) {
      if (typeof hash === 'string') hashes.set(path, hash)
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return hashes
}

function recordBytes(record: ReadonlyMap<string, string>): Uint8Array {
  const text = JSON.stringify(Object.fromEntries(record), undefined, 2)
  return new TextEncoder().encode(`${text}\n`)
}

async function hashOfFile(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes && hashOf(bytes)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
