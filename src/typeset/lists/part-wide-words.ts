import type { Pt } from '../../edition/length.ts'
import { RecentWords } from '../words/recent-words.ts'
import type { TextStyle, WordItems } from '../words/text-style.ts'
import { hyphenatedItems } from '../words/word-items.ts'
import type { HorizontalList } from './horizontal-list.ts'
import { isCode } from './token-breaks.ts'
import { ListEdit } from './list-edit.ts'

/**
 * Hyphenates words that are wider than a line, even if the style has no hyphens. A hyphen in a
 * heading looks poor, but a word that is cut off at the edge of the page is lost. Undefined if
 * there is no such word.
 */
export function partWideWords(list: HorizontalList, room: Pt): HorizontalList | undefined {
  const edit = new ListEdit(list)
  let isParted = false
  list.items.forEach((item, index) => {
    const content = list.contents[index]
    if (content?.type !== 'word' || item.type !== 'box' || item.width <= room) {
      return edit.take(index)
    }
    const { word, piece } = content
    if (word.cuts.length > 0 || isCode(piece) || list.levels?.[index]) return edit.take(index)
    const style = hyphenatedStyle(word.style)
    const parted = hyphenatedItems(word, style)
    if (parted.cuts.length === 0) return edit.take(index)
    isParted = true
    edit.enter(index)
    let part = 0
    for (const own of parted.items) {
      edit.put(own, own.type === 'box' ? { ...content, word: parted, part: part++ } : undefined)
    }
  })
  return isParted ? edit.finish() : undefined
}

const hyphenatedStyles = new WeakMap<TextStyle, TextStyle>()

// The same style, with the hyphens of its language.
function hyphenatedStyle(style: TextStyle): TextStyle {
  let found = hyphenatedStyles.get(style)
  if (!found) {
    found = {
      ...style,
      style: { ...style.style, hyphens: 'auto' },
      hyphenatedWords: new RecentWords<WordItems>(),
    }
    hyphenatedStyles.set(style, found)
  }
  return found
}
