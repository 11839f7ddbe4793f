import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import type { Keep } from '../../keep/keep.ts'
import { decodeSource } from './decode-source.ts'
import { readInside } from './read-inside.ts'
import { refusalAtFile } from './refusal.ts'

/** In bytes. War and Peace has 3.2 MB; no manuscript needs this much. */
export const largestText = 32 * 1024 * 1024

/** Reads a text file of the book folder; undefined, and reported, when it cannot be read. */
export type ReadText = (path: string, report: Report) => SourceFile | undefined

/**
 * Reads the text files of a book folder, each once. A file whose bytes are those of an earlier build
 * is the same object as then.
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
  const read = readInside(folder, path, largestText)
  if ('refusal' in read) return { told: [refusalAtFile(read.refusal, path)] }
  if (!keep) return decode(path, read.bytes)
  const bytes = keep.same(`bytes ${folder}/${path}`, read.bytes)
  return keep.of('text', [bytes], () => decode(path, bytes))
}

function decode(path: string, bytes: Uint8Array): ReadFile {
  const told: Diagnostic[] = []
  const text = decodeSource(path, bytes, (one) => void told.push(one))
  return { told, ...(text !== undefined && { file: { file: path, text } }) }
}
