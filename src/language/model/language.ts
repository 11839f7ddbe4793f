import type { SectionRole } from '../../edition/section-roles.ts'
import type { BookWords } from './book-words.ts'
import type { DashStyle } from './dash-style.ts'
import type { EbookWords } from './ebook-words.ts'
import type { ElidedWords } from './elided-words.ts'
import type { NumberWords } from './number-words.ts'
import type { QuoteMarks } from './quote-marks.ts'

/**
 * A language with all that the program knows of it. What is absent falls back as `languageOf` says.
 */
export interface Language extends LanguageFacts {
  /** BCP 47, the first subtag alone: `de`. */
  readonly tag: string
  /** What people call it, in English and in the language itself, in small letters. */
  readonly names?: readonly string[]
  /**
   * What differs in a region, script or orthography, by the later subtag of a tag: `CH`, `Latn`,
   * `1901`.
   */
  readonly variants?: Readonly<Record<string, LanguageFacts>>
}

/** What can be known of a language, or of one of its variants. */
export interface LanguageFacts {
  /** The script it is usually written in, by ISO 15924; Latin when absent. */
  readonly script?: string
  readonly quotes?: QuoteMarks
  readonly dashes?: DashStyle
  /** The marks with a narrow no-break space before them. */
  readonly narrowSpaceBefore?: string
  /** What stands between "Chapter One" and a title; a colon and a space when absent. */
  readonly labelSeparator?: string
  readonly elisions?: ElidedWords
  /**
   * Titles that end in a full stop and stand before a name: "Mr" for "Mr. Marsh". No sentence ends
   * there.
   */
  readonly abbreviations?: readonly string[]
  /** Particles that are part of a surname when they have a capital: "Le" of "Le Guin". */
  readonly nameParticles?: readonly string[]
  readonly hyphenation?: Hyphenation
  readonly numbers?: NumberWords
  /** The word before a page number in running text. */
  readonly pageReference?: string
  /** Nouns that authors number sections with, beside those in `words`. */
  readonly sectionNouns?: SectionNouns
  /** Names of the roles of sections, as slugs, beside the names of the vocabulary. */
  readonly roleNames?: Readonly<Record<string, SectionRole>>
  readonly words?: BookWords
  readonly ebook?: EbookWords
}

/** How a language hyphenates. */
export interface Hyphenation {
  /**
   * The file of Liang's patterns in the hyphen package, which is loaded when a word first needs it.
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
