import { posix } from 'node:path'
import type { ContentsLine } from '../settings/contents-line.ts'
import { listInside } from '../files/read-inside.ts'
import { folderOf, nearestNamed } from './book-folder.ts'
import { at, foundSettings, parseForeign, textOf } from './foreign-data.ts'
import type { BookFolder, FoundSettings, Reading } from './reading.ts'
import { isLanguageFolder } from './names.ts'
import { namedSummary, withRoles } from './gitbook-pages.ts'
import { readSummary } from './summary-lines.ts'

/**
 * Books of mdBook, GitBook and HonKit: a SUMMARY.md lists the chapters. LANGS.md lists the
 * languages of a book that is there in several, each in a folder of its own.
 */
export function fromSummary(folder: BookFolder): readonly Reading[] {
  const [list] = nearestNamed(folder, /^langs\.md$/i)
  const languages = list === undefined ? [] : languageFolders(folder, list)
  const inLanguages = languages.flatMap((path) => summariesIn(folder, path))
  const said = namedSummary(folder)
  const named = said === undefined ? nearestNamed(folder, /^summary\.md$/i) : [said]
  const summaries = inLanguages.length > 0 ? inLanguages : named
  return summaries.flatMap((path) => readingOf(folder, path) ?? [])
}

function languageFolders(folder: BookFolder, list: string): readonly string[] {
  const text = folder.read(list)?.text ?? ''
  return [...text.matchAll(/\]\(\s*\.?\/?([^)\s#]+?)\/?(?:README\.md)?\s*\)/gi)].map(
    ([, path = '']) => posix.join(folderOf(list), path),
  )
}

function summariesIn({ files }: BookFolder, path: string): readonly string[] {
  return files.filter((file) => folderOf(file) === path && /\/summary\.md$/i.test(file)).slice(0, 1)
}

interface Config {
  readonly kind: string
  readonly file?: string
  readonly settings: FoundSettings
}

function readingOf(folder: BookFolder, path: string): Reading | undefined {
  const source = folder.read(path)
  if (!source) return undefined
  const config = configFor(folder, folderOf(path))
  const base = folderOf(path)
  const settings = { ...config.settings, ...languageByFolder(base, config) }
  const language = settings.language ?? 'en'
  const { lines, unwritten } = readSummary(source, language)
  const hasFile = lines.some(function exists({ path: file, lines: inner }): boolean {
    return (file !== undefined && isThere(folder, base, file)) || inner.some(exists)
  })
  // A synopsis may be called SUMMARY.md, too.
  if (!hasFile) return undefined
  const isGitbook = config.kind === 'a GitBook'
  return {
    kind: config.kind,
    evidence: path,
    folder: base,
    contents: {
      lines: isGitbook ? withRoles(lines, folder, base, language) : lines,
      givesParts: true,
    },
    used: [path, ...(config.file === undefined ? [] : [config.file])],
    settings: { ...titleOfReadme(folder, base, lines), ...settings },
    unwritten,
  }
}

// A folder called `de` is in German, whatever the settings of all languages say.
function languageByFolder(base: string, { file, settings }: Config): FoundSettings {
  const name = posix.basename(base)
  const isOwn = file !== undefined && folderOf(file) === base && settings.language !== undefined
  return isLanguageFolder(name) && !isOwn ? { language: name.replace('_', '-') } : {}
}

// The README of such a book is its first page on the web, and says what the book is called.
function titleOfReadme(
  { files, read }: BookFolder,
  base: string,
  lines: readonly ContentsLine[],
): FoundSettings {
  const isListed = lines.some(({ path }) => /^(?:\.\/)?readme\.md$/i.test(path ?? ''))
  const path = files.find((file) => folderOf(file) === base && /(?:^|\/)readme\.md$/i.test(file))
  const text = path === undefined || isListed ? '' : (read(path)?.text ?? '')
  return foundSettings({ title: /^\s*#[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] })
}

function isThere({ directory, files }: BookFolder, base: string, file: string): boolean {
  const path = posix.join(base, file)
  return files.includes(path.normalize()) || listInside(directory, path) !== undefined
}

// The settings are in the folder of the summary, or in one above it.
function configFor(folder: BookFolder, start: string): Config {
  for (let place = start; ; place = folderOf(place)) {
    const found = configIn(folder, place)
    if (found) return found
    if (place === '') return { kind: 'a GitBook', settings: {} }
  }
}

function configIn({ files, read, report }: BookFolder, place: string): Config | undefined {
  const names = ['book.toml', 'book.json', 'book.yml'].map((name) => posix.join(place, name))
  const file = names.find((path) => files.includes(path))
  const source = file === undefined || file === 'book.yml' ? undefined : read(file)
  if (file === undefined || !source) return undefined
  const says = parseForeign(source, report)
  const isMdbook = file.endsWith('.toml')
  const book = isMdbook ? at(says, 'book') : says
  const settings = foundSettings({
    title: at(book, 'title'),
    author: at(book, 'authors') ?? at(book, 'author'),
    language: textOf(at(book, 'language')),
    description: at(book, 'description'),
  })
  return { kind: isMdbook ? 'an mdBook' : 'a GitBook', file, settings }
}
