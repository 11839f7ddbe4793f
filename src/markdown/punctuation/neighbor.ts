/** What stands beside a quotation mark, as far as it tells which way the mark faces. */
export type Neighbor =
  | 'edge' // start or end of the paragraph
  | 'space'
  | 'letter' // also code, formulas and images: things that read as a word
  | 'digit'
  | 'opening' // ( [ { ¿ ¡
  | 'closing' // . , ; : ! ? ) ] }
  | 'ellipsis'
  | 'hyphen'
  | 'dash'
  | 'symbol'

/** Stands for code, formulas and images in a stretch of text. */
export const objectCharacter = '\ufffc'

/** Stands for the space that a line of the source ends with, within a paragraph. */
export const lineEndSpace = '\u2028'

/** What stands before `offset`, looking past other quotation marks. */
export function neighborBefore(text: string, offset: number): Neighbor {
  let index = offset - 1
  while (index > offset - farthest && index >= 0 && quotes.has(text.charAt(index))) index--
  if (index < 0) return 'edge'
  return classInRun(text.charAt(index), index > 0 ? text.charAt(index - 1) : '')
}

/** What stands at `offset`, looking past other quotation marks. */
export function neighborAfter(text: string, offset: number): Neighbor {
  let index = offset
  while (index < offset + farthest && index < text.length && quotes.has(text.charAt(index))) index++
  if (index >= text.length) return 'edge'
  const next = index + 1
  return classInRun(text.charAt(index), next < text.length ? text.charAt(next) : '')
}

/**
 * The class of a character. Two hyphens, or one beside a space, are a dash. Two dots are an
 * ellipsis.
 */
function classInRun(character: string, beyond: string): Neighbor {
  if (character === '-') return beyond === '-' || isSpace(beyond) ? 'dash' : 'hyphen'
  if (character === '.') return beyond === '.' ? 'ellipsis' : 'closing'
  return classOf(character)
}

/** Whether it is white space of any kind, no-break spaces included; false for the empty string. */
export function isSpace(character: string): boolean {
  return /^\s$/u.test(character)
}

/** Whether it is a letter or a combining mark of any script, or something set as a word. */
export function isLetter(character: string): boolean {
  return classOf(character) === 'letter'
}

/** Whether it is a decimal digit or a vulgar fraction. */
export function isDigit(character: string): boolean {
  return classOf(character) === 'digit'
}

/** Whether it is a letter or a digit. */
export function isWordCharacter(character: string): boolean {
  return isLetter(character) || isDigit(character)
}

function classOf(character: string): Neighbor {
  const known = classes.get(character)
  if (known) return known
  const found = classify(character)
  classes.set(character, found)
  return found
}

function classify(character: string): Neighbor {
  if (character === '') return 'edge'
  if (isSpace(character)) return 'space'
  if (/[\p{Nd}\p{No}]/u.test(character)) return 'digit'
  // A lone surrogate is half of a letter from a rare script, or half of an emoji. Both count as a
  // word.
  if (/[\p{L}\p{M}\p{Cs}]/u.test(character) || character === objectCharacter) return 'letter'
  if (/[(\[{¿¡]/u.test(character)) return 'opening'
  if (/[.,;:!?)\]}′″、。！？]/u.test(character)) return 'closing'
  if (character === '…') return 'ellipsis'
  if (/[–—―⸺]/u.test(character)) return 'dash'
  if (/[\u2010\u2011]/u.test(character)) return 'hyphen'
  return 'symbol'
}

// A longer row of marks is not real writing, and looking past all of them would take time.
const farthest = 12

// Includes the narrow space that belongs to a mark.
const quotes = new Set('"\'“”„‟‘’‚‛«»‹›\u202f')
// Filled as characters turn up: at most 65,536 entries.
const classes = new Map<string, Neighbor>()
