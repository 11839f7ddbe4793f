import { composeYaml } from '../../yaml/compose-yaml.ts'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import { isLanguageTag } from '../../language/language-tag.ts'
import { parseToml } from '../../yaml/toml.ts'
import { findFrontMatter } from '../../markdown/front-matter/front-matter-block.ts'
import type { BookFolder, FoundSettings } from './reading.ts'

/** A value in the settings of another program. */
export type Foreign = unknown

/** The value of a key; undefined when there is none, or when it is not in a mapping. */
export function at(data: Foreign, ...keys: readonly string[]): Foreign {
  return keys.reduce<Foreign>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  )
}

/** A text that says something, or a number as text. */
export function textOf(data: Foreign): string | undefined {
  const text = typeof data === 'number' ? String(data) : data
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/** The items of a list. A single value is a list of one, and no value an empty list. */
export function listOf(data: Foreign): readonly Foreign[] {
  if (data === undefined || data === null) return []
  return Array.isArray(data) ? data : [data]
}

/** Reads the YAML of another program. Its tags mean nothing here. Undefined when it is faulty. */
export function parseForeignYaml(
  source: SourceFile & { readonly line?: number },
  report: Report,
): Foreign {
  const text = source.text.replace(/(^|[\s,[])!+[\w:./-]*/g, (tag, before: string) =>
    before.padEnd(tag.length),
  )
  let isFaulty = false
  const { document } = composeYaml({ ...source, text }, (problem) => {
    if (problem.code !== 'yaml/syntax') return
    isFaulty = true
    report(problem)
  })
  return isFaulty ? undefined : dataOf(() => document?.toJS({ maxAliasCount: 100 }))
}

function dataOf(read: () => Foreign): Foreign {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** What the front matter of a file says; undefined when there is none. */
export function frontMatterBlock(folder: BookFolder, path: string): Foreign {
  const source = folder.read(path)
  return source && frontMatterOf(source)
}

const frontMatterOf = onceFor(({ file, text }: SourceFile): Foreign => {
  const block = findFrontMatter(text, [])
  // Faults are reported when the text of the file is read.
  return block.found === 'yaml'
    ? parseForeignYaml({ file, text: block.yaml, line: block.line + 1 }, () => {})
    : undefined
})

// JSON is YAML too (YAML 1.2, § 1.3), so slips that do no harm, such as a last comma, are let pass.
function parseForeignJson(source: SourceFile, report: Report): Foreign {
  try {
    return JSON.parse(source.text)
  } catch {
    return parseForeignYaml(source, ({ span }) => {
      const start = span?.start ?? { line: 1, column: 1 }
      report(faultyFile(source, 'JSON', { start, end: span?.end ?? start }))
    })
  }
}

// Undefined, and reported, when it is faulty.
function parseForeignToml(source: SourceFile, report: Report): Foreign {
  const toml = parseToml(source.text)
  if ('data' in toml) return toml.data
  report(faultyFile(source, 'TOML', { start: toml, end: toml }))
  return undefined
}

/** Reads the settings of another program, by the language that the name of the file says. */
export function parseForeign(source: SourceFile, report: Report): Foreign {
  if (/\.toml$/i.test(source.file)) return parseForeignToml(source, report)
  if (/\.json$/i.test(source.file)) return parseForeignJson(source, report)
  return parseForeignYaml(source, report)
}

// Says that the settings of another program cannot be read, and from where on.
function faultyFile(
  { file }: SourceFile,
  language: string,
  place: { readonly start: Position; readonly end: Position },
) {
  const message = `"${file}" is not valid ${language} here, so nothing is read from it.`
  const hints = [`correct it, or write what it says in book.yaml`]
  return diagnostic('project/settings-not-read', message, { span: { file, ...place }, hints })
}

interface Position {
  readonly line: number
  readonly column: number
}

/** Settings from values of other programs; those that make no sense here are left out. */
export function foundSettings(values: {
  readonly [Key in keyof FoundSettings]?: Foreign
}): FoundSettings {
  const title = textOf(values.title)
  const subtitle = textOf(values.subtitle)
  const authors = listOf(values.author).flatMap(
    (one) => textOf(one) ?? textOf(at(one, 'name')) ?? [],
  )
  const language = textOf(values.language)?.replace('_', '-')
  const description = textOf(values.description)
  const publisher = textOf(values.publisher)
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.exec(textOf(values.date) ?? '')?.[0]
  const [author] = authors
  return {
    ...(title !== undefined && { title: plain(title) }),
    ...(subtitle !== undefined && { subtitle: plain(subtitle) }),
    ...(author !== undefined && { author: authors.length === 1 ? author : authors }),
    ...(language !== undefined && isLanguageTag(language) && { language }),
    ...(description !== undefined && { description: description.replace(/\s+/g, ' ') }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
  }
}

// Titles on the web may hold tags and the marks of Markdown.
function plain(title: string): string {
  return title
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[*`]/g, '')
    .trim()
}
