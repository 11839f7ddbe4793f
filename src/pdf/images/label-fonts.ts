import { isElement, type SvgElement } from '../../drawing/svg-tree.ts'
import { readAttributeValue, readStyleAttribute } from '../../drawing/read-style-rules.ts'
import { splitAtCommas, type CssValue } from '../../theme/css/css-value.ts'
import type { Font } from '../../fonts/font.ts'
import type { PagedBook } from '../../typeset/paged-book/paged-book.ts'
import type { PaintOptions } from '../document/paint-options.ts'

/** The fonts to try for the text of a drawing, best first. */
export type MatchFonts = (
  families: readonly string[],
  isBold: boolean,
  isItalic: boolean,
) => readonly Font[]

/** A drawing whose text names only available fonts. */
export interface LabeledDrawing {
  readonly root: SvgElement
  /** Those that its text needs. */
  readonly fonts: readonly Font[]
  /** Characters that no font has. */
  readonly missing: readonly string[]
}

/** Chooses the fonts of the text in a drawing, character by character as a book does. */
export function chooseLabelFonts(
  root: SvgElement,
  match: MatchFonts,
  nameOf: (font: Font) => string,
): LabeledDrawing {
  const fonts = new Set<Font>()
  const missing = new Set<string>()
  const choose = (element: SvgElement, outer: LabelStyle): SvgElement => {
    const style = labelStyle(element, outer)
    const text = element.children.map((child) => (isElement(child) ? '' : child.value)).join('')
    const isText = element.tag === 'text' || element.tag === 'tspan' || element.tag === 'textPath'
    const children = element.children.map((child) =>
      isElement(child) ? choose(child, style) : child,
    )
    if (!isText || text.trim() === '') return { ...element, children }
    const candidates = match(style.families, style.isBold, style.isItalic)
    const needed = new Set<Font>()
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (/[\p{C}\s]/u.test(character)) continue
      const font = candidates.find((one) => one.has(codePoint))
      if (font) needed.add(font)
      else missing.add(character)
    }
    const [first] = candidates
    if (first && needed.size === 0) needed.add(first)
    for (const font of needed) fonts.add(font)
    const families = [...new Set([...needed].map(nameOf))].map((name) => `'${name}'`).join(', ')
    return { ...element, attributes: withFamilies(element.attributes, families), children }
  }
  const plain = { families: [], isBold: false, isItalic: false }
  return { root: choose(root, plain), fonts: [...fonts], missing: [...missing] }
}

interface LabelStyle {
  readonly families: readonly string[]
  readonly isBold: boolean
  readonly isItalic: boolean
}

function labelStyle({ attributes }: SvgElement, outer: LabelStyle): LabelStyle {
  const family = attributes['font-family']
  const values = new Map<string, CssValue>()
  if (family !== undefined) values.set('font-family', readAttributeValue(family))
  for (const name of ['font-weight', 'font-style'])
    if (attributes[name] !== undefined) values.set(name, readAttributeValue(attributes[name]))
  for (const { name, value } of readStyleAttribute(attributes['style'] ?? ''))
    values.set(name, value)
  const word = (name: string): string | undefined => {
    const [first] = values.get(name) ?? []
    if (first?.type === 'ident') return first.name.toLowerCase()
    return first?.type === 'number' ? String(first.value) : undefined
  }
  const families = splitAtCommas(values.get('font-family') ?? []).map(familyName)
  const named = families.filter((name) => name !== '' && name !== 'inherit')
  return {
    families: named.length > 0 ? named.flatMap(withKind) : outer.families,
    isBold: isBold(word('font-weight')) ?? outer.isBold,
    isItalic: isItalic(word('font-style')) ?? outer.isItalic,
  }
}

function familyName(value: CssValue): string {
  return value
    .map((part) => (part.type === 'ident' ? part.name : part.type === 'string' ? part.value : ''))
    .join(' ')
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === 'inherit') return undefined
  return weight.startsWith('bold') || Number(weight) >= 600
}

function isItalic(style: string | undefined): boolean | undefined {
  if (style === undefined || style === 'inherit') return undefined
  return style === 'italic' || style === 'oblique'
}

// System fonts that drawing programs name, which no book has.
function withKind(name: string): readonly string[] {
  if (sansSerif.test(name)) return ['sans-serif']
  return monospaced.test(name) ? ['monospace'] : [name]
}

const sansSerif =
  /^(?:arial|helvetica|verdana|tahoma|calibri|segoe ui|trebuchet|roboto|open sans|dejavu sans$|liberation sans$|inter$|sans$)/i
const monospaced =
  /^(?:courier|consolas|menlo|monaco|dejavu sans mono|liberation mono|lucida console)/i

function withFamilies(
  attributes: SvgElement['attributes'],
  families: string,
): Record<string, string> {
  const { style, ...others } = attributes
  const rest = style?.replace(/(^|;)\s*font-family\s*:[^;]*/g, '').replace(/^;/, '')
  return { ...others, 'font-family': families, ...(rest ? { style: rest } : {}) }
}

/** Chooses fonts for labels; those that name none are set in the font of the text. */
export function labelMatcher(book: PagedBook, { fonts }: PaintOptions): MatchFonts {
  const text = firstFont(book)
  return (families, isBold, isItalic) => {
    const own = text ? [text.family] : ['serif']
    const request = {
      families: families.length > 0 ? families : own,
      style: isItalic ? 'italic' : 'normal',
      weight: isBold ? 700 : 400,
      language: book.metadata.language,
    } as const
    return fonts?.match(request) ?? (text ? [text] : [])
  }
}

function firstFont(book: PagedBook): Font | undefined {
  for (const page of book.pages) {
    for (const item of page.items) if (item.type === 'text') return item.font
  }
  return undefined
}
