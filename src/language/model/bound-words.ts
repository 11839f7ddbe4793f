/**
 * A pattern for the one-letter words that a line must not end with, from a list of their letters:
 * Czech *k*, *s*, *v* (ČSN 01 6910), Polish *i*, *w*, *z*, Russian *в*, *к*, *с*.
 */
export function oneLetterWords(letters: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.’'-])[${letters}](?=[ \u2028])`, 'giu')
}

/** Units and marks that stay with the number before them. */
export const numberUnits =
  /(?<=\d[ \u2028])(?:[%‰€$£]|°[CF]?|(?:[kcm]?m|km\/h|k?g|mg|[cm]?l|h|min|s|ha|Kč|zł|Kčs|грн|руб\.?|р\.|кг|км|см|мм|м|г|л|гг?\.|год)(?![\p{L}\p{N}]))/gu
