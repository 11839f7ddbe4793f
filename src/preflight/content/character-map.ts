import {
  decodeUtf16,
  isKind,
  listOf,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
} from '../document/pdf-object.ts'
import { readOperations } from './read-operations.ts'

/** The text that each code of a font stands for. */
export type CharacterMap = ReadonlyMap<number, string>

// More than the glyphs of any font.
const mostEntries = 70_000

/** Reads a `ToUnicode` map (PDF 1.7, § 9.10.3). */
export function readToUnicode(bytes: Uint8Array): CharacterMap {
  const map = new Map<number, string>()
  // A block has up to 100 entries of three strings each.
  readOperations(
    bytes,
    (operator, entries) => {
      if (operator === 'endbfchar') addCharacters(map, entries)
      if (operator === 'endbfrange') addRanges(map, entries)
      return map.size < mostEntries
    },
    4096,
  )
  return map
}

function addCharacters(map: Map<number, string>, entries: readonly PdfObject[]): void {
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const code = codeOf(entries[at])
    const text = unicodeOf(entries[at + 1])
    if (code !== undefined && text !== undefined) map.set(code, text)
  }
}

function addRanges(map: Map<number, string>, entries: readonly PdfObject[]): void {
  for (let at = 0; at + 2 < entries.length; at += 3) {
    const first = codeOf(entries[at])
    const last = codeOf(entries[at + 1])
    if (first === undefined || last === undefined) continue
    const target = entries[at + 2]
    const list = listOf(target)
    const start = unicodeOf(target)
    for (let code = first; code <= last && map.size < mostEntries; code++) {
      const text =
        start === undefined ? unicodeOf(list[code - first]) : shifted(start, code - first)
      if (text !== undefined) map.set(code, text)
    }
  }
}

function shifted(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1)
  return text.slice(0, -1) + String.fromCharCode(last + by)
}

function codeOf(object: PdfObject): number | undefined {
  if (!isKind(object, 'string')) return undefined
  return object.bytes.reduce((code, byte) => code * 256 + byte, 0)
}

function unicodeOf(object: PdfObject): string | undefined {
  return isKind(object, 'string') ? decodeUtf16(object.bytes) : undefined
}

/** The text of a font without such a map: Latin-1, with the characters that it names otherwise. */
export function readEncoding(encoding: PdfDict | undefined): CharacterMap {
  const map = new Map<number, string>()
  let code = 0
  for (const item of listOf(encoding?.get('Differences'))) {
    const number = numberOf(item)
    if (number !== undefined) code = number
    else map.set(code++, characterNamed(nameOf(item) ?? ''))
  }
  return map
}

function characterNamed(name: string): string {
  if (name.length === 1) return name
  const unicode = /^uni([0-9A-F]{4})/.exec(name)?.[1]
  if (unicode !== undefined) return String.fromCharCode(parseInt(unicode, 16))
  const digit = digits.indexOf(name.split('.', 1)[0] ?? '')
  return digit === -1 ? '\ufffd' : String(digit)
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
