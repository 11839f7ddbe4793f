/**
 * A file of the manuscript → Document. Marked's lexer, extended, makes tokens of the text; they are
 * turned into nodes that know where they stand in the file; punctuation becomes typographic at the
 * end. All Markdown is read here, that of the front matter and of attributes too. Nothing is run or
 * fetched, and nothing is resolved: links and notes say what the author wrote.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { withoutControls } from './convert/characters.ts'
import { readBlocks } from './convert/read-blocks.ts'
import { breakAtBlankLines, reportBlankLines } from './dialects/scene-breaks.ts'
import { readSpeeches } from './dialects/speeches.ts'
import type { Document, FrontMatter, MdBlock, MdFootnoteDefinition } from './document/document.ts'
import type { PartedFile } from './document/front-matter.ts'
import { SourceLines } from './document/source-lines.ts'
import { parseFrontMatter } from './front-matter/parse-front-matter.ts'
import type { MarkdownOptions } from './markdown-options.ts'
import { parseBlockMarkdown, parseInlineMarkdown, startConversion } from './parse-value.ts'
import { smartenBlocks } from './punctuation/smart-punctuation.ts'
import { versify } from './syntax/typed-verse.ts'

/**
 * Reads a file of the manuscript. What is wrong with it is reported; all of its text is in the
 * document.
 */
export function parseMarkdown(
  file: SourceFile,
  options: MarkdownOptions,
  report: Report,
): Document {
  return parseDocument(parseFrontMatter(file, report), options, report)
}

/** Reads a file of the manuscript whose front matter is parted from its text already. */
export function parseDocument(
  file: PartedFile,
  options: MarkdownOptions,
  report: Report,
): Document {
  const language = file.frontMatter.language ?? options.language
  const reading = { ...options, language }
  const frontMatter = convertFrontMatter(file, reading, report)
  const lines = new SourceLines(file.file, withoutControls(file.text).split('\n'))
  const form = frontMatter.form ?? options.form ?? 'prose'
  const conversion = startConversion(lines, form, reading, report)
  const tokens = conversion.lexer.blocks(withoutControls(file.body))
  const typed = form === 'verse' ? versify(tokens) : tokens
  const blocks = readBlocks(typed, file.bodyLine, conversion)
  const byRules = options.sceneBreaks === 'rules'
  if (form === 'prose' && byRules) reportBlankLines(blocks, lines, report)
  const parted = byRules ? blocks : breakAtBlankLines(blocks, lines)
  const scenes = form === 'play' ? readSpeeches(parted) : parted
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

// The keys that hold Markdown are read; the others stay as they are.
function convertFrontMatter(
  { file, frontMatter }: PartedFile,
  options: MarkdownOptions,
  report: Report,
): FrontMatter {
  const { title, subtitle, epigraph, dateLine, ...rest } = frontMatter
  const start = { line: 1, column: 1 }
  const spanOf = (key: string) => frontMatter.spans[key] ?? { file, start, end: start }
  const inlines = (text: string, key: string) =>
    parseInlineMarkdown(text, spanOf(key), options, report)
  return {
    ...rest,
    ...(title !== undefined && { title: inlines(title, 'title') }),
    ...(subtitle !== undefined && { subtitle: inlines(subtitle, 'subtitle') }),
    ...(epigraph !== undefined && {
      epigraph: parseBlockMarkdown(epigraph, spanOf('epigraph'), options, report),
    }),
    ...(dateLine !== undefined && { dateLine: inlines(dateLine, 'date-line') }),
  }
}
