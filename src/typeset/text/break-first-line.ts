import type { Pt } from '../../edition/length.ts'
import { demerits, goodStretch, isEven, isGood, type BrokenList } from './break-passes.ts'
import { styleFirstWords, type FirstLineStyle } from './first-line.ts'
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
  const withWords = (count: number) =>
    listOf(styleFirstWords(pieces, { count, endLine: false, styleOf }))
  const withLine = (count: number) =>
    listOf(styleFirstWords(pieces, { count, endLine: true, styleOf }))
  const { list, words, fits } = fillLine(withWords, room)
  if (fits) return breakList(list)
  const [best] = [words, words - 1, words + 1]
    .filter((count) => count > 0)
    .map(withLine)
    .filter((list) => fillsFirstLine(list, room))
    .map(breakList)
    .sort((a, b) => demerits(a) - demerits(b))
  if (best && isGood(best)) return best
  const few = breakList(withWords(Math.min(Math.max(words - 1, 1), mostLeadWords)))
  return best && isEven(best) && demerits(best) < demerits(few) ? best : few
}

// As many words as the line holds, and a list in which at least these have its style. To measure all
// words of a long paragraph in it would take longer than to set the paragraph.
function fillLine(
  withWords: (count: number) => HorizontalList,
  room: Pt,
): { readonly list: HorizontalList; readonly words: number; readonly fits: boolean } {
  for (let count = likelyWords; ; count *= 4) {
    const list = withWords(count)
    const found = wordsThatFit(list, room)
    if (found.words < count) return { list, ...found }
  }
}

const likelyWords = 32 // more than most lines hold

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
