import type { Look, RunFormat } from '../model/flat-document.ts'
import type { Declarations } from './css-looks.ts'
import type { HtmlElement } from './html-tree.ts'

/** What the elements around a text say of it. */
export interface TextLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly smallCaps: boolean
  readonly caps: boolean
  readonly code: boolean
  readonly highlight: boolean
  readonly position: RunFormat['position']
  readonly language: string | undefined
  readonly link: string | undefined
  readonly align: Look['align']
  readonly isHidden: boolean
}

/** The look of text at the top of a page. */
export const plainTextLook: TextLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  smallCaps: false,
  caps: false,
  code: false,
  highlight: false,
  position: undefined,
  language: undefined,
  link: undefined,
  align: 'left',
  isHidden: false,
}

/** The look of the text in an element: that around it, changed by its tag and its CSS. */
export function lookWithin(
  around: TextLook,
  element: HtmlElement,
  css: Declarations,
  link: string | undefined,
): TextLook {
  const tagged = { ...around, ...tagLooks[element.tag] }
  const { attributes } = element
  const language = attributes['xml:lang'] ?? attributes['lang'] ?? around.language
  const decoration = css['text-decoration-line'] ?? css['text-decoration'] ?? ''
  const variant = css['font-variant-caps'] ?? css['font-variant'] ?? ''
  const side =
    css['text-align'] ?? attributes['align'] ?? (element.tag === 'center' ? 'center' : '')
  return {
    ...tagged,
    ...weightLook(css['font-weight']),
    ...(css['font-style'] && { italic: /italic|oblique/.test(css['font-style']) }),
    ...(/underline/.test(decoration) && { underline: true }),
    ...(/line-through/.test(decoration) && { strike: true }),
    ...(variant !== '' && { smallCaps: /small-caps/.test(variant) }),
    ...(css['text-transform'] && { caps: css['text-transform'] === 'uppercase' }),
    ...positionLook(css['vertical-align']),
    ...(sides[side] && { align: sides[side] }),
    ...(link !== undefined && { link, underline: around.underline }),
    language,
    isHidden: around.isHidden || css['display'] === 'none' || css['visibility'] === 'hidden',
  }
}

/** The look as a flat document has it. */
export function toFormat(look: TextLook): RunFormat {
  return {
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(look.underline && { underline: true as const }),
    ...(look.strike && { strike: true as const }),
    ...(look.smallCaps && { smallCaps: true as const }),
    ...(look.caps && { caps: true as const }),
    ...(look.code && { code: true as const }),
    ...(look.highlight && { highlight: true as const }),
    ...(look.position && { position: look.position }),
    ...(look.language && { language: look.language }),
    ...(look.link !== undefined && { link: look.link }),
  }
}

function weightLook(weight: string | undefined): Partial<TextLook> {
  if (weight === undefined) return {}
  return { bold: /^(?:bold|bolder|[6-9]00)$/.test(weight) }
}

function positionLook(align: string | undefined): Partial<TextLook> {
  if (align === 'super') return { position: 'superscript' }
  return align === 'sub' ? { position: 'subscript' } : {}
}

const sides: Readonly<Record<string, Look['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
  justify: 'justify',
}

const tagLooks: Readonly<Record<string, Partial<TextLook>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  u: { underline: true },
  ins: {},
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  mark: { highlight: true },
  sup: { position: 'superscript' },
  sub: { position: 'subscript' },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
}
