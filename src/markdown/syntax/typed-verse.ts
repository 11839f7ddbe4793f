import type { Token, TokenizerExtensionFunction, Tokens } from 'marked'
import type { ParsedAttributes } from '../document/attributes.ts'
import { indentOf, lineEnd } from './source-reading.ts'
import type { VerseSourceLine, VerseToken } from './tokens.ts'

/**
 * Verse as typists set it off: every line is indented, and one blank line separates the stanzas. We
 * accept only what can hardly be anything else: short lines of words. Either most begin with a
 * capital and many end in a stop, or all of them stand in emphasis. Emphasis may run over several
 * stanzas.
 */
export const typedVerse: TokenizerExtensionFunction = function (source) {
  if (!/^[ \t]+\S/.test(source) || !this.lexer.state.top) return undefined
  let run = indentedRun(source)
  // Code may follow, with the same indent as the verse before it.
  for (let tries = 0; run !== '' && tries < mostTries; tries++) {
    const lines = run.split('\n')
    if (looksLikeVerse(lines)) return { ...verseOf(run, lines) }
    run = run.slice(0, Math.max(run.search(lastStanza), 0))
  }
  return undefined
}

const lastStanza = /\n[ \t]*\n(?![^]*\n[ \t]*\n)/
const mostTries = 8

/** The tokens of a text in verse. Its paragraphs become stanzas, and each line stays a line. */
export function versify(tokens: readonly Token[]): readonly Token[] {
  const made: Token[] = []
  let stanzas: Token[] = []
  const flush = () => {
    while (stanzas.at(-1)?.type === 'space') spaces.unshift(...stanzas.splice(-1))
    if (stanzas.length > 0) {
      const raw = stanzas.map((token) => token.raw).join('')
      made.push({ ...verseOf(raw, joinTurnovers(raw.split('\n'))), attributes: poem })
    }
    made.push(...spaces)
    stanzas = []
    spaces = []
  }
  let spaces: Token[] = []
  for (const token of tokens) {
    if (isStanza(token) || (token.type === 'space' && stanzas.length > 0)) stanzas.push(token)
    else {
      flush()
      made.push(token)
    }
  }
  flush()
  return made
}

/** The verse token of lines with nothing around them. */
export function verseFrom(raw: string): VerseToken {
  return verseOf(raw, raw.split('\n'))
}

// Marks verse that is the text of the book, not a quotation in prose.
const poem: ParsedAttributes = { attributes: { classes: ['poem'], pairs: {} }, end: 0, refused: [] }

function isStanza(token: Token): boolean {
  // A line this long is prose among the verse, so its paragraph is not a stanza.
  if (token.type === 'paragraph') return !/[^\n]{120}/.test(token.raw)
  if (token.type === 'code') return (token as Tokens.Code).codeBlockStyle === 'indented'
  return token.type === 'verse' && (token as Partial<VerseToken>).isTyped === true
}

// An indented line continues the line before it when that line fills the typist's page.
function joinTurnovers(lines: readonly string[]): readonly (string | Turnover)[] {
  return lines.map((line, index) => {
    const before = lines[index - 1]?.trimEnd().length ?? 0
    const goesOn = before >= 60 || (before >= 50 && /^\s*\(?\p{Ll}/u.test(line))
    return goesOn && indentOf(line) > 1 && line.trim() !== '' ? { line } : line
  })
}

interface Turnover {
  readonly line: string
}

function verseOf(raw: string, lines: readonly (string | Turnover)[]): VerseToken {
  const source = lines.map((line, lineOffset) =>
    typeof line === 'string'
      ? { indent: indentOf(line), text: textOf(line), lineOffset, continues: false }
      : { indent: 0, text: textOf(line.line), lineOffset, continues: true },
  )
  const least = Math.min(
    ...source
      .filter(({ text, continues }) => text !== '' && !continues)
      .map(({ indent }) => indent),
  )
  const dedented = source.map((line) => ({ ...line, indent: Math.max(line.indent - least, 0) }))
  return { type: 'verse', raw, lines: carryEmphasis(dedented), isClosed: true, isTyped: true }
}

// Hard breaks add nothing where every line stays a line.
function textOf(line: string): string {
  return line
    .trim()
    .replace(/(?<!\\)\\$/, '')
    .trimEnd()
}

// The indented lines at the start of the source. They end at a line without an indent, or at two
// blank lines.
function indentedRun(source: string): string {
  let end = 0
  let blank = 0
  for (let start = 0; start < source.length;) {
    const stop = lineEnd(source, start)
    const line = source.slice(start, stop)
    start = stop + 1
    if (line.trim() === '') {
      if (++blank > 1) break
      continue
    }
    if (!/^[ \t]/.test(line)) {
      // The line continues the paragraph that the indented lines began.
      if (blank === 0) return ''
      break
    }
    blank = 0
    end = stop
  }
  return source.slice(0, end)
}

function looksLikeVerse(all: readonly string[]): boolean {
  const lines = all.map((line) => line.trim()).filter((line) => line !== '')
  if (all.length < 2 || all[1]?.trim() === '' || lines.some((line) => !isWords.test(line)))
    return false
  const whole = lines.join('\n')
  if (/^([*_])(?=\S)[^]*\1$/.test(whole)) return true
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length
  return (
    lines.length > 2 &&
    count(/^["'“‘(*_—-]*\p{Lu}/u) >= lines.length * 0.7 &&
    count(/[,;:.!?—"'”’)*_]$/) >= lines.length * 0.4
  )
}

// Letters and the marks of prose, up to the length of a line, and nothing that begins a list.
const isWords = /^(?![-+*][ \t]|\d+[.)])(?=.*\p{L})[\p{L}\p{M}\s.,;:!?'"“”‘’()*_—–…-]{1,80}$/u

// Emphasis that opens in one stanza and closes in another also covers every stanza between them.
function carryEmphasis(lines: readonly VerseSourceLine[]): readonly VerseSourceLine[] {
  const mark = /^[*_]/.exec(lines.find(({ text }) => text !== '')?.text ?? '')?.[0]
  if (mark === undefined) return lines
  const marksIn = (text: string) => text.split(mark).length - 1
  if (lines.reduce((sum, { text }) => sum + marksIn(text), 0) % 2 === 1) return lines
  const carried: VerseSourceLine[] = []
  let isOpen = false
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && lines[to]?.text !== '' && lines[from]?.text !== '') to++
    const stanza = lines.slice(from, to)
    const whole = stanza.map(({ text }) => text).join('\n')
    const opens = !isOpen && whole.startsWith(mark)
    const wasOpen = isOpen
    if (marksIn(whole) % 2 === 1) isOpen = !isOpen
    const closes = wasOpen && !isOpen && whole.endsWith(mark)
    const isCarried = marksIn(whole) === (opens || closes ? 1 : 0) && (opens || wasOpen)
    carried.push(
      ...stanza.map((line, index) => {
        if (!isCarried || line.text === '') return line
        let { text } = line
        if (opens && index === 0) text = text.slice(1)
        if (closes && index === stanza.length - 1) text = text.slice(0, -1)
        return { ...line, text, emphasized: true }
      }),
    )
    from = to
  }
  return carried
}
