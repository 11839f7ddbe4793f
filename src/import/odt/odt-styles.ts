import type { XmlListener } from '../../container/xml/stream-xml.ts'
import { isAbsoluteUnit, toPt } from '../../edition/length.ts'
import type { Look } from '../model/flat-document.ts'
import type { LetterLook } from '../model/letter-look.ts'
import { isCodeStyle, styleMeaning, type StyleMeaning } from '../model/style-names.ts'

/** What a style of an OpenDocument text says, with all that it inherits. */
export interface OdtStyle {
  readonly name: string
  readonly meaning: StyleMeaning
  readonly look: Partial<Pick<Look, 'align' | 'left' | 'right' | 'firstLine' | 'before' | 'after'>>
  readonly breakBefore: boolean
  readonly letters: LetterLook
  /** The style of the lists that its paragraphs are in. */
  readonly outline?: number
}

interface WrittenStyle {
  name: string
  readonly parent: string
  readonly look: { -readonly [K in keyof OdtStyle['look']]: OdtStyle['look'][K] }
  breakBefore: boolean
  readonly letters: LetterLook
  outline?: number
}

type Attributes = Readonly<Record<string, string>>

/** The styles of an OpenDocument text (ODF 1.3, part 3, 16 and 20). */
export class OdtStyles implements XmlListener {
  readonly #styles = new Map<string, WrittenStyle>()
  readonly #resolved = new Map<string, OdtStyle>()
  readonly #ordered = new Map<string, Map<number, boolean>>()
  #style: WrittenStyle | undefined
  #list = ''

  readonly open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'style:style':
      case 'style:default-style':
        this.#begin(attributes, name === 'style:default-style')
        break
      case 'style:paragraph-properties':
        if (this.#style) readParagraph(this.#style, attributes)
        break
      case 'style:text-properties':
        if (this.#style) readLetters(this.#style.letters, attributes)
        break
      case 'text:list-style':
        this.#list = attributes['style:name'] ?? ''
        this.#ordered.set(this.#list, new Map())
        break
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet': {
        const level = Number(attributes['text:level']) || 1
        const isNumber = name.endsWith('number') && attributes['style:num-format'] !== ''
        this.#ordered.get(this.#list)?.set(level, isNumber)
      }
    }
  }

  readonly close = (name: string): void => {
    if (name === 'style:style' || name === 'style:default-style') this.#style = undefined
  }

  readonly text = (): void => {}

  /** Whether a level of a list counts; levels begin with 1. */
  isOrdered(list: string, level: number): boolean {
    return this.#ordered.get(list)?.get(level) ?? false
  }

  /** The style of a paragraph or of letters. */
  one(family: 'paragraph' | 'text', name: string | undefined): OdtStyle {
    const key = `${family} ${name ?? ''}`
    const known = this.#resolved.get(key)
    if (known) return known
    const chain: WrittenStyle[] = []
    let style = this.#styles.get(key)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = this.#styles.get(`${family} ${style.parent}`)
    }
    const base = family === 'paragraph' ? this.#styles.get('paragraph default') : undefined
    const bottomUp = [...chain, ...(base ? [base] : [])].reverse()
    const meaning = chain.map((one) => styleMeaning(one.name)).find(isMeant) ?? {}
    const outline = chain.find((one) => one.outline !== undefined)?.outline
    const resolved: OdtStyle = {
      name: chain[0]?.name ?? '',
      meaning,
      look: Object.assign({}, ...bottomUp.map(({ look }) => look)),
      breakBefore: chain.some(({ breakBefore }) => breakBefore),
      letters: Object.assign({}, ...bottomUp.map(({ letters }) => letters)),
      ...(outline !== undefined && { outline }),
    }
    this.#resolved.set(key, resolved)
    return resolved
  }

  #begin(attributes: Attributes, isDefault: boolean): void {
    const family = attributes['style:family'] ?? ''
    const id = isDefault ? 'default' : (attributes['style:name'] ?? '')
    // `_20_` stands for a space in the name of a style.
    const shown = attributes['style:display-name'] ?? id.replaceAll('_20_', ' ')
    const isAutomatic = /^[PT]\d+$/.test(id)
    const letters: LetterLook = family === 'text' && isCodeStyle(shown) ? { code: true } : {}
    const outline = Number(attributes['style:default-outline-level'])
    this.#style = {
      name: isAutomatic ? '' : shown,
      parent: attributes['style:parent-style-name'] ?? '',
      look: {},
      breakBefore: false,
      letters,
      ...(outline > 0 && { outline }),
    }
    // A new page may begin with the style of another master page.
    if (attributes['style:master-page-name']) this.#style.breakBefore = true
    this.#styles.set(`${family} ${id}`, this.#style)
  }
}

function isMeant({ role, heading }: StyleMeaning): boolean {
  return role !== undefined || heading !== undefined
}

function readParagraph(style: WrittenStyle, attributes: Attributes): void {
  const { look } = style
  const side = attributes['fo:text-align']
  if (side !== undefined) look.align = alignments[side] ?? 'left'
  const lengths = [
    ['left', 'fo:margin-left'],
    ['right', 'fo:margin-right'],
    ['firstLine', 'fo:text-indent'],
    ['before', 'fo:margin-top'],
    ['after', 'fo:margin-bottom'],
  ] as const
  for (const [key, name] of lengths) {
    const points = pointsOf(attributes[name])
    if (points !== undefined) look[key] = points
  }
  if (attributes['fo:break-before'] === 'page') style.breakBefore = true
}

const alignments: Readonly<Record<string, Look['align']>> = {
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
}

/** A length in points; undefined for a share or nothing. */
export function pointsOf(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(length ?? '') ?? []
  return isAbsoluteUnit(unit) ? toPt(Number(number), unit) : undefined
}

function readLetters(letters: LetterLook, attributes: Attributes): void {
  const said = (name: string, read: (value: string) => void) => {
    const value = attributes[name]
    if (value !== undefined) read(value)
  }
  said('fo:font-weight', (value) => (letters.bold = /^(?:bold|[6-9]00)$/.test(value)))
  said('fo:font-style', (value) => (letters.italic = value !== 'normal'))
  said('style:text-underline-style', (value) => (letters.underline = value !== 'none'))
  said('style:text-line-through-style', (value) => (letters.strike = value !== 'none'))
  said('style:text-line-through-type', (value) => (letters.strike = value !== 'none'))
  said('fo:font-variant', (value) => (letters.smallCaps = value === 'small-caps'))
  said('fo:text-transform', (value) => (letters.caps = value === 'uppercase'))
  said('text:display', (value) => (letters.hidden = value === 'none'))
  said('fo:font-size', (value) => {
    const size = pointsOf(value)
    if (size !== undefined) letters.size = size
  })
  said('style:text-position', (value) => {
    if (/^(?:super|[1-9])/.test(value)) letters.position = 'superscript'
    else if (/^(?:sub|-)/.test(value)) letters.position = 'subscript'
  })
  said('fo:language', (value) => {
    const country = attributes['fo:country']
    if (value !== 'none' && value !== 'zxx') {
      letters.language = country && country !== 'none' ? `${value}-${country}` : value
    }
  })
}
