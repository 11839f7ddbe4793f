import {
  dictOf,
  isKind,
  listOf,
  numberOf,
  type PdfObject,
  type PdfString,
} from '../document/pdf-object.ts'
import { mapArea, scaleY, compose, type Matrix } from '../../drawing/matrix.ts'
import { readFont, type PageFont, type Type3 } from './page-font.ts'
import { addStroke } from './path-operators.ts'
import { addMark, addTransparency, type Walk } from './walk.ts'

/** Chooses a font of the resources by its name. */
export function setFont(walk: Walk, name: string, size: number): void {
  const dict = dictOf(dictOf(walk.resources?.get('Font'))?.get(name))
  walk.state.text.size = size
  if (!dict) return
  const { fonts } = walk.page.known
  const font = fonts.get(dict.identity) ?? readFont(dict)
  fonts.set(dict.identity, font)
  walk.state.text.font = font
}

/** Moves to another line of text. */
export function moveText(walk: Walk, x: number, y: number): void {
  walk.text.lineMatrix = compose([1, 0, 0, 1, x, y], walk.text.lineMatrix)
  walk.text.matrix = walk.text.lineMatrix
}

/** Shows a string, or strings with the steps between them. */
export function showText(walk: Walk, operand: PdfObject): void {
  const { font, size, stretch } = walk.state.text
  if (!font) return
  const items = isKind(operand, 'string') ? [operand] : listOf(operand)
  const run = { text: '', start: 0, end: 0, x: 0 }
  for (const item of items) {
    const step = numberOf(item)
    if (step !== undefined) run.x -= (step / 1000) * size * stretch
    else if (isKind(item, 'string')) showString(walk, font, item, run)
    run.start = Math.min(run.start, run.x)
    run.end = Math.max(run.end, run.x)
  }
  addText(walk, font, run)
  walk.text.matrix = compose([1, 0, 0, 1, run.x, 0], walk.text.matrix)
}

interface Run {
  text: string
  /** Its leftmost, rightmost and present place in the units of the text. */
  start: number
  end: number
  x: number
}

function showString(walk: Walk, font: PageFont, { bytes }: PdfString, run: Run): void {
  const { size, characterSpace, wordSpace, stretch } = walk.state.text
  for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
    const byte = bytes[at] ?? 0
    const code = font.codeLength === 1 ? byte : byte * 256 + (bytes[at + 1] ?? 0)
    if (font.drawings) drawGlyph(walk, font.drawings, code, run.x)
    run.text += font.textOf(code)
    const space = font.codeLength === 1 && code === 32 ? wordSpace : 0
    run.x += ((font.widthOf(code) / 1000) * size + characterSpace + space) * stretch
  }
}

function addText(walk: Walk, font: PageFont, { text, start, end }: Run): void {
  const { size, rise, mode } = walk.state.text
  if (text === '') return
  const matrix = compose(walk.text.matrix, walk.state.matrix)
  const heights = [font.ascent, font.descent].map((height) => (height / 1000) * size + rise)
  const area = mapArea(matrix, {
    left: start,
    right: end,
    top: Math.min(...heights),
    bottom: Math.max(...heights),
  })
  const fills = mode % 4 === 0 || mode % 4 === 2
  const strokes = mode % 4 === 1 || mode % 4 === 2
  const isBlank = text.trim() === ''
  if (!font.isEmbedded && !isBlank && mode !== 3) walk.page.missingFonts.add(font.name)
  addMark(walk, {
    type: 'text',
    area,
    text,
    font: font.name,
    size: Math.abs(size) * scaleY(matrix) * (font.drawings ? typeSize(font.drawings) : 1),
    colors: fills ? walk.state.fill : walk.state.stroke,
    isVisible: (fills || strokes) && !isBlank,
  })
  if (strokes) addStroke(walk, area, walk.state.stroke)
  if (fills && walk.state.fillAlpha < 1 && !isBlank) addTransparency(walk, 'opacity', area)
}

// A font of type 3 may be drawn in any units: a unit of the size is 1000 of the usual ones.
function typeSize({ matrix }: Type3): number {
  const scale = Math.abs(matrix[3]) * 1000
  return scale > 0 && scale < 20 ? 1 : scale || 1
}

// The marks of a glyph are needed once a page: they tell its colors.
function drawGlyph(walk: Walk, type3: Type3, code: number, x: number): void {
  const glyph = type3.glyphOf(code)
  if (!glyph || walk.page.glyphs.has(glyph.identity) || walk.state.text.mode === 3) return
  walk.page.glyphs.add(glyph.identity)
  const { size, stretch, rise } = walk.state.text
  const placed: Matrix = [size * stretch, 0, 0, size, x, rise]
  walk.walkInside(walk, glyph, {
    matrix: compose(type3.matrix, compose(placed, compose(walk.text.matrix, walk.state.matrix))),
    clip: walk.state.clip,
    resources: type3.resources ?? walk.resources,
  })
}
