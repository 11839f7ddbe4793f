import { tomlAsYaml } from '../../yaml/toml.ts'
import { titleBlock } from './title-block.ts'

/** What stands at the start of a file. Offsets are UTF-16 units, lines are 1-based. */
export type FrontMatterBlock =
  | { readonly found: 'none' }
  /**
   * Either two rules with prose between them, or front matter whose end we cannot guess. It stays
   * text.
   */
  | { readonly found: 'prose' | 'never closed'; readonly line: number }
  | {
      readonly found: 'yaml'
      readonly yaml: string
      /** The number of the line of hyphens before it. */
      readonly line: number
      readonly bodyStart: number
      /** What is wrong with the lines around it. We still know where it ends. */
      readonly fault?: 'not closed' | 'mistyped'
      /** The first line, as typed. */
      readonly opening: string
    }
  | {
      readonly found: 'other language'
      readonly language: string
      readonly line: number
      readonly bodyStart: number
      /** Where it is faulty, in a language that we read. */
      readonly faultyLine?: number
    }

/** Finds the front matter of a file. `keys` are the names that front matter may have. */
export function findFrontMatter(text: string, keys: readonly string[]): FrontMatterBlock {
  const start = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  const line = text.slice(0, start).split('\n').length
  const head = text.slice(start)
  const opening = (head.split('\n', 1)[0] ?? '').trimEnd()
  const inner = head.slice((head.split('\n', 1)[0] ?? '').length + 1)
  const titles = start > 0 ? undefined : titleBlock(head)
  if (titles) return { found: 'yaml', line: 0, opening, ...titles }
  const hasKnownKey = new RegExp(`^\\s*(?:${keys.join('|')})[ \\t]*:`).test(inner)
  const place = { line, opening, start: text.length - inner.length }
  if (/^---[ \t]*(?:ya?ml)?$/i.test(opening)) {
    return start > 0 && !hasKnownKey ? none : betweenHyphens(inner, hasKnownKey, place)
  }
  const language = start > 0 ? undefined : otherLanguage(opening, head)
  if (language) {
    const end = closing(inner, language.closing)
    return end ? inLanguage(language.name, inner, end, place) : none
  }
  if (!mistypedRule.test(opening) || !hasKnownKey) return none
  const end = closing(inner, mistypedRule) ?? closing(inner, /^---$/)
  return end ? { ...yamlBlock(inner, end, place), fault: 'mistyped' } : none
}

const none = { found: 'none' } as const

// Hugo takes TOML, which we read as the YAML that says the same.
function inLanguage(
  language: string,
  inner: string,
  end: Closing,
  { line, opening, start }: Opening,
): FrontMatterBlock {
  const bodyStart = start + end.to
  const other = { found: 'other language', language, line, bodyStart } as const
  if (language !== 'toml') return other
  const read = tomlAsYaml(inner.slice(0, end.from))
  if ('yaml' in read) return { found: 'yaml', yaml: read.yaml, line, bodyStart, opening }
  return { ...other, faultyLine: line + read.line }
}

interface Opening {
  readonly line: number
  readonly opening: string
  /** Offset in the text of what follows the opening line. */
  readonly start: number
}

interface Closing {
  /** Start of its line. */
  readonly from: number
  /** Start of the next line. */
  readonly to: number
}

function betweenHyphens(inner: string, hasKnownKey: boolean, place: Opening): FrontMatterBlock {
  // As in pandoc, a blank line follows a rule but not the start of front matter. We make an
  // exception when the next lines are clearly front matter. A line of dots may end it.
  if (/^[ \t]*\n/.test(inner) && !hasKnownKey) return none
  const end = closing(inner, /^(?:---|\.\.\.)$/)
  if (end) {
    const yaml = inner.slice(0, end.from)
    if (yaml.trim() === '' || anyKey.test(yaml)) return yamlBlock(inner, end, place)
    return { found: 'prose', line: place.line }
  }
  const guessed = hasKnownKey ? guessEnd(inner) : undefined
  if (guessed) return { ...yamlBlock(inner, guessed, place), fault: 'not closed' }
  return anyKey.test(inner) ? { found: 'never closed', line: place.line } : none
}

function yamlBlock(inner: string, end: Closing, { line, opening, start }: Opening) {
  return {
    found: 'yaml',
    yaml: inner.slice(0, end.from),
    line,
    opening,
    bodyStart: start + end.to,
  } as const
}

const anyKey = /^(?:\s*(?:#.*)?\n)*\s*(?:["']?[\w][\w -]*["']?[ \t]*:(?:[ \t]|\n|$)|\{|#)/

// Characters that programs put in place of three hyphens, and that people type for a rule.
const mistypedRule = /^(?:[—–]+-*|-{4,}|- -[ -]*|={3,}|\*{3,}|_{3,}|~{3,})$/

function closing(inner: string, mark: RegExp): Closing | undefined {
  let from = 0
  for (const line of inner.split('\n')) {
    const to = Math.min(from + line.length + 1, inner.length)
    if (mark.test(line.trimEnd())) return { from, to }
    from += line.length + 1
  }
  return undefined
}

// Front matter without a second rule ends where its keys end: before a blank line, or at another
// kind of rule.
function guessEnd(inner: string): Closing | undefined {
  let from = 0
  for (const line of inner.split('\n')) {
    const to = Math.min(from + line.length + 1, inner.length)
    if (line.trim() === '') return { from, to: from }
    if (mistypedRule.test(line.trimEnd())) return { from, to }
    if (!/^(?:["']?\w[\w -]*["']?[ \t]*:(?:\s|$)|[ \t]+\S|-[ \t]|#)/.test(line)) return undefined
    from += line.length + 1
  }
  return undefined
}

function otherLanguage(
  opening: string,
  head: string,
): { readonly name: string; readonly closing: RegExp } | undefined {
  const named = /^---[ \t]*([a-z]\w*)$/i.exec(opening)?.[1]
  if (named !== undefined) return { name: named.toLowerCase(), closing: /^---$/ }
  if (opening === '+++') return { name: 'toml', closing: /^\+\+\+$/ }
  if (/^\{\s*"[\w-]+"\s*:/.test(head)) return { name: 'json', closing: /^\}$/ }
  return undefined
}
