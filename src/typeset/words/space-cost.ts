import { keepsWithNumber } from '../../language/units.ts'

// An expression that is written where it is used would be made anew for every word.
const dash = /^[—–…]/
const title = /^[“‘("]*(?:Mr|Mrs|Ms|Dr|St|No|Nos|pp?|vol|ch|fig)\.?$/i
const capitalOrDigit = /^[\p{Lu}\d]/u
const initial = /^[“‘("]*\p{Lu}\.$/u

/**
 * The cost of ending a line at the space between two words. Infinity before a dash or an ellipsis,
 * between initials, and between a number and its unit; something after a title or a lone initial;
 * otherwise nothing.
 */
export function spaceCost(before: string, after: string): number {
  // Most words begin and end with a letter and are not titles: then there is nothing more to check.
  if (before.length > 4 && isLetter(after.charCodeAt(0)) && isPlainEnd(before)) return 0
  if (dash.test(after)) return Infinity
  if (initial.test(before)) return initial.test(after) ? Infinity : 200
  if (keepsWithNumber(before, after)) return Infinity
  if (title.test(before) && capitalOrDigit.test(after)) return 300
  return 0
}

// A letter of ASCII.
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

// A lower-case letter or a comma.
function isPlainEnd(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return (code >= 97 && code <= 122) || code === 44
}
