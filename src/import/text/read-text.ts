/**
 * The reader of typed text. It finds out whether the lines were ended by hand, and joins them to
 * paragraphs then; empty lines stay empty paragraphs, which the structure pass measures.
 */
import { decodeText } from '../../container/text/decode-text.ts'
import { FlatBuilder, plainFormat, plainLook } from '../model/flat-builder.ts'
import type { FlatDocument, Notice, RunFormat } from '../model/flat-document.ts'

/** Reads a text file. */
export function readText(bytes: Uint8Array): FlatDocument {
  const text = decodeText(bytes)
    .text.replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const lines = text.split('\n').map((line) => line.trimEnd())
  const width = wrapWidth(lines)
  const builder = new FlatBuilder()
  const joined = { words: 0 }
  for (const group of groupsOf(lines)) {
    if (group.length === 0) builder.endParagraph(plainLook)
    else addGroup(group, width, builder, joined)
  }
  return {
    properties: {},
    blocks: builder.blocks,
    notes: new Map(),
    pictures: new Map(),
    textWidth: 468,
    notices: noticesOf(joined.words),
  }
}

// A paragraph, or an empty line as an empty group.
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of lines) {
    if (line.trim() !== '') {
      group.push(line)
      continue
    }
    if (group.length > 0) groups.push(group)
    group = []
    if (line.includes('\f')) groups.push([line])
    else groups.push([])
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** The width to which lines were typed, in characters; undefined when each line is a paragraph. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const pairs = lines.flatMap((line, index) => {
    const isInside = line.trim() !== '' && (lines[index + 1] ?? '').trim() !== ''
    return isInside ? [line.length] : []
  })
  if (pairs.length < 3) return undefined
  const sorted = pairs.toSorted((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const full = pairs.filter((length) => length >= width - 18).length
  return width >= 40 && width <= 110 && full >= pairs.length * 0.6 ? width : undefined
}

function addGroup(
  group: readonly string[],
  width: number | undefined,
  builder: FlatBuilder,
  joined: { words: number },
): void {
  if (width === undefined) {
    for (const line of group) addParagraph([line], builder, joined)
    return
  }
  const indents = group.map((line) => line.length - line.trimStart().length)
  const least = Math.min(...indents)
  let paragraph: string[] = []
  const flush = () => {
    if (paragraph.length > 0) addParagraph(paragraph, builder, joined)
    paragraph = []
  }
  group.forEach((line, index) => {
    // An indented line begins a paragraph, and a short one before it ends one.
    const startsHere = (indents[index] ?? 0) >= least + 2
    const before = group[index - 1]
    const endedBefore = before !== undefined && before.length < width * 0.6
    if (startsHere || endedBefore) flush()
    paragraph.push(line)
  })
  flush()
}

function addParagraph(
  lines: readonly string[],
  builder: FlatBuilder,
  joined: { words: number },
): void {
  let text = ''
  for (const line of lines) {
    if (line.includes('\f')) builder.breakPage('page')
    const own = text === '' ? line.replaceAll('\f', '') : line.trim()
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(own)) {
      text = text.slice(0, -1) + own
      joined.words++
    } else text += text === '' ? own : ` ${own}`
  }
  if (text.trim() === '') return
  addMarked(text, builder)
  builder.endParagraph(plainLook)
}

const italic: RunFormat = { italic: true }

// `_word_` is a typist's italics.
function addMarked(text: string, builder: FlatBuilder): void {
  let from = 0
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}_])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\p{N}_])/gu,
  )) {
    builder.text(text.slice(from, match.index), plainFormat)
    builder.text(match[1] ?? '', italic)
    from = match.index + match[0].length
  }
  builder.text(text.slice(from), plainFormat)
}

function noticesOf(words: number): readonly Notice[] {
  if (words === 0) return []
  const message = `${words} words that a line end divided are joined: look for hyphens that are missing.`
  return [{ kind: 'doubtful', message }]
}
