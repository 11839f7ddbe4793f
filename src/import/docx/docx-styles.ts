import type { XmlListener } from '../../container/xml/stream-xml.ts'
import type { LetterLook } from '../model/letter-look.ts'
import { isCodeStyle, styleMeaning, type StyleMeaning } from '../model/style-names.ts'
import { readLetterProperty, toggled } from './letter-properties.ts'
import { type ParagraphLook, readParagraphProperty } from './paragraph-look.ts'
import { WordNames } from './word-names.ts'

/** A style with all that it inherits. */
export interface DocxStyle {
  readonly id: string
  /** As written: built-in styles have English names. */
  readonly name: string
  readonly meaning: StyleMeaning
  readonly paragraph: ParagraphLook
  readonly letters: LetterLook
}

/** The styles of a document (ISO 29500-1, 17.7). */
export class DocxStyles {
  readonly #written: ReadonlyMap<string, WrittenStyle>
  readonly #resolved = new Map<string, DocxStyle>()
  readonly #defaults: WrittenStyle
  readonly #defaultParagraph: string

  constructor(written: WrittenStyles) {
    this.#written = written.styles
    this.#defaults = written.defaults
    this.#defaultParagraph = written.defaultParagraph
  }

  /** The style of a paragraph; the document's usual one when it names none. */
  paragraph(id: string | undefined): DocxStyle {
    return this.#resolve(id ?? this.#defaultParagraph)
  }

  /** The style of a run; undefined when there is none of that name. */
  letters(id: string): DocxStyle | undefined {
    return this.#written.has(id) ? this.#resolve(id) : undefined
  }

  #resolve(id: string): DocxStyle {
    const known = this.#resolved.get(id)
    if (known) return known
    const chain = this.#chainOf(id)
    const isLetters = chain[0]?.kind === 'character'
    const base = isLetters ? { paragraph: {}, letters: {} } : this.#defaults
    const style: DocxStyle = {
      id,
      name: chain[0]?.name ?? '',
      meaning: meaningOf(chain),
      paragraph: Object.assign({}, base.paragraph, ...chain.map((one) => one.paragraph).reverse()),
      letters: Object.assign({}, base.letters, ...chain.map((one) => one.letters).reverse()),
    }
    this.#resolved.set(id, style)
    return style
  }

  // The style, the one that it is based on, and so on; a circle ends where it began.
  #chainOf(id: string): readonly WrittenStyle[] {
    const chain: WrittenStyle[] = []
    let style = this.#written.get(id)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = this.#written.get(style.basedOn)
    }
    return chain
  }
}

// The first style of the chain whose name or outline level means something.
function meaningOf(chain: readonly WrittenStyle[]): StyleMeaning {
  for (const { name, paragraph } of chain) {
    const meaning = styleMeaning(name)
    if (meaning.heading !== undefined || meaning.role !== undefined) return meaning
    if (paragraph.outline) return { heading: paragraph.outline }
    if (paragraph.outline === 0) return {}
  }
  return {}
}

/** The styles as they are written. */
export interface WrittenStyles {
  readonly styles: ReadonlyMap<string, WrittenStyle>
  readonly defaults: WrittenStyle
  /** The id of the style of paragraphs that name none. */
  readonly defaultParagraph: string
}

interface WrittenStyle {
  name: string
  kind: string
  basedOn: string
  readonly paragraph: ParagraphLook
  readonly letters: LetterLook
}

/** Collects the styles of `styles.xml`. */
export class StylesReader implements XmlListener {
  readonly #names = new WordNames()
  readonly #styles = new Map<string, WrittenStyle>()
  readonly #defaults = emptyStyle('')
  #defaultParagraph = ''
  #style: WrittenStyle | undefined

  readonly open = (raw: string, attributes: Readonly<Record<string, string>>): void => {
    this.#names.declare(attributes)
    const name = this.#names.usual(raw)
    if (name === 'w:docDefaults') this.#style = this.#defaults
    else if (name === 'w:style') this.#begin(attributes)
    else if (this.#style) this.#read(this.#style, name, attributes)
  }

  readonly close = (raw: string): void => {
    const name = this.#names.usual(raw)
    if (name === 'w:style' || name === 'w:docDefaults') this.#style = undefined
    // The looks of the parts of a table are in the style of the table.
    if (name === 'w:tblStylePr') this.#isPart = false
  }

  readonly text = (): void => {}

  #isPart = false

  /** What was read. */
  get written(): WrittenStyles {
    const { size: _, ...letters } = this.#defaults.letters
    const defaults = { ...this.#defaults, letters: { ...letters, ...sizeOf(this.#defaults) } }
    return { styles: this.#styles, defaults, defaultParagraph: this.#defaultParagraph }
  }

  #begin(attributes: Readonly<Record<string, string>>): void {
    const id = attributes['w:styleId'] ?? ''
    this.#style = emptyStyle(attributes['w:type'] ?? 'paragraph')
    this.#styles.set(id, this.#style)
    const isDefault = attributes['w:default'] === '1' || attributes['w:default'] === 'true'
    if (isDefault && this.#style.kind === 'paragraph') this.#defaultParagraph = id
  }

  #read(style: WrittenStyle, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:tblStylePr') this.#isPart = true
    if (this.#isPart) return
    if (name === 'w:name') {
      style.name = attributes['w:val'] ?? ''
      if (style.kind === 'character' && isCodeStyle(style.name)) style.letters.code = true
    } else if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? ''
    else {
      readParagraphProperty(style.paragraph, name, attributes)
      readLetterProperty(style.letters, name, attributes)
    }
  }
}

// Word sets text without any size in 10 points (17.3.2.38).
function sizeOf({ letters }: WrittenStyle): { readonly size: number } {
  return { size: letters.size ?? 10 }
}

function emptyStyle(kind: string): WrittenStyle {
  return { name: '', kind, basedOn: '', paragraph: {}, letters: {} }
}

/** The look of letters with a paragraph's style, a run's style and the run's own properties. */
export function combineLooks(
  paragraph: LetterLook,
  style: LetterLook | undefined,
  own: LetterLook,
): LetterLook {
  const combined: LetterLook = { ...paragraph, ...style }
  if (style) {
    for (const key of toggled) {
      if (style[key] !== undefined) combined[key] = (paragraph[key] ?? false) !== style[key]
    }
  }
  return { ...combined, ...own }
}
