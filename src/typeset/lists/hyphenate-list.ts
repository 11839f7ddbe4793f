import type { HorizontalList } from './horizontal-list.ts'
import { ListEdit } from './list-edit.ts'
import { hyphenatedItems } from '../words/word-items.ts'
/**
 * Adds the places where hyphens may split words to the list of a paragraph. These stay as they are:
 * words in which the author put soft hyphens, words of several styles, and words that run from
 * right to left.
 */
export function hyphenateList(list: HorizontalList): HorizontalList {
  const edit = new ListEdit(list)
  list.contents.forEach((content, index) => {
    const word =
      content?.type === 'word' && mayBeParted(list, index)
        ? hyphenatedItems(content.word.text, content.word.style)
        : undefined
    if (content?.type !== 'word' || !word || word.cuts.length === 0) return edit.take(index)
    edit.enter(index)
    let part = 0
    for (const own of word.items) {
      edit.put(own, own.type === 'box' ? { ...content, word, part: part++ } : undefined)
    }
  })
  return edit.finish()
}

// Whether a word may be split: not if other parts of a word are next to it.
function mayBeParted({ contents, levels }: HorizontalList, index: number): boolean {
  const content = contents[index]
  return (
    content?.type === 'word' &&
    content.word.cuts.length === 0 &&
    content.word.style.style.hyphens === 'auto' &&
    contents[index - 1]?.type !== 'word' &&
    contents[index + 1]?.type !== 'word' &&
    !levels?.[index]
  )
}
