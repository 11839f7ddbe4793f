/** A quotation mark in a text, before we know which way it faces. */
import { languageOf } from '../../language/language-of.ts'
import type { ElidedWords } from '../../language/model/elided-words.ts'
import type { QuoteMarks } from '../../language/model/quote-marks.ts'

/** Whether a mark is typed as, or stands for, `"` or `'`. */
export type QuoteKind = 'double' | 'single'

/**
 * The possible roles of a mark. `reopening` is an opening mark while a quotation of its kind is
 * open. At the start of a line it continues that quotation, as in old verse. Elsewhere the closing
 * mark before it is missing.
 */
export type QuoteRole = 'opening' | 'closing' | 'reopening' | 'apostrophe' | 'prime'

/** The price of a reading: 0 is natural, 10 is hardly ever meant. Always a whole number. */
export type Demerits = number

/** The price of an impossible reading. */
export const impossible: Demerits = 1000

/** A mark in a stretch of text, with the price of each way of reading it. */
export interface Quote {
  /** 0-based, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly kind: QuoteKind
  /**
   * True when typed as `"` or `'`, or as `,,` or `<<`: to be replaced. Otherwise already
   * typographic.
   */
  readonly straight: boolean
  /** Whether nothing but another mark stands between it and a line break within the paragraph. */
  readonly beginsLine: boolean
  readonly demerits: Readonly<Record<QuoteRole, Demerits>>
}

/** How quotes are used in a text. */
export interface QuoteHabits {
  readonly words: ElidedWords
  readonly marks: QuoteMarks
  /** The mark around speech. */
  readonly primary: QuoteKind
}

/** The habits of a language, for a text that uses one kind of mark for speech. */
export function quoteHabits(language: string, primary: QuoteKind): QuoteHabits {
  const { elisions, quotes } = languageOf(language)
  return { words: elisions, marks: quotes, primary }
}
