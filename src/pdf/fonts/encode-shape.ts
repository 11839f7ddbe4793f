import type { Em } from '../../edition/length.ts'
import type { Glyph, Shape } from '../../fonts/font.ts'
import type { EmbeddedFont, EncodedGlyph } from './embed-font.ts'

/** A shaped word in the codes of an embedded font. It can be shown at any size and place. */
export interface EncodedShape {
  /** A single run, unless the word has raised glyphs. */
  readonly runs: readonly EncodedRun[]
  /** How far a viewer moves the pen, without tracking. */
  readonly advance: Em
  readonly glyphCount: number
  /** Its glyphs as they are encoded. */
  readonly glyphs: readonly EncodedGlyph[]
  /** The text of the word, when its codes do not spell it in characters with a meaning. */
  readonly actualText?: string
}

/** Glyphs on the same height. */
export interface EncodedRun {
  /**
   * Codes of two bytes each. They begin and end inside a literal string. Kerning is an adjustment
   * between two strings, in thousandths of an em: `AV` is `..)70(..`.
   */
  readonly codes: string
  /** Height above the baseline. */
  readonly rise: Em
}

/**
 * The hyphen that a line break inserts. Readers that join lines leave it out (Unicode 16, § 6.2).
 */
export const softHyphen = '\u00ad'

/** Encodes a word. If `hyphenated`, its last glyph is a hyphen that does not belong to the text. */
export function encodeShape(font: EmbeddedFont, shape: Shape, hyphenated: boolean): EncodedShape {
  const runs: { codes: string; rise: Em }[] = []
  const last = shape.glyphs.length - 1
  const glyphs: EncodedGlyph[] = []
  let run = { codes: '', rise: 0 }
  let isWhole = true
  let wanted = 0
  let reached = 0
  for (let index = 0; index <= last; index++) {
    const glyph = shape.glyphs[index] as Glyph
    const text = hyphenated && index === last ? softHyphen : plainText(glyph.text)
    if (text === '' || privateUse.test(text)) isWhole = false
    if (glyph.yOffset !== run.rise) {
      if (run.codes !== '') runs.push(run)
      run = { codes: '', rise: glyph.yOffset }
    }
    const adjustment = Math.round((reached - wanted - glyph.xOffset) * 1000)
    if (adjustment !== 0) {
      run.codes += `)${adjustment}(`
      reached -= adjustment / 1000
    }
    const encoded = font.encode(glyph.id, text)
    const { code, width } = encoded
    glyphs.push(encoded)
    run.codes += code
    reached += width
    wanted += glyph.advance
  }
  runs.push(run)
  return {
    runs,
    advance: reached,
    glyphCount: shape.glyphs.length,
    glyphs,
    ...(!isWhole && { actualText: hyphenated ? withSoftHyphen(shape.text) : shape.text }),
  }
}

// What they mean is for their font to say; PDF/A-2a wants a text beside them that stands for what
// is shown (ISO 19005-2, § 6.2.11.7.3).
const privateUse = /\p{Co}/u

const aSpace = /^[\u00a0\u2000-\u200a\u202f\u205f]$/

// Every kind of space copies as a plain space: fonts show them all with one glyph and different
// advances.
function plainText(text: string): string {
  return aSpace.test(text) ? ' ' : text
}

/** The text of the part of a word before a hyphen that a line break inserts. */
export function withSoftHyphen(text: string): string {
  return `${text.slice(0, -1)}${softHyphen}`
}
