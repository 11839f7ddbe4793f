import { create as openWithFontkit } from 'fontkit'
import type { Em } from '../edition/length.ts'
import type { Font, Glyph } from '../fonts/font.ts'
import type { FontkitFont, PdfKitDocument, PdfKitFont, PdfReference } from './pdf-document.ts'

/** A font of the file, of which only the glyphs that are asked for are embedded. */
export interface EmbeddedFont {
  /** Name of the resource: `F1`. */
  readonly name: string
  readonly reference: PdfReference
  /** The code that shows a glyph and copies out as the text. */
  encode(glyph: number, text: string): EncodedGlyph
  /** A word space. */
  readonly space: EncodedGlyph
}

export interface EncodedGlyph {
  /** Two bytes as they stand inside a literal string `( … )`. */
  readonly code: string
  /** As the file states it: what a viewer advances by. */
  readonly width: Em
}

/**
 * Puts a font into the file. A glyph that stands for different characters in different places (the small capital of
 * "a" and of "A", a hyphen and a soft hyphen) gets a code for each, because many readers know a code's text and few
 * know ActualText.
 */
export function embedFont(document: PdfKitDocument, font: Font): EmbeddedFont {
  document.font(openFontkit(font), font.id)
  const kitFont = document._font
  // pdfkit gives U+0000 to the glyph for what a font lacks, which is no character.
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
  // The name becomes a PDF name, in which only some characters may stand (ISO 32000-1, § 7.3.5).
  const name = font.id.replaceAll(/[^A-Za-z0-9.+_-]/g, '_')
  Object.defineProperty(opened, 'postscriptName', { value: name })
  return opened
}

function addGlyph(font: PdfKitFont, glyph: number, text: string): EncodedGlyph {
  const { glyphs } = font.subset
  // pdfkit includes a glyph once; what is pushed beside it is embedded a second time, a few bytes for an outline.
  if (glyphs.includes(glyph)) glyphs.push(glyph)
  else font.subset.includeGlyph(glyph)
  const cid = glyphs.length - 1
  const width = font.font.getGlyph(glyph).advanceWidth * font.scale
  font.widths[cid] = width
  font.unicode[cid] = Array.from(text || wordJoiner, (character) => character.codePointAt(0) ?? 0)
  const code = String.fromCharCode(cid >> 8, cid & 0xff).replaceAll(/[()\\\r]/g, escapeByte)
  return { code, width: width / 1000 }
}

// Stands for the later glyphs of a cluster, whose first has all of its text. Readers stumble over a code without any.
const wordJoiner = '\u2060'

function spaceGlyph(font: Font): number {
  const options = { features: { key: '', features: {} }, language: 'en' }
  const glyph: Glyph | undefined = font.shape(' ', options).glyphs[0]
  return glyph?.id ?? 0
}

// ISO 32000-1, § 7.3.4.2: parentheses and backslashes are escaped, and a bare carriage return would be read as a line feed.
function escapeByte(byte: string): string {
  return byte === '\r' ? '\\r' : `\\${byte}`
}
