import type { Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { faultyFile } from './foreign-data.ts'

/** Texts, and lists of texts, by `table.key`. */
export type TomlTexts = Readonly<Record<string, string | readonly string[]>>

/**
 * Reads the texts in the TOML of another program (https://toml.io/en/v1.0.0): what it says about
 * the book is all in texts and lists of texts. Other values are passed over. A text or a list that
 * does not end is reported.
 */
export function parseTomlTexts(source: SourceFile, report: Report): TomlTexts {
  const found: Record<string, string | readonly string[]> = {}
  const { text } = source
  let table = ''
  const line = /[ \t]*(?:#.*|\[+[ \t]*([^\]\n]*?)[ \t]*\]+.*|([\w.-]+)[ \t]*=[ \t]*|[^\n]*)/y
  for (let offset = 0; offset < text.length; offset++) {
    line.lastIndex = offset
    const [, name, key] = line.exec(text) ?? []
    offset = line.lastIndex
    if (name !== undefined) table = `${name}.`
    if (key !== undefined) {
      const value = readValue(text, offset)
      if (!value) {
        const before = text.slice(0, offset).split('\n')
        const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
        report(faultyFile(source, 'TOML', { start, end: start }))
        return {}
      }
      if (value.found !== undefined) found[table + key] = value.found
      offset = value.end
    }
    const end = text.indexOf('\n', offset)
    offset = end < 0 ? text.length : end
  }
  return found
}

interface Value {
  /** Absent for a value that is neither text nor a list of texts. */
  readonly found?: string | readonly string[]
  /** Offset of what follows it. */
  readonly end: number
}

function readValue(text: string, start: number): Value | undefined {
  if (/["']/.test(text.charAt(start))) return readText(text, start)
  if (text.charAt(start) !== '[') return { end: start }
  const items: string[] = []
  let isTexts = true
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === ']') return { ...(isTexts && { found: items }), end: at + 1 }
    if (sign === '#') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    else if (/["']/.test(sign)) {
      const item = readText(text, at)
      if (!item) return undefined
      items.push(item.found)
      at = item.end - 1
    } else if (/[^\s,]/.test(sign)) isTexts = false
  }
  return undefined
}

function readText(text: string, start: number): { found: string; end: number } | undefined {
  const triple = /("""|''')(?:\r?\n)?([^]*?)\1/y
  const single = /"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'/y
  triple.lastIndex = start
  const long = triple.exec(text)
  if (long) return { found: unescaped(long[2] ?? ''), end: triple.lastIndex }
  single.lastIndex = start
  const short = single.exec(text)
  if (!short) return undefined
  return { found: short[2] ?? unescaped(short[1] ?? ''), end: single.lastIndex }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' }

function unescaped(text: string): string {
  return text
    .replace(/\\u([\dA-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(["\\nt])/g, (_, sign: string) => escapes[sign] ?? sign)
}
