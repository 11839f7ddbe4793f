import type { Pt } from '../../edition/length.ts'
import { penalty, type LineItem } from '../lines/line-items.ts'
import { wordBreaks } from '../words/word-breaks.ts'
import type { HorizontalList, RubyBox } from './horizontal-list.ts'
import type { RubyPiece } from './inline-piece.ts'

// How far letters reach from the baseline; ideographs fill their em (JLREQ, § 2.3.2).
const letterHeight = 0.75
const ideographHeight = 0.88
const depth = 0.22

/**
 * Makes the box of a ruby. The annotation stands right above the base, and both are centered; where
 * it is wider, the base gets the room (JLREQ, § 3.3.5, without overhang).
 */
export function rubyBox(
  { base, over, style, overStyle }: RubyPiece,
  listOf: (pieces: RubyPiece['base']) => HorizontalList,
): RubyBox {
  const baseList = listOf(base)
  const overList = listOf(over)
  const baseWidth = widthOf(baseList)
  const overWidth = widthOf(overList)
  const width = Math.max(baseWidth, overWidth)
  const rise = topOf(baseList, style.size) + depth * overStyle.size
  return {
    base: baseList,
    over: overList,
    width,
    baseX: (width - baseWidth) / 2,
    overX: (width - overWidth) / 2,
    rise,
    height: rise + topOf(overList, overStyle.size),
  }
}

/** The text of a base, without annotations. */
export function rubyText(pieces: RubyPiece['base']): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('')
}

/** The break between two texts without a space between them, one of which has a ruby: or none. */
export function breaksBetween(before: string, after: string): readonly LineItem[] {
  const last = [...before].at(-1) ?? ''
  const [first = ''] = after
  if (last === '' || first === '') return []
  const found = wordBreaks(last + first).find(({ at }) => at === last.length)
  return found ? [penalty(found.isGap ? 0 : found.cost)] : []
}

function widthOf({ items }: HorizontalList): Pt {
  return items.reduce((sum, item) => sum + (item.type === 'penalty' ? 0 : item.width), 0)
}

function topOf({ contents }: HorizontalList, size: Pt): Pt {
  const heights = contents.map((content) => {
    if (content?.type === 'ruby') return content.ruby.height
    if (content?.type !== 'word') return 0
    return ideograph.test(content.word.text) ? ideographHeight * size : letterHeight * size
  })
  return Math.max(letterHeight * size, ...heights)
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
