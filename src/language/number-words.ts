import { romanNumeral } from './counter-styles.ts'
import { languageOf } from './language-of.ts'

/**
 * A count in words with a capital, "Twenty-One"; in digits when the program does not know the
 * language or the number.
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
 * A rank in words, "Deuxième", in languages that head their parts so (French); otherwise a Roman
 * number.
 */
export function ordinalWord(count: number, language: string): string {
  const ordinals = languageOf(language).numbers?.ordinals
  if (!ordinals || !Number.isInteger(count)) return romanNumeral(count)
  const word = ordinals.words[count - 1]
  return word === undefined
    ? `${romanNumeral(count)}${ordinals.suffix}`
    : capitalize(word, language)
}

// Uses the rules of the language: a Turkish i keeps its dot, İki. Only the first subtag is passed,
// because a malformed tag would throw.
function capitalize(word: string, language: string): string {
  const [primary] = language.split('-')
  return word.charAt(0).toLocaleUpperCase(primary) + word.slice(1)
}
