import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Inline } from './inline.ts'

/**
 * Something that an author puts under an index entry: a place in the text, a range of text, or
 * another entry.
 */
export interface IndexMark {
  /** The names that lead to the entry, outermost entry first. */
  readonly path: readonly IndexTerm[]
  /** Id of the place; absent when the mark only refers to other entries. */
  readonly target?: string
  /** Id of the section that holds the place. */
  readonly section: string
  /** Whether it begins or ends a range of text. */
  readonly range?: 'start' | 'end'
  /** Entries to look under instead, as written: `salt`, `salt!trade`. */
  readonly see: readonly string[]
  /** Entries to look under as well. */
  readonly seeAlso: readonly string[]
  readonly span: Span
}

/** The name of an entry, and the text that it is sorted by when that differs. */
export interface IndexTerm {
  readonly term: readonly Inline[]
  readonly sort?: string
}
