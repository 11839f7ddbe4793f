import type { WordItems, TextStyle, ShapedWord } from './text-style.ts'
import { glyphScaling, tracking } from './glyph-flex.ts'
import { box, penalty, type LineItem } from '../lines/line-items.ts'
import { RecentWords } from './recent-words.ts'
import { shapeWord, withoutSoftHyphens } from './shape-word.ts'
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

/** The items of a word in a style, made once. Only soft hyphens can split it. */
export function wordItems(text: string, style: TextStyle): WordItems {
  let words = known.get(style)
  if (!words) known.set(style, (words = noWords()))
  let found = words.plain.get(text)
  if (!found) words.plain.set(text, (found = makeWordItems(text, style)))
  return found
}

/** The items of a word in a style, for callers that keep them. */
export function makeWordItems(text: string, style: TextStyle): WordItems {
  const shape = shapeWord(text, style)
  const clean = withoutSoftHyphens(text)
  const items = [wordBox(shape, shape.width, style, true, true)]
  const whole = { style, text: clean, shape, cuts: noCuts, items }
  const cuts = clean === text ? noCuts : softHyphens(text, clean.length, style)
  return cuts.length === 0 ? whole : partedItems(whole, cuts, style)
}

/**
 * The items of a word that its language's hyphens can split; its own if they cannot. `style` is
 * that of the word, or one that differs in its hyphens.
 */
export function hyphenatedItems(word: WordItems, style = word.style): WordItems {
  const { text } = word
  let found = style.hyphenatedWords.get(text)
  if (!found) {
    const { language, hyphenateLimitChars } = style.style
    const [least, before, after] = hyphenateLimitChars
    const cuts = hyphenate(text, language, { word: least, before, after })
    found = cuts.length === 0 ? word : partedItems(word, cuts, style)
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
    found = { style, text: withoutSoftHyphens(text), shape, cuts: noCuts, items: [item] }
    words.rightToLeft.set(text, found)
  }
  return found
}

function noWords(): KnownWords {
  return { plain: new RecentWords(), rightToLeft: new RecentWords() }
}

// Objects of words are made in one piece: if fields were added to a spread one, V8 would give each
// word a hidden class of its own, which takes a quarter of a kilobyte and is slow to read. A book has
// tens of thousands of words, and an array that grows is made for seventeen things.
function partedItems(
  { text, shape }: WordItems,
  cuts: readonly number[],
  style: TextStyle,
): WordItems {
  const items: LineItem[] = []
  const widths = partWidths(shape, cuts)
  const cost = capitalized.test(text) ? capitalizedCost : hyphenCost
  let before = 0
  for (let part = 0; part < widths.length; part++) {
    const width = widths[part] as Pt
    const cut = cuts[part]
    items.push(wordBox(shape, width, style, part === 0, cut === undefined))
    before += width
    if (cut === undefined) break
    const head = hyphenatedWidth(text, cut, before, style)
    items.push(penalty(cost, { width: head.width - before, flagged: true, hangEnd: head.hang }))
  }
  return { style, text, shape, cuts, items: items.slice() }
}

const noCuts: readonly number[] = []

// Where soft hyphens may cut a word, as offsets in its text without them.
function softHyphens(text: string, length: number, { style }: TextStyle): readonly number[] {
  if (style.hyphens === 'none') return noCuts
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
  const isPair = (text.codePointAt(cut - 2) ?? 0) > 0xffff
  const last = text.slice(isPair ? cut - 2 : cut - 1, cut)
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
  const piece = shape.pieces[shape.pieces.length - 1]
  const glyph = piece?.shape.glyphs[piece.shape.glyphs.length - 1]
  return piece && glyph ? hangAtEnd(glyph.text, glyph.advance * piece.size) : 0
}

// The width of the whole word, divided among its parts by the glyphs that begin in each.
function partWidths(shape: ShapedWord, cuts: readonly number[]): Pt[] {
  const widths: Pt[] = cuts.map(() => 0)
  const counts: number[] = cuts.map(() => 0)
  widths.push(0)
  counts.push(0)
  let part = 0
  let characters = 0
  for (const { shape: piece, size } of shape.pieces) {
    for (const { advance, text } of piece.glyphs) {
      while (part < cuts.length && characters >= (cuts[part] as number)) part++
      widths[part] = (widths[part] as Pt) + advance * size
      counts[part] = (counts[part] as number) + 1
      characters += text.length
    }
  }
  // What is left is letter spacing, which follows every glyph.
  const spacing = shape.width - sumOf(widths)
  if (Math.abs(spacing) < 0.001) return widths
  const glyphCount = sumOf(counts)
  return widths.map((width, index) => width + (spacing * (counts[index] ?? 0)) / glyphCount)
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
