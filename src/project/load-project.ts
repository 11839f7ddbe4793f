/**
 * The disk's side of a book: a folder becomes a Project. This room alone reads the folder of a book, and never what
 * lies outside of it. What is wrong is reported; nothing is made here and nothing is run.
 */
import { statSync } from 'node:fs'
import { basename, posix, resolve } from 'node:path'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { nearestHint } from '../diagnostics/nearest.ts'
import { parseFrontMatter } from '../markdown/front-matter.ts'
import type { SourceFile } from '../markdown/source-file.ts'
import { decodeText } from './decode-text.ts'
import { authorFromGit, titleFromName } from './default-names.ts'
import { listFolder, listManuscript } from './list-manuscript.ts'
import { parseSettings, type Settings } from './parse-settings.ts'
import type { Project } from './project.ts'
import { insidePath, listInside, readInside, refusalDiagnostic } from './read-inside.ts'

/** How a project is loaded. */
export interface LoadOptions {
  /** Whether files marked `draft: true` are part of the book; false when absent. */
  readonly drafts?: boolean
  /** Environment variables; those of the process when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Reads a book folder. Undefined, with the reason reported, when there is nothing in it to make a book of. */
export async function loadProject(
  directory: string,
  report: Report,
  options: LoadOptions = {},
): Promise<Project | undefined> {
  const folder = resolve(directory)
  if (!isFolder(folder, directory, report)) return undefined
  const sources = new Map<string, string>()
  const environment = options.environment ?? process.env
  let isReadable = true
  const settings = loadSettings(folder, environment, sources, (problem) => {
    if (problem.code === 'yaml/syntax') isReadable = false
    report(problem)
  })
  // What is left of a broken book.yaml would make another book, under another name.
  if (!isReadable) return undefined
  const manuscript = listManuscript(folder)
  const paths = settings.contents
    ? listContents(folder, manuscript.folder, settings.contents, report)
    : manuscript.files
  if (settings.contents) reportUnlisted(manuscript.files, paths, report)
  const files = readManuscript(folder, paths, sources, report).filter(
    (file) => options.drafts || !isDraft(file),
  )
  if (!files.some(({ text }) => text.trim() !== '')) {
    report(emptyManuscript(directory, files.length, paths.length))
    return undefined
  }
  return {
    directory: folder,
    settings: { ...settings.settings, manuscriptFolder: manuscript.folder },
    editions: settings.editions,
    theme: settings.theme,
    files,
    sources,
  }
}

function isFolder(folder: string, written: string, report: Report): boolean {
  try {
    if (statSync(folder).isDirectory()) return true
    const hints = ['give the folder that the manuscript lies in']
    report(diagnostic('project/not-found', `"${written}" is a file, not a folder.`, { hints }))
  } catch {
    const hints = ['give the folder of a book: one with Markdown files in it']
    report(diagnostic('project/not-found', `There is no folder "${written}".`, { hints }))
  }
  return false
}

function loadSettings(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  sources: Map<string, string>,
  report: Report,
): Settings {
  const names = listInside(folder, '') ?? []
  const name = ['book.yaml', 'book.yml'].find((name) => names.includes(name))
  const file = name === undefined ? undefined : readText(folder, name, report)
  if (file) sources.set(file.file, file.text)
  const defaults = {
    title: titleFromName(basename(folder)),
    author: authorFromGit(environment),
    sourceDateEpoch: environment['SOURCE_DATE_EPOCH'],
  }
  return parseSettings(file ?? { file: 'book.yaml', text: '' }, defaults, report)
}

// Paths are given from the manuscript's folder or from the book folder; a folder stands for all that is in it.
function listContents(
  folder: string,
  manuscriptFolder: string,
  contents: NonNullable<Settings['contents']>,
  report: Report,
): readonly string[] {
  return contents.flatMap(({ path: written, span }) => {
    for (const base of [manuscriptFolder, '']) {
      const path = insidePath(posix.join(base, written))
      if (path === undefined) continue
      if (listInside(folder, path)) return listFolder(folder, path)
      if (posix.extname(path) !== '' && !('refusal' in readInside(folder, path, largestText))) {
        return [path]
      }
    }
    const isOutside = insidePath(written) === undefined
    const refusal = refusalDiagnostic(isOutside ? 'outside' : 'missing', written, span)
    const names = listFolder(folder, manuscriptFolder).map((path) =>
      posix.relative(manuscriptFolder, path),
    )
    report(
      isOutside
        ? refusal
        : { ...refusal, hints: [...nearestHint(written, names), ...refusal.hints] },
    )
    return []
  })
}

function reportUnlisted(files: readonly string[], listed: readonly string[], report: Report): void {
  for (const file of files.filter((file) => !listed.includes(file))) {
    const message = `"${file}" is not listed under "contents", and is left out.`
    const span = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
    const hints = ['list it in book.yaml, or mark it `draft: true`']
    report(diagnostic('project/file-not-listed', message, { span, hints }))
  }
}

// War and Peace has 3.2 MB; no manuscript needs as much as this.
const largestText = 32 * 1024 * 1024
const largestManuscript = 64 * 1024 * 1024

function readManuscript(
  folder: string,
  paths: readonly string[],
  sources: Map<string, string>,
  report: Report,
): readonly SourceFile[] {
  const files: SourceFile[] = []
  let size = 0
  for (const path of new Set(paths)) {
    const file = readText(folder, path, report)
    if (!file) continue
    size += file.text.length
    if (size > largestManuscript) {
      report(refusalDiagnostic('too large', path))
      break
    }
    sources.set(file.file, file.text)
    files.push(file)
  }
  return files
}

function readText(folder: string, path: string, report: Report): SourceFile | undefined {
  const read = readInside(folder, path, largestText)
  if ('bytes' in read) return { file: path, text: decodeText(path, read.bytes, report) }
  report(refusalDiagnostic(read.refusal, path))
  return undefined
}

function isDraft(file: SourceFile): boolean {
  if (!/^\s*\S+[ \t]*\n[\s\S]*?draft\s*:/.test(file.text.slice(0, 4096))) return false
  return parseFrontMatter(file, () => {}).frontMatter.draft === true
}

function emptyManuscript(directory: string, files: number, listed: number) {
  const message =
    listed === 0
      ? `There is no Markdown in "${directory}".`
      : files === 0
        ? 'No file of the manuscript can be read, or all of them are drafts.'
        : 'The manuscript is empty.'
  const hints = [
    'write the text into files named *.md, in the folder or in its folder "manuscript"',
  ]
  return diagnostic('project/manuscript-empty', message, { hints })
}
