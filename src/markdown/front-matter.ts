import matter from 'gray-matter'
import * as v from 'valibot'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import { isLanguageTag } from '../yaml/language-tag.ts'
import { parseYaml, type YamlSource } from '../yaml/parse-yaml.ts'
import type { Form } from './form.ts'
import type { SourceFile } from './source-file.ts'

/** What an author says of a file before its text; all of it optional. */
export interface FrontMatter {
  /** Markdown of the title, inline syntax allowed. */
  readonly title?: string
  readonly subtitle?: string
  /** As written; the book knows which roles there are. */
  readonly role?: string
  /** `false` for none. */
  readonly number?: number | false
  readonly author?: string
  /** Markdown. */
  readonly epigraph?: string
  readonly dateLine?: string
  readonly toc?: boolean
  readonly class?: string
  readonly id?: string
  readonly language?: string
  readonly draft?: boolean
  /** How its text is typed. */
  readonly form?: Form
  readonly runningHead?: string
  /** Where the value of each key stands, by its name as written. */
  readonly spans: Readonly<Record<string, Span>>
}

/** A file taken apart. */
export interface FrontMatterAndBody {
  readonly frontMatter: FrontMatter
  /** The text after the front matter, or all of it when there is none. */
  readonly body: string
  /** Line of the file on which the body begins, 1-based. */
  readonly bodyLine: number
}

/**
 * Takes the front matter off a file: YAML between two lines of `---`, of which the first is the first line of the
 * file. No other language is read, and none is run. A file that merely begins with a rule keeps all of its text.
 */
export function parseFrontMatter(file: SourceFile, report: Report): FrontMatterAndBody {
  const block = findBlock(file.text)
  if (block.found === 'none') return withoutFrontMatter(file)
  if (block.found === 'not closed') {
    const hints = ['write a line of three hyphens after the last key']
    const message = 'The front matter that begins here is never closed.'
    report(diagnostic('front-matter/not-closed', message, { span: firstLine(file), hints }))
    return withoutFrontMatter(file)
  }
  if (block.found === 'prose') {
    const hints = ['leave a blank line after a rule', 'write front matter as "key: value"']
    const message =
      'What stands between the first two rules is not front matter; it is kept as text.'
    report(diagnostic('front-matter/not-yaml', message, { span: firstLine(file), hints }))
    return withoutFrontMatter(file)
  }
  if (block.found === 'other language') {
    const hints = ['write it as YAML, between two lines of three hyphens']
    const message = `The front matter is marked as "${block.language}"; only YAML is read, and nothing is run.`
    report(diagnostic('front-matter/not-yaml', message, { span: firstLine(file), hints }))
  }
  return separate(file, 'language' in block ? block.language : 'yaml', report)
}

type Block =
  | { readonly found: 'none' | 'not closed' | 'prose' | 'yaml' }
  | { readonly found: 'other language'; readonly language: string }

// gray-matter takes anything after a first line that starts with three hyphens for front matter, to the end of the
// file if need be. What it must not be given is found out here.
function findBlock(text: string): Block {
  const opening = /^---[ \t]*([a-z]\w*)?[ \t]*(?:\n|$)/i.exec(text)
  if (!opening) return { found: 'none' }
  const language = opening[1]?.toLowerCase() ?? 'yaml'
  const close = text.indexOf('\n---', opening[0].length - 1)
  const isClosed = close >= 0 && /^\n---[ \t]*(?:\n|$)/.test(text.slice(close, close + 80))
  const block = text.slice(opening[0].length, isClosed ? close + 1 : undefined)
  if (language !== 'yaml' && language !== 'yml') {
    return isClosed ? { found: 'other language', language } : { found: 'none' }
  }
  // As in pandoc, a rule is followed by a blank line and front matter is not, unless it plainly goes on as such.
  if (/^[ \t]*\n/.test(block) && !knownKey.test(block)) return { found: 'none' }
  if (!isClosed) return { found: anyKey.test(block) ? 'not closed' : 'none' }
  return { found: block.trim() === '' || anyKey.test(block) ? 'yaml' : 'prose' }
}

function separate(file: SourceFile, language: string, report: Report): FrontMatterAndBody {
  let frontMatter: FrontMatter = { spans: {} }
  const yaml = (text: string) => {
    frontMatter = readKeys({ file: file.file, text }, report)
    return {}
  }
  // gray-matter keeps what it reads, by content, unless it is given options; it is always given some.
  const { content } = matter(file.text, {
    engines: { json: refuse, javascript: refuse, coffee: refuse, [language]: refuse, yaml },
  })
  const bodyLine = file.text.slice(0, file.text.length - content.length).split('\n').length
  return { frontMatter, body: content, bodyLine }
}

function refuse(): object {
  return {}
}

function withoutFrontMatter(file: SourceFile): FrontMatterAndBody {
  return { frontMatter: { spans: {} }, body: file.text, bodyLine: 1 }
}

function firstLine(file: SourceFile): Span {
  const column = (file.text.split('\n', 1)[0] ?? '').length + 1
  return { file: file.file, start: { line: 1, column: 1 }, end: { line: 1, column } }
}

const text = v.exactOptional(v.string())

const schema = v.strictObject({
  title: text,
  subtitle: text,
  role: text,
  number: v.exactOptional(
    v.union([
      v.pipe(v.number(), v.integer('is no whole number'), v.minValue(0, 'is less than nothing')),
      v.literal(false),
    ]),
  ),
  author: text,
  epigraph: text,
  'date-line': text,
  toc: v.exactOptional(v.boolean()),
  class: text,
  id: v.exactOptional(v.pipe(v.string(), v.regex(/^\S+$/, 'has a space in it\nuse hyphens'))),
  language: v.exactOptional(
    v.pipe(v.string(), v.check(isLanguageTag, 'is no language tag\nwrite en, en-GB or pt-BR')),
  ),
  draft: v.exactOptional(v.boolean()),
  form: v.exactOptional(v.picklist(['prose', 'verse', 'play'])),
  'running-head': text,
})

const knownKey = new RegExp(`^\\s*(?:${Object.keys(schema.entries).join('|')})[ \\t]*:`)
const anyKey = /^(?:\s*(?:#.*)?\n)*\s*(?:["']?[\w][\w -]*["']?[ \t]*:(?:[ \t]|\n|$)|\{|#)/

function readKeys(source: YamlSource, report: Report): FrontMatter {
  const parsed = parseYaml(source, schema, report)
  if (!parsed) return { spans: {} }
  const { 'date-line': dateLine, 'running-head': runningHead, ...rest } = parsed.value
  return {
    ...rest,
    ...(dateLine !== undefined && { dateLine }),
    ...(runningHead !== undefined && { runningHead }),
    spans: parsed.spans,
  }
}
