import type { Em } from '../../src/edition/length.ts'
import type {
  Font,
  FontLibrary,
  FontRequest,
  Glyph,
  Shape,
  ShapeOptions,
} from '../../src/fonts/font.ts'

/** What the fake fonts can do; every field has a default. */
export interface FakeFontOptions {
  /** Advance of a character; 0.5 em, and 0.25 em for a space, when absent. */
  readonly advance?: (character: string) => Em
  /** Which characters the fonts have; all when absent. When given, a fallback font has the others. */
  readonly has?: (codePoint: number) => boolean
  /** OpenType features that the fonts know; `smcp`, `c2sc`, `onum` and `lnum` when absent. */
  readonly features?: readonly string[]
  /** Strings that are one glyph: `ffi`; none when absent. The glyph is as wide as its letters together. */
  readonly ligatures?: readonly string[]
}

/**
 * Fonts for tests of typesetting: a line's width can be counted by hand. Every glyph is 0.5 em wide, a space 0.25 em, so
 * that 20 letters and 4 spaces at 10 pt take 110 pt. Ascender 0.75, descender −0.25, cap height 0.7, x-height 0.5. A
 * glyph's id is its code point; ink fills its advance from the baseline to the x-height. Nothing kerns.
 */
export function fakeFonts(options: FakeFontOptions = {}): FontLibrary {
  const fonts = new Map<string, Font>()
  const answers = new Map<string, readonly Font[]>()
  const opened = (font: Font): Font => {
    const known = fonts.get(font.id) ?? font
    fonts.set(font.id, known)
    return known
  }
  return {
    match(request) {
      const key = JSON.stringify([request.families, request.style, request.weight])
      const answer = answers.get(key) ?? faces(request, options).map(opened)
      answers.set(key, answer)
      return answer
    },
    used: () => [...fonts.values()],
  }
}

// The face itself, and where it lacks characters one of the family "Fallback" that has them all.
function faces(request: FontRequest, options: FakeFontOptions): Font[] {
  const { has, ...rest } = options
  const fallback = { ...request, families: ['Fallback'] }
  return [fakeFont(request, options), ...(has ? [fakeFont(fallback, rest)] : [])]
}

/** One such font: `Fake-400`, `Fake-700-Italic`. */
export function fakeFont(request: Partial<FontRequest> = {}, options: FakeFontOptions = {}): Font {
  const { families = ['Fake'], style = 'normal', weight = 400 } = request
  const family = families[0] ?? 'Fake'
  const advance = options.advance ?? ((character) => (/^\s$/.test(character) ? 0.25 : 0.5))
  const features = new Set(options.features ?? ['smcp', 'c2sc', 'onum', 'lnum'])
  const shapes = new Map<string, Shape>()
  return {
    id: `${family.replaceAll(' ', '')}-${weight}${style === 'italic' ? '-Italic' : ''}`,
    family,
    style,
    weight,
    metrics: {
      unitsPerEm: 1000,
      ascender: 0.75,
      descender: -0.25,
      capHeight: 0.7,
      xHeight: 0.5,
      underlinePosition: -0.1,
      underlineThickness: 0.05,
      strikeoutPosition: 0.25,
      space: advance(' '),
    },
    has: options.has ?? (() => true),
    hasFeature: (tag) => features.has(tag),
    shape(text, shapeOptions) {
      if (text.includes('\u00AD')) throw new Error('internal: a soft hyphen was shaped')
      const key = `${shapeOptions.features.key}|${shapeOptions.language}|${shapeOptions.direction}|${text}`
      const shape =
        shapes.get(key) ?? shapeText(text, shapeOptions, options.ligatures ?? [], advance)
      shapes.set(key, shape)
      return shape
    },
    glyphBounds: (glyph) => {
      const character = String.fromCodePoint(glyph)
      return /^\s$/.test(character)
        ? { minX: 0, minY: 0, maxX: 0, maxY: 0 }
        : { minX: 0, minY: 0, maxX: advance(character), maxY: 0.5 }
    },
    glyphPath: (glyph) =>
      glyph === 0x20 ? '' : `M0 0H${advance(String.fromCodePoint(glyph))}V.5H0Z`,
    bytes: new Uint8Array(),
  }
}

function shapeText(
  text: string,
  options: ShapeOptions,
  ligatures: readonly string[],
  advance: (character: string) => Em,
): Shape {
  const glyphs: Glyph[] = []
  for (let index = 0; index < text.length;) {
    const rest = text.slice(index)
    const cluster = ligatures.find((ligature) => rest.startsWith(ligature)) ?? [...rest][0] ?? ''
    const width = [...cluster].reduce((sum, character) => sum + advance(character), 0)
    glyphs.push({
      id: cluster.codePointAt(0) ?? 0,
      advance: width,
      xOffset: 0,
      yOffset: 0,
      text: cluster,
    })
    index += cluster.length
  }
  return {
    text,
    advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    glyphs: options.direction === 'rtl' ? glyphs.reverse() : glyphs,
  }
}
