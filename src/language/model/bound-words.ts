/**
 * A pattern for the one-letter words that a line must not end with, from a list of their letters:
 * Czech *k*, *s*, *v* (ČSN 01 6910), Polish *i*, *w*, *z*, Russian *в*, *к*, *с*.
 */
export function oneLetterWords(letters: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.’'-])[${letters}](?=[ \u2028])`, 'giu')
}

/**
 * A pattern for abbreviations before a number, from a list of them: "p. vol." finds "p." in
 * "p. 12" and "Vol." in "Vol. IV".
 */
export function wordsBeforeNumbers(list: string): RegExp {
  const number = '(?:\\d|[IVXLCDM]+(?![\\p{L}\\p{N}]))'
  return new RegExp(`${notInWord}(?:${anyOf(list)})(?=[ \u2028]${number})`, 'gu')
}

/** A pattern for words after a number, from a list of them. */
export function wordsAfterNumbers(list: string): RegExp {
  return new RegExp(`(?<=\\d[ \u2028])(?:${anyOf(list)})(?![\\p{L}\\p{N}])`, 'gu')
}

const notInWord = "(?<![\\p{L}\\p{N}.’'-])"

// With a small or a capital first letter.
function anyOf(list: string): string {
  return list
    .split(' ')
    .map((word) => {
      const [first = '', rest] = [word.charAt(0), word.slice(1).replaceAll('.', '\\.')]
      const other = first.toUpperCase()
      return other === first ? first + rest : `[${first}${other}]${rest}`
    })
    .join('|')
}

/** Signs that stay with the number after them, in every language. */
export const numberSigns = /(?:§{1,2}|¶{1,2}|№|[Nn][º°])(?=[ \u2028]\d)/gu

/** Single letters of an abbreviation: the *z.* of *z. B.*, the *p.* of *p. ej.* */
export const abbreviatedLetters = /(?<![\p{L}\p{N}.’'-])\p{Ll}\.(?=[ \u2028]\p{L}{1,2}\.)/gu

/** Units and marks that stay with the number before them. */
export const numberUnits =
  /(?<=\d[ \u2028])(?:[%‰€$£]|°[CF]?|(?:[kcm]?m|km\/h|k?g|mg|[cm]?l|h|min|s|ha|Kč|zł|Kčs|грн|руб\.?|р\.|кг|км|см|мм|м|г|л|гг?\.|год)(?![\p{L}\p{N}]))/gu
