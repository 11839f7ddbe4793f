import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Style } from '../theme/properties/style.ts'
import type { PageCursor } from './leaves/paginate.ts'
import type { ElementOrigin } from './paged-book/origin.ts'
import type { NamedStrings } from './set-pages/running-strings.ts'
import type { SetLeaves } from './set-pages/set-leaves.ts'

/** The folio of the page that each id stands on. */
export type Folios = ReadonlyMap<string, string>

/** What a section takes over from the sections before it. */
export interface SectionStart {
  readonly cursor: PageCursor
  readonly strings: NamedStrings
}

/** What a section that is set by itself takes from the sections that it stands in. */
export interface OuterSections {
  /** That of the innermost; undefined where there is none. */
  readonly origin: ElementOrigin | undefined
  readonly styles: readonly Style[]
}

/** A section on its pages, without its lines and lists, to save memory in a long book. */
export interface SetSection extends Omit<SetLeaves, 'strings'> {
  /** The sections that it stands in. */
  readonly outer: OuterSections
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

/** Whether a section that was set before stands in the same sections as then. */
export function standsWithin(
  { outer: { origin, styles } }: SetSection,
  outer: OuterSections,
): boolean {
  return (
    origin === outer.origin &&
    styles.length === outer.styles.length &&
    styles.every((style, index) => style === outer.styles[index])
  )
}
