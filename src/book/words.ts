import { czech } from './words/czech.ts'
import { danish } from './words/danish.ts'
import { dutch } from './words/dutch.ts'
import { english } from './words/english.ts'
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
import { primarySubtag } from './primary-subtag.ts'
import type { SectionRole } from './roles.ts'

/** What the program says in a book, in the language of the book. `{…}` is filled in. */
export interface Words {
  readonly chapter: string
  readonly part: string
  readonly figure: string
  readonly table: string
  readonly note: string
  /** Before the name of another entry of an index: to look under instead, or as well. */
  readonly see: string
  readonly seeAlso: string
  /** As chapters are headed by default, with `{number}`, `{roman}`, `{word}` or `{ordinal}`. */
  readonly chapterHeading: string
  readonly partHeading: string
  /** Titles of sections that have none of their own, and of generated ones. */
  readonly titles: Readonly<Partial<Record<SectionRole, string>>>
  /** "Translated by {names}", by MARC relator code. */
  readonly credits: Readonly<Record<string, string>>
  /** Between the last two names of a list. */
  readonly and: string
  /** "First published {year}", "Published by {publisher}, {year}". */
  readonly publishedIn: string
  readonly publishedBy: string
  readonly publishedByIn: string
  /** "Book {number} of {series}"; `{number}` is absent when the series has none. */
  readonly inSeries: string
}

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
