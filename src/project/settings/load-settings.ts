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

/** Settings with the places in book.yaml that they were read from. */
export interface LoadedSettings extends Settings {
  /** Where the value of each key stands; under '' the beginning of the file, when there is one. */
  readonly places: Readonly<Record<string, Span>>
}

/** Reads the settings of a book folder. Undefined when there are some and they cannot be read: without them it is another book. */
export function loadSettings(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
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
    sourceDateEpoch: environment['SOURCE_DATE_EPOCH'],
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

// What looks like the settings of the book to its author, and is not read.
function reportUnread(
  folder: string,
  entries: readonly FolderEntry[],
  read: string | undefined,
  report: Report,
): void {
  for (const { name, isFolder } of entries) {
    if (name === read || !/^book\.(?:ya?ml|json|toml)(?:\.txt)?$/i.test(name)) continue
    const says = isFolder ? 'is a folder, and no settings are read from it' : 'is not read'
    const hint =
      read === undefined
        ? 'settings are read from a file called book.yaml'
        : `the settings are those of ${read}`
    report(unread(`"${name}" ${says}.`, hint, fileStart(name)))
  }
  if (read !== undefined || basename(folder).toLowerCase() !== 'manuscript') return
  const above = names.find((name) => existsSync(join(folder, '..', name)))
  if (above === undefined) return
  report(
    unread(
      `The folder above has a "${above}", which is not read.`,
      'give the folder that it lies in',
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
  const message = `No author is given in book.yaml, and the book is by "${author?.name}".`
  const hints = ['write it there: author: Mira Vance']
  report(diagnostic('project/author-assumed', message, { span, hints }))
}
