/** Which quotation marks a language sets, by BCP 47 tag. */

/** An opening and a closing mark. */
export interface MarkPair {
  readonly open: string
  readonly close: string
}

/** The marks of one language, for what is typed as `"` and as `'`. */
export interface QuoteMarks {
  /** For `"…"`. */
  readonly double: MarkPair
  /** For `'…'` that stands in no other quotation. */
  readonly single: MarkPair
  /** For a quotation directly within one typed with `"`; absent where the marks follow what was typed. */
  readonly nested?: MarkPair
}

/** Narrow no-break space, the French fine space. */
export const narrowNoBreakSpace = '\u202f'

/** The marks for `language`; those of English for a language that is not in the table. */
export function quoteMarks(language: string): QuoteMarks {
  const tag = language.toLowerCase().split('-')
  const primary = tag[0] ?? ''
  for (const subtag of tag.slice(1)) {
    const regional = marksByLanguage[`${primary}-${subtag}`]
    if (regional) return regional
  }
  return marksByLanguage[primary] ?? english
}

const pair = (open: string, close: string): MarkPair => ({ open, close })
const marks = (double: MarkPair, single: MarkPair, nested?: MarkPair): QuoteMarks => ({
  double,
  single,
  ...(nested && { nested }),
})

const high66 = pair('“', '”')
const high6 = pair('‘', '’')
const low99 = pair('„', '“')
const low9 = pair('‚', '‘')
const polish = pair('„', '”')
const high99 = pair('”', '”')
const high9 = pair('’', '’')
const guillemets = pair('«', '»')
const singleGuillemets = pair('‹', '›')
const reversed = pair('»', '«')
const singleReversed = pair('›', '‹')
const french = pair(`«${narrowNoBreakSpace}`, `${narrowNoBreakSpace}»`)

const english = marks(high66, high6)
const german = marks(low99, low9, low9)
const latinGuillemets = marks(guillemets, high6, high66)
const swiss = marks(guillemets, singleGuillemets, singleGuillemets)
const russian = marks(guillemets, low99, low99)
const swedish = marks(high99, high9, high9)
const croatian = marks(polish, pair('‚', '’'), pair('‚', '’'))

// After Unicode CLDR's `delimiters` and the orthographies it draws on; where books differ from typewritten use
// (Danish, Norwegian, Italian, Portuguese) the marks are those of books.
const marksByLanguage: Readonly<Record<string, QuoteMarks>> = {
  en: english,
  be: russian,
  bg: marks(low99, low9, low9),
  bs: croatian,
  ca: latinGuillemets,
  cs: german,
  cy: english,
  da: marks(reversed, singleReversed, singleReversed),
  de: german,
  'de-ch': swiss,
  'de-li': swiss,
  el: latinGuillemets,
  eo: english,
  es: latinGuillemets,
  'es-419': english,
  'es-ar': english,
  'es-cl': english,
  'es-co': english,
  'es-mx': english,
  'es-pe': english,
  'es-us': english,
  et: marks(low99, guillemets, guillemets),
  eu: latinGuillemets,
  fa: marks(guillemets, singleGuillemets, singleGuillemets),
  fi: swedish,
  fr: marks(french, high6, high66),
  'fr-ch': marks(french, high6, singleGuillemets),
  ga: english,
  gl: latinGuillemets,
  hr: croatian,
  hu: marks(polish, high9, reversed),
  hy: marks(guillemets, high66, high66),
  is: german,
  it: latinGuillemets,
  'it-ch': swiss,
  ja: marks(pair('「', '」'), pair('『', '』'), pair('『', '』')),
  ka: marks(low99, low9, guillemets),
  lt: german,
  lv: marks(guillemets, low99, low99),
  mk: marks(low99, low9, low9),
  nb: marks(guillemets, high6, high6),
  nl: english,
  nn: marks(guillemets, high6, high6),
  no: marks(guillemets, high6, high6),
  pl: marks(polish, low9, guillemets),
  pt: latinGuillemets,
  'pt-br': english,
  ro: marks(polish, high6, guillemets),
  ru: russian,
  sk: german,
  sl: german,
  sq: marks(guillemets, high6, high66),
  sr: croatian,
  sv: swedish,
  tr: english,
  uk: marks(guillemets, low99, low99),
}
