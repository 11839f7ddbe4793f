import type { Font, Shape, ShapeOptions } from '../../fonts/font.ts'
import { lettersWithoutSmallCapitals } from '../../fonts/small-capitals.ts'
import { fontRuns } from './font-runs.ts'
import type { ShapedPiece, ShapedWord, TextStyle } from './text-style.ts'

/** Shapes a stretch of text without spaces, once for each style. Soft hyphens are left out. */
export function shapeWord(
  text: string,
  style: TextStyle,
  direction: 'ltr' | 'rtl' = 'ltr',
): ShapedWord {
  const words = direction === 'rtl' ? style.rightToLeftWords : style.words
  let word = words.get(text)
  if (!word) words.set(text, (word = shape(text, style, direction)))
  return word
}

/** A text without its soft hyphens. */
export function withoutSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text
}

function shape(text: string, style: TextStyle, direction: 'ltr' | 'rtl'): ShapedWord {
  let x = 0
  let glyphCount = 0
  const runs = fontRuns(transformText(withoutSoftHyphens(text), style), style)
  if (direction === 'rtl') runs.reverse()
  // Letters of a joined script are not spaced out (CSS Text 3, § 8.2).
  const letterSpacing = direction === 'rtl' ? 0 : style.style.letterSpacing
  const options = direction === 'rtl' ? style.rightToLeftShaping : style.shaping
  const pieces = runs.map((run): ShapedPiece => {
    const shape = run.font.shape(run.text, options)
    if (style.style.fontVariantCaps !== 'normal') noteLacking(shape, run.font, options, style)
    const piece = { font: run.font, size: run.size, shape, x, glyphsBefore: glyphCount }
    x += shape.advance * run.size + shape.glyphs.length * letterSpacing
    if (direction === 'ltr') glyphCount += shape.glyphs.length
    return piece
  })
  return { text, width: x, glyphCount, pieces }
}

// Small capitals are never made from capitals: their strokes would be thinner than the text.
function noteLacking(shape: Shape, font: Font, options: ShapeOptions, style: TextStyle): void {
  const letters = lettersWithoutSmallCapitals(shape.text, font, options)
  if (letters.length > 0) style.lacking.set(shape, letters)
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
