import { posix } from 'node:path'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { compareNaturally } from '../files/natural-order.ts'
import { entriesInside } from '../files/read-inside.ts'
import type { ReadText } from '../files/read-text.ts'
import type { BookFolder } from './reading.ts'

/** Lists a folder and the folders in it. Links that lead out of it are not followed. */
export function lookInto(directory: string, read: ReadText, report: Report): BookFolder {
  return {
    directory,
    files: listFiles(directory),
    // Faults are reported when the file is read as a part of the book.
    read: (path) => read(path, () => {}),
    report,
  }
}

/** Whether a file holds text of a book: Markdown, also that of Quarto and R. */
export function isText(path: string): boolean {
  return /\.(?:md|markdown|qmd|rmd)$/i.test(path)
}

/** The files with a name that are nearest to the book folder. */
export function nearestNamed({ files }: BookFolder, name: RegExp): readonly string[] {
  const named = files.filter((path) => name.test(posix.basename(path)))
  const depth = Math.min(...named.map(depthOf))
  return named.filter((path) => depthOf(path) === depth)
}

/** The folder of a path, '' for the book folder. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path)
  return folder === '.' ? '' : folder
}

function depthOf(path: string): number {
  return path.split('/').length
}

// Books are not nested deeper, nor do they have more files.
const deepest = 6
const mostFiles = 20_000

function listFiles(directory: string): readonly string[] {
  const files: string[] = []
  const folders = ['']
  for (const folder of folders) {
    const entries = entriesInside(directory, folder)
    if (typeof entries === 'string' || files.length + folders.length > mostFiles) continue
    for (const { name, isFolder, refusal } of entries.toSorted(byName)) {
      const path = posix.join(folder, name.normalize())
      if (refusal !== undefined || name.startsWith('.')) continue
      if (!isFolder && /\.(?:md|markdown|qmd|rmd|txt|ya?ml|toml|json)$/i.test(name))
        files.push(path)
      if (isFolder && !made.test(name) && depthOf(path) <= deepest) folders.push(path)
    }
  }
  return files
}

// Folders that programs make.
const made =
  /^(?:node_modules|dist|_book|_site|public|site|target|build|output|renv|vendor|_freeze)$/i

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareNaturally(a.name, b.name)
}
