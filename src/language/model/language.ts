import type { SectionRole } from '../../edition/section-roles.ts'
import type { BookWords } from './book-words.ts'
import type { DashStyle } from './dash-style.ts'
import type { EbookWords } from './ebook-words.ts'
import type { ElidedWords } from './elided-words.ts'
import type { NumberWords } from './number-words.ts'
import type { QuoteMarks } from './quote-marks.ts'

/** All that the program knows about a language. Absent facts fall back as `languageOf` says. */
export interface Language extends LanguageFacts {
  /** The first subtag of its BCP 47 tag: `de`. */
  readonly tag: string
  /** Its names in English and in the language itself, in small letters. */
  readonly names?: readonly string[]
  /**
   * The facts that change in a region, script or orthography, by the later subtag of a tag: `CH`,
   * `Latn`, `1901`.
   */
  readonly variants?: Readonly<Record<string, LanguageFacts>>
}

/** What the program can know about a language, or about one of its variants. */
export interface LanguageFacts {
  /** The script it is usually written in, by ISO 15924; Latin when absent. */
  readonly script?: string
  readonly quotes?: QuoteMarks
  readonly dashes?: DashStyle
  /** The marks that take a narrow no-break space before them. */
  readonly narrowSpaceBefore?: string
  /**
   * Words that a line must not end with, and what a line must not begin with: the pattern matches
   * the word before the space, or the one after it. Global patterns.
   */
  readonly boundBefore?: RegExp
  readonly boundAfter?: RegExp
  /**
   * Abbreviations that stay with the number after them, each as it is written: "p. vol. nr" for
   * "p. 12", "vol. IV" and "nr 5".
   */
  readonly beforeNumbers?: string
  /** Words that stay with the number before them: "Uhr Mio." for "5 Uhr". */
  readonly afterNumbers?: string
  /** The separator of "Chapter One" and a title; a colon and a space when absent. */
  readonly labelSeparator?: string
  readonly elisions?: ElidedWords
  /**
   * Titles with a full stop that come before a name: "Mr" for "Mr. Marsh". They do not end a
   * sentence.
   */
  readonly abbreviations?: readonly string[]
  /** Particles that belong to a surname when they have a capital: "Le" in "Le Guin". */
  readonly nameParticles?: readonly string[]
  /** Articles that catalogs pass over at the start of a title; one with an apostrophe joins its word. */
  readonly articles?: readonly string[]
  readonly hyphenation?: Hyphenation
  readonly numbers?: NumberWords
  /** The word before a page number in running text, or a phrase with `{folio}`. */
  readonly pageReference?: string
  /** Nouns that authors use before section numbers, in addition to those in `words`. */
  readonly sectionNouns?: SectionNouns
  /** First, second and so on, as they stand before or after a section's noun, in small letters. */
  readonly sectionOrdinals?: readonly string[]
  /** Names for the roles of sections, as slugs, in addition to the names of the vocabulary. */
  readonly roleNames?: Readonly<Record<string, SectionRole>>
  /** Titles of boxes that have none of their own. */
  readonly callouts?: Readonly<Record<Callout, string>>
  readonly words?: BookWords
  readonly ebook?: EbookWords
}

/** What a box beside the text is for. */
export type Callout = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** How a language hyphenates. */
export interface Hyphenation {
  /**
   * The file of Liang's patterns in the hyphen package; it is loaded when a word first needs it.
   */
  readonly patterns: string
  /** Words that the patterns get wrong, with all their hyphens. */
  readonly exceptions?: readonly string[]
}

/** Nouns before the number of a section, in small letters. */
export interface SectionNouns {
  readonly part: readonly string[]
  readonly other: readonly string[]
}
