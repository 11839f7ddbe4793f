import { posix } from 'node:path'
import { opensPart } from '../../book/arrange/manuscript-place.ts'
import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { compareNaturally } from '../files/natural-order.ts'
import { entriesInside, type FolderEntry } from '../files/read-inside.ts'
import { fileStart, refusalAtFile } from '../files/refusal.ts'

/** The location of a manuscript. */
export interface ManuscriptFiles {
  /** Path of its folder in the book folder; '' for the book folder itself. */
  readonly folder: string
  /** Paths in the book folder, in the order of the book. */
  readonly files: readonly string[]
}

/**
 * Finds the manuscript of a book folder: all Markdown in `manuscript/` and its folders, or else in
 * the book folder itself. Names are in natural order; the file of a part comes before its chapters.
 * Files that look like part of the manuscript but cannot be read are reported.
 */
export function listManuscript(directory: string, report: Report): ManuscriptFiles {
  const entries = namesIn(directory, '')
  const folder = entries.find(({ name, isFolder }) => isFolder && /^manuscript$/i.test(name))?.name
  const link = entries.find(({ name, refusal }) => refusal && name === 'manuscript')
  if (link?.refusal) report(refusalAtFile(link.refusal, link.name))
  if (folder !== undefined)
    return { folder, files: withoutAbout(folder, listFolder(directory, folder, report)) }
  const direct = sound(entries.filter(isMarkdown), report).toSorted(byName)
  const files = direct.filter(({ name }) => !aboutFolders.test(name))
  if (direct.length > 0) {
    return { folder: '', files: (files.length > 0 ? files : direct).map(({ name }) => name) }
  }
  const folders = entries.filter((entry) => isPart(entry) && !entry.refusal)
  const parts = inOrder(folders.filter(({ name }) => !otherFolders.test(name)))
    .map(({ name }) => ({ name, files: listFolder(directory, name, report, 1) }))
    .filter(({ files }) => files.length > 0)
  const [only, ...others] = parts
  // A single folder is not a part, unless it says so: it is the manuscript under another name.
  return only && others.length === 0 && !only.files.some((path) => opensPart(posix.basename(path)))
    ? { folder: only.name, files: only.files }
    : { folder: '', files: parts.flatMap(({ files }) => files) }
}

/** The Markdown in a folder and the folders in it, in the order of the book. */
export function listFolder(
  directory: string,
  folder: string,
  report: Report,
  depth = 0,
): readonly string[] {
  const found = namesIn(directory, folder)
  // A text file beside chapters may be a forgotten chapter; elsewhere it may be anything.
  const others = found.some(isMarkdown) ? found.filter(isOtherText) : []
  for (const { name } of others) report(notMarkdown(posix.join(folder, name)))
  const entries = found.filter((entry) => isMarkdown(entry) || isPart(entry))
  return inOrder(sound(entries, report, folder)).flatMap(({ name, isFolder }) => {
    const path = posix.join(folder, name)
    if (!isFolder) return [path]
    if (depth < deepestFolder) return listFolder(directory, path, report, depth + 1)
    report(refusalAtFile('too deep', path))
    return []
  })
}

/** The files of a manuscript without those that describe its folder, unless there are no others. */
export function withoutAbout(folder: string, files: readonly string[]): readonly string[] {
  const kept = files.filter((path) => !aboutFolders.test(posix.relative(folder, path)))
  return kept.length > 0 ? kept : files
}

// Enough for parts that hold chapters that hold sections.
const deepestFolder = 6

// Files that describe a folder rather than belong to the book, when there is a manuscript beside
// them.
const aboutFolders =
  /^(?:readme|changelog|contributing|code_of_conduct|security|license|licence|notes|todo)\.(?:md|markdown)$/i
const otherFolders = /^(?:dist|lib|node_modules|images|img|fonts|assets)$/i

// Those that can be read; the others are reported.
function sound(
  entries: readonly FolderEntry[],
  report: Report,
  folder = '',
): readonly FolderEntry[] {
  return entries.filter(({ name, refusal }) => {
    if (refusal) report(refusalAtFile(refusal, posix.join(folder, name)))
    return !refusal
  })
}

// The name as people type it: an accent joined with its letter.
function namesIn(directory: string, folder: string): readonly FolderEntry[] {
  const entries = entriesInside(directory, folder)
  if (typeof entries === 'string') return []
  return entries.map((entry) => ({ ...entry, name: entry.name.normalize() }))
}

function isMarkdown({ name, isFolder }: FolderEntry): boolean {
  return !isFolder && /^[^.].*\.(?:md|markdown)$/is.test(name)
}

// Text formats of other programs.
function isOtherText({ name, isFolder }: FolderEntry): boolean {
  return (
    !isFolder && /^[^.~].*\.(?:txt|text|mdown|mkdn?|docx?|odt|rtf|pages|html?|tex)$/is.test(name)
  )
}

function notMarkdown(path: string): Diagnostic {
  const renamed = path.replace(/\.\w+$/, '.md')
  const hint = /\.(?:txt|text|mdown|mkdn?)$/i.test(path)
    ? `rename it to "${renamed}" if it belongs to the book`
    : `convert it to Markdown if it belongs to the book: pandoc "${path}" -o "${renamed}"`
  const message = `"${path}" is not Markdown, so it is not in the book.`
  return diagnostic('project/not-markdown', message, { span: fileStart(path), hints: [hint] })
}

// Nothing outside is read. A link that leads there may be to a folder if its name has no ending.
function isPart({ name, isFolder, refusal }: FolderEntry): boolean {
  return !name.startsWith('.') && (isFolder || (refusal !== undefined && !name.includes('.')))
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return compareNaturally(a.name, b.name)
}

function inOrder(entries: readonly FolderEntry[]): readonly FolderEntry[] {
  const rank = ({ name, isFolder }: FolderEntry) =>
    opensPart(isFolder ? `${name}/` : name) ? 0 : 1
  return entries.toSorted((a, b) => rank(a) - rank(b) || byName(a, b))
}
