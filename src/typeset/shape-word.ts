import type { Font } from '../fonts/font.ts'
import type { ShapedPiece, ShapedWord, TextStyle } from './text-style.ts'

/** Told of a character that no font has. */
export type ReportMissing = (character: string) => void

/** The glyphs of a stretch of text without spaces; shaped once for each style. Soft hyphens are left out. */
export function shapeWord(text: string, style: TextStyle, missing?: ReportMissing): ShapedWord {
  let word = style.words.get(text)
  if (!word) style.words.set(text, (word = shape(text, style, missing)))
  return word
}

function shape(text: string, style: TextStyle, missing: ReportMissing | undefined): ShapedWord {
  const pieces: ShapedPiece[] = []
  let x = 0
  let glyphCount = 0
  for (const run of fontRuns(transformText(text.replaceAll('\u00ad', ''), style), style, missing)) {
    const shape = run.font.shape(run.text, {
      features: style.features,
      language: style.style.language,
    })
    pieces.push({ font: run.font, size: run.size, shape, x, glyphsBefore: glyphCount })
    x += shape.advance * run.size + shape.glyphs.length * style.style.letterSpacing
    glyphCount += shape.glyphs.length
  }
  return { text, width: x, glyphCount, pieces }
}

interface FontRun {
  readonly font: Font
  readonly size: number
  readonly text: string
}

// Parts a text by the first font that has each character; marks stay with the character before them.
function fontRuns(text: string, style: TextStyle, missing: ReportMissing | undefined): FontRun[] {
  if (style.smallCapsScale === 1 && hasAll(style.font, text)) {
    return text === '' ? [] : [{ font: style.font, size: style.size, text }]
  }
  const runs: { font: Font; size: number; text: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const codePoint = character.codePointAt(0) ?? 0
    const upper = style.smallCapsScale === 1 ? character : character.toUpperCase()
    const size = upper === character ? style.size : style.size * style.smallCapsScale
    const mark = last && /[\p{M}\u200d]/u.test(character)
    const font = mark && last.font.has(codePoint) ? last.font : findFont(character, style, missing)
    if (last && last.font === font && (mark || last.size === size)) last.text += upper
    else runs.push({ font, size, text: upper })
  }
  return runs
}

function findFont(character: string, style: TextStyle, missing: ReportMissing | undefined): Font {
  const codePoint = character.codePointAt(0) ?? 0
  const font = style.fonts.find((candidate) => candidate.has(codePoint))
  if (!font && !/[\p{Cf}\p{Cc}]/u.test(character)) missing?.(character)
  return font ?? style.font
}

function hasAll(font: Font, text: string): boolean {
  for (const character of text) if (!font.has(character.codePointAt(0) ?? 0)) return false
  return true
}

function transformText(text: string, { style }: TextStyle): string {
  switch (style.textTransform) {
    case 'uppercase':
      return text.toLocaleUpperCase(style.language)
    case 'lowercase':
      return text.toLocaleLowerCase(style.language)
    case 'capitalize':
      return text.replace(/^\P{L}*\p{L}/u, (start) => start.toLocaleUpperCase(style.language))
    case 'none':
      return text
  }
}
