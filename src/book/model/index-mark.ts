import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Inline } from './inline.ts'

/**
 * What an author wants under an entry of the index: a place in the text, a stretch of it, or
 * another entry.
 */
export interface IndexMark {
  /** The entry, and the entries in it that lead to the one that is meant. */
  readonly path: readonly IndexTerm[]
  /** Id of the place; absent for what only leads to other entries. */
  readonly target?: string
  /** Id of the section that it stands in. */
  readonly section: string
  /** Begins or ends a stretch of the book. */
  readonly range?: 'start' | 'end'
  /** Entries to look under instead, as written: `salt`, `salt!trade`. */
  readonly see: readonly string[]
  /** Entries to look under as well. */
  readonly seeAlso: readonly string[]
  readonly span: Span
}

/** What an entry is called, and what it is put in order by when that is something else. */
export interface IndexTerm {
  readonly term: readonly Inline[]
  readonly sort?: string
}
