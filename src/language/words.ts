import { hasFact, languageOf } from './language-of.ts'
import type { BookWords } from './model/book-words.ts'

/** The words of books in a language; English when the program has none. */
export function wordsOf(language: string): BookWords {
  return languageOf(language).words
}

/** Whether the program has words in a language. */
export function hasWords(language: string): boolean {
  return hasFact(language, 'words')
}
