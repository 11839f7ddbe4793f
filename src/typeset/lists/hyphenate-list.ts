import type { HorizontalList } from './horizontal-list.ts'
import { ListEdit } from './list-edit.ts'
import { hyphenatedItems } from '../words/word-items.ts'
/**
 * Adds the places where hyphens may split words to the list of a paragraph. These stay as they are:
 * words in which the author put soft hyphens, words of several styles, words that run from right to
 * left, and the parts of a compound, which is split at its own hyphen alone.
 */
export function hyphenateList(list: HorizontalList): HorizontalList {
  const edit = new ListEdit(list)
  for (let index = 0; index < list.contents.length; index++) {
    const content = list.contents[index]
    const word =
      content?.type === 'word' && mayBeParted(list, index)
        ? hyphenatedItems(content.word)
        : undefined
    if (content?.type !== 'word' || !word || word.cuts.length === 0) {
      edit.take(index)
      continue
    }
    edit.enter(index)
    const { piece, offset } = content
    let part = 0
    for (const own of word.items) {
      const shown =
        own.type === 'box'
          ? ({ type: 'word', word, piece, offset, part: part++ } as const)
          : undefined
      edit.put(own, shown)
    }
  }
  return edit.finish()
}

// Whether a word may be split: not if other parts of a word are next to it.
function mayBeParted(list: HorizontalList, index: number): boolean {
  const { contents, levels } = list
  const content = contents[index]
  return (
    content?.type === 'word' &&
    content.word.cuts.length === 0 &&
    content.word.style.style.hyphens === 'auto' &&
    (index === 0 || contents[index - 1]?.type !== 'word') &&
    contents[index + 1]?.type !== 'word' &&
    !levels?.[index] &&
    !isInCompound(list, index)
  )
}

// Whether a hyphen of the author's joins a word to the one before it or after it.
function isInCompound(list: HorizontalList, index: number): boolean {
  return joins(list, index) || (index >= 2 && joins(list, index - 2))
}

// Whether a hyphen of the author's ends a word and another follows it.
function joins({ items, contents }: HorizontalList, left: number): boolean {
  const content = contents[left]
  return (
    items[left + 1]?.type === 'penalty' &&
    content?.type === 'word' &&
    contents[left + 2]?.type === 'word' &&
    ownHyphen.test(content.word.text)
  )
}

const ownHyphen = /\p{L}[-‐]$/u
