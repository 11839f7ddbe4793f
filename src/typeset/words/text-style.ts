import type { Pt } from '../../edition/length.ts'
import type { Font, ShapeOptions, Shape, FontLibrary, FeatureSet } from '../../fonts/font.ts'
import type { Style } from '../../theme/properties/style.ts'
import { lettersOfScript } from '../../fonts/fallback-families.ts'
import { scriptOfLanguage } from '../../language/script.ts'
import type { LineItem } from '../lines/line-items.ts'

/** A style with its fonts, ready to shape and measure text. There is one for each Style. */
export interface TextStyle {
  readonly style: Style
  /** The faces to try, best first. */
  readonly fonts: readonly Font[]
  readonly font: Font
  readonly size: Pt
  /** How its text is shaped. Fonts recognize the object, so it is always the same one. */
  readonly shaping: ShapeOptions
  readonly rightToLeftShaping: ShapeOptions
  /**
   * If the font lacks small capitals, capitals are set at this fraction of the size; 1 if it has
   * them.
   */
  readonly smallCapsScale: number
  /** Width of the word space, with the style's word and letter spacing. */
  readonly space: Pt
  /** Words shaped so far, by their text. */
  readonly words: Map<string, ShapedWord>
  /** What stands between two spaces, by its text; false if it is more than a word. */
  readonly tokens: Map<string, WordItems | false>
  /** Words with the places of their hyphens, by their text. */
  readonly hyphenatedWords: Map<string, WordItems>
  /** The same for words that run from right to left. */
  readonly rightToLeftWords: Map<string, ShapedWord>
}

/** A shaped word. */
export interface ShapedWord {
  readonly text: string
  /** With letter spacing. */
  readonly width: Pt
  /**
   * The glyphs that tracking may space out: none in a right-to-left word, whose letters may join.
   */
  readonly glyphCount: number
  readonly pieces: readonly ShapedPiece[]
}

/** A stretch of a word in one font and size. */
export interface ShapedPiece {
  readonly font: Font
  readonly size: Pt
  readonly shape: Shape
  /** From the start of the word. */
  readonly x: Pt
  /** The glyphs of the word before it, since tracking adds up over them. */
  readonly glyphsBefore: number
}

const smallCapsShare = 0.78 // of capitals, near the x-height of most text faces

/** Finds the fonts of styles; the same Style gives the same TextStyle. */
export function textStyles(library: FontLibrary): (style: Style) => TextStyle {
  const known = new WeakMap<Style, TextStyle>()
  return (style) => {
    let found = known.get(style)
    if (!found) known.set(style, (found = makeTextStyle(style, library)))
    return found
  }
}

function makeTextStyle(style: Style, library: FontLibrary): TextStyle {
  const fonts = library.match({
    families: style.fontFamily,
    style: style.fontStyle,
    weight: style.fontWeight,
    language: style.language,
  })
  const font = fonts[0]
  if (!font) throw new Error(`internal: no font for ${style.fontFamily.join(', ')}`)
  const lacksSmallCaps = style.fontVariantCaps !== 'normal' && !hasSmallCaps(font, style.language)
  return {
    style,
    fonts,
    font,
    size: style.fontSize,
    ...shapings(featureSet(style), style.language),
    smallCapsScale: lacksSmallCaps ? smallCapsShare : 1,
    space: font.metrics.space * style.fontSize + style.wordSpacing + style.letterSpacing,
    words: new Map(),
    tokens: new Map(),
    hyphenatedWords: new Map(),
    rightToLeftWords: new Map(),
  }
}

// The feature may serve only Latin letters, and leave a letter of the language unchanged.
function hasSmallCaps(font: Font, language: string): boolean {
  if (!font.hasFeature('smcp')) return false
  const letter = lettersOfScript[scriptOfLanguage(language)]?.charAt(0)
  if (letter === undefined) return true
  const glyph = (features: FeatureSet) => font.shape(letter, { features, language }).glyphs[0]?.id
  return glyph(noFeatures) !== glyph(smallCapsAlone)
}

const noFeatures: FeatureSet = { key: '', features: {} }

const smallCapsAlone: FeatureSet = { key: 'smcp=1', features: { smcp: 1 } }

// OpenType tags of the CSS values (CSS Fonts 4, § 6).
const numericTags: Readonly<Record<string, string>> = {
  'oldstyle-nums': 'onum',
  'lining-nums': 'lnum',
  'tabular-nums': 'tnum',
  'proportional-nums': 'pnum',
  'diagonal-fractions': 'frac',
  'stacked-fractions': 'afrc',
  ordinal: 'ordn',
  'slashed-zero': 'zero',
}

const ligatureTags: Readonly<Record<string, readonly [string, number]>> = {
  'no-common-ligatures': ['liga', 0],
  'discretionary-ligatures': ['dlig', 1],
  'historical-ligatures': ['hlig', 1],
  'no-contextual': ['calt', 0],
}

function shapings(
  features: FeatureSet,
  language: string,
): Pick<TextStyle, 'shaping' | 'rightToLeftShaping'> {
  return {
    shaping: { features, language },
    rightToLeftShaping: { features, language, direction: 'rtl' },
  }
}

function featureSet(style: Style): FeatureSet {
  const features: Record<string, number> = {}
  if (style.fontVariantCaps !== 'normal') features['smcp'] = 1
  if (style.fontVariantCaps === 'all-small-caps') features['c2sc'] = 1
  for (const value of style.fontVariantNumeric) {
    const tag = numericTags[value]
    if (tag) features[tag] = 1
  }
  // Letter-spaced text is set without ligatures (CSS Text 3, § 8.2).
  if (style.letterSpacing !== 0) features['liga'] = 0
  for (const value of style.fontVariantLigatures) {
    const feature = ligatureTags[value]
    if (feature) features[feature[0]] = feature[1]
  }
  if (style.fontKerning === 'none') features['kern'] = 0
  Object.assign(features, style.fontFeatureSettings)
  const key = Object.keys(features)
    .sort()
    .map((tag) => `${tag}=${features[tag]}`)
    .join()
  return { key, features }
}

/**
 * A word of one style as it goes into a line: one box, or several with possible hyphens between.
 */
export interface WordItems {
  readonly style: TextStyle
  /** Without soft hyphens. */
  readonly text: string
  readonly shape: ShapedWord
  /** Where hyphens may split it: rising offsets in the text. */
  readonly cuts: readonly number[]
  /** A box for each part, and a penalty between each two. */
  readonly items: readonly LineItem[]
}
