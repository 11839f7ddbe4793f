import { parseRoman } from '../../language/counter-styles.ts'
import type { Numbering } from '../document/document.ts'
import { dedent, indentOf } from '../syntax/source-reading.ts'
import type { DialectContext, Translation } from './construct.ts'

/**
 * Reads the lists that pandoc counts in letters and Roman numerals, or with brackets: `a.`, `(1)`,
 * `ii)`, `#.` or `(@)` before their items. Two items that follow one another make such a list: initials of names and speakers do not.
 */
export function fancyList(source: string, context: DialectContext): Translation | undefined {
  const bullets = /^(?: {0,3}[•◦▪‣●][ \t]+\S[^\n]*(?:\n|$)){2,}/.exec(source)
  if (bullets)
    return { raw: bullets[0], markdown: bullets[0].replace(/^ {0,3}[•◦▪‣●][ \t]+/gm, '- ') }
  const first = markerOf(source)
  if (!first) return undefined
  for (const reading of readingsOf(first)) {
    const items = readItems(source, reading)
    const least = /^[#@]/.test(first.name) ? 1 : 2
    if (items.length < least) continue
    const end = items.at(-1)?.end ?? 0
    const line = source.slice(0, lineEndAfter(source, 0)).trim()
    const start = context.examples.byLine.get(line) ?? reading.value(first.name) ?? 1
    const markdown = items.map(({ text }, index) => itemOf(text, start + index)).join('')
    const { numbering } = reading
    return { raw: source.slice(0, end), markdown, ...(numbering && { numbering }) }
  }
  return undefined
}

interface Marker {
  /** With its white space. */
  readonly raw: string
  readonly opening: string
  readonly name: string
  readonly closing: string
}

interface Reading {
  readonly numbering?: Numbering
  readonly value: (name: string) => number | undefined
}

const marker =
  /^ {0,3}(\(?)(#|@[\w-]*|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|\d{1,9})([.)])(?:[ \t]+(?=\S))/

function markerOf(source: string): Marker | undefined {
  const [raw = '', opening = '', name = '', closing = ''] = marker.exec(source) ?? []
  if (name === '') return undefined
  if (opening === '(' && closing !== ')') return undefined
  // Figures with a full stop or a bracket after them are everybody's Markdown.
  if (/^\d/.test(name) && opening === '') return undefined
  return { raw, opening, name, closing }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

// `i` may be the ninth letter, or one in Roman numerals, which is likelier.
function readingsOf({ name, opening }: Marker): readonly Reading[] {
  if (/^[#@]/.test(name)) return name.startsWith('@') && opening === '' ? [] : [{ value: () => 1 }]
  if (/^\d/.test(name))
    return [{ value: (text) => (/^\d+$/.test(text) ? Number(text) : undefined) }]
  const isLower = name === name.toLowerCase()
  const cased = (text: string) => text === (isLower ? text.toLowerCase() : text.toUpperCase())
  const roman: Reading = {
    numbering: isLower ? 'lower-roman' : 'upper-roman',
    value: (text) => (cased(text) ? parseRoman(text) : undefined),
  }
  const alphabetic: Reading = {
    numbering: isLower ? 'lower-alpha' : 'upper-alpha',
    value: (text) =>
      cased(text) && text.length === 1 ? letters.indexOf(text.toLowerCase()) + 1 : undefined,
  }
  if (/^i$/i.test(name) || name.length > 1) return [roman, alphabetic]
  return [alphabetic, roman]
}

interface Item {
  readonly text: string
  readonly end: number
}

function readItems(source: string, { value }: Reading): readonly Item[] {
  const items: Item[] = []
  const first = markerOf(source)
  let number = first ? value(first.name) : undefined
  for (let at = 0; first && number !== undefined && at < source.length;) {
    const mark = markerOf(source.slice(at, at + 200))
    if (!mark || mark.opening !== first.opening || mark.closing !== first.closing) break
    const isSame = /^[#@]/.test(first.name) && mark.name.startsWith(first.name[0] ?? '')
    // Speakers and initials do not count.
    if (!isSame && value(mark.name) !== number) return []
    const item = readItem(source, at, mark.raw.length)
    items.push(item)
    number++
    at = item.end
  }
  return items
}

// The rest of the line, the lines after it up to a blank one or the next item, and after blank
// lines those that are indented.
function readItem(source: string, at: number, width: number): Item {
  let end = lineEndAfter(source, at)
  let text = source.slice(at + width, end)
  let start = end
  for (let isAfterBlank = false; start < source.length;) {
    const stop = lineEndAfter(source, start)
    const line = source.slice(start, stop)
    if (line.trim() === '') {
      isAfterBlank = true
    } else {
      const isOwn = indentOf(line) >= 2
      if (!isOwn && (isAfterBlank || startsBlock.test(line) || markerOf(line))) break
      text += source.slice(end, start) + dedent(line, Math.max(2, Math.min(4, width)))
      end = stop
      isAfterBlank = false
    }
    start = stop
  }
  // In prose, paragraphs that begin with (a) and (b) are paragraphs.
  const isParted = end < start && !/^ {0,3}(?:#|\(@)/.test(source.slice(at, at + 5))
  if (isParted || !markerOf(source.slice(start, start + 200))) return { text, end }
  return { text: text + source.slice(end, start), end: start }
}

const startsBlock = /^ {0,3}(?:[#>|]|```|~~~|[-*+][ \t])/

function lineEndAfter(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end + 1
}

function itemOf(text: string, number: number): string {
  const mark = `${number}. `
  return `${mark}${text.replace(/\n?$/, '\n').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`
}
