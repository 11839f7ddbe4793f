import { hasFact, languageOf } from './language-of.ts'
import type { EbookWords } from './model/ebook-words.ts'

/** The words of ebooks in a language; English ones for a language that has none. */
export function ebookWordsOf(language: string): EbookWords {
  return languageOf(language).ebook
}

/** Whether there are words in a language, so that text made of them is in it. */
export function hasEbookWords(language: string): boolean {
  return hasFact(language, 'ebook')
}
