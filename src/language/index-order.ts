/** The order of the entries of an index, and the letters that they stand under. */
export interface IndexOrder {
  readonly compare: (a: string, b: string) => number
  /** "A" for what begins with an a of any kind; empty for what begins with a figure or a sign. */
  readonly letter: (key: string) => string
}

/**
 * The order of a language: letter by letter up to the first comma or bracket, without regard to
 * spaces (Chicago 16.59), with figures by their value and accents as the language has them: ä is an
 * a in German and the last letter but one in Swedish.
 */
export function indexOrder(language: string): IndexOrder {
  const order = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
  const base = new Intl.Collator(language, { sensitivity: 'base' })

  function letter(key: string): string {
    const first = /[\p{L}\p{N}]/u.exec(key.normalize('NFC'))?.[0] ?? ''
    if (!/\p{L}/u.test(first)) return ''
    // Some letters have capitals of two: ß.
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
    // Those that differ in spaces alone are in a fixed order, too.
    return first || (a < b ? -1 : a > b ? 1 : 0)
  }

  return { compare, letter }
}

function beforeComma(key: string): string {
  return key.replace(/(?<=\S)\s*[,(].*$/su, '')
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
