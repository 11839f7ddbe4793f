import { hasFact, languageOf } from './language-of.ts'
import type { BookWords } from './model/book-words.ts'

/** The words of books in a language; English where we have none. */
export function wordsOf(language: string): BookWords {
  return languageOf(language).words
}

/** Whether the words of a language are known. */
export function hasWords(language: string): boolean {
  return hasFact(language, 'words')
}
