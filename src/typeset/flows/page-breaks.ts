import type { BreakValue } from '../../theme/properties/property-values.ts'
import type { Flow } from '../blocks/vertical-list.ts'

/** Whether a value of break-before or break-after always begins a new page. */
export function isForcedBreak(value: BreakValue): boolean {
  return asksForSide(value) || value === 'page' || value === 'always'
}

/** Whether a value of break-before or break-after keeps a page from ending there. */
export function avoidsBreak(value: BreakValue): boolean {
  return value === 'avoid' || value === 'avoid-page' || value === 'avoid-column'
}

/** Whether it asks for a recto or a verso. */
export function asksForSide(value: BreakValue): boolean {
  return value === 'recto' || value === 'verso' || value === 'left' || value === 'right'
}

/**
 * The page that a break asks for. Books here read from left to right: a recto is a right-hand page.
 */
export function openingOf(value: BreakValue): Flow['opens'] {
  if (value === 'recto' || value === 'right') return 'recto'
  return value === 'verso' || value === 'left' ? 'verso' : 'any'
}
