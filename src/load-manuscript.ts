import type { BuildOptions } from './build.ts'
import { isEbook, type Edition } from './edition/edition.ts'
import { asksForSiblings } from './book/gather/asks-for-siblings.ts'
import { withForm } from './book/model/book-settings.ts'
import { diagnostic, type Diagnostic, type Report } from './diagnostics/diagnostic.ts'
import { heedIgnores, type Ignore } from './diagnostics/heed-ignores.ts'
import { findIgnores } from './markdown/document/ignore-comments.ts'
import type { Keep } from './keep/keep.ts'
import type { PartedFile } from './markdown/document/front-matter.ts'
import type { MarkdownOptions } from './markdown/markdown-options.ts'
import type { Document } from './markdown/document/document.ts'
import { reportForeign } from './markdown/report-foreign.ts'
import { guessForms } from './markdown/forms/form.ts'
import { reportForms } from './markdown/forms/report-forms.ts'
import { parseDocument } from './markdown/parse-markdown.ts'
import type { Project } from './project/files/project.ts'
import { readSiblings } from './project/settings/read-siblings.ts'
import { loadProject } from './project/load-project.ts'

/** The files of a manuscript, read. */
export interface Manuscript {
  readonly project: Project
  readonly documents: readonly Document[]
  readonly ignores: readonly Ignore[]
}

/** What of a build's options is needed to read a book. */
export type LoadOptions = Pick<
  BuildOptions,
  'drafts' | 'theme' | 'reader' | 'trace' | 'choose' | 'workspace'
>

/**
 * Reads the manuscript of a book folder; undefined, and reported, when there is none. Diagnostics
 * are held back until all files are read, because any file may say what to ignore.
 */
export async function loadManuscript(
  directory: string,
  options: LoadOptions & Pick<BuildOptions, 'keep'>,
  report: Report,
): Promise<Manuscript | undefined> {
  const held: Diagnostic[] = []
  const hold: Report = (diagnostic) => void held.push(diagnostic)
  const { drafts = false, choose, workspace, keep } = options
  const project = await loadProject(directory, hold, {
    drafts,
    ...(choose && { choose }),
    ...(keep && { keep }),
    ...(workspace !== undefined && { workspace }),
  })
  if (!project) {
    held.forEach(report)
    return undefined
  }
  const { files, sources, includes } = project
  const said = project.settings.form
  const guess = said === undefined ? guessForms(files) : undefined
  const settings = withForm(project.settings, said ?? guess?.form ?? 'prose')
  const { typography, sceneBreaks, metadata } = settings
  const { language } = metadata
  const reading = { typography, sceneBreaks, language, findsSongs: !said, includes }
  const documents = files.map((file, index) => {
    const form = said ?? guess?.files[index] ?? 'prose'
    return parseOnce(file, { ...reading, form }, hold, keep)
  })
  if (guess) reportForms(guess, documents, hold)
  reportForeign(documents, hold)
  const ignores = documents.flatMap((document) =>
    findIgnores(document, sources.get(document.file) ?? '', hold),
  )
  held.forEach(heedIgnores(ignores, report))
  if (project.volumes.length === 0 && !documents.some(saysSomething)) {
    const message = 'The manuscript has no text, but comments, definitions or front matter alone.'
    const hints = ['write the text of the book into it']
    report(diagnostic('project/manuscript-empty', message, { hints }))
    return undefined
  }
  const known = withSiblings({ ...project, settings }, documents)
  return { project: asAsked(known, options), documents, ignores }
}

// What a list of other books says is read only when there is such a list.
function withSiblings(project: Project, documents: readonly Document[]): Project {
  const { directory, settings } = project
  if (!asksForSiblings(documents, settings)) return project
  const siblings = readSiblings(directory, settings.metadata)
  const sources = new Map([...project.sources, ...siblings.sources])
  return { ...project, sources, settings: { ...settings, siblings: siblings.books } }
}

// Editions that are asked for in another theme keep their own styles.
function asAsked(project: Project, { theme, reader }: LoadOptions): Project {
  const themed = (edition: Edition): Edition => {
    if (theme === undefined || edition.theme === undefined) return edition
    const { theme: _, ...plain } = edition
    return plain
  }
  const read = (edition: Edition): Edition =>
    reader === undefined || !isEbook(edition)
      ? edition
      : { ...edition, format: reader === 'kobo' ? 'kepub' : 'epub', reader }
  const editions = project.editions.map((edition) => read(themed(edition)))
  return { ...project, theme: theme ?? project.theme, editions }
}

// A file is parsed again when its text or the way to read it is another.
function parseOnce(
  file: PartedFile,
  options: MarkdownOptions,
  report: Report,
  keep: Keep | undefined,
): Document {
  if (!keep) return parseDocument(file, options, report)
  const parsed = keep.of('parsed', [keep.same(`file ${file.file}`, { file, options })], () => {
    const told: Diagnostic[] = []
    return { document: parseDocument(file, options, (one) => void told.push(one)), told }
  })
  parsed.told.forEach(report)
  return parsed.document
}

function saysSomething({ children, frontMatter }: Document): boolean {
  return children.length > 0 || frontMatter.title !== undefined
}
