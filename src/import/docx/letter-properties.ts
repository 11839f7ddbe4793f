import type { LetterLook } from '../model/letter-look.ts'

/** Reads a property of `w:rPr` into a look (ISO 29500-1, 17.3.2). */
export function readLetterProperty(
  look: LetterLook,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:b':
    case 'w:i':
    case 'w:caps':
    case 'w:smallCaps':
    case 'w:vanish':
      look[toggles[name]] = isOn(value)
      break
    case 'w:strike':
    case 'w:dstrike':
      look.strike = isOn(value)
      break
    case 'w:u':
      look.underline = value !== undefined && value !== 'none'
      break
    case 'w:vertAlign':
      if (value === 'superscript' || value === 'subscript' || value === 'baseline')
        look.position = value
      break
    case 'w:lang':
      if (value) look.language = value
      break
    case 'w:highlight':
      look.highlight = value !== 'none'
      break
    case 'w:sz':
      look.size = Number(value) / 2 || 0
      break
    case 'w:rFonts':
      readFont(look, attributes['w:ascii'] ?? attributes['w:hAnsi'])
  }
}

/**
 * What the properties of a run add up to. A document has a million runs of a few looks, so each
 * property leads from one look to the next, and the same properties lead to the same object.
 */
export class WrittenLook {
  readonly look: LetterLook
  /** By the name of the property and its value. */
  readonly #next = new Map<string, Map<string, WrittenLook>>()

  constructor(look: LetterLook = {}) {
    this.look = look
  }

  /** The look with one more property. */
  with(name: string, attributes: Readonly<Record<string, string>>): WrittenLook {
    // A property without a value is on.
    const value = attributes['w:val'] ?? attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? 'on'
    const known = this.#next.get(name)?.get(value)
    if (known) return known
    const look = { ...this.look }
    readLetterProperty(look, name, attributes)
    const next = new WrittenLook(look)
    const others = this.#next.get(name)
    if (others) others.set(value, next)
    else this.#next.set(name, new Map([[value, next]]))
    return next
  }
}

function readFont(look: LetterLook, font: string | undefined): void {
  if (font === undefined) return
  look.code = /^(?:Consolas|Menlo|Monaco|.*\bMono)\b/i.test(font)
  if (/^(?:Wingdings|Webdings|Symbol)/.test(font)) look.symbols = font
}

/** Whether the value of a property that is on or off is on (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}

const toggles = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:caps': 'caps',
  'w:smallCaps': 'smallCaps',
  'w:vanish': 'hidden',
} as const

/** The properties that switch each other off between a paragraph's style and a run's (17.7.3). */
export const toggled = ['bold', 'italic', 'caps', 'smallCaps', 'strike', 'hidden'] as const
