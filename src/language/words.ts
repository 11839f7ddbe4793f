import { english } from './words/english.ts'
import { primarySubtag } from './primary-subtag.ts'
import type { Words } from './words/words.ts'
import { czech } from './words/czech.ts'
import { danish } from './words/danish.ts'
import { dutch } from './words/dutch.ts'
import { finnish } from './words/finnish.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { greek } from './words/greek.ts'
import { italian } from './words/italian.ts'
import { norwegian } from './words/norwegian.ts'
import { polish } from './words/polish.ts'
import { portuguese } from './words/portuguese.ts'
import { russian } from './words/russian.ts'
import { spanish } from './words/spanish.ts'
import { swedish } from './words/swedish.ts'
import { ukrainian } from './words/ukrainian.ts'

/** The words of a language by its first subtag; English where we have none. */
export function wordsOf(language: string): Words {
  return words[primarySubtag(language)] ?? english
}

/** Whether the words of a language are known. */
export function hasWords(language: string): boolean {
  return Object.hasOwn(words, primarySubtag(language))
}

const words: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
  el: greek,
  ru: russian,
  uk: ukrainian,
  pl: polish,
  cs: czech,
  sv: swedish,
  da: danish,
  nb: norwegian,
  no: norwegian,
  fi: finnish,
}
