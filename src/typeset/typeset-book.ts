/**
 * Turns a Book and a Theme into pages: every line broken, every item in its position. In: data and
 * measured fonts. Out: a PagedBook. It reads no files and draws nothing.
 */
import type { Book } from '../book/model/book.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Trace } from '../diagnostics/trace.ts'
import type { FontLibrary } from '../fonts/font.ts'
import { markupSection } from '../markup/markup-section.ts'
import { styleTree } from '../theme/cascade/style-tree.ts'
import type { StyledElement } from '../theme/cascade/styled-element.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import type { Keep } from '../keep/keep.ts'
import type { Pt } from '../edition/length.ts'
import { partSections, type SectionPiece } from './flows/part-sections.ts'
import { latest } from './text/kept-layouts.ts'
import { settingOf, type KeptSetting } from './kept-setting.ts'
import type { PageGeometry } from './leaves/page-geometry.ts'
import { runOnSections } from './leaves/run-on.ts'
import { outlineOf } from './outline.ts'
import type { Page, PagedBook } from './paged-book/paged-book.ts'
import { firstPage } from './leaves/paginate.ts'
import { findMissing, type LackingWords } from './inspect/missing-characters.ts'
import { reportSmallCapitals } from './inspect/report-small-capitals.ts'
import { reportMeasure } from './inspect/report-measure.ts'
import { reportMissing } from './inspect/report-missing.ts'
import { reportCutHeads } from './report-cut-heads.ts'
import { inspectPages } from './inspect/inspect-pages.ts'
import { misplacedText, type MisplacedText } from './inspect/misplaced-text.ts'
import { unlessTold } from './inspect/unless-told.ts'
import { firstStrings } from './set-pages/running-strings.ts'
import {
  isSettled,
  standsWithin,
  type Folios,
  type SectionStart,
  type SetSection,
} from './set-section.ts'
import { noOrigins } from './text/element-origins.ts'
import { outerSections, typesetSection, type BookSetting } from './typeset-section.ts'

// Page numbers in the text can change lines, and lines can change page numbers. The second round
// usually settles both.
const mostRounds = 5

/** What a book is set with besides its look. */
export interface TypesetMeans extends Trace {
  /** What was set in earlier builds. */
  readonly keep?: Keep
}

/** Typesets a book that is bound to its edition, and reports what could not be set well. */
export function typesetBook(
  book: Book,
  theme: Theme,
  geometry: PageGeometry,
  fonts: FontLibrary,
  report: Report,
  { keep, ...trace }: TypesetMeans = {},
): PagedBook {
  const { language } = book.metadata
  const elements = runOnSections(
    book.sections.map((section) =>
      styleTree(
        markupSection(section, book, keep),
        theme,
        { media: 'print', language, ...(keep && { keep }) },
        report,
      ),
    ),
  )
  const { textStyle, grid, lacking, kept } = settingOf(book, theme, geometry, fonts, keep)
  const origins = kept?.origins ?? noOrigins()
  const setting = { book, textStyle, grid, trace, origins, ...(kept && { kept }) }
  const pieces = elements.map((element) => piecesOf(element, grid.measure, kept))
  const sections = settleSections(pieces.flat(), setting)
  const pages = sections.flatMap((section) => section.pages)
  reportFaults(book, { pieces, sections, pages }, report, kept)
  reportSmallCapitals(lacking, pages, report)
  return {
    metadata: book.metadata,
    outline: outlineOf(book),
    pages,
    marks: sections.flatMap((section) => section.marks),
    destinations: Object.assign({}, ...sections.map((section) => section.destinations)),
  }
}

function piecesOf(
  element: StyledElement,
  measure: Pt,
  kept: KeptSetting | undefined,
): readonly SectionPiece[] {
  const pieces = kept?.pieces.get(element) ?? partSections(element, measure)
  kept?.pieces.set(element, pieces)
  return pieces
}

// Sets all sections, again and again until the page numbers that they show are right.
function settleSections(
  pieces: readonly SectionPiece[],
  setting: BookSetting,
): readonly SetSection[] {
  let sections: readonly SetSection[] = []
  let folios: Folios = new Map()
  for (let round = 0; round < mostRounds; round++) {
    let start: SectionStart = { cursor: firstPage, strings: firstStrings(setting.book) }
    sections = pieces.map((piece, index) => {
      const before = sections[index]
      const section =
        before && isSettled(before, start, folios) ? before : setOnce(piece, start, folios, setting)
      start = section.next
      return section
    })
    const found = new Map<string, string>()
    for (const section of sections) for (const [id, folio] of section.folios) found.set(id, folio)
    if (!sections.some(({ shown }) => shown.size > 0) || sameFolios(found, folios)) break
    folios = found
  }
  return sections
}

// A section as it was set before, if it would be set so again.
function setOnce(
  piece: SectionPiece,
  start: SectionStart,
  folios: Folios,
  setting: BookSetting,
): SetSection {
  const { kept, origins } = setting
  const known = kept?.sections.get(piece.styled) ?? []
  const outer = outerSections(piece, origins)
  const before = known.find((one) => standsWithin(one, outer) && isSettled(one, start, folios))
  const section = before ?? typesetSection(piece, start, folios, setting)
  kept?.sections.set(piece.styled, latest(section, known))
  return section
}

// The sections of a book, each with its pieces, and what was set of them.
interface SetBook {
  readonly pieces: readonly (readonly SectionPiece[])[]
  /** As many as there are pieces. */
  readonly sections: readonly SetSection[]
  readonly pages: readonly Page[]
}

function reportFaults(
  book: Book,
  { pieces, sections, pages }: SetBook,
  report: Report,
  kept: KeptSetting | undefined,
): void {
  const told = sections.flatMap(({ diagnostics }) => diagnostics)
  told.forEach(report)
  reportCutHeads(
    sections.flatMap((section) => [...section.cutHeads]),
    book,
    report,
  )
  const misplaced = pieces.flat().flatMap(({ styled }, index) => {
    const section = sections[index]
    return section ? misplacedOf(styled, section, kept) : []
  })
  reportMeasure(pages, report)
  inspectPages(misplaced, pages, unlessTold(told, report), kept?.faults)
  let next = 0
  const pagesOf = pieces.map(({ length }) =>
    sections.slice(next, (next += length)).flatMap((section) => section.pages),
  )
  const words: LackingWords = new Map()
  reportMissing(
    pagesOf.map((ofSection) => findMissing(ofSection, kept?.complete, words)),
    report,
  )
}

// A section has all of its text on its own pages.
function misplacedOf(
  element: StyledElement,
  section: SetSection,
  kept: KeptSetting | undefined,
): readonly MisplacedText[] {
  const found = kept?.misplaced.get(section) ?? misplacedText([element], section.pages)
  kept?.misplaced.set(section, found)
  return found
}

function sameFolios(a: Folios, b: Folios): boolean {
  if (a.size !== b.size) return false
  for (const [id, folio] of a) if (b.get(id) !== folio) return false
  return true
}
