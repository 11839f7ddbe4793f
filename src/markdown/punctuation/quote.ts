/** A quotation mark in a text, before it is known which way it faces. */
import { languageOf } from '../../language/language-of.ts'
import type { ElidedWords } from '../../language/model/elided-words.ts'
import type { QuoteMarks } from '../../language/model/quote-marks.ts'

/** Whether a mark is typed as, or stands for, `"` or `'`. */
export type QuoteKind = 'double' | 'single'

/**
 * What a mark can be. `reopening` is an opening mark where a quotation of its kind is open: at the
 * start of a line it goes on, as in old verse; elsewhere the mark that should have closed it is
 * missing.
 */
export type QuoteRole = 'opening' | 'closing' | 'reopening' | 'apostrophe' | 'prime'

/** The price of a reading: 0 natural, 10 hardly ever meant; always whole. */
export type Demerits = number

/** The price of a reading that cannot be meant. */
export const impossible: Demerits = 1000

/** A mark in a stretch of text, with the price of each way of reading it. */
export interface Quote {
  /** 0-based, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly kind: QuoteKind
  /** Typed as `"` or `'`, as `,,` or `<<`: to be replaced. Otherwise typographic already. */
  readonly straight: boolean
  /** Whether nothing but another mark stands between it and a line break within the paragraph. */
  readonly beginsLine: boolean
  readonly demerits: Readonly<Record<QuoteRole, Demerits>>
}

/** How quotes are used in a text. */
export interface QuoteHabits {
  readonly words: ElidedWords
  readonly marks: QuoteMarks
  /** The mark that speech is given in. */
  readonly primary: QuoteKind
}

/** The habits of a language, for a text that gives speech in marks of one kind. */
export function quoteHabits(language: string, primary: QuoteKind): QuoteHabits {
  const { elisions, quotes } = languageOf(language)
  return { words: elisions, marks: quotes, primary }
}
