import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  diagnostic,
  type Diagnostic,
  type Report,
  type Span,
} from '../../diagnostics/diagnostic.ts'
import { titleFromName } from './default-names.ts'
import type { BookYaml } from './book-yaml.ts'
import { readWithBase } from './extend-settings.ts'
import { fitBookYaml, toSettings, type ParsedBookYaml, type Settings } from './parse-settings.ts'
import { entriesInside, type FolderEntry } from '../files/read-inside.ts'
import { readText } from '../files/read-text.ts'
import { fileStart, refusalAtFile } from '../files/refusal.ts'

/** Settings, with their places in book.yaml. */
export interface LoadedSettings extends Settings {
  /** The place of each value, by key; under '' the beginning of the file, if there is one. */
  readonly places: Readonly<Record<string, Span>>
}

/** What the settings of a book folder say, before defaults are filled in. */
export interface WrittenSettings extends ParsedBookYaml {
  /** Name of the file; absent when there is none. */
  readonly file?: string
}

/**
 * Reads the settings of a book folder. Undefined when settings exist but cannot be read: without
 * them it would be a different book.
 */
export function readSettings(
  folder: string,
  sources: Map<string, string>,
  allReports: Report,
): WrittenSettings | undefined {
  let isReadable = true
  const report: Report = (problem) => {
    if (problem.code === 'yaml/syntax') isReadable = false
    allReports(problem)
  }
  const entries = entriesInside(folder, '')
  const entry = findSettings(typeof entries === 'string' ? [] : entries)
  if (entry?.refusal) {
    report(refusalAtFile(entry.refusal, entry.name))
    return undefined
  }
  const file = entry && readText(folder, entry.name, report)
  if (entry && !file) return undefined
  if (file) sources.set(file.file, file.text)
  const read = readWithBase(file ?? { file: 'book.yaml', text: '' }, { folder, sources }, report)
  const parsed = fitBookYaml(read, report)
  return isReadable ? { ...parsed, ...(file && { file: file.file }) } : undefined
}

/**
 * Fills in what book.yaml leaves out: from what the files of another program say about the book, or
 * with defaults.
 */
export function completeSettings(
  folder: string,
  { written, spans, file }: WrittenSettings,
  found: BookYaml,
  report: Report,
): LoadedSettings {
  const defaults = { title: titleFromName(basename(folder)), author: 'Unknown' }
  const hasAuthor = written.author !== undefined || written.authors !== undefined
  const { author, ...others } = found
  const known = { ...others, ...(author !== undefined && !hasAuthor && { author }), ...written }
  const settings = toSettings({ written: known, spans }, defaults, report)
  const start = file === undefined ? undefined : fileStart(file)
  reportAuthor(settings, start, report)
  return { ...settings, places: { ...(start && { '': start }), ...settings.places } }
}

const names: readonly string[] = ['book.yaml', 'book.yml']

/** The settings file among the entries of a folder, if there is one. */
export function findSettings(entries: readonly FolderEntry[]): FolderEntry | undefined {
  const files = entries.filter(({ isFolder }) => !isFolder)
  return names.flatMap((name) => files.filter((entry) => entry.name === name))[0]
}

/**
 * Reports files that the author may take for settings of the book, but that are not read. `others`
 * are files of other programs that were read.
 */
export function reportUnread(
  folder: string,
  read: string | undefined,
  others: readonly string[],
  report: Report,
): void {
  const entries = entriesInside(folder, '')
  for (const { name, isFolder } of typeof entries === 'string' ? [] : entries) {
    if (
      name === read ||
      others.includes(name) ||
      !/^book\.(?:ya?ml|json|toml)(?:\.txt)?$/i.test(name)
    )
      continue
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
