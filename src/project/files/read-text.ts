import type { Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { decodeSource } from './decode-source.ts'
import { readInside } from './read-inside.ts'
import { refusalAtFile } from './refusal.ts'

/** In bytes. War and Peace has 3.2 MB; no manuscript needs this much. */
export const largestText = 32 * 1024 * 1024

/** Reads a text file of the book folder; undefined, and reported, when it cannot be read. */
export function readText(folder: string, path: string, report: Report): SourceFile | undefined {
  const read = readInside(folder, path, largestText)
  if ('refusal' in read) {
    report(refusalAtFile(read.refusal, path))
    return undefined
  }
  const text = decodeSource(path, read.bytes, report)
  return text === undefined ? undefined : { file: path, text }
}
