import type { RunFormat } from './flat-document.ts'

/** The look of letters, as a style or a run says it; absent means that nothing is said. */
export interface LetterLook {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  smallCaps?: boolean
  caps?: boolean
  hidden?: boolean
  code?: boolean
  highlight?: boolean
  position?: 'superscript' | 'subscript' | 'baseline'
  language?: string
  /** In points. */
  size?: number
  /** The name of a font of signs, such as Wingdings. */
  symbols?: string
}

/**
 * The look of letters apart from that of their paragraph: in a heading whose style is bold, bold
 * letters are plain, and plain ones stand out.
 */
export function apartFrom(style: LetterLook, look: LetterLook): LetterLook {
  const apart = { ...look }
  for (const key of ['bold', 'italic', 'caps', 'smallCaps'] as const) {
    if (style[key]) apart[key] = !look[key]
  }
  return apart
}

/** The look as a flat document has it. */
export function toRunFormat(look: LetterLook, link: string | undefined): RunFormat {
  const { position, language } = look
  return {
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(look.underline && link === undefined && { underline: true as const }),
    ...(look.strike && { strike: true as const }),
    ...(look.smallCaps && { smallCaps: true as const }),
    ...(look.caps && { caps: true as const }),
    ...(look.code && { code: true as const }),
    ...(look.highlight && { highlight: true as const }),
    ...(position && position !== 'baseline' && { position }),
    ...(language !== undefined && { language }),
    ...(link !== undefined && { link }),
  }
}
