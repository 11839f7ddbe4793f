import type { ReportMissing } from '../words/font-runs.ts'
import type { HorizontalList, ItemContent, ListMark } from './horizontal-list.ts'
import { readyHyphens } from '../../language/hyphenate.ts'
import type { LineItem } from '../lines/line-items.ts'
import type { TextStyle } from '../words/text-style.ts'
import { wordItems } from '../words/word-items.ts'
/**
 * Adds to the list of a paragraph the places where hyphens may part its words. Words that the
 * author parted by soft hyphens, words of several styles and words that run from right to left stay
 * as they are.
 */
export function hyphenateList(list: HorizontalList, missing?: ReportMissing): HorizontalList {
  readyWords(list)
  const items: LineItem[] = []
  const contents: (ItemContent | undefined)[] = []
  const levels: number[] = []
  const places: number[] = [] // where each item of the list has come to stand
  list.items.forEach((item, index) => {
    places.push(items.length)
    const content = list.contents[index]
    const word =
      content?.type === 'word' && mayBeParted(list, index)
        ? wordItems(content.word.text, content.word.style, true, missing)
        : undefined
    if (content?.type !== 'word' || !word || word.cuts.length === 0) {
      items.push(item)
      contents.push(content)
    } else {
      let part = 0
      for (const own of word.items) {
        items.push(own)
        contents.push(own.type === 'box' ? { ...content, word, part: part++ } : undefined)
      }
    }
    const level = list.levels?.[index]
    while (level !== undefined && levels.length < items.length) levels.push(level)
  })
  const marks = list.marks.map((mark) => movedMark(mark, places, items.length))
  return { items, contents, marks, ...(list.levels && { levels }) }
}

// A note stays with the end of its word, an id with what follows it.
function movedMark(mark: ListMark, places: readonly number[], end: number): ListMark {
  if (mark.note === undefined) return { ...mark, item: places[mark.item] ?? end }
  return { ...mark, item: (places[mark.item + 1] ?? end) - 1 }
}

// A word stands alone when what is beside it is no part of a word.
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

// Lets the patterns look at all new words of the paragraph at once.
function readyWords(list: HorizontalList): void {
  const unseen = new Map<TextStyle, string[]>()
  list.contents.forEach((content, index) => {
    if (content?.type !== 'word' || !mayBeParted(list, index)) return
    const { style, text } = content.word
    if (style.hyphenatedWords.has(text)) return
    const words = unseen.get(style)
    if (words) words.push(text)
    else unseen.set(style, [text])
  })
  for (const [{ style }, words] of unseen) readyHyphens(words.join(' '), style.language)
}
