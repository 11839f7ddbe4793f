import type { TokenizerExtensionFunction } from 'marked'
import { parseAttributes, type ParsedAttributes } from '../document/attributes.ts'
import { nestedBlocks } from './nested-blocks.ts'
import { lineEnd } from './source-reading.ts'
import type { ContainerToken, StrayFenceToken, VerseToken } from './tokens.ts'
import { verseLines } from './verse.ts'

/**
 * Reads `::: name {…}` to `:::`. As in pandoc, a fence with a name or attributes opens a container,
 * and a bare fence closes the innermost open one. The number of colons is up to the author. A
 * container named `verse` is read as verse.
 */
export const container: TokenizerExtensionFunction = function (source) {
  const marks = /^ {0,3}:::/.exec(source)
  if (!marks) return undefined
  const firstEnd = lineEnd(source, 0)
  const opening = parseOpening(source.slice(0, firstEnd))
  if (!opening) {
    const raw = source.slice(0, Math.min(firstEnd + 1, source.length))
    const text = raw.replace(/^[\s:]+/, '').trim()
    return { type: 'strayFence', raw, text } satisfies StrayFenceToken
  }
  const { bodyEnd, end, isClosed } = findClosing(source, firstEnd + 1)
  const raw = source.slice(0, end)
  const body = source.slice(firstEnd + 1, bodyEnd)
  const { name, attributes } = opening
  if (isVerse(opening)) {
    const verseAttributes = withoutClass(attributes, 'verse')
    const lines = verseLines(body, 1)
    return { type: 'verse', raw, lines, isClosed, ...verseAttributes } satisfies VerseToken
  }
  const tokens = nestedBlocks(this.lexer, body)
  const token = { type: 'container' as const, raw, name, tokens, isClosed }
  return { ...token, ...(attributes && { attributes }) } satisfies ContainerToken
}

interface Opening {
  readonly name: string
  readonly attributes?: ParsedAttributes
}

function parseOpening(line: string): Opening | undefined {
  const match = /^ {0,3}:{3,}[ \t]*(?<name>[\p{L}\p{N}_][^\s{}:]*)?[ \t]*/u.exec(line)
  const name = match?.groups?.['name'] ?? ''
  let at = match?.[0].length ?? 0
  const attributes = parseAttributes(line, at)
  if (attributes) at = attributes.end
  if (!/^[ \t]*:*[ \t]*$/.test(line.slice(at)) || (name === '' && !attributes)) return undefined
  return { name, ...(attributes && { attributes }) }
}

function findClosing(source: string, from: number) {
  let open = 1
  let codeFence = ''
  for (let start = from; start < source.length;) {
    const stop = lineEnd(source, start)
    const line = source.slice(start, stop)
    if (codeFence !== '') {
      if (closesCode(line, codeFence)) codeFence = ''
    } else if (line.includes(':::') || line.includes('```') || line.includes('~~~')) {
      codeFence = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1] ?? ''
      if (/^ {0,3}:{3,}[ \t]*$/.test(line)) open--
      else if (/^ {0,3}:::/.test(line) && parseOpening(line)) open++
    }
    if (open === 0) return { bodyEnd: start, end: stop, isClosed: true }
    start = stop + 1
  }
  return { bodyEnd: source.length, end: source.length, isClosed: false }
}

function closesCode(line: string, fence: string): boolean {
  const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? ''
  return close.startsWith(fence)
}

function isVerse({ name, attributes }: Opening): boolean {
  return name === 'verse' || (name === '' && attributes?.attributes.classes[0] === 'verse')
}

function withoutClass(parsed: ParsedAttributes | undefined, name: string) {
  if (!parsed) return {}
  const classes = parsed.attributes.classes.filter((className) => className !== name)
  return { attributes: { ...parsed, attributes: { ...parsed.attributes, classes } } }
}
