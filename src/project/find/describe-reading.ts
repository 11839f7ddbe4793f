import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { folderOf, isText } from '../evidence/book-folder.ts'
import { isAboutFolder, isPlanning } from '../evidence/names.ts'
import type { BookFolder, Reading } from '../evidence/reading.ts'

/** How many chapters a reading gives, and the files that they are in. */
export interface ReadFiles {
  readonly chapters: number
  readonly files: readonly string[]
  /** The file that says what the book is, if pandoc's does. */
  readonly metadata?: string | undefined
}

/**
 * What an author is told about a book that was found: how it is read, and what is left out. Nothing
 * when the folder leaves no doubt.
 */
export function describeReading(
  reading: Reading,
  folder: BookFolder,
  { chapters, files, metadata }: ReadFiles,
): readonly Diagnostic[] {
  const left = leftOut(folder, reading, files)
  const isPlain = reading.evidence === undefined && (reading.folder === '' || isOurs(reading))
  const isLeft = left.some((path) =>
    isText(path) ? !isAboutFolder(path) : !path.split('/').some(isPlanning),
  )
  if (isPlain && metadata === undefined && (!isLeft || isOurs(reading))) return []
  const amount = `${chapters.toLocaleString('en')} chapter${chapters === 1 ? '' : 's'}`
  const where = reading.folder === '' ? 'this folder' : `${reading.folder}/`
  const how = reading.evidence === undefined ? `in ${where}` : `by ${reading.evidence}`
  const init = '`octavo init` writes this down.'
  const about = metadata === undefined ? '' : `, described by ${metadata}`
  const found = `Read as ${reading.kind}: ${amount} ${how}${about}.`
  const unwritten = reading.unwritten?.length ?? 0
  const told = [
    left.length > 0 ? `Not read: ${shorten(left)}.` : '',
    unwritten > 0 ? `Without text: ${shorten(reading.unwritten ?? [])}.` : '',
  ].filter((line) => line !== '')
  return [
    diagnostic('project/found', told.length === 0 ? `${found} ${init}` : found),
    ...(told.length === 0 ? [] : [diagnostic('project/left-out', `${told.join(' ')} ${init}`)]),
  ]
}

function isOurs({ folder }: Reading): boolean {
  return /^manuscript$/i.test(folder)
}

// Files of text that are not in the book. A folder of which nothing is read stands for its files.
function leftOut(
  { files }: BookFolder,
  reading: Reading,
  read: readonly string[],
): readonly string[] {
  const used = new Set([...read, ...reading.used])
  const readFolders = new Set(read.flatMap(foldersAbove))
  const names = files
    .filter((file) => isText(file) && !used.has(file))
    .map((file) => {
      const outermost = foldersAbove(file).find((path) => !readFolders.has(path))
      return outermost === undefined ? file : `${outermost}/`
    })
  return [...new Set(names)]
}

function foldersAbove(file: string): readonly string[] {
  const folder = folderOf(file)
  return folder === '' ? [] : [...foldersAbove(folder), folder]
}

const mostNames = 6

function shorten(names: readonly string[]): string {
  const more = names.length - mostNames
  if (more < 2) return names.join(', ')
  return `${names.slice(0, mostNames).join(', ')} and ${more.toLocaleString('en')} more`
}
