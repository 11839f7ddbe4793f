/**
 * Turns stylesheets into a Theme: the author's file or a built-in one, with everything that it
 * imports. What neither edition can use is reported here, once each; nothing is computed yet.
 */
import {
  diagnostic,
  type Diagnostic,
  type Report,
  type Span,
} from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { builtInSheet, builtInThemes, isBuiltInTheme } from './built-in.ts'
import { parseStylesheet } from './parse-stylesheet.ts'
import type { Media, Stylesheet, Theme } from '../css/stylesheet.ts'

/**
 * Reads a file of the book folder. `path` is relative to the file `from` when that is given. A file
 * that cannot be read gives the message for the author, or undefined when there is nothing more to
 * say.
 */
export type ReadStylesheet = (
  path: string,
  from?: string,
) => SourceFile | ((span: Span | undefined) => Diagnostic) | undefined

/**
 * Parses the theme of that name or in that file. If there is none, this is reported at `span` and
 * `classic` is used.
 */
export function parseTheme(
  theme: string,
  read: ReadStylesheet,
  report: Report,
  span?: Span,
): Theme {
  if (isBuiltInTheme(theme)) return { name: theme, ...builtInSheet(theme) }
  const source = read(theme)
  if (source === undefined || typeof source === 'function') {
    const message = `There is no theme "${theme}".`
    const problem = diagnostic('theme/not-found', message, { span, hints: notFoundHints(theme) })
    report(source?.(span) ?? problem)
    return { name: 'classic', ...builtInSheet('classic') }
  }
  const sheet = parseFile(source, [], { read, report: once(report), media: 'all', importCount: 0 })
  return { name: theme, ...sheet }
}

/** How the lines of CSS of an edition are read. */
export interface StyleReading {
  readonly read: ReadStylesheet
  readonly report: Report
  /** What the edition is made for: nothing is told of what the other medium leaves out. */
  readonly media: Media
}

/**
 * A theme with more CSS after it: a few lines of an edition in book.yaml, at `span`. Paths in it
 * are relative to the book folder.
 */
export function withStyle(
  theme: Theme,
  style: string,
  { read, report, media }: StyleReading,
  span?: Span,
): Theme {
  const source = { file: span?.file ?? 'book.yaml', text: style }
  const tell: Report = ({ span: _, ...problem }) => report({ ...problem, ...(span && { span }) })
  const sheet = parseFile(source, [], { read, report: once(tell), media, importCount: 0 })
  return {
    name: theme.name,
    rules: [...theme.rules, ...sheet.rules],
    pageRules: [...theme.pageRules, ...sheet.pageRules],
    fontFaces: [...theme.fontFaces, ...sheet.fontFaces],
  }
}

// Each import is parsed anew, so files that import each other many times over need a limit.
const mostImports = 64

interface Reading extends StyleReading {
  importCount: number
}

function parseFile(source: SourceFile, importing: readonly string[], reading: Reading): Stylesheet {
  const within = [...importing, source.file]
  const importSheet = (path: string, span: Span): Stylesheet | undefined => {
    const builtIn = /^octavo:(.*)$/.exec(path)?.[1]
    if (builtIn !== undefined && isBuiltInTheme(builtIn)) return builtInSheet(builtIn)
    const imported = builtIn === undefined ? reading.read(path, source.file) : undefined
    if (typeof imported === 'function') {
      reading.report(imported(span))
      return undefined
    }
    const problem = importProblem(path, imported, within, reading)
    if (imported && problem === undefined) return parseFile(imported, within, reading)
    const hints = imported ? ['remove this line'] : notFoundHints(path)
    reading.report(diagnostic('theme/not-found', problem ?? '', { span, hints }))
    return undefined
  }
  return parseStylesheet(source, importSheet, reading.report, reading.media)
}

function importProblem(
  path: string,
  imported: SourceFile | undefined,
  within: readonly string[],
  reading: Reading,
): string | undefined {
  if (!imported) return `There is no stylesheet "${path}".`
  if (within.includes(imported.file)) return `"${path}" imports itself.`
  return ++reading.importCount > mostImports
    ? `"${path}" is left out: a theme can import ${mostImports} files at most.`
    : undefined
}

function notFoundHints(path: string): readonly string[] {
  const names = builtInThemes.map((name) => (path.startsWith('octavo:') ? `octavo:${name}` : name))
  const isName = isBuiltInTheme(path)
  const near = isName ? [`write "octavo:${path}"`] : nearestHint(path, names)
  const rest = 'for a stylesheet of your own, give its path in the book folder'
  return [
    ...near,
    `The built-in themes are ${builtInThemes.join(' and ')}.`,
    ...(isName ? [] : [rest]),
  ]
}

// A property that is used twenty times is reported once, at its first use.
function once(report: Report): Report {
  const said = new Set<string>()
  return (problem) => {
    const key = `${problem.code} ${problem.message}`
    const isAboutPlace = problem.code === 'theme/syntax'
    if (isAboutPlace || !said.has(key)) report(problem)
    said.add(key)
  }
}
