import type { Report, Span } from '../diagnostics/diagnostic.ts'
import { withoutControls } from './document/characters.ts'
import type { Conversion } from './text/conversion.ts'
import { readBlocks } from './convert/read-blocks.ts'
import { readInlines } from './convert/read-inlines.ts'
import { ReadingBudget } from './text/reading-budget.ts'
import type { MdBlock, MdInline } from './document/document.ts'
import type { Form } from './document/front-matter.ts'
import { joinInlineLines, joinLines } from './join-lines.ts'
import { SourceLines } from './document/source-lines.ts'
import type { MarkdownOptions } from './markdown-options.ts'
import { smartenBlocks, smartenInlines } from './punctuation/smart-punctuation.ts'
import { dialectSyntax } from './dialects/dialect-syntax.ts'
import { exampleNumbers } from './dialects/example-numbers.ts'
import { includer } from './dialects/include.ts'
import { ManuscriptLexer } from './syntax/manuscript-lexer.ts'

/**
 * Parses Markdown that is the value of a key or an attribute. Every node gets `span` as its place.
 */
export function parseInlineMarkdown(
  text: string,
  span: Span,
  options: MarkdownOptions,
  report: Report,
): readonly MdInline[] {
  const clean = withoutControls(text)
  const lines = new SourceLines(span.file, clean.split('\n'), span)
  const conversion = startConversion(lines, 'prose', options, report)
  const read = readInlines(lines.place(clean, 1), conversion)
  const inlines = joinInlineLines(read, options.language)
  return options.typography ? smartenInlines(inlines, options.language) : inlines
}

/**
 * Parses paragraphs and other blocks that are the value of a key, such as an epigraph. Notes cannot
 * be defined there.
 */
export function parseBlockMarkdown(
  text: string,
  span: Span,
  options: MarkdownOptions,
  report: Report,
): readonly MdBlock[] {
  const clean = withoutControls(text)
  const lines = new SourceLines(span.file, clean.split('\n'), span)
  const conversion = startConversion(lines, 'prose', options, report)
  const read = readBlocks(conversion.lexer.blocks(clean), 1, conversion)
  const blocks = joinLines(read, options.language)
  return options.typography ? smartenBlocks(blocks, options.language, report) : blocks
}

/**
 * The state needed to read some lines. Attributes that hold Markdown are read with the same
 * options.
 */
export function startConversion(
  lines: SourceLines,
  form: Form,
  options: MarkdownOptions,
  report: Report,
): Conversion {
  const dialects = {
    language: options.language,
    include: includer(lines.file, options),
    examples: exampleNumbers(lines.texts),
  }
  return {
    lexer: new ManuscriptLexer(dialectSyntax(dialects)),
    lines,
    budget: new ReadingBudget(),
    footnotes: new Map(),
    foreign: [],
    form,
    dialects,
    parseAttribute: (value, span) => parseInlineMarkdown(value, span, options, report),
    report,
  }
}
