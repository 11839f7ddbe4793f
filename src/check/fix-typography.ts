import type { Document } from '../markdown/document/document.ts'
import type { MarkdownOptions } from '../markdown/markdown-options.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { applySourceEdits, sourceEdits, type SourceEdit } from './source-edit.ts'

/**
 * The edits that write the typographic punctuation of a file into its Markdown; none when the file
 * already has it. The book stays the same: a file is left alone when the edits would change its
 * meaning, or when a second run would change it again.
 */
export function typographyEdits(
  file: SourceFile,
  options: MarkdownOptions,
): readonly SourceEdit[] | 'uncertain' {
  const edits = editsOf(file, options)
  if (edits.length === 0) return []
  const fixed = { ...file, text: applySourceEdits(file.text, edits) }
  const isStable = editsOf(fixed, options).length === 0
  return isStable && meaning(read(fixed, options)) === meaning(read(file, options))
    ? edits
    : 'uncertain'
}

function editsOf(file: SourceFile, options: MarkdownOptions): readonly SourceEdit[] {
  const typed = read(file, { ...options, typography: false })
  const language = typed.frontMatter.language ?? options.language
  return sourceEdits(typed, file.text.split('\n'), language)
}

function read(file: SourceFile, options: MarkdownOptions): Document {
  return parseMarkdown(file, options, () => {})
}

// Everything in a document except its places in the file.
function meaning(document: Document): string {
  return JSON.stringify(document, (key, value: unknown) =>
    key === 'span' || key === 'spans' || key === 'places' ? undefined : value,
  )
}
