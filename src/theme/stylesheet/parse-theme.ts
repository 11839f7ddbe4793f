/**
 * Stylesheets become a Theme: the author's file, or a built-in one, with everything that it imports. What an author
 * wrote and neither edition can use is reported here, once for each thing; nothing is computed yet.
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
import type { Stylesheet, Theme } from '../css/stylesheet.ts'

/**
 * Gives a file of the book folder by its path, which is relative to the file `from` when that is given; or what an author
 * is to be told at the place of the path, when it cannot be had; or nothing, when there is no more to say than that.
 */
export type ReadStylesheet = (
  path: string,
  from?: string,
) => SourceFile | ((span: Span | undefined) => Diagnostic) | undefined

/** The theme of that name or in that file; `classic` when there is no such thing, which is reported where `span` says. */
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
  const sheet = parseFile(source, [], { read, report: once(report), importCount: 0 })
  return { name: theme, ...sheet }
}

// Each import of a file is parsed anew, so that files which import each other many times over must end somewhere.
const mostImports = 64

interface Reading {
  readonly read: ReadStylesheet
  readonly report: Report
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
    const hints = imported ? ['take this line out'] : notFoundHints(path)
    reading.report(diagnostic('theme/not-found', problem ?? '', { span, hints }))
    return undefined
  }
  return parseStylesheet(source, importSheet, reading.report)
}

function importProblem(
  path: string,
  imported: SourceFile | undefined,
  within: readonly string[],
  reading: Reading,
): string | undefined {
  if (!imported) return `There is no stylesheet "${path}".`
  if (within.includes(imported.file)) return `"${path}" is imported by itself.`
  return ++reading.importCount > mostImports
    ? `"${path}" is left out: a theme imports ${mostImports} files at most.`
    : undefined
}

function notFoundHints(path: string): readonly string[] {
  const names = builtInThemes.map((name) => (path.startsWith('octavo:') ? `octavo:${name}` : name))
  const isName = isBuiltInTheme(path)
  const near = isName ? [`write "octavo:${path}"`] : nearestHint(path, names)
  const rest = 'give the path of a stylesheet in the book folder for one of your own'
  return [
    ...near,
    `The built-in themes are ${builtInThemes.join(' and ')}.`,
    ...(isName ? [] : [rest]),
  ]
}

// A property that is used twenty times is worth one message, at its first place.
function once(report: Report): Report {
  const said = new Set<string>()
  return (problem) => {
    const key = `${problem.code} ${problem.message}`
    const isAboutPlace = problem.code === 'theme/syntax'
    if (isAboutPlace || !said.has(key)) report(problem)
    said.add(key)
  }
}
