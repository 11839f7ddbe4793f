/**
 * Fonts as the typesetter sees them: measures and shaped runs, all in em (1 = the font size), y upwards as in font
 * files. Nothing here knows a page.
 */
import type { Em } from '../edition/length.ts'

/** One face of a family, opened. */
export interface Font {
  /** Unique and stable: `EBGaramond-Regular` (the PostScript name, or the path when there is none). */
  readonly id: string
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly metrics: FontMetrics
  /** Whether the font has a glyph for a code point. */
  has(codePoint: number): boolean
  /** Whether the font knows an OpenType feature, by tag: `smcp`. */
  hasFeature(tag: string): boolean
  /**
   * Glyphs of a stretch of text in one script and language. Results are kept: the same call gives the same object.
   * Never give it U+00AD.
   */
  shape(text: string, options: ShapeOptions): Shape
  /** The ink of a glyph, for optical margins and initials. Zeros for a blank one. */
  glyphBounds(glyph: number): Bounds
  /** SVG path data of a glyph in em units with y upwards, for covers. */
  glyphPath(glyph: number): string
  /** The font file. */
  readonly bytes: Uint8Array
}

export interface FontMetrics {
  readonly unitsPerEm: number
  readonly ascender: Em
  /** Negative. */
  readonly descender: Em
  readonly capHeight: Em
  readonly xHeight: Em
  readonly underlinePosition: Em
  readonly underlineThickness: Em
  readonly strikeoutPosition: Em
  /** Advance of U+0020. */
  readonly space: Em
}

export interface ShapeOptions {
  /** OpenType features beyond the defaults (kern, liga, clig, calt on): tag → value. Use a shared object: it is part of the cache key by content. */
  readonly features: FeatureSet
  /** BCP 47. */
  readonly language: string
  /** `rtl` for runs that the bidi algorithm gave an odd level. */
  readonly direction?: 'ltr' | 'rtl'
}

/** OpenType features by tag, with a key that tells sets apart quickly. */
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
  /** The characters this glyph stands for: `ffi` for a ligature, empty for the later glyphs of a cluster. */
  readonly text: string
}

export interface Bounds {
  readonly minX: Em
  readonly minY: Em
  readonly maxX: Em
  readonly maxY: Em
}

/** What a style asks of the fonts. */
export interface FontRequest {
  /** In order of preference, generic families included. */
  readonly families: readonly string[]
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** BCP 47: a face with the letters of the language comes first. Any face will do when absent. */
  readonly language?: string
}

/** The fonts at hand. Files are read when a face is first asked for. */
export interface FontLibrary {
  /**
   * The faces to try for a request, best first, the program's fallback faces last; never empty. The same request by
   * content gives the same array.
   */
  match(request: FontRequest): readonly Font[]
  /** The faces that were asked for so far, in order of first use. */
  readonly used: () => readonly Font[]
}
