import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Font, Shape } from '../../fonts/font.ts'
import type { Page, PlacedText } from '../paged-book/paged-book.ts'
import { spanOf, type Origin } from '../paged-book/origin.ts'

/** A character that no font could show, with all its occurrences in a section. */
export interface MissingCharacter {
  readonly character: string
  /** BCP 47: the language of the text where it first occurs. */
  readonly language: string
  /** How often it occurs in the text; 0 if only running heads and ornaments have it. */
  readonly count: number
  /** Where it first occurs. */
  readonly span?: Span
}

/** The characters of a section that no font could show. */
export interface MissingText {
  readonly characters: readonly MissingCharacter[]
  /** They are more than half of the text of the section. */
  readonly isMost: boolean
}

/** Pages on which nothing is missing, with the length of their text in UTF-16 units. */
export type CompletePages = WeakMap<object, number>

/** The characters that no font has of words that were looked at. */
export type LackingWords = Map<Shape, readonly string[]>

/**
 * Finds the characters that show as empty boxes on finished pages. Words that are in `known` are not
 * looked at again.
 */
export function findMissing(
  pages: readonly Pick<Page, 'items'>[],
  kept?: CompletePages,
  known: LackingWords = new Map(),
): MissingText {
  const missing = new Map<string, MissingCharacter>()
  let total = 0
  for (const page of pages) {
    const complete = kept?.get(page)
    if (complete !== undefined) {
      total += complete
      continue
    }
    const before = { total, isComplete: true }
    for (const item of page.items) {
      if (item.type !== 'text') continue
      const isText = item.origin.type === 'element'
      for (const shape of item.words.shapes) {
        if (isText) total += shape.text.length
        let lacking = known.get(shape)
        if (!lacking) known.set(shape, (lacking = lackingOf(shape, item.font)))
        for (let one = 0; one < lacking.length; one++) {
          const character = lacking[one] ?? ''
          before.isComplete = false
          missing.set(character, added(missing.get(character), character, item, isText ? 1 : 0))
        }
      }
    }
    if (before.isComplete) kept?.set(page, total - before.total)
  }
  const characters = [...missing.values()]
  const count = characters.reduce((sum, found) => sum + found.count * found.character.length, 0)
  return { characters, isMost: count > total / 2 }
}

function added(
  before: MissingCharacter | undefined,
  character: string,
  { origin }: PlacedText,
  count: number,
): MissingCharacter {
  if (before?.span) return { ...before, count: before.count + count }
  const span = spanOf(origin)
  const language = before?.language ?? languageOf(origin)
  return { character, language, count: (before?.count ?? 0) + count, ...(span && { span }) }
}

function languageOf(origin: Origin): string {
  return origin.type === 'element' ? origin.language : (origin.of?.language ?? '')
}

function lackingOf({ text }: Shape, font: Font): readonly string[] {
  let lacking = nothing
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    const character = String.fromCodePoint(codePoint)
    if (codePoint > 0xffff) at++
    if (!font.has(codePoint) && !invisible.test(character)) lacking = [...lacking, character]
  }
  return lacking
}

const nothing: readonly string[] = []

// Control characters and the like.
const invisible = /[\p{Cf}\p{Cc}]/u
