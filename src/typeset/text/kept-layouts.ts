import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'

/** What was made of elements, the last first, with all that it asked of the rest of the book. */
export type LaidOut = WeakMap<StyledElement, readonly Remembered[]>

/** What was made of an element. */
export interface Remembered {
  /** Where the element stands: all else that it was made of. */
  readonly place: string
  /** Its origin, which what was made of it shows. */
  readonly origin: ElementOrigin
  readonly made: unknown
  readonly asked: Asked
}

/** What was asked of the context, with its answers, and what it was told. */
export interface Asked {
  readonly folios: ReadonlyMap<string, string>
  /** In the order of the questions: a note begins only once. */
  readonly notes: readonly (readonly [id: string, begins: boolean])[]
  readonly told: readonly Diagnostic[]
}

/**
 * What was made last and what was made before it, without the older ones. A build makes what shows
 * page numbers twice: before they are known, and after.
 */
export function latest<T>(made: T, before: readonly T[]): readonly T[] {
  if (before[0] === made) return before
  const other = before.find((one) => one !== made)
  return other === undefined ? [made] : [made, other]
}
