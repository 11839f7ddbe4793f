import { findOwnLabel, type OwnLabel } from '../../book/arrange/own-label.ts'
import { roleByHeading } from '../../book/arrange/role-names.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import type { Norms } from './norms.ts'
import type { Line } from './read-line.ts'

/** What a line looks like, for those who ask whether it is a heading. */
export interface LineEvidence {
  /** "Chapter 3", "PART II: Inland", "4": the number that the author wrote. */
  readonly label?: OwnLabel
  /** Whether the label has a noun, and is not only a number. */
  readonly hasNoun: boolean
  readonly role?: SectionRole
  readonly isShort: boolean
  /** Whether it could be said or shouted by somebody, or is a sentence. */
  readonly isSpoken: boolean
  readonly isCentered: boolean
  /** Bold, or in larger letters than the text. */
  readonly isMarked: boolean
  readonly isCapitals: boolean
  readonly startsPage: boolean
}

/** What there is to see in a line. */
export function lineEvidence(line: Line, norms: Norms, language: string): LineEvidence {
  const { look } = line
  const text = line.text.replace(/\s+/g, ' ').trim()
  const isShort = text.length <= 70 && text.split(' ').length <= 12
  const label = isShort ? labelOf(text, language) : undefined
  const role = isShort ? roleByHeading(text.replace(/[.:]$/, ''), language) : undefined
  const isLarge = norms.size > 0 && (look.size ?? 0) >= norms.size * 1.15
  return {
    ...(label && { label }),
    hasNoun: label !== undefined && /\p{L}.*\s/u.test(label.label),
    ...(role && { role }),
    isShort: isShort && /[\p{L}\p{N}]/u.test(text),
    isSpoken: /["“”«»„!?…]|\.\.\.|[.,;:]$/u.test(text),
    isCentered: look.align === 'center',
    isMarked: (line.isBold && norms.boldShare < 0.3) || isLarge,
    isCapitals: text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text),
    startsPage: look.breakBefore !== undefined,
  }
}

/** The number that an author gave a section; undefined when there is none. */
export function labelOf(text: string, language: string): OwnLabel | undefined {
  const start = { line: 1, column: 1 }
  const span = { file: '', start, end: start }
  return findOwnLabel([{ type: 'text', span, value: text }], language)
}

/**
 * Whether a line only has signs, as typists put between scenes: `* * *`, `#`, `◇ ◇ ◇`, `—`, `o0o`.
 * Dots and marks of speech are speech.
 */
export function isSceneMark(text: string): boolean {
  if (text.length > 60) return false
  const signs = text.replace(/\s+/g, '')
  // Letters as ornaments, as stories on the web have them.
  if (/^[-~=*]*(?:o0o|0o0|oOo|OoO|xXx|XxX|xOx)+[-~=*]*$/.test(signs)) return true
  if (signs === '' || signs.length > 12 || /[\p{L}\p{N}"“”‘’'«»?!]/u.test(signs)) return false
  return !/^[.…,;:()[\]]+$/.test(signs) || /^(?:\.{3,}|…)(?:\.{3,}|…)+$/.test(signs)
}
