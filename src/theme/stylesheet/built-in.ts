import { existsSync, readFileSync } from 'node:fs'
import { parseStylesheet } from './parse-stylesheet.ts'
import type { Stylesheet } from '../css/stylesheet.ts'

/** The themes that come with the program. */
export const builtInThemes = ['classic', 'modern'] as const

/** Whether a word is the name of a built-in theme. */
export function isBuiltInTheme(word: string): word is (typeof builtInThemes)[number] {
  return (builtInThemes as readonly string[]).includes(word)
}

/** The sheets that come with the program. */
export const builtInSheets = [...builtInThemes, 'shared', 'base', 'reader', 'structure'] as const

type BuiltInSheet = (typeof builtInSheets)[number]

/**
 * Reads a file of `built-in/`, once: a theme, the sheet that the themes share, what stands in for a
 * browser's own stylesheet (`base`), what e-readers need (`reader`), or what the markup means in
 * every theme (`structure`). In the installed program they are there as data: the compile step has
 * parsed them.
 */
export function builtInSheet(name: BuiltInSheet): Stylesheet {
  const known = sheets.get(name)
  if (known) return known
  const parsed = new URL(`./built-in/${name}.json`, import.meta.url)
  const sheet = existsSync(parsed)
    ? (JSON.parse(readFileSync(parsed, 'utf8')) as Stylesheet)
    : parseBuiltIn(name)
  sheets.set(name, sheet)
  return sheet
}

function parseBuiltIn(name: BuiltInSheet): Stylesheet {
  const text = readFileSync(new URL(`./built-in/${name}.css`, import.meta.url), 'utf8')
  return parseStylesheet(
    { file: `octavo:${name}`, text },
    (path) => (path === 'octavo:shared' ? builtInSheet('shared') : undefined),
    (problem) => {
      const { line, column } = problem.span?.start ?? { line: 0, column: 0 }
      throw new Error(`internal: ${name}.css:${line}:${column} ${problem.message}`)
    },
  )
}

const sheets = new Map<string, Stylesheet>()
