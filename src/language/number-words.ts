import { romanNumeral } from './counter-styles.ts'
import { languageOf } from './language-of.ts'

/**
 * A count in words with a capital, "Twenty-One"; in digits where the language or the number is not
 * known here.
 */
export function numberWord(count: number, language: string): string {
  const { numbers } = languageOf(language)
  if (!numbers || !Number.isInteger(count) || count < 1 || count > 999) return String(count)
  const word = numbers.spell(count)
  return numbers.capitals === 'each word'
    ? word.replace(/[a-z]+/g, (part) => capitalize(part, language))
    : capitalize(word, language)
}

/**
 * A rank in words, "Deuxième", where a language heads its parts so (French); else the number in
 * roman.
 */
export function ordinalWord(count: number, language: string): string {
  const ordinals = languageOf(language).numbers?.ordinals
  if (!ordinals || !Number.isInteger(count)) return romanNumeral(count)
  const word = ordinals.words[count - 1]
  return word === undefined
    ? `${romanNumeral(count)}${ordinals.suffix}`
    : capitalize(word, language)
}

// By the rules of the language: a Turkish i keeps its dot, İki. Its first subtag alone cannot be
// malformed, which would throw.
function capitalize(word: string, language: string): string {
  const [primary] = language.split('-')
  return word.charAt(0).toLocaleUpperCase(primary) + word.slice(1)
}
