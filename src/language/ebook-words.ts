import { hasFact, languageOf } from './language-of.ts'
import type { EbookWords } from './model/ebook-words.ts'

/** The words of ebooks in a language; English words for a language that has none. */
export function ebookWordsOf(language: string): EbookWords {
  return languageOf(language).ebook
}

/** Whether the program has words in a language, so that text made from them is in that language. */
export function hasEbookWords(language: string): boolean {
  return hasFact(language, 'ebook')
}
