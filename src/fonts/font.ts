/**
 * Fonts as the typesetter sees them: metrics and shaped runs, all in em (1 = the font size), with y
 * upwards as in font files. Nothing here knows about pages.
 */
import type { Em } from '../edition/length.ts'

/** One face of a family, opened. */
export interface Font {
  /** Unique and stable: the PostScript name (`EBGaramond-Regular`), or the path if it has none. */
  readonly id: string
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly metrics: FontMetrics
  /** Whether the font has a glyph for a code point. */
  has(codePoint: number): boolean
  /** Whether the font has an OpenType feature, by tag: `smcp`. */
  hasFeature(tag: string): boolean
  /**
   * Shapes a stretch of text in one script and language. Results are cached: the same call returns
   * the same object. The text must not contain U+00AD.
   */
  shape(text: string, options: ShapeOptions): Shape
  /** The ink of a glyph, for optical margins and initials. All zero for a blank glyph. */
  glyphBounds(glyph: number): Bounds
  /** The outline of a glyph as SVG path data in em, y upwards, for covers. */
  glyphPath(glyph: number): string
  /** The font file. */
  readonly bytes: Uint8Array
}

export interface FontMetrics {
  readonly unitsPerEm: number
  readonly ascender: Em
  /** Negative, below the baseline. */
  readonly descender: Em
  readonly capHeight: Em
  readonly xHeight: Em
  readonly underlinePosition: Em
  readonly underlineThickness: Em
  readonly strikeoutPosition: Em
  /** The advance of U+0020. */
  readonly space: Em
}

export interface ShapeOptions {
  /** OpenType features beyond the defaults (kern, liga, clig, calt). */
  readonly features: FeatureSet
  /** BCP 47. */
  readonly language: string
  /** `rtl` for runs that the bidi algorithm gave an odd level. */
  readonly direction?: 'ltr' | 'rtl'
}

/** OpenType features and their values by tag, with a key that makes sets quick to compare. */
export interface FeatureSet {
  readonly key: string
  readonly features: Readonly<Record<string, number>>
}

/** A shaped stretch of text. */
export interface Shape {
  readonly text: string
  readonly advance: Em
  /** In visual order. */
  readonly glyphs: readonly Glyph[]
}

export interface Glyph {
  readonly id: number
  readonly advance: Em
  readonly xOffset: Em
  readonly yOffset: Em
  /**
   * The characters that this glyph stands for: `ffi` for a ligature, empty for the later glyphs of
   * a cluster.
   */
  readonly text: string
}

export interface Bounds {
  readonly minX: Em
  readonly minY: Em
  readonly maxX: Em
  readonly maxY: Em
}

/** The fonts that a style asks for. */
export interface FontRequest {
  /** In order of preference, generic families included. */
  readonly families: readonly string[]
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** BCP 47. Faces that have the letters of the language come first; absent, any face will do. */
  readonly language?: string
}

/** The fonts that a book can use. The file of a face is read when the face is first needed. */
export interface FontLibrary {
  /**
   * Lists the faces to try for a request, best first and the program's fallback faces last. It is
   * never empty, and equal requests get the same array.
   */
  match(request: FontRequest): readonly Font[]
  /** The faces that have been used so far, in order of first use. */
  readonly used: () => readonly Font[]
}
