import type { Pt } from '../../edition/length.ts'
import type { PlacedItem, PlacedText } from '../paged-book/paged-book.ts'
import { firstOfRun } from '../paged-book/placed-words.ts'
import type { Initial } from '../text/initial.ts'
import type { Pen } from './pen.ts'
import { placeWord } from './place-word.ts'

/**
 * Sets an initial beside its lines; the first of these begins at `pen` and has the items of `line`.
 * The first word of the line is copied with the letter: PDF readers take what stands on another
 * baseline for another word.
 */
export function setInitial(
  initial: Initial,
  line: readonly PlacedItem[],
  { x, baseline }: Pen,
  leading: Pt,
): readonly PlacedItem[] {
  const { marks, letter, bearing, baselineLine, style, origin, copied } = initial
  const ink = { color: style.style.color, origin }
  const foot = { x: x - bearing, baseline: baseline + baselineLine * leading }
  // A low quotation mark stands at the foot of the letter, any other at its head.
  const isLow = marks !== undefined && /[„‚]\s*$/.test(marks.text)
  const marksPen = { x: x - (marks?.width ?? 0), baseline: isLow ? foot.baseline : baseline }
  const letters = [
    ...(marks ? placeWord(marks, marksPen, ink) : []),
    ...placeWord(letter, foot, ink),
  ]
  const at = line.findIndex(({ type }) => type === 'text')
  const first = line[at]
  const word = first?.type === 'text' ? firstOfRun(first) : undefined
  if (first?.type !== 'text' || !word) return [...letters, ...line]
  const { text } = word.shape
  const shown = word.hyphenated ? `${text.slice(0, -1)}\u00ad` : text
  const copiedAs = first.words.shapes.map((_, index) => (index === 0 ? copied + shown : undefined))
  const words = { ...first.words, copiedAs }
  return [...letters.map(withoutText), ...line.with(at, { ...first, words })]
}

function withoutText(item: PlacedText): PlacedText {
  return { ...item, words: { ...item.words, copiedAs: item.words.shapes.map(() => '') } }
}
