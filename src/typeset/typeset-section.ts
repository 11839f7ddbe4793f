import type { Book } from '../book/model/book.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Trace } from '../diagnostics/trace.ts'
import type { Style } from '../theme/properties/style.ts'
import { sameFlow } from './blocks/same-flow.ts'
import type { KeptSetting } from './kept-setting.ts'
import type { BookGrid } from './leaves/book-grid.ts'
import { buildFlows } from './flows/build-flows.ts'
import type { SectionPiece } from './flows/part-sections.ts'
import { foliosOf } from './set-pages/folios-of.ts'
import { findNotes, noteLayouts } from './flows/note-layout.ts'
import { paginate } from './leaves/paginate.ts'
import { reportPages } from './report-pages.ts'
import type { Folios, OuterSections, SectionStart, SetSection } from './set-section.ts'
import { setLeaves } from './set-pages/set-leaves.ts'
import { elementOrigins, originAround, type KeptOrigins } from './text/element-origins.ts'
import type { TextStyle } from './words/text-style.ts'
import type { SettingContext } from './blocks/note.ts'

/** What is the same for all sections. */
export interface BookSetting {
  readonly book: Book
  readonly grid: BookGrid
  readonly textStyle: (style: Style) => TextStyle
  readonly trace: Trace
  readonly origins: KeptOrigins
  readonly kept?: KeptSetting
}

/** Sets a section: lines, pages, furniture. Unknown folios are shown as 0. */
export function typesetSection(
  piece: SectionPiece,
  start: SectionStart,
  folios: Folios,
  setting: BookSetting,
): SetSection {
  const { grid, trace, kept } = setting
  const { context, outer, shown, diagnostics } = openSection(piece, folios, setting)
  const flows = buildFlows(piece, context)
  const known = kept ? flows.map((flow) => sameFlow(flow, kept.flows)) : flows
  const { leaves, cursor } = paginate(known, start.cursor, {
    grid,
    heightsOfNote: (id) => context.note(id).heights,
    ...(trace.pages ? { trace: trace.pages } : kept && { kept: kept.pages }),
  })
  reportPages(leaves, grid, context)
  const { strings, ...set } = setLeaves(leaves, start.strings, grid, context, kept?.leaves)
  return {
    ...set,
    outer,
    start,
    next: { cursor, strings },
    folios: foliosOf(leaves, context),
    shown,
    diagnostics,
  }
}

// The context of a section, and what is noted in it while the section is set.
interface OpenSection extends Pick<SetSection, 'outer' | 'shown' | 'diagnostics'> {
  readonly context: SettingContext
}

function openSection(
  piece: SectionPiece,
  folios: Folios,
  { book, grid, textStyle, trace, origins, kept }: BookSetting,
): OpenSection {
  const outer = outerSections(piece, origins)
  const shown = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const notes = findNotes(piece.styled)
  const marked = new Set<string>()
  const context: SettingContext = {
    ...grid,
    book,
    textStyle,
    originOf: elementOrigins(piece.styled, outer.origin, origins),
    depth: grid.rows * grid.leading,
    pageOf(id) {
      const folio = folios.get(id) ?? '0'
      shown.set(id, folio)
      return folio
    },
    beginsNote: (id) => context.mayBeginNote(id) && marked.add(id).size > 0,
    mayBeginNote: (id) => notes.has(id) && !marked.has(id),
    note: noteLayouts(notes, grid.measure, () => context, kept?.notes),
    report: (diagnostic) => void diagnostics.push(diagnostic),
    ...(trace.lines ? { trace: trace.lines } : kept && { laidOut: kept.laidOut }),
  }
  return { context, outer, shown, diagnostics }
}

/** What a piece takes from the sections that it stands in. */
export function outerSections({ outer }: SectionPiece, origins: KeptOrigins): OuterSections {
  return { origin: originAround(outer, origins), styles: outer.map(({ style }) => style) }
}
