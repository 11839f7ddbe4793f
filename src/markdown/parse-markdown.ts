/**
 * Turns a file of the manuscript into a Document. First, marked's lexer and our extensions split
 * the text into tokens. Then the tokens become nodes that know where they stand in the file. Last,
 * the punctuation becomes typographic. All Markdown is parsed here, including that of front matter
 * and attributes. Nothing is run, fetched or resolved: links and notes say what the author wrote.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { withoutControls } from './document/characters.ts'
import type { Conversion } from './text/conversion.ts'
import { readBlocks } from './convert/read-blocks.ts'
import { reportDrawnTables } from './convert/report-drawn-tables.ts'
import { breakAtBlankLines, reportBlankLines } from './forms/scene-breaks.ts'
import { wrapWidth } from './forms/songs.ts'
import { readSpeeches } from './forms/speeches.ts'
import type { Document, FrontMatter, MdBlock, MdFootnoteDefinition } from './document/document.ts'
import type { Form, PartedFile } from './document/front-matter.ts'
import { SourceLines } from './document/source-lines.ts'
import { joinLines } from './join-lines.ts'
import { parseFrontMatter } from './front-matter/parse-front-matter.ts'
import type { MarkdownOptions } from './markdown-options.ts'
import { parseBlockMarkdown, parseInlineMarkdown, startConversion } from './parse-value.ts'
import { reportSplitWords } from './report-split-words.ts'
import { smartenBlocks } from './punctuation/smart-punctuation.ts'
import { findSongs, splitLines, type SungTokens } from './syntax/songs-in-prose.ts'
import { versify } from './syntax/typed-verse.ts'

/** Parses a file of the manuscript. Reports what is wrong with it, and keeps all of its text. */
export function parseMarkdown(
  file: SourceFile,
  options: MarkdownOptions,
  report: Report,
): Document {
  return parseDocument(parseFrontMatter(file, report), options, report)
}

/** Parses a file of the manuscript whose front matter is already split from its text. */
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
  const findsSongs = frontMatter.form === undefined && (options.findsSongs ?? false)
  const { tokens, songs } = readForm(file, form, findsSongs, conversion)
  const blocks = readBlocks(tokens, file.bodyLine, conversion)
  reportDrawnTables(blocks, lines, report)
  const byRules = options.sceneBreaks === 'rules'
  if (form === 'prose' && byRules) reportBlankLines(blocks, lines, report)
  const parted = byRules ? blocks : breakAtBlankLines(blocks, lines)
  const scenes = form === 'play' ? readSpeeches(parted) : parted
  reportSplitWords(scenes, language, report)
  const setType = (children: readonly MdBlock[]) => {
    const joined = joinLines(children, language)
    return options.typography ? smartenBlocks(joined, language, report) : joined
  }
  return {
    file: file.file,
    frontMatter,
    children: setType(scenes),
    ...(songs > 0 && { songs }),
    foreign: conversion.foreign,
    footnoteDefinitions: [...conversion.footnotes.values()].map((note): MdFootnoteDefinition => ({
      ...note,
      children: setType(note.children),
    })),
  }
}

// The tokens of a file, in the form that it is typed in.
function readForm(
  file: PartedFile,
  form: Form,
  findsSongs: boolean,
  { lexer }: Conversion,
): SungTokens {
  const body = withoutControls(file.body)
  const tokens = lexer.blocks(body)
  if (form === 'verse') return { tokens: versify(tokens), songs: 0 }
  if (form === 'lines') return { tokens: splitLines(tokens), songs: 0 }
  if (form === 'play' || !findsSongs) return { tokens, songs: 0 }
  return findSongs(tokens, wrapWidth(body))
}

// Parses the keys that hold Markdown. The other keys stay as they are.
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
