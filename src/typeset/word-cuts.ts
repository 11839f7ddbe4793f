import { hyphenate, type HyphenLimits } from './hyphenate.ts'
import { shapeWord } from './shape-word.ts'
import type { ShapedWord, TextStyle } from './text-style.ts'

/** A place where a hyphen may part a word. */
export interface Cut {
  /** Offset in the word's text. */
  readonly at: number
  /** The start of the word with its hyphen, and the rest of it. */
  readonly head: ShapedWord
  readonly tail: ShapedWord
}

const cutsByStyle = new WeakMap<TextStyle, Map<string, readonly Cut[]>>()

/** Where patterns part a word: the same wherever it stands in one style. */
export function cutsOf(
  text: string,
  style: TextStyle,
  language: string,
  limits: HyphenLimits,
): readonly Cut[] {
  let known = cutsByStyle.get(style)
  if (!known) cutsByStyle.set(style, (known = new Map<string, readonly Cut[]>()))
  let cuts = known.get(text)
  if (!cuts) {
    cuts = hyphenate(text, language, limits).map((at) => cutWord(text, at, style))
    known.set(text, cuts)
  }
  return cuts
}

/** A word parted at an offset. */
export function cutWord(text: string, at: number, style: TextStyle): Cut {
  return {
    at,
    head: shapeWord(`${text.slice(0, at)}-`, style),
    tail: shapeWord(text.slice(at), style),
  }
}

/** Offsets of the soft hyphens of a word, counted without them; none at its ends. */
export function softHyphens(text: string): number[] {
  const places: number[] = []
  let removed = 0
  for (const match of text.matchAll(/\u00ad/g)) places.push(match.index - removed++)
  return places.filter((at) => at > 0 && at < text.length - removed)
}
