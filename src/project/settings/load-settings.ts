import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  diagnostic,
  type Diagnostic,
  type Report,
  type Span,
} from '../../diagnostics/diagnostic.ts'
import { titleFromName } from './default-names.ts'
import { parseSettings, type Settings } from './parse-settings.ts'
import { entriesInside, type FolderEntry } from '../files/read-inside.ts'
import { readText } from '../files/read-text.ts'
import { fileStart, refusalAtFile } from '../files/refusal.ts'

/** Settings, with their places in book.yaml. */
export interface LoadedSettings extends Settings {
  /** The place of each value, by key; under '' the beginning of the file, if there is one. */
  readonly places: Readonly<Record<string, Span>>
}

/**
 * Reads the settings of a book folder. Undefined when settings exist but cannot be read: without
 * them it would be a different book.
 */
export function loadSettings(
  folder: string,
  sources: Map<string, string>,
  allReports: Report,
): LoadedSettings | undefined {
  let isReadable = true
  const report: Report = (problem) => {
    if (problem.code === 'yaml/syntax') isReadable = false
    allReports(problem)
  }
  const entries = entriesInside(folder, '')
  const entry = findSettings(typeof entries === 'string' ? [] : entries)
  reportUnread(folder, typeof entries === 'string' ? [] : entries, entry?.name, report)
  if (entry?.refusal) {
    report(refusalAtFile(entry.refusal, entry.name))
    return undefined
  }
  const file = entry && readText(folder, entry.name, report)
  if (entry && !file) return undefined
  if (file) sources.set(file.file, file.text)
  const defaults = {
    title: titleFromName(basename(folder)),
    author: 'Unknown',
  }
  const settings = parseSettings(file ?? { file: 'book.yaml', text: '' }, defaults, report)
  if (!isReadable) return undefined
  const start = file && fileStart(file.file)
  reportAuthor(settings, start, report)
  return { ...settings, places: { ...(start && { '': start }), ...settings.places } }
}

const names: readonly string[] = ['book.yaml', 'book.yml']

function findSettings(entries: readonly FolderEntry[]): FolderEntry | undefined {
  const files = entries.filter(({ isFolder }) => !isFolder)
  return names.flatMap((name) => files.filter((entry) => entry.name === name))[0]
}

// Reports files that the author may take for settings of the book, but that are not read.
function reportUnread(
  folder: string,
  entries: readonly FolderEntry[],
  read: string | undefined,
  report: Report,
): void {
  for (const { name, isFolder } of entries) {
    if (name === read || !/^book\.(?:ya?ml|json|toml)(?:\.txt)?$/i.test(name)) continue
    const says = isFolder ? 'is a folder, so no settings are read from it' : 'is not read'
    const hint =
      read === undefined
        ? 'write the settings in a file called book.yaml'
        : `put its settings into ${read}`
    report(unread(`"${name}" ${says}.`, hint, fileStart(name)))
  }
  if (read !== undefined || basename(folder).toLowerCase() !== 'manuscript') return
  const above = names.find((name) => existsSync(join(folder, '..', name)))
  if (above === undefined) return
  report(
    unread(
      `The folder above contains "${above}", which is not read.`,
      'give the folder that contains it',
    ),
  )
}

function unread(message: string, hint: string, span?: Span): Diagnostic {
  return diagnostic('project/settings-not-read', message, { span, hints: [hint] })
}

function reportAuthor(
  { settings, hasAuthor }: Settings,
  span: Span | undefined,
  report: Report,
): void {
  if (hasAuthor) return
  const [author] = settings.metadata.contributors
  const message = `book.yaml names no author, so the book is by "${author?.name}".`
  const hints = ['add a line such as: author: Mira Vance']
  report(diagnostic('project/author-assumed', message, { span, hints }))
}
