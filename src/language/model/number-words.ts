/** How a language says numbers in words. */
export interface NumberWords {
  /** Says a count from 1 to 999, in small letters. */
  readonly spell: (count: number) => string
  /** In a heading: "Twenty-One" or "Vingt et un". */
  readonly capitals: 'each word' | 'first word'
  /** The ranks of parts, from the first, and the suffix of a Roman numeral for later parts. */
  readonly ordinals?: { readonly words: readonly string[]; readonly suffix: string }
}

/** The word for a count in a list that begins with one; empty when there is none. */
export function wordFor(list: readonly string[], count: number): string {
  return list[Math.floor(count) - 1] ?? ''
}

/** Joins the words of a number; some may be empty. */
export function joinWords(parts: readonly string[], link: string): string {
  return parts.filter((part) => part !== '').join(link)
}

/** Says the part of a count below its hundreds; empty for zero. */
export function spellRest(spell: (count: number) => string, count: number): string {
  return count % 100 ? spell(count % 100) : ''
}
