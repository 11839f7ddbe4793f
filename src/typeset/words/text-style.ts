import type { Pt } from '../../edition/length.ts'
import type { Font, ShapeOptions, Shape, FontLibrary, FeatureSet } from '../../fonts/font.ts'
import type { Style } from '../../theme/properties/style.ts'
import { isOneLikeI } from '../../fonts/one-like-i.ts'
import { featureSetOf } from '../../fonts/small-capitals.ts'
import type { LineItem } from '../lines/line-items.ts'
import { RecentWords } from './recent-words.ts'

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
  /** Where its words are noted if a font has no small capitals for them. */
  readonly lacking: LackingSmallCapitals
  /** Width of the word space, with the style's word and letter spacing. */
  readonly space: Pt
  /** Words shaped so far, by their text. */
  readonly words: RecentWords<ShapedWord>
  /** What stands between two spaces, by its text; false if it is more than a word. */
  readonly tokens: RecentWords<WordItems | false>
  /** Words with the places of their hyphens, by their text. */
  readonly hyphenatedWords: RecentWords<WordItems>
  /** The same for words that run from right to left. */
  readonly rightToLeftWords: RecentWords<ShapedWord>
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

/** Words that should be in small capitals and cannot: the letters that their font lacks. */
export type LackingSmallCapitals = Map<Shape, readonly string[]>

/**
 * Finds the fonts of styles; the same Style gives the same TextStyle. Words without small capitals
 * are noted in `lacking`.
 */
export function textStyles(
  library: FontLibrary,
  lacking: LackingSmallCapitals = new Map(),
): (style: Style) => TextStyle {
  const known = new WeakMap<Style, TextStyle>()
  return (style) => {
    let found = known.get(style)
    if (!found) known.set(style, (found = makeTextStyle(style, library, lacking)))
    return found
  }
}

function makeTextStyle(
  style: Style,
  library: FontLibrary,
  lacking: LackingSmallCapitals,
): TextStyle {
  const fonts = library.match({
    families: style.fontFamily,
    style: style.fontStyle,
    weight: style.fontWeight,
    language: style.language,
  })
  const font = fonts[0]
  if (!font) throw new Error(`internal: no font for ${style.fontFamily.join(', ')}`)
  return {
    style,
    fonts,
    font,
    size: style.fontSize,
    ...shapings(featureSet(style, font), style.language),
    lacking,
    space: font.metrics.space * style.fontSize + style.wordSpacing + style.letterSpacing,
    words: new RecentWords(),
    tokens: new RecentWords(),
    hyphenatedWords: new RecentWords(),
    rightToLeftWords: new RecentWords(),
  }
}

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

function featureSet(style: Style, font: Font): FeatureSet {
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
  const set = featureSetOf(features)
  if (!isInCapitals(style) || 'lnum' in features) return set
  if (!isOneLikeI(font, set, style.language)) return set
  const { onum: _, ...others } = features
  return featureSetOf({ ...others, lnum: 1 })
}

function isInCapitals({ fontVariantCaps, textTransform }: Style): boolean {
  return fontVariantCaps !== 'normal' || textTransform === 'uppercase'
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
