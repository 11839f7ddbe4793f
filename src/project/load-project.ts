/**
 * Turns a folder into a Project. Only this room reads the book folder, and it never reads anything
 * outside it. Faults are reported; nothing is built or run here.
 */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BookSettings } from '../book/model/book-settings.ts'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Keep } from '../keep/keep.ts'
import { emptyManuscript } from './manuscript/empty-manuscript.ts'
import type { ChooseBook } from './files/choose-book.ts'
import { findManuscript, type FoundManuscript } from './find/find-manuscript.ts'
import { toOutline } from './find/to-outline.ts'
import { finishSettings } from './settings/finish-settings.ts'
import { readSettings } from './settings/load-settings.ts'
import { volumeFolders } from './settings/volume-folders.ts'
import { reportNamesAlike } from './files/names-alike.ts'
import type { Project } from './files/project.ts'
import { fileStart } from './files/refusal.ts'
import { releaseTime, timeOfEpoch } from './files/release-time.ts'
import { openWorkspace } from './files/workspace.ts'
import { textReader } from './files/read-text.ts'
import { readIncludes } from './manuscript/read-includes.ts'
import { partManuscript, readManuscript } from './manuscript/read-manuscript.ts'
/** How a project is loaded. */
export interface LoadOptions {
  /** Whether to include files marked `draft: true`; false when absent. */
  readonly drafts?: boolean
  /** Asks which of several books is meant; absent where nobody can answer. */
  readonly choose?: ChooseBook
  /**
   * Path of the folder whose files the book may share, instead of the one above it that holds an
   * octavo.workspace.yaml.
   */
  readonly workspace?: string
  /** What was read in earlier builds. */
  readonly keep?: Keep
  /** Environment variables; those of the process when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Reads a book folder. Undefined, and reported, when no book can be made of it. */
export async function loadProject(
  directory: string,
  report: Report,
  options: LoadOptions = {},
): Promise<Project | undefined> {
  const folder = resolve(directory)
  const { workspace, choose, keep } = options
  if (!isFolder(folder, directory, report)) return undefined
  if (workspace !== undefined && !isFolder(resolve(workspace), workspace, report)) return undefined
  openWorkspace(folder, workspace)
  const sources = new Map<string, string>()
  const read = textReader(folder, keep)
  const written = readSettings(folder, sources, report)
  if (!written) return undefined
  let refused = 0
  const reportRefusal: Report = (problem) => {
    if (problem.severity === 'error') refused++
    report(problem)
  }
  const manuscript = await findManuscript(folder, written, { choose, read }, reportRefusal)
  if (!manuscript) return undefined
  const { settings, paths } = manuscript
  reportNamesAlike(
    paths.map((path) => ({ path, span: fileStart(path) })),
    report,
  )
  const texts = readManuscript(read, paths, sources, report)
  const files = partManuscript(texts, { drafts: options.drafts ?? false }, report)
  const volumes = volumeFolders(folder, settings, report)
  if (volumes.length === 0 && !files.some(({ text }) => text.trim() !== '')) {
    const found = { listed: paths.length, refused, read: texts.length, kept: files.length }
    report(emptyManuscript(folder, directory, settings, found))
    return undefined
  }
  const finished = finishSettings(settings, files, report)
  const fixedTime = timeOfEpoch((options.environment ?? process.env)['SOURCE_DATE_EPOCH'])
  const place = { directory: folder, ...(fixedTime !== undefined && { fixedTime }) }
  const metadata = { ...finished.metadata, modified: releaseTime(place, sources.keys()) }
  return {
    ...place,
    settings: { ...finished, metadata, ...orderOf(manuscript, finished) },
    settingPlaces: settings.places,
    editions: settings.editions,
    volumes,
    theme: settings.theme,
    files,
    includes: readIncludes(read, files),
    sources,
  }
}

function orderOf(
  { folder, listed, givesParts }: FoundManuscript,
  settings: BookSettings,
): Pick<BookSettings, 'manuscriptFolder' | 'order' | 'outline'> {
  return {
    manuscriptFolder: folder,
    order: listed ? 'as-listed' : 'by-name',
    ...(listed && givesParts && { outline: toOutline(listed, settings) }),
  }
}

function isFolder(folder: string, written: string, report: Report): boolean {
  try {
    if (statSync(folder).isDirectory()) return true
    report(
      diagnostic('project/not-found', `"${written}" is a file, not a folder.`, fileHints(written)),
    )
  } catch {
    const hints = ['give the folder of a book, with Markdown files in it']
    report(diagnostic('project/not-found', `There is no folder "${written}".`, { hints }))
  }
  return false
}

// What people usually want when they name a file instead of a folder.
function fileHints(written: string): { readonly hints: readonly string[] } {
  const folder = 'give the folder that contains the manuscript'
  if (/\.(?:md|markdown)$/i.test(written)) {
    return {
      hints: [`make a book of it: octavo init my-book --from ${quoted(written)}`, `or ${folder}`],
    }
  }
  if (/\.epub$/i.test(written)) return { hints: [`look at it: octavo check ${quoted(written)}`] }
  if (!/\.(?:docx|odt|rtf|html?|txt|tex)$/i.test(written)) return { hints: [folder] }
  const converted = written.replace(/\.\w+$/, '.md')
  const convert = /\.txt$/i.test(written)
    ? `mv ${quoted(written)} ${quoted(converted)}`
    : `pandoc ${quoted(written)} -o ${quoted(converted)}`
  return {
    hints: [
      `convert it to Markdown: ${convert}`,
      `then make a book of it: octavo init my-book --from ${quoted(converted)}`,
    ],
  }
}

function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `"${path}"`
}
