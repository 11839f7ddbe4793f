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
import { settingOf, type KeptSetting } from './kept-setting.ts'
import type { PageGeometry } from './leaves/page-geometry.ts'
import { runOnSections } from './leaves/run-on.ts'
import { outlineOf } from './outline.ts'
import type { Page, PagedBook } from './paged-book/paged-book.ts'
import { firstPage } from './leaves/paginate.ts'
import { findMissing } from './inspect/missing-characters.ts'
import { reportSmallCapitals } from './inspect/report-small-capitals.ts'
import { reportMeasure } from './inspect/report-measure.ts'
import { reportMissing } from './inspect/report-missing.ts'
import { reportCutHeads } from './report-cut-heads.ts'
import { inspectPages } from './inspect/inspect-pages.ts'
import { misplacedText, type MisplacedText } from './inspect/misplaced-text.ts'
import { unlessTold } from './inspect/unless-told.ts'
import { firstStrings } from './set-pages/running-strings.ts'
import { isSettled, type Folios, type SectionStart, type SetSection } from './set-section.ts'
import { typesetSection, type BookSetting } from './typeset-section.ts'

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
  const setting = { book, textStyle, grid, trace, ...(kept && { kept }) }
  const sections = settleSections(elements, setting)
  const pages = sections.flatMap((section) => section.pages)
  reportFaults(book, { elements, sections, pages }, report, kept)
  reportSmallCapitals(lacking, pages, report)
  return {
    metadata: book.metadata,
    outline: outlineOf(book),
    pages,
    marks: sections.flatMap((section) => section.marks),
    destinations: Object.assign({}, ...sections.map((section) => section.destinations)),
  }
}

// Sets all sections, again and again until the page numbers that they show are right.
function settleSections(
  elements: readonly StyledElement[],
  setting: BookSetting,
): readonly SetSection[] {
  let sections: readonly SetSection[] = []
  let folios: Folios = new Map()
  for (let round = 0; round < mostRounds; round++) {
    let start: SectionStart = { cursor: firstPage, strings: firstStrings(setting.book) }
    sections = elements.map((element, index) => {
      const before = sections[index] ?? setting.kept?.sections.get(element)
      const section =
        before && isSettled(before, start, folios)
          ? before
          : typesetSection(element, start, folios, setting)
      setting.kept?.sections.set(element, section)
      start = section.next
      return section
    })
    const found: Folios = new Map(sections.flatMap((section) => [...section.folios]))
    if (!sections.some(({ shown }) => shown.size > 0) || sameFolios(found, folios)) break
    folios = found
  }
  return sections
}

// The elements of a book and what was set of them.
interface SetBook {
  readonly elements: readonly StyledElement[]
  readonly sections: readonly SetSection[]
  readonly pages: readonly Page[]
}

function reportFaults(
  book: Book,
  { elements, sections, pages }: SetBook,
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
  const misplaced = elements.flatMap((element, index) => {
    const section = sections[index]
    return section ? misplacedOf(element, section, kept) : []
  })
  reportMeasure(pages, report)
  inspectPages(misplaced, pages, unlessTold(told, report), kept?.faults)
  reportMissing(
    sections.map((section) => findMissing(section.pages, kept?.complete)),
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
  return a.size === b.size && [...a].every(([id, folio]) => b.get(id) === folio)
}
