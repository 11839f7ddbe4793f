import { create as openWithFontkit } from 'fontkit'
import type { Em } from '../../edition/length.ts'
import type { Font, Glyph } from '../../fonts/font.ts'
import type { FontkitFont, PdfKitDocument, PdfKitFont, PdfReference } from '../document/pdfkit.ts'

/** A font in the PDF. Only the glyphs that are used are embedded. */
export interface EmbeddedFont {
  /** The name of the resource: `F1`. */
  readonly name: string
  readonly reference: PdfReference
  /** Returns a code that shows the glyph and copies as the text. */
  encode(glyph: number, text: string): EncodedGlyph
  /** A word space. */
  readonly space: EncodedGlyph
}

export interface EncodedGlyph {
  /** The two bytes as they appear inside a literal string `( … )`. */
  readonly code: string
  /** The advance as the file states it, which viewers follow. */
  readonly width: Em
  /** What it was asked for. */
  readonly glyph: number
  readonly text: string
}

/**
 * Embeds a font. Some glyphs stand for different characters in different places (the small capital
 * of "a" and of "A", a hyphen and a soft hyphen). These get one code for each character, because
 * many readers know a code's text and few know ActualText.
 */
export function embedFont(document: PdfKitDocument, font: Font): EmbeddedFont {
  document.font(openFontkit(font), font.id)
  const kitFont = document._font
  // pdfkit maps the glyph for missing characters to U+0000, which is not a character.
  kitFont.unicode[0] = [replacementCharacter]
  const codes = new Map<number, Map<string, EncodedGlyph>>()

  function encode(glyph: number, text: string): EncodedGlyph {
    let ofGlyph = codes.get(glyph)
    if (!ofGlyph) {
      ofGlyph = new Map()
      codes.set(glyph, ofGlyph)
    }
    let encoded = ofGlyph.get(text)
    if (!encoded) {
      encoded = addGlyph(kitFont, glyph, text)
      ofGlyph.set(text, encoded)
    }
    return encoded
  }

  return {
    name: kitFont.id,
    reference: kitFont.ref(),
    encode,
    space: encode(spaceGlyph(font), ' '),
  }
}

const replacementCharacter = 0xfffd

function openFontkit(font: Font): FontkitFont {
  const opened = openWithFontkit(Buffer.from(font.bytes)) as unknown as FontkitFont
  // PDF names allow only some characters (ISO 32000-1, § 7.3.5).
  const name = font.id.replaceAll(/[^A-Za-z0-9.+_-]/g, '_')
  Object.defineProperty(opened, 'postscriptName', { value: name })
  return opened
}

function addGlyph(font: PdfKitFont, glyph: number, text: string): EncodedGlyph {
  const { glyphs } = font.subset
  // pdfkit adds a glyph only once. Pushing it here embeds it a second time, for a few bytes of
  // outline.
  if (glyphs.includes(glyph)) glyphs.push(glyph)
  else font.subset.includeGlyph(glyph)
  const cid = glyphs.length - 1
  const width = font.font.getGlyph(glyph).advanceWidth * font.scale
  font.widths[cid] = width
  const spelled = text.replaceAll(noCharacter, '') || wordJoiner
  font.unicode[cid] = Array.from(spelled, (character) => character.codePointAt(0) ?? 0)
  const code = String.fromCharCode(cid >> 8, cid & 0xff).replaceAll(/[()\\\r]/g, escapeByte)
  return { code, width: width / 1000, glyph, text }
}

// The text of the later glyphs of a cluster, since the first has all of it. Some readers stumble
// over a code without text.
const wordJoiner = '\u2060'

function spaceGlyph(font: Font): number {
  const options = { features: { key: '', features: {} }, language: 'en' }
  const glyph: Glyph | undefined = font.shape(' ', options).glyphs[0]
  return glyph?.id ?? 0
}

// PDF/A takes none of these for the text of a code (ISO 19005-2, § 6.2.11.7.2).
const noCharacter = /[\0\ufeff\ufffe]/g

// ISO 32000-1, § 7.3.4.2: parentheses and backslashes are escaped, and a bare carriage return would
// be read as a line feed.
function escapeByte(byte: string): string {
  return byte === '\r' ? '\\r' : `\\${byte}`
}
