import type { HorizontalList, WordContent } from '../lists/horizontal-list.ts'
import { visualOrder, type Level } from '../words/bidi.ts'
import type { ShapedWord } from '../words/text-style.ts'
import { headOf, tailOf } from '../words/word-items.ts'

/** The part of a word that is in a line. */
export interface WordPart {
  readonly shape: ShapedWord
  /** It ends in a hyphen that the line break inserted. */
  readonly hyphenated: boolean
  readonly lastItem: number
}

/**
 * The parts of a word that are in a line, beginning with an item, as one shape. `end` is the item
 * that ends the line.
 */
export function wordInLine(
  list: HorizontalList,
  { word, part, piece, offset }: WordContent,
  item: number,
  end: number,
): WordPart {
  let lastItem = item
  let lastPart = part
  // Boxes and penalties of a word alternate.
  for (let i = item + 2; i < end && lastPart < word.cuts.length; i += 2) {
    const next = list.contents[i]
    if (next?.type !== 'word' || next.piece !== piece || next.offset !== offset) break
    lastItem = i
    lastPart = next.part
  }
  const cutAfter = word.cuts[lastPart]
  const cutBefore = part === 0 ? undefined : word.cuts[part - 1]
  if (cutAfter !== undefined) {
    return { shape: headOf(word, cutBefore ?? 0, cutAfter), hyphenated: true, lastItem }
  }
  const shape = cutBefore === undefined ? word.shape : tailOf(word, cutBefore)
  return { shape, hyphenated: false, lastItem }
}

/**
 * The items of a line in visual order. A word of several parts is listed once, by its first part.
 */
export function visualItems(
  list: HorizontalList,
  levels: readonly Level[],
  first: number,
  end: number,
): readonly number[] {
  const items: number[] = []
  for (let i = first; i < end; i++) {
    const content = list.contents[i]
    if (list.items[i]?.type === 'penalty') continue
    items.push(i)
    if (content?.type === 'word') i = wordInLine(list, content, i, end).lastItem
  }
  const order = visualOrder(items.map((item) => levels[item] ?? 0))
  return order.flatMap((index) => items[index] ?? [])
}
