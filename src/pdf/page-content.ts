import type { Em, Pt } from '../edition/length.ts'
import type { Shape } from '../fonts/font.ts'
import type { Color } from '../theme/css/color.ts'
import type {
  PlacedDrawing,
  PlacedImage,
  PlacedRule,
  PlacedText,
  PlacedWord,
  Turn,
} from '../typeset/paged-book/paged-book.ts'
import type { EmbeddedFont } from './fonts/embed-font.ts'
import { encodeShape, type EncodedShape } from './fonts/encode-shape.ts'
import { formatNumber } from './format-number.ts'

/** A font with the words that it has encoded so far. */
export interface PaintedFont {
  readonly embedded: EmbeddedFont
  readonly words: Map<Shape, EncodedShape>
  readonly hyphenatedWords: Map<Shape, EncodedShape>
}

/**
 * The content stream of one page. It uses page coordinates: y runs down, and text is turned upright
 * again.
 */
export interface PageContent {
  /** What follows stands turned, or upright again. */
  turn(turn: Turn | undefined): void
  text(item: PlacedText, font: PaintedFont): void
  rule(item: PlacedRule): void
  /** Draws the resource `name`, which fills the unit square, into the item's box. */
  image(item: PlacedImage, name: string): void
  /** Draws a formula like an image, and makes its TeX available for copying. */
  drawing(item: PlacedDrawing, name: string, font: PaintedFont): void
  /** Returns the operators; nothing may be added afterwards. */
  finish(): string
}

/** Begins the content of a page. */
export function pageContent(): PageContent {
  let out = ''
  let inText = false
  let inArtifact = false
  let color = ''
  let font = ''
  let tracking = '0'
  let scale = '100'
  let turned: Turn | undefined
  let upright = { color, font, tracking, scale }

  function leaveText(): void {
    if (inText) out += 'ET\n'
    inText = false
  }
  function enter(artifact: boolean): void {
    if (artifact === inArtifact) return
    leaveText()
    out += artifact ? '/Artifact BMC\n' : 'EMC\n'
    inArtifact = artifact
  }
  function setColor(next: Color): void {
    const operator = colorOperator(next)
    if (operator !== color) out += `${operator}\n`
    color = operator
  }

  return {
    turn(next) {
      if (next === turned) return
      leaveText()
      enter(false)
      if (turned) {
        out += 'Q\n'
        ;({ color, font, tracking, scale } = upright)
      }
      if (next) {
        upright = { color, font, tracking, scale }
        out += `q 0 -1 1 0 ${formatNumber(next.x)} ${formatNumber(next.y)} cm\n`
      }
      turned = next
    },
    text(item, painted) {
      const first = item.words[0]
      if (!first) return
      enter(item.origin.type === 'artifact')
      if (!inText) out += 'BT\n'
      inText = true
      setColor(item.color)
      const nextFont = `/${painted.embedded.name} ${formatNumber(item.size)} Tf`
      if (nextFont !== font) out += `${nextFont}\n`
      font = nextFont
      // Viewers scale tracking with the glyphs; the typesetter gives it in points on the page.
      const nextTracking = formatNumber(item.tracking / item.scale)
      if (nextTracking !== tracking) out += `${nextTracking} Tc\n`
      tracking = nextTracking
      const nextScale = formatNumber(item.scale * 100)
      if (nextScale !== scale) out += `${nextScale} Tz\n`
      scale = nextScale
      out += `1 0 0 -1 ${formatNumber(first.x)} ${formatNumber(item.y)} Tm\n`
      out += showWords(item, painted)
    },
    rule(item) {
      leaveText()
      enter(true)
      setColor(item.color)
      out += `${box(item)} re f\n`
    },
    image(item, name) {
      leaveText()
      enter(item.alt === '')
      const { x, y, width, height } = item
      out += `q ${formatNumber(width)} 0 0 ${formatNumber(-height)} ${formatNumber(x)} ${formatNumber(y + height)} cm /${name} Do Q\n`
    },
    drawing(item, name, painted) {
      leaveText()
      enter(false)
      const { x, y, width, height, alt } = item
      const shown = `q ${formatNumber(width)} 0 0 ${formatNumber(-height)} ${formatNumber(x)} ${formatNumber(y + height)} cm /${name} Do Q\n`
      if (alt === '') {
        out += shown
        return
      }
      // Viewers copy ActualText only where text is shown, so show an invisible space as wide as the
      // formula.
      const { space, name: fontName } = painted.embedded
      const size = formatNumber(height / 2)
      const stretch = formatNumber((100 * width) / (space.width * (height / 2)))
      out += `/Span<</ActualText<${utf16Hex(alt)}>>>BDC\n${shown}`
      out += `q BT 3 Tr /${fontName} ${size} Tf 0 Tc ${stretch} Tz 1 0 0 -1 ${formatNumber(x)} ${formatNumber(y + height * 0.75)} Tm (${space.code})Tj ET Q\nEMC\n`
    },
    finish() {
      this.turn(undefined)
      leaveText()
      enter(false)
      return out
    },
  }
}

/**
 * Shows the words of a line. It tracks the pen as a viewer moves it, rounding included. So each
 * word starts within half a thousandth of an em of its place, and errors do not add up.
 */
function showWords(item: PlacedText, font: PaintedFont): string {
  const { size, words } = item
  const em = size * item.scale
  const { space } = font.embedded
  const spaceAdvance = space.width * em + item.tracking
  const origin = words[0]?.x ?? 0
  let out = '[('
  let pen: Pt = 0
  for (const word of words) {
    const adjustment = Math.round(((origin + pen - word.x) / em) * 1000)
    if (adjustment !== 0) {
      out += `)${adjustment}(`
      pen -= (adjustment / 1000) * em
    }
    const encoded = encodeWord(font, word)
    const isSpaced = encoded.glyphCount > 1 && item.tracking > mostTracking * em
    const spacedText = isSpaced ? word.shape.text : undefined
    out += showRuns(encoded, size, word.copiedAs ?? encoded.actualText ?? spacedText)
    pen += encoded.advance * em + encoded.glyphCount * item.tracking
    if (word.spaceAfter) {
      out += space.code
      pen += spaceAdvance
    }
  }
  return `${out})]TJ\n`
}

// If letters stand further apart than this, PDF readers take them for separate words unless
// ActualText names the word.
const mostTracking: Em = 0.06

function encodeWord(font: PaintedFont, word: PlacedWord): EncodedShape {
  const hyphenated = word.hyphenated === true
  const known = hyphenated ? font.hyphenatedWords : font.words
  let encoded = known.get(word.shape)
  if (!encoded) {
    encoded = encodeShape(font.embedded, word.shape, hyphenated)
    known.set(word.shape, encoded)
  }
  return encoded
}

// A raised glyph or an ActualText ends the string that is being shown, and a new string follows.
function showRuns({ runs }: EncodedShape, size: Pt, actualText: string | undefined): string {
  const [first] = runs
  if (runs.length === 1 && first?.rise === 0 && actualText === undefined) return first.codes
  const shown = runs.map((run) => showRaised(run.codes, run.rise, size)).join('')
  if (actualText === undefined) return shown
  return `)]TJ\n/Span<</ActualText<${utf16Hex(actualText)}>>>BDC\n[(${shown})]TJ\nEMC\n[(`
}

function showRaised(codes: string, rise: Em, size: Pt): string {
  if (rise === 0) return codes
  return `)]TJ\n${formatNumber(rise * size)} Ts\n[(${codes})]TJ\n0 Ts\n[(`
}

// ISO 32000-1, § 7.9.2.2: text strings are UTF-16, high byte first, after a byte order mark.
function utf16Hex(text: string): string {
  let hex = 'feff'
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  }
  return hex
}

// Equal channels are written as gray: black text must print with one plate, not four.
function colorOperator({ r, g, b }: Color): string {
  if (r === g && g === b) return `${formatNumber(r / 255)} g`
  return `${formatNumber(r / 255)} ${formatNumber(g / 255)} ${formatNumber(b / 255)} rg`
}

function box({ x, y, width, height }: PlacedRule): string {
  return [x, y, width, height].map(formatNumber).join(' ')
}
