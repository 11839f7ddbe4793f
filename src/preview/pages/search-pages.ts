import type {
  Page,
  PlacedItem,
  PlacedText,
  PlacedWord,
} from '../../typeset/paged-book/paged-book.ts'
import { lastOfRun, wordsOfRun } from '../../typeset/paged-book/placed-words.ts'
import { onPage } from '../../typeset/paged-book/ink.ts'
import type { SearchHit, SearchResult } from '../model/preview-state.ts'
import { textOf } from './paint-page.ts'

/**
 * Prepares the pages for searching. Capitals, kinds of quotation marks and hyphens of line breaks
 * make no difference; a place that goes over to the next page is found only on one page.
 */
export function searchPages(pages: readonly Page[]): (words: string) => SearchResult {
  const texts = pages.map(pageText)
  return (words) => {
    const wanted = fold(words.replace(/\s+/g, ' ').trim())
    const hits: SearchHit[] = []
    let total = 0
    if (wanted === '') return { total, hits }
    texts.forEach((text, page) => {
      for (let at = text.folded.indexOf(wanted); at !== -1;) {
        if (++total <= mostHits) hits.push(hitAt(page, text, at, wanted.length))
        at = text.folded.indexOf(wanted, at + wanted.length)
      }
    })
    return { total, hits }
  }
}

// The rest is only counted.
const mostHits = 300

interface PageText {
  readonly text: string
  readonly folded: string
  readonly words: readonly WordAt[]
}

interface WordAt {
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number
  readonly length: number
  readonly word: PlacedWord
  readonly item: PlacedText
}

function pageText({ items }: Page): PageText {
  const words: WordAt[] = []
  let text = ''
  for (const [index, item] of items.entries()) {
    if (item.type !== 'text') continue
    for (const word of wordsOfRun(item)) {
      const written = textOf(word)
      words.push({ at: text.length, length: written.trimEnd().length, word, item })
      text += written
    }
    // Lines that end without a space are ends of blocks, or of half a word.
    if (!text.endsWith(' ') && !lastOfRun(item)?.hyphenated)
      text += endOfRun(item, items[index + 1])
  }
  return { text, folded: fold(text), words }
}

// A run may end in the middle of a word, where the letters change their look.
function endOfRun(item: PlacedText, next: PlacedItem | undefined): string {
  return next?.type === 'text' && next.y === item.y ? '' : ' '
}

function hitAt(page: number, { text, words }: PageText, at: number, length: number): SearchHit {
  const end = at + length
  const found = words.filter((word) => word.at < end && word.at + word.length > at)
  return {
    page,
    context: [
      text.slice(Math.max(0, at - around), at).replace(/^\S*\s/, ''),
      text.slice(at, end),
      text.slice(end, end + around).replace(/\s\S*$/, ''),
    ],
    boxes: found.map(boxOf),
  }
}

// In characters on each side.
const around = 40

function boxOf({ word, item }: WordAt): SearchHit['boxes'][number] {
  const { size, scale, tracking, y, turn } = item
  const width = word.shape.advance * size * scale + word.shape.glyphs.length * tracking
  const box = { left: word.x, top: y - size * 0.8, right: word.x + width, bottom: y + size * 0.25 }
  const { left, top, right, bottom } = onPage(box, turn)
  return [left, top, right - left, bottom - top].map((value) => Math.round(value * 100) / 100) as [
    number,
    number,
    number,
    number,
  ]
}

// Keeps the length, so that places in the folded text are places in the text.
function fold(text: string): string {
  const lower = text.toLowerCase()
  const kept = lower.length === text.length ? lower : text
  return kept
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
}
