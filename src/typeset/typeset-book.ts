/**
 * From a Book and a Theme to pages: every line broken, every item at its place. In: data and measured fonts. Out: a
 * PagedBook. No file is read and nothing is drawn here.
 */
import type { Book } from '../book/book.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { PdfEdition } from '../edition/edition.ts'
import type { FontLibrary } from '../fonts/font.ts'
import { markupSection } from '../markup/markup-section.ts'
import { styleTree } from '../theme/style-tree.ts'
import type { StyledElement } from '../theme/styled-element.ts'
import type { Theme } from '../theme/theme.ts'
import { bookGrid, type BookGrid } from './book-grid.ts'
import { buildFlows } from './build-flows.ts'
import { foliosOf } from './folios-of.ts'
import { findNotes, noteLayouts } from './note-layout.ts'
import { outlineOf } from './outline.ts'
import type { PagedBook } from './paged-book.ts'
import { paginator, type Leaf } from './paginate.ts'
import { reportImages } from './report-images.ts'
import { reportPages } from './report-pages.ts'
import { setLeaves } from './set-leaves.ts'
import { textStyles } from './text-style.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { Flow } from './vertical-list.ts'

/** Typesets a book that is bound to its edition. What could not be set well is reported with its page. */
export function typesetBook(
  book: Book,
  theme: Theme,
  edition: PdfEdition,
  fonts: FontLibrary,
  report: Report,
): PagedBook {
  const textStyle = textStyles(fonts)
  const { language } = book.metadata
  const sections = book.sections.map((section) =>
    styleTree(markupSection(section, book), theme, { media: 'print', language }, report),
  )
  const grid = bookGrid(theme, edition.trim, language, textStyle)
  const leaves = settlePages(sections, grid, { book, textStyle, report })
  reportPages(leaves, report)
  const set = setLeaves(leaves, grid, book, textStyle)
  reportImages(set.pages, book, report)
  return { metadata: book.metadata, outline: outlineOf(book), ...set }
}

interface BuiltSection {
  readonly flows: readonly Flow[]
  /** Whether its text shows page numbers. */
  readonly showsPages: boolean
}

// Page numbers in the text change lines, and lines change page numbers: mostly settled in the second round.
const mostRounds = 5

function settlePages(
  sections: readonly StyledElement[],
  grid: BookGrid,
  rest: Pick<TypesetContext, 'book' | 'textStyle' | 'report'>,
): readonly Leaf[] {
  const paginate = paginator(grid)
  let folios: ReadonlyMap<string, string> = new Map()
  let built: readonly BuiltSection[] = []
  let leaves: readonly Leaf[] = []
  for (let round = 0; round < mostRounds; round++) {
    const context = { ...rest, report: round === 0 ? rest.report : () => {} }
    built = sections.map((section, index) => {
      const known = built[index]
      return known && !known.showsPages ? known : buildSection(section, grid, folios, context)
    })
    leaves = paginate(built.flatMap(({ flows }) => flows))
    const found = foliosOf(leaves)
    if (!built.some(({ showsPages }) => showsPages) || sameFolios(found, folios)) break
    folios = found
  }
  return leaves
}

function buildSection(
  section: StyledElement,
  grid: BookGrid,
  folios: ReadonlyMap<string, string>,
  rest: Pick<TypesetContext, 'book' | 'textStyle' | 'report'>,
): BuiltSection {
  let showsPages = false
  const context: TypesetContext = {
    ...rest,
    ...grid,
    depth: grid.rows * grid.leading,
    pageOf: (id) => {
      showsPages = true
      return folios.get(id) ?? '0'
    },
    note: noteLayouts(findNotes(section), grid.measure, () => context),
  }
  const flows = buildFlows(section, context)
  return { flows, showsPages }
}

function sameFolios(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([id, folio]) => b.get(id) === folio)
}
