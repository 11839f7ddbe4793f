import type { WordItems, TextStyle, ShapedWord } from './text-style.ts'
import { glyphScaling, tracking } from './glyph-flex.ts'
import { box, penalty, type LineItem } from '../lines/line-items.ts'
import { RecentWords } from './recent-words.ts'
import { shapeWord } from './shape-word.ts'
import { hyphenate } from '../../language/hyphenate.ts'
import type { Pt } from '../../edition/length.ts'
import { hangAtStart, hangAtEnd } from './optical-margins.ts'

// The cost of a break at a hyphen, and in a capitalized word. TeX says 50 for both, but here the
// glyphs of a line give too, so that a line without a hyphen is seldom bad. So a novel ends fewer
// than 4 % of its lines in a hyphen (tests/bench/README.md).
const hyphenCost = 330
const capitalizedCost = 500
const capitalized = /^\P{L}*\p{Lu}/u

interface KnownWords {
  readonly plain: RecentWords<WordItems>
  readonly rightToLeft: RecentWords<WordItems>
}

const known = new WeakMap<TextStyle, KnownWords>()

/** The items of a word in a style. Only soft hyphens can split it. */
export function wordItems(text: string, style: TextStyle): WordItems {
  let words = known.get(style)
  if (!words) known.set(style, (words = noWords()))
  let found = words.plain.get(text)
  if (!found) {
    found = makeItems(text, style, cutsOf(text, style, writtenCuts))
    words.plain.set(text, found)
  }
  return found
}

/**
 * The items of a word that its language's hyphens can split. If the author put in soft hyphens,
 * only those can.
 */
export function hyphenatedItems(text: string, style: TextStyle): WordItems {
  let found = style.hyphenatedWords.get(text)
  if (!found) {
    const cuts = cutsOf(text, style, allCuts)
    // Most words have no such hyphen, and share their items.
    found = cuts.length === 0 ? wordItems(text, style) : makeItems(text, style, cuts)
    style.hyphenatedWords.set(text, found)
  }
  return found
}

/**
 * The items of a word that runs from right to left: a single box, because such words are not
 * hyphenated.
 */
export function rightToLeftItems(text: string, style: TextStyle): WordItems {
  let words = known.get(style)
  if (!words) known.set(style, (words = noWords()))
  let found = words.rightToLeft.get(text)
  if (!found) {
    const shape = shapeWord(text, style, 'rtl')
    const item = box(shape.width, { flex: shape.width * glyphScaling })
    found = { style, text: text.replaceAll('\u00ad', ''), shape, cuts: noCuts, items: [item] }
    words.rightToLeft.set(text, found)
  }
  return found
}

function noWords(): KnownWords {
  return { plain: new RecentWords(), rightToLeft: new RecentWords() }
}

// All of these objects are made here in one piece: if fields were added to a spread one, V8 would give
// each word a hidden class of its own, which takes a quarter of a kilobyte and is slow to read. A book
// has tens of thousands of words, and an array that grows is made for seventeen things.
function makeItems(text: string, style: TextStyle, cuts: readonly number[]): WordItems {
  const shape = shapeWord(text, style)
  const clean = text.replaceAll('\u00ad', '')
  if (cuts.length === 0) {
    const items = [wordBox(shape, shape.width, style, true, true)]
    return { style, text: clean, shape, cuts: noCuts, items }
  }
  const items: LineItem[] = []
  const widths = partWidths(shape, cuts)
  const cost = capitalized.test(text) ? capitalizedCost : hyphenCost
  let before = 0
  widths.forEach((width, part) => {
    const cut = cuts[part]
    items.push(wordBox(shape, width, style, part === 0, cut === undefined))
    before += width
    if (cut === undefined) return
    const head = hyphenatedWidth(clean, cut, before, style)
    items.push(penalty(cost, { width: head.width - before, flagged: true, hangEnd: head.hang }))
  })
  return { style, text: clean, shape, cuts, items: items.slice() }
}

const noCuts: readonly number[] = []

function cutsOf(text: string, style: TextStyle, find: FindCuts): readonly number[] {
  if (style.style.hyphens === 'none') return noCuts
  return find(text, text.replaceAll('\u00ad', ''), style)
}

// Where a word may be cut, as offsets in its text without soft hyphens (`clean`).
type FindCuts = (text: string, clean: string, style: TextStyle) => readonly number[]

const writtenCuts: FindCuts = (text, clean) => {
  return clean === text ? noCuts : softHyphens(text, clean.length)
}

const allCuts: FindCuts = (text, clean, { style }) => {
  if (clean !== text) return softHyphens(text, clean.length)
  if (style.hyphens !== 'auto') return noCuts
  const [word, before, after] = style.hyphenateLimitChars
  return hyphenate(clean, style.language, { word, before, after })
}

function softHyphens(text: string, length: number): number[] {
  const places: number[] = []
  let removed = 0
  for (const match of text.matchAll(/\u00ad/g)) places.push(match.index - removed++)
  return places.filter((at) => at > 0 && at < length)
}

/** The start of a word up to a cut, with its hyphen. */
export function headOf({ text, style }: WordItems, from: number, cut: number): ShapedWord {
  return shapeWord(`${text.slice(from, cut)}-`, style)
}

/** The rest of a word after a cut. */
export function tailOf({ text, style }: WordItems, cut: number): ShapedWord {
  return shapeWord(text.slice(cut), style)
}

// The width of a word's start with its hyphen: its glyphs up to the last letter, then that letter
// and the hyphen shaped together. Only such pairs are shaped, and there are few.
function hyphenatedWidth(
  text: string,
  cut: number,
  before: Pt,
  style: TextStyle,
): { readonly width: Pt; readonly hang: Pt } {
  const last = [...text.slice(Math.max(cut - 2, 0), cut)].pop() ?? ''
  const pair = shapeWord(`${last}-`, style)
  const letter = shapeWord(last, style)
  return { width: before - letter.width + pair.width, hang: endHang(pair, style) }
}

// A part of a word between two cuts; `shape` is of the whole word.
function wordBox(
  shape: ShapedWord,
  width: Pt,
  style: TextStyle,
  isStart: boolean,
  isEnd: boolean,
): LineItem {
  const glyphs = shape.width > 0 ? (shape.glyphCount * width) / shape.width : 0
  return box(width, {
    flex: width * glyphScaling + glyphs * tracking * style.size,
    hangStart: isStart && style.style.hangingPunctuation ? startHang(shape) : 0,
    hangEnd: isEnd ? endHang(shape, style) : 0,
  })
}

function startHang(shape: ShapedWord): Pt {
  const piece = shape.pieces[0]
  const glyph = piece?.shape.glyphs[0]
  return piece && glyph ? hangAtStart(glyph.text, glyph.advance * piece.size) : 0
}

function endHang(shape: ShapedWord, style: TextStyle): Pt {
  if (!style.style.hangingPunctuation) return 0
  const piece = shape.pieces.at(-1)
  const glyph = piece?.shape.glyphs.at(-1)
  return piece && glyph ? hangAtEnd(glyph.text, glyph.advance * piece.size) : 0
}

// The width of the whole word, divided among its parts by the glyphs that begin in each.
function partWidths(shape: ShapedWord, cuts: readonly number[]): Pt[] {
  const widths = new Array<Pt>(cuts.length + 1).fill(0)
  const counts = new Array<number>(cuts.length + 1).fill(0)
  let part = 0
  let characters = 0
  for (const piece of shape.pieces) {
    for (const glyph of piece.shape.glyphs) {
      while (part < cuts.length && characters >= (cuts[part] ?? Infinity)) part++
      widths[part] = (widths[part] ?? 0) + glyph.advance * piece.size
      counts[part] = (counts[part] ?? 0) + 1
      characters += glyph.text.length
    }
  }
  // What is left is letter spacing, which follows every glyph.
  const sum = widths.reduce((a, b) => a + b, 0)
  const spacing = shape.width - sum
  if (Math.abs(spacing) < 0.001) return widths
  const glyphCount = counts.reduce((a, b) => a + b, 0)
  return widths.map((width, index) => width + (spacing * (counts[index] ?? 0)) / glyphCount)
}
