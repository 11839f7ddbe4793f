import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import type { Keep } from '../../keep/keep.ts'
import { knownTime, noteTime } from './asked-once.ts'
import { decodeSource } from './decode-source.ts'
import { fileMark } from './file-mark.ts'
import { readInside } from './read-inside.ts'
import { refusalAtFile } from './refusal.ts'

/** In bytes. War and Peace has 3.2 MB; no manuscript needs this much. */
export const largestText = 32 * 1024 * 1024

/** Reads a text file of the book folder; undefined, and reported, when it cannot be read. */
export type ReadText = (path: string, report: Report) => SourceFile | undefined

/**
 * Reads the text files of a book folder, each once. A file whose bytes are those of an earlier build
 * is the same object as then, and one that was not written since is not read again.
 */
export function textReader(folder: string, keep?: Keep): ReadText {
  const known = new Map<string, ReadFile>()
  return (path, report) => {
    const read = known.get(path) ?? readFile(folder, path, keep)
    known.set(path, read)
    read.told.forEach(report)
    return read.file
  }
}

/** Reads a text file of the book folder; undefined, and reported, when it cannot be read. */
export function readText(folder: string, path: string, report: Report): SourceFile | undefined {
  return textReader(folder)(path, report)
}

interface ReadFile {
  readonly file?: SourceFile
  readonly told: readonly Diagnostic[]
}

function readFile(folder: string, path: string, keep: Keep | undefined): ReadFile {
  if (!keep) return readAnew(folder, path, (bytes) => decode(path, bytes))
  const place = `${folder}/${path}`
  const known = keep.of('marked files', [keep], () => new Map<string, MarkedFile>())
  const mark = fileMark(folder, path)
  const before = known.get(place)
  if (mark !== undefined && before?.mark === mark) {
    noteTime(folder, path, before.time)
    return before.read
  }
  const read = readAnew(folder, path, (all) => {
    const bytes = keep.same(`bytes ${place}`, all)
    return keep.of('text', [bytes], () => decode(path, bytes))
  })
  const time = knownTime(folder, path)
  if (mark !== undefined && time !== undefined) known.set(place, { mark, time, read })
  return read
}

// A file as it was read when it had a mark.
interface MarkedFile {
  readonly mark: string
  /** As `noteTime` takes it. */
  readonly time: number
  readonly read: ReadFile
}

function readAnew(folder: string, path: string, make: (bytes: Uint8Array) => ReadFile): ReadFile {
  const read = readInside(folder, path, largestText)
  return 'refusal' in read ? { told: [refusalAtFile(read.refusal, path)] } : make(read.bytes)
}

function decode(path: string, bytes: Uint8Array): ReadFile {
  const told: Diagnostic[] = []
  const text = decodeSource(path, bytes, (one) => void told.push(one))
  return { told, ...(text !== undefined && { file: { file: path, text } }) }
}
