/**
 * Lists the punctuation marks of a manuscript that were a judgment call and, when asked, writes
 * typographic punctuation into the Markdown. In: a book folder; out: a list for the author and the
 * files that were changed.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { PartedFile } from '../markdown/document/front-matter.ts'
import type { MarkdownOptions } from '../markdown/markdown-options.ts'
import { parseDocument } from '../markdown/parse-markdown.ts'
import {
  smartenBlocksWithChanges,
  type TypographyChange,
} from '../markdown/punctuation/smart-punctuation.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { loadProject, type LoadOptions } from '../project/load-project.ts'
import { openManuscriptFile } from '../project/files/manuscript-file.ts'
import type { Project } from '../project/files/project.ts'
import { typographyEdits } from './fix-typography.ts'
import { applySourceEdits } from './source-edit.ts'

/** A mark that could have been read another way. */
export interface Judgement extends TypographyChange {
  /** The line that it stands on, as typed. */
  readonly line: string
}

/** A file that was to be fixed. */
export interface FixedFile {
  readonly file: string
  /** How many marks were written. */
  readonly marks: number
  /** Why the file was left as typed; absent when it was changed. */
  readonly left?: 'would read otherwise' | 'not in the folder of the manuscript'
}

/** The report on the punctuation of a book. */
export interface Typography {
  /** Whether book.yaml turns typographic punctuation on. */
  readonly isOn: boolean
  /** In reading order. */
  readonly judgements: readonly Judgement[]
  /** Files with something to fix; empty when nothing was to be written. */
  readonly fixed: readonly FixedFile[]
}

/**
 * Lists the judgments of a book and, with `fix`, writes its punctuation into the files. Undefined
 * when no book can be made of the folder.
 */
export async function checkTypography(
  directory: string,
  { fix, ...options }: Pick<LoadOptions, 'drafts' | 'workspace'> & { readonly fix: boolean },
): Promise<Typography | undefined> {
  const project = await loadProject(directory, silent, options)
  if (!project) return undefined
  const reading = { ...project.settings, language: project.settings.metadata.language }
  if (!reading.typography) return { isOn: false, judgements: [], fixed: [] }
  const judgements = project.files.flatMap((file) => judgementsOf(file, reading))
  const fixed: FixedFile[] = []
  for (const file of fix ? project.files : []) {
    const result = await fixFile(project, file, reading)
    if (result) fixed.push(result)
  }
  return { isOn: true, judgements, fixed }
}

const silent: Report = () => {}

function judgementsOf(file: PartedFile, options: MarkdownOptions): readonly Judgement[] {
  const document = parseDocument(file, { ...options, typography: false }, silent)
  const language = document.frontMatter.language ?? options.language
  const lines = file.text.split('\n')
  return [document.children, ...document.footnoteDefinitions.map(({ children }) => children)]
    .flatMap((blocks) => smartenBlocksWithChanges(blocks, language, silent).changes)
    .map((change) => ({ ...change, line: lines[change.span.start.line - 1] ?? '' }))
    .sort(
      ({ span: { start: a } }, { span: { start: b } }) => a.line - b.line || a.column - b.column,
    )
}

async function fixFile(
  project: Project,
  source: SourceFile,
  options: MarkdownOptions,
): Promise<FixedFile | undefined> {
  const edits = typographyEdits(source, options)
  const { file } = source
  if (edits === 'uncertain') return { file, marks: 0, left: 'would read otherwise' }
  if (edits.length === 0) return undefined
  const opened = openManuscriptFile(project, file)
  if (!opened) return { file, marks: 0, left: 'not in the folder of the manuscript' }
  await opened.write(applySourceEdits(opened.text, edits))
  return { file, marks: edits.length }
}
