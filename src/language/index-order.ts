/** The order of the entries of an index, and the letters that head its groups. */
export interface IndexOrder {
  readonly compare: (a: string, b: string) => number
  /**
   * "A" for an entry that begins with any kind of a; empty when it begins with a figure or a sign.
   */
  readonly letter: (key: string) => string
}

/**
 * The order of a language: letter by letter up to the first comma or bracket, ignoring spaces
 * (Chicago 16.59). Figures are sorted by value, and accents as the language does: ä counts as a in
 * German and is the last letter but one in Swedish.
 */
export function indexOrder(language: string): IndexOrder {
  const order = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
  const base = new Intl.Collator(language, { sensitivity: 'base' })

  function letter(key: string): string {
    const first = /[\p{L}\p{N}]/u.exec(key.normalize('NFC'))?.[0] ?? ''
    if (!/\p{L}/u.test(first)) return ''
    // Some letters have two capitals: ß.
    const capital = [...first.toLocaleUpperCase(language)][0] ?? ''
    const plain = capital.normalize('NFD').replace(/\p{M}/gu, '')
    if (plain !== capital) return base.compare(plain, capital) === 0 ? plain : capital
    return /[A-Z]/.test(capital) ? capital : latinBefore(capital)
  }

  // Æ and Œ stand among the letters of English and French, and after Z in Danish.
  function latinBefore(capital: string): string {
    if (!/\p{Script=Latin}/u.test(capital) || base.compare(capital, 'Z') > 0) return capital
    return [...latin].findLast((plain) => base.compare(plain, capital) <= 0) ?? capital
  }

  function compare(a: string, b: string): number {
    const first = order.compare(beforeComma(a), beforeComma(b)) || order.compare(a, b)
    // Entries that differ only in spaces need a fixed order, too.
    return first || (a < b ? -1 : a > b ? 1 : 0)
  }

  return { compare, letter }
}

function beforeComma(key: string): string {
  return key.replace(/(?<=\S)\s*[,(].*$/su, '')
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
