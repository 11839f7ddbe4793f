import { buildBook } from '../../../src/book/build-book.ts'
import type { Book, Section } from '../../../src/book/model/book.ts'
import type { Metadata } from '../../../src/book/model/metadata.ts'
import { inlineText } from '../../../src/book/model/walk.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { parseDocument } from '../../../src/markdown/parse-markdown.ts'
import { loadProject, type LoadOptions } from '../../../src/project/load-project.ts'
import { bookFolder } from '../../support/book-folder.ts'

/** A book that was found in a folder, as far as these tests look at it. */
export interface FoundBook {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly language?: string
  /** Its sections with those inside them: `Part I: The Coast [Chapter One: A]`. */
  readonly outline: readonly string[]
  readonly book?: Book
  /** What its settings say of it. */
  readonly metadata?: Metadata
  /** What was said about finding it. */
  readonly said: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds and builds the book in a folder with these files. */
export async function found(
  files: Readonly<Record<string, string>> | string,
  options: LoadOptions = {},
): Promise<FoundBook> {
  const directory = typeof files === 'string' ? files : bookFolder(files)
  const diagnostics: Diagnostic[] = []
  const report = (one: Diagnostic) => void diagnostics.push(one)
  const project = await loadProject(directory, report, options)
  const said = diagnostics
    .filter(({ code }) => code === 'project/found' || code === 'project/left-out')
    .map(({ message }) => message)
  if (!project) return { outline: [], said, diagnostics }
  const { settings } = project
  const reading = { ...settings, language: settings.metadata.language }
  const documents = project.files.map((file) => parseDocument(file, reading, report))
  const book = buildBook(documents, settings, {}, report)
  const { sections, metadata } = book
  return {
    book,
    metadata: settings.metadata,
    title: metadata.title,
    authors: metadata.contributors.map(({ name }) => name),
    language: metadata.language,
    outline: sections.map(outlineOf),
    said,
    diagnostics,
  }
}

function outlineOf({ role, label, title, blocks, sections }: Section): string {
  const name = [label, inlineText(title)].filter((part) => part).join(': ')
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${inlineText(block.children)}`] : [],
  )
  const inside = [...headings, ...sections.map(outlineOf)]
  const kind = role === 'chapter' || role === 'part' ? '' : ` (${role})`
  return `${name}${kind}${inside.length === 0 ? '' : ` [${inside.join(', ')}]`}`
}
