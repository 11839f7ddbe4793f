import type { Keep } from '../keep/keep.ts'
import type { Block } from './model/block.ts'
import type { Book, Section } from './model/book.ts'
import type { Inline } from './model/inline.ts'

/**
 * How many words the author wrote: titles, text and notes, without generated text. Hyphenated words
 * count once, as publishers count; in Chinese and Japanese each character counts.
 */
export function countWords(book: Book, keep?: Keep): number {
  let words = counted.get(book)
  if (words === undefined) {
    const countOnce = (section: Section) =>
      keep?.of('words', [section], () => ({ count: countInSection(section) })).count ??
      countInSection(section)
    counted.set(book, (words = sum(book.sections, countOnce)))
  }
  return words
}

// A book does not change, so every edition of it has the same count.
const counted = new WeakMap<Book, number>()

/** How many sections a book has, with those inside parts. */
export function countSections(book: Pick<Book, 'sections'>): number {
  return sum(book.sections, (section) => 1 + countSections(section))
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}]*(?:['’‑-][\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}]*)*/gu
// Most texts have these characters only. Their words can be found without Unicode's tables.
const isPlain = /^[\0-\x7f\u00a0‘’“”–—…]*$/
const plainWord = /[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*/g

function countInSection(section: Section): number {
  return (
    countInLine(section.title) +
    countInLine(section.subtitle ?? []) +
    sum(section.blocks, countInBlock) +
    sum(section.sections, countInSection) +
    sum(section.footnotes, (note) => sum(note.blocks, countInBlock))
  )
}

function countInBlock(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return countInLine(block.children)
    case 'blockquote':
    case 'container':
      return sum(block.blocks, countInBlock) + countInLine(block.attribution ?? [])
    case 'list':
      return sum(block.items, (item) => sum(item.blocks, countInBlock))
    case 'code':
      return countInText(block.value)
    case 'figure':
      return countInLine(block.caption ?? [])
    case 'table':
      return (
        sum([block.header, ...block.rows], (row) => sum(row, countInLine)) +
        countInLine(block.caption ?? [])
      )
    case 'verse':
      return (
        sum(block.stanzas, (stanza) => sum(stanza, (line) => countInLine(line.children))) +
        countInLine(block.attribution ?? [])
      )
    case 'definitionList':
      return sum(
        block.items,
        (item) =>
          countInLine(item.term) +
          sum(item.definitions, (definition) => sum(definition, countInBlock)),
      )
    case 'endnotes':
      return sum(block.notes, (note) => sum(note.blocks, countInBlock))
    case 'math':
    case 'thematicBreak':
    case 'contents':
    case 'index':
      return 0
  }
}

// Reads a line as a whole, because a word may be emphasized in part.
function countInLine(inlines: readonly Inline[]): number {
  return countInText(textOf(inlines))
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('')
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value
    case 'break':
    case 'inlineImage':
    case 'inlineMath':
    case 'footnoteReference':
    case 'pageList':
      return ' '
    default:
      return textOf(inline.children)
  }
}

function countInText(text: string): number {
  const each = isPlain.test(text) ? plainWord : word
  let count = 0
  each.lastIndex = 0
  while (each.test(text)) count++
  return count
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}
