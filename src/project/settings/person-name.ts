import { languages } from '../../language/languages.ts'

/**
 * A name as it is filed: "Vance, Mira" for "Mira Vance". A single word, or a name with a comma,
 * stays as it is, and so does a name in a script whose languages put the family first or have none.
 */
export function sortName(name: string): string {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || name.includes(',') || !isTurned.test(name)) return words.join(' ')
  const suffix = suffixes.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : undefined
  let start = words.length - 1
  // A capitalized particle belongs to the surname (Le Guin, Van Buren); a small one does not (van
  // Beethoven).
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--
  const parts = [words.slice(start).join(' '), words.slice(0, start).join(' '), suffix]
  return parts.filter((part) => part !== undefined).join(', ')
}

const isTurned =
  /^(?:[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}]|\P{L})+$/u
const suffixes = /^(?:Jr|Sr|I{2,3}|IV|VI{0,3})\.?$/
// From all languages, since a name does not say which language it comes from.
const particles = new Set(languages.flatMap(({ nameParticles = [] }) => nameParticles))
