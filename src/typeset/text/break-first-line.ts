import type { Pt } from '../../edition/length.ts'
import { demerits, goodStretch, isEven, isGood, type BrokenList } from './break-passes.ts'
import { styleFirstWords, type FirstLineStyle, type FirstWords } from './first-line.ts'
import type { HorizontalList } from '../lists/horizontal-list.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'

/** How to make a paragraph whose first line has its own style. */
export interface FirstLineBreaking {
  readonly styleOf: FirstLineStyle
  /** Length of the first line. */
  readonly room: Pt
  readonly listOf: (pieces: readonly InlinePiece[]) => HorizontalList
  readonly breakList: (list: HorizontalList) => BrokenList
}

const mostLeadWords = 4

/**
 * Breaks a paragraph whose first line has its own style. The line ends after as many words as fit,
 * give or take one. If none of these makes a good line, a few words get the style and the line
 * continues without it.
 */
export function breakFirstLine(
  pieces: readonly InlinePiece[],
  { styleOf, room, listOf, breakList }: FirstLineBreaking,
): BrokenList {
  const firstWords = (count: number) => styleFirstWords(pieces, count, styleOf)
  const whole = ({ styled, rest }: FirstWords) => breakList(listOf([...styled, ...rest]))
  const { words, all } = fillLine(firstWords, listOf, room)
  if (all) return whole(all)
  const [best] = [words, words - 1, words + 1]
    .filter((count) => count > 0)
    .map((count) => withLineEnd(firstWords(count)))
    .filter(({ styled }) => fillsFirstLine(listOf(styled), room))
    .map(whole)
    .sort((a, b) => demerits(a) - demerits(b))
  if (best && isGood(best)) return best
  const few = whole(firstWords(Math.min(Math.max(words - 1, 1), mostLeadWords)))
  return best && isEven(best) && demerits(best) < demerits(few) ? best : few
}

function withLineEnd({ styled, rest }: FirstWords): FirstWords {
  if (rest.length === 0) return { styled, rest }
  return { styled: [...styled, { type: 'break', justified: true }], rest }
}

// How many words the line holds; `all` of them if there are no more. To measure all words of a long
// paragraph in its style would take longer than to set the paragraph.
function fillLine(
  firstWords: (count: number) => FirstWords,
  listOf: FirstLineBreaking['listOf'],
  room: Pt,
): { readonly words: number; readonly all?: FirstWords } {
  for (let count = likelyWords; ; count *= 2) {
    const first = firstWords(count)
    const { words, fits } = wordsThatFit(listOf(first.styled), room)
    if (fits && first.rest.length === 0) return { words, all: first }
    if (!fits && words < count) return { words }
  }
}

const likelyWords = 16 // more than most lines hold

// Whether the text before the first forced break can make a good line.
function fillsFirstLine({ items }: HorizontalList, room: Pt): boolean {
  let natural = 0
  let stretch = 0
  let shrink = 0
  for (const item of items) {
    if (item.type === 'penalty') {
      if (item.cost === -Infinity) break
      continue
    }
    natural += item.width
    stretch += item.type === 'box' ? item.flex : item.stretch
    shrink += item.type === 'box' ? item.flex : item.shrink
  }
  // Hanging characters make a little more room.
  return natural - shrink <= room * 1.02 && natural + stretch * goodStretch >= room * 0.98
}

function wordsThatFit(
  { items }: HorizontalList,
  room: Pt,
): { readonly words: number; readonly fits: boolean } {
  let width = 0
  let words = 0
  for (const item of items) {
    if (item.type === 'penalty') continue
    width += item.width
    if (width > room) return { words, fits: false }
    if (item.type === 'glue') words++
  }
  return { words, fits: true }
}
