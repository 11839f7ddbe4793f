import matter from 'gray-matter'
import { type Report, diagnostic, type Span } from '../../diagnostics/diagnostic.ts'
import { findFrontMatter, type FrontMatterBlock } from './front-matter-block.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { foreignKeys } from './foreign-keys.ts'
import { reportStrayFrontMatter } from './stray-front-matter.ts'
import type { PartedFile, WrittenFrontMatter } from '../document/front-matter.ts'
import { frontMatterKeys, frontMatterSchema } from './front-matter-schema.ts'
import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import type { YamlSource } from '../../yaml/yaml-source.ts'

/**
 * Takes the front matter off a file: YAML between two lines of `---`, or TOML between two of
 * `+++`. The first of them is the first line of the file. We read no other language and run none. A file that only begins with a
 * rule keeps all of its text.
 */
export function parseFrontMatter(file: SourceFile, report: Report): PartedFile {
  const block = findFrontMatter(file.text, frontMatterKeys)
  reportBlock(block, file, report)
  const parted = partAt(block, file, report)
  reportStrayFrontMatter(parted, frontMatterKeys, report)
  return parted
}

function partAt(block: FrontMatterBlock, file: SourceFile, report: Report): PartedFile {
  switch (block.found) {
    case 'none':
    case 'prose':
    case 'never closed':
      return { ...file, frontMatter: { spans: {} }, body: file.text, bodyLine: 1 }
    case 'other language':
    case 'yaml':
      return separate(block, file, report)
  }
}

function reportBlock(block: FrontMatterBlock, file: SourceFile, report: Report): void {
  const problem = blockProblem(block)
  if (!problem || block.found === 'none') return
  const { code, message, hints } = problem
  const line = (block.found === 'other language' && block.faultyLine) || block.line
  report(diagnostic(code, message, { span: lineSpan(file, line), hints }))
}

function blockProblem(
  block: FrontMatterBlock,
): { code: DiagnosticCode; message: string; hints: string[] } | undefined {
  if (block.found === 'none' || (block.found === 'yaml' && !block.fault)) return undefined
  if (block.found === 'prose') {
    const message =
      'The text between the first two rules is not front matter, so it is kept as text.'
    const hints = ['leave a blank line after a rule', 'write front matter as "key: value"']
    return { code: 'front-matter/not-yaml', message, hints }
  }
  if (block.found === 'other language') {
    const message =
      block.faultyLine === undefined
        ? `The front matter is marked as "${block.language}", but only YAML and TOML are read.`
        : 'The front matter is not valid TOML here, so nothing is read from it.'
    const hints = ['write it as YAML, between two lines of three hyphens']
    return { code: 'front-matter/not-yaml', message, hints }
  }
  if (block.found === 'yaml' && block.fault === 'mistyped') {
    const message = `The front matter begins with "${block.opening}" instead of three hyphens.`
    const hints = ['write --- on a line before it, and on a line after it']
    return { code: 'front-matter/not-yaml', message, hints }
  }
  const message = 'The front matter that begins here is never closed.'
  const hints = ['write a line of three hyphens after the last key']
  return { code: 'front-matter/not-closed', message, hints }
}

function separate(
  block: Extract<FrontMatterBlock, { readonly bodyStart: number }>,
  file: SourceFile,
  report: Report,
): PartedFile {
  let frontMatter: WrittenFrontMatter = { spans: {} }
  const read = (text: string) => {
    frontMatter = readKeys({ file: file.file, text, line: block.line }, report)
    return {}
  }
  const yaml = block.found === 'yaml' ? block.yaml : ''
  // gray-matter copies what it is given, so the text below is kept from it. Without options it also
  // caches its results by content, so we always pass some.
  const { content } = matter(`---\n${yaml}---\n`, {
    engines: { json: refuse, javascript: refuse, coffee: refuse, yaml: read },
  })
  const body = content + file.text.slice(block.bodyStart)
  const bodyLine = file.text.slice(0, file.text.length - body.length).split('\n').length
  return { ...file, frontMatter, body, bodyLine }
}

function refuse(): object {
  return {}
}

function lineSpan(file: SourceFile, line: number): Span {
  const column = (file.text.split('\n')[line - 1] ?? '').length + 1
  return { file: file.file, start: { line, column: 1 }, end: { line, column } }
}

function readKeys(source: YamlSource, report: Report): WrittenFrontMatter {
  const parsed = parseYaml(source, frontMatterSchema, report, foreignKeys)
  if (!parsed) return { spans: {} }
  // A key with an empty text, as templates have it, says nothing.
  const said = Object.fromEntries(
    Object.entries(parsed.value).filter(([, value]) => value !== ''),
  ) as typeof parsed.value
  const { 'date-line': dateLine, 'running-head': runningHead, ...rest } = said
  return {
    ...rest,
    ...(!parsed.isSound && titleAsTyped(source.text)),
    ...(dateLine !== undefined && { dateLine }),
    ...(runningHead !== undefined && { runningHead }),
    ...(parsed.ignored.length > 0 && { ignored: parsed.ignored }),
    spans: parsed.spans,
  }
}

// A title that YAML cannot read is still a title.
function titleAsTyped(yaml: string): { readonly title?: string } {
  const typed = /^title[ \t]*:[ \t]*(.*)$/m.exec(yaml)?.[1]?.trim() ?? ''
  const title = typed.replace(/^["'[{]+|["'\]}]+$/g, '')
  return title === '' ? {} : { title }
}
