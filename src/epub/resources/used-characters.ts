import type { FontRequest } from '../../fonts/font.ts'
import type { Style } from '../../theme/properties/style.ts'
/** The characters that the text needs from one font request. */
export interface CharacterUse {
  readonly request: FontRequest
  readonly characters: readonly string[]
}

/** Records which characters are set in which family, style and weight while a book is walked. */
export class UsedCharacters {
  // A book has many styles, but few of them differ, and even fewer ask for different faces.
  readonly #byStyle = new Map<Style, CharacterSet>()
  readonly #byFace = new Map<string, { request: FontRequest; set: CharacterSet }>()

  /** Adds a text as a style shows it: in capitals if the style asks for them. */
  add(style: Style, text: string): void {
    if (text === '') return
    const set = this.#setOf(style)
    set.add(text)
    // Small capitals that a font lacks are made from its capitals.
    if (style.textTransform !== 'none' || style.fontVariantCaps !== 'normal') {
      set.add(text.toUpperCase())
      set.add(text.toLowerCase())
    }
  }

  /** What was added, in the order in which the faces were first needed. */
  byRequest(): readonly CharacterUse[] {
    return [...this.#byFace.values()].map(({ request, set }) => ({
      request,
      characters: set.characters(),
    }))
  }

  #setOf(style: Style): CharacterSet {
    const known = this.#byStyle.get(style)
    if (known) return known
    const request = {
      families: style.fontFamily,
      style: style.fontStyle,
      weight: style.fontWeight,
    }
    const key = `${request.style} ${request.weight} ${request.families.join('\n')}`
    const use = this.#byFace.get(key) ?? { request, set: new CharacterSet() }
    this.#byFace.set(key, use)
    this.#byStyle.set(style, use.set)
    return use.set
  }
}

class CharacterSet {
  readonly #units = new Uint8Array(0x10000)
  readonly #pairs = new Set<string>()

  add(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (unit < 0xd800 || unit > 0xdfff) this.#units[unit] = 1
      else {
        this.#pairs.add(text.slice(index, index + 2))
        index++
      }
    }
  }

  /** Sorted by code point, without white space and controls other than the plain space. */
  characters(): readonly string[] {
    const single: string[] = []
    for (let unit = 0x20; unit < this.#units.length; unit++)
      if (this.#units[unit] === 1) single.push(String.fromCharCode(unit))
    return [...single, ...[...this.#pairs].sort()]
  }
}
