import type { XmlListener } from '../../container/xml/stream-xml.ts'
import { romanNumeral } from '../../language/counter-styles.ts'
import type { ListPlace } from '../model/flat-document.ts'
import { WordNames } from './word-names.ts'

/** The number of a paragraph. */
export interface Numbering {
  /** As printed: "Chapter 1", "a)", "•"; empty for none. */
  readonly label: string
  readonly place: ListPlace
}

interface Level {
  start: number
  format: string
  text: string
}

/** The lists of a document (ISO 29500-1, 17.9), and how far each has counted. */
export class DocxNumbering implements XmlListener {
  readonly #names = new WordNames()
  readonly #levels = new Map<string, Level[]>()
  readonly #styleLinks = new Map<string, string>()
  readonly #linked = new Map<string, string>()
  readonly #lists = new Map<string, { kind: string; readonly starts: Map<number, number> }>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()
  #kind = ''
  #list = ''
  #level = -1

  readonly open = (raw: string, attributes: Readonly<Record<string, string>>): void => {
    this.#names.declare(attributes)
    const value = attributes['w:val'] ?? ''
    switch (this.#names.usual(raw)) {
      case 'w:abstractNum':
        this.#kind = attributes['w:abstractNumId'] ?? ''
        this.#list = ''
        this.#levels.set(this.#kind, [])
        break
      case 'w:styleLink':
        this.#styleLinks.set(value, this.#kind)
        break
      case 'w:numStyleLink':
        this.#linked.set(this.#kind, value)
        break
      case 'w:num':
        this.#list = attributes['w:numId'] ?? ''
        this.#lists.set(this.#list, { kind: '', starts: new Map() })
        break
      case 'w:abstractNumId': {
        const list = this.#lists.get(this.#list)
        if (list) list.kind = value
        break
      }
      case 'w:lvlOverride':
      case 'w:lvl':
        this.#level = Math.min(Number(attributes['w:ilvl']) || 0, 8)
        break
      case 'w:startOverride':
        this.#lists.get(this.#list)?.starts.set(this.#level, Number(value) || 0)
        break
      case 'w:start':
        this.#one((level) => (level.start = Number(value) || 0))
        break
      case 'w:numFmt':
        this.#one((level) => (level.format = value))
        break
      case 'w:lvlText':
        this.#one((level) => (level.text = value))
    }
  }

  readonly close = (): void => {}
  readonly text = (): void => {}

  /** Counts a paragraph in a list; undefined when there is no such list. */
  count(id: string, level: number): Numbering | undefined {
    const list = this.#lists.get(id)
    const kind = list && this.#kindOf(list.kind)
    const levels = kind === undefined ? undefined : this.#levels.get(kind)
    const own = levels?.[level]
    if (!list || kind === undefined || !levels || !own) return undefined
    const counts = this.#counts.get(kind) ?? []
    this.#counts.set(kind, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const [at, start] of list.starts) counts[at] = start - 1
    }
    for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1
    counts.length = Math.min(counts.length, level + 1)
    const number = (counts[level] ?? own.start - 1) + 1
    counts[level] = number
    const ordered = own.format !== 'bullet' && own.format !== 'none'
    const label = ordered ? labelOf(own.text, levels, counts) : ''
    return { label, place: { id, level, ordered, number } }
  }

  #kindOf(kind: string): string {
    const link = this.#linked.get(kind)
    return (link === undefined ? undefined : this.#styleLinks.get(link)) ?? kind
  }

  // Changes the level that is being read; a level of a list's own is not read.
  #one(change: (level: Level) => void): void {
    const levels = this.#list === '' ? this.#levels.get(this.#kind) : undefined
    if (!levels || this.#level < 0) return
    const level = (levels[this.#level] ??= { start: 1, format: 'decimal', text: '' })
    change(level)
  }
}

// `Chapter %1.%2`: the counts of the levels in their formats (17.9.11).
function labelOf(text: string, levels: readonly Level[], counts: readonly number[]): string {
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return formatted(counts[index] ?? 1, levels[index]?.format ?? 'decimal')
  })
}

function formatted(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return romanNumeral(count)
    case 'lowerRoman':
      return romanNumeral(count).toLowerCase()
    case 'upperLetter':
      return letter(count)
    case 'lowerLetter':
      return letter(count).toLowerCase()
    default:
      return String(count)
  }
}

// A … Z, AA, BB … (17.18.59).
function letter(count: number): string {
  const index = Math.max(count - 1, 0)
  return String.fromCharCode(65 + (index % 26)).repeat(Math.min(Math.floor(index / 26) + 1, 9))
}
