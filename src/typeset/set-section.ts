import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCursor } from './leaves/paginate.ts'
import type { NamedStrings } from './set-pages/running-strings.ts'
import type { SetLeaves } from './set-pages/set-leaves.ts'

/** The folio of the page that each id stands on. */
export type Folios = ReadonlyMap<string, string>

/** What a section takes over from the sections before it. */
export interface SectionStart {
  readonly cursor: PageCursor
  readonly strings: NamedStrings
}

/** A section on its pages, without its lines and lists, to save memory in a long book. */
export interface SetSection extends Omit<SetLeaves, 'strings'> {
  readonly start: SectionStart
  /** The start of the next section. */
  readonly next: SectionStart
  readonly folios: Folios
  /** The folios that its text shows. */
  readonly shown: Folios
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Whether a section is final: it begins where it did before, and the folios that it shows are
 * right.
 */
export function isSettled(section: SetSection, start: SectionStart, folios: Folios): boolean {
  const { cursor, strings } = section.start
  const isSameStart =
    cursor.page === start.cursor.page &&
    cursor.number === start.cursor.number &&
    cursor.matter === start.cursor.matter &&
    cursor.flow === start.cursor.flow
  return (
    isSameStart &&
    [...strings].every(([name, value]) => start.strings.get(name) === value) &&
    [...section.shown].every(([id, folio]) => (folios.get(id) ?? '0') === folio)
  )
}
