import type { Em } from '../edition/length.ts'
import type { FeatureSet, Font, FontLibrary } from '../fonts/font.ts'
import { isRightToLeft } from '../language/script.ts'
import type { Style } from '../theme/properties/style.ts'
/** How a text of the cover is set. */
export interface CoverType {
  /** The faces to try, best first. */
  readonly fonts: readonly Font[]
  /** BCP 47. */
  readonly language: string
  readonly capitals: 'as-written' | 'small' | 'all'
  /** Added after every character. */
  readonly tracking: Em
}

/** A line of text as outlines. */
export interface SetLine {
  /** From the left edge of the first character to the right edge of the last. */
  readonly width: Em
  /** Each glyph's position on the baseline, with its outline in em, y upwards. */
  readonly glyphs: readonly { readonly x: Em; readonly y: Em; readonly path: string }[]
}

/** The type of a style, as far as covers support it. */
export function coverType(style: Style, library: FontLibrary): CoverType {
  return {
    fonts: library.match({
      families: style.fontFamily,
      style: style.fontStyle,
      weight: style.fontWeight,
      language: style.language,
    }),
    language: style.language,
    capitals: capitalsOf(style),
    // Letters of a joined script are not spaced out (CSS Text 3, § 8.2).
    tracking:
      style.fontSize > 0 && !isRightToLeft(style.language)
        ? style.letterSpacing / style.fontSize
        : 0,
  }
}

/** Sets one line. Each character comes from the first face that has it. */
export function setLine(text: string, type: CoverType): SetLine {
  const shown = type.capitals === 'all' ? text.toLocaleUpperCase(type.language) : text
  const direction = rightToLeft.test(shown) ? 'rtl' : 'ltr'
  const runs = splitByFont(shown, type.fonts)
  const glyphs: { x: Em; y: Em; path: string }[] = []
  let x = 0
  for (const { font, text: run } of direction === 'rtl' ? runs.reverse() : runs) {
    const shape = font.shape(run, {
      features: featuresOf(type, font),
      language: type.language,
      direction,
    })
    for (const glyph of shape.glyphs) {
      const path = font.glyphPath(glyph.id)
      if (path !== '') glyphs.push({ x: x + glyph.xOffset, y: glyph.yOffset, path })
      x += glyph.advance + (glyph.advance > 0 ? type.tracking : 0)
    }
  }
  return { width: Math.max(0, x - type.tracking), glyphs }
}

function capitalsOf(style: Style): CoverType['capitals'] {
  if (style.textTransform === 'uppercase') return 'all'
  return style.fontVariantCaps === 'normal' ? 'as-written' : 'small'
}

interface Run {
  readonly font: Font
  text: string
}

function splitByFont(text: string, fonts: readonly Font[]): Run[] {
  const [first] = fonts
  if (!first) throw new Error('internal: the font library has no faces')
  const runs: Run[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const last = runs.at(-1)
    const isMark = /\p{M}/u.test(character)
    if (last && (isMark || (character === ' ' && last.font.has(codePoint)))) {
      last.text += character
      continue
    }
    const font = fonts.find((candidate) => candidate.has(codePoint)) ?? first
    if (last?.font === font) last.text += character
    else runs.push({ font, text: character })
  }
  return runs
}

function featuresOf({ capitals }: CoverType, font: Font): FeatureSet {
  if (capitals !== 'small' || !font.hasFeature('smcp')) return plain
  return font.hasFeature('c2sc') ? allSmallCapitals : smallCapitals
}

const plain: FeatureSet = { key: 'cover', features: { lnum: 0 } }
const smallCapitals: FeatureSet = { key: 'cover smcp', features: { smcp: 1 } }
const allSmallCapitals: FeatureSet = { key: 'cover smcp c2sc', features: { smcp: 1, c2sc: 1 } }

// Hebrew, Arabic and their supplements: the right-to-left scripts that our fonts have.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
