import type { Em } from '../edition/length.ts'
import type { Font } from '../fonts/font.ts'

/** How words in a formula differ from those of the text around it. */
export interface FaceStyle {
  readonly bold?: boolean
  readonly italic?: boolean
}

/** The fonts for words in a formula: those of the text around it. */
export interface TextFonts {
  /** The faces to try, best first. */
  readonly faces: (style: FaceStyle) => readonly Font[]
  /** The factor that makes the words as large as the text around the formula. */
  readonly scale: number
  readonly language: string
}

/**
 * Words as an SVG path, in thousandths of an em with y upwards, and their advance. `style` is CSS.
 */
export function outlineText(
  text: string,
  style: string,
  { faces, scale, language }: TextFonts,
): { readonly path: string; readonly advance: Em } {
  const fonts = faces({ bold: /bold/.test(style), italic: /italic|oblique/.test(style) })
  let pen: Em = 0
  let path = ''
  for (const run of runs(text, fonts)) {
    const shape = run.font.shape(run.text, { features: noFeatures, language })
    for (const glyph of shape.glyphs) {
      const d = run.font.glyphPath(glyph.id)
      const x = number(1000 * scale * (pen + glyph.xOffset))
      const y = number(1000 * scale * glyph.yOffset)
      const size = number(1000 * scale)
      if (d !== '') path += `<path transform="translate(${x},${y}) scale(${size})" d="${d}"/>`
      pen += glyph.advance
    }
  }
  return { path, advance: pen * scale }
}

const noFeatures = { key: '', features: {} }

interface Run {
  readonly font: Font
  text: string
}

function runs(text: string, fonts: readonly Font[]): readonly Run[] {
  const all: Run[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const font = fonts.find((font) => font.has(code)) ?? fonts[0]
    if (!font) continue
    const last = all.at(-1)
    if (last?.font === font) last.text += character
    else all.push({ font, text: character })
  }
  return all
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
