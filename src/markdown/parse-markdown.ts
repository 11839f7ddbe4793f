/**
 * A file of the manuscript → Document. Marked's lexer, extended, makes tokens of the text; they are turned into nodes
 * that know where they stand in the file; punctuation becomes typographic at the end. Nothing is run or fetched, and
 * nothing is resolved: links and notes say what the author wrote.
 */
import type { Report, Span } from '../diagnostics/diagnostic.ts'
import type { Conversion } from './convert/conversion.ts'
import { withoutControls } from './convert/characters.ts'
import { convertBlocks } from './convert/convert-blocks.ts'
import { convertInlines } from './convert/convert-inlines.ts'
import { ReadingBudget } from './convert/reading-budget.ts'
import type { Document, MdBlock, MdFootnoteDefinition, MdInline } from './document/document.ts'
import type { Form } from './document/front-matter.ts'
import { parseFrontMatter } from './front-matter/parse-front-matter.ts'
import { breakAtBlankLines, reportBlankLines } from './dialects/scene-breaks.ts'
import { smartenBlocks, smartenInlines } from './punctuation/smart-punctuation.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { SourceLines } from './document/source-lines.ts'
import { readSpeeches } from './dialects/speeches.ts'
import { ManuscriptLexer } from './syntax/manuscript-lexer.ts'
import { versify } from './syntax/typed-verse.ts'

/** How a manuscript is read. */
export interface MarkdownOptions {
  /** BCP 47; decides which quotation marks are set. A file's own language comes before it. */
  readonly language: string
  /** Whether typed quotes, hyphens and dots become typographic ones. */
  readonly typography: boolean
  /** Whether scenes are parted by rules, or by two or more blank lines as well. */
  readonly sceneBreaks: 'rules' | 'blank-lines'
  /** How the manuscript is typed; prose when absent. A file's own form comes before it. */
  readonly form?: Form
}

/** Reads a file of the manuscript. What is wrong with it is reported; all of its text is in the document. */
export function parseMarkdown(
  file: SourceFile,
  options: MarkdownOptions,
  report: Report,
): Document {
  const { frontMatter, body, bodyLine } = parseFrontMatter(file, report)
  const lines = new SourceLines(file.file, withoutControls(file.text).split('\n'))
  const form = frontMatter.form ?? options.form ?? 'prose'
  const conversion = startConversion(lines, report, form)
  const tokens = conversion.lexer.blocks(withoutControls(body))
  const blocks = convertBlocks(form === 'verse' ? versify(tokens) : tokens, bodyLine, conversion)
  const isProse = form === 'prose'
  if (isProse && options.sceneBreaks === 'rules') reportBlankLines(blocks, lines, report)
  const parted = options.sceneBreaks === 'rules' ? blocks : breakAtBlankLines(blocks, lines)
  const scenes = form === 'play' ? readSpeeches(parted) : parted
  const language = frontMatter.language ?? options.language
  const setType = (children: readonly MdBlock[]) =>
    options.typography ? smartenBlocks(children, language, report) : children
  return {
    file: file.file,
    frontMatter,
    children: setType(scenes),
    footnoteDefinitions: [...conversion.footnotes.values()].map((note): MdFootnoteDefinition => ({
      ...note,
      children: setType(note.children),
    })),
  }
}

/** Reads Markdown that is the value of a key: a title. Everything in it is said to stand at `span`. */
export function parseInlineMarkdown(
  text: string,
  span: Span,
  options: MarkdownOptions,
  report: Report,
): readonly MdInline[] {
  const clean = withoutControls(text)
  const lines = new SourceLines(span.file, clean.split('\n'), span)
  const inlines = convertInlines(lines.place(clean, 1), startConversion(lines, report))
  return options.typography ? smartenInlines(inlines, options.language) : inlines
}

/** Reads paragraphs and other blocks that are the value of a key: an epigraph. Notes cannot be defined there. */
export function parseBlockMarkdown(
  text: string,
  span: Span,
  options: MarkdownOptions,
  report: Report,
): readonly MdBlock[] {
  const clean = withoutControls(text)
  const lines = new SourceLines(span.file, clean.split('\n'), span)
  const conversion = startConversion(lines, report)
  const blocks = convertBlocks(conversion.lexer.blocks(clean), 1, conversion)
  return options.typography ? smartenBlocks(blocks, options.language, report) : blocks
}

function startConversion(lines: SourceLines, report: Report, form: Form = 'prose'): Conversion {
  const lexer = new ManuscriptLexer()
  return { lexer, lines, budget: new ReadingBudget(), footnotes: new Map(), form, report }
}
