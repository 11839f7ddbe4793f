import { onceFor } from '../../keep/once-for.ts'
import { fileForm } from '../../pdf/document/file-form.ts'
import { defectWords } from '../../proof/format-proof.ts'
import { markPages, type DefectCounts, type DefectName } from '../../proof/mark-pages.ts'
import type { OutlineItem, Page, PagedBook } from '../../typeset/paged-book/paged-book.ts'
import type {
  OutlineEntry,
  PageDefects,
  PageRun,
  PageRuns,
  PagesState,
} from '../model/preview-state.ts'
import type { ShownPages } from '../pages/shown-pages.ts'

/** What the browser knows of the pages before it asks for one; made once for each build. */
export const pagesState = onceFor((pages: ShownPages): PagesState => {
  const { paged } = pages.typeset
  return {
    ...pageRuns(pages),
    outline: flatten(paged.outline, paged.destinations),
    defects: markPages(paged.pages).flatMap(({ defects }, index) => defectsOf(index, defects)),
  }
})

/** As much of it as is needed to lay out the pages. */
export function pageRuns({ typeset: { edition, paged } }: ShownPages): PageRuns {
  return {
    edition: edition.name,
    bleed: fileForm(edition).bleed?.size ?? 0,
    sizes: sizeRuns(paged.pages),
    folios: paged.pages.map(({ folio }) => folio),
    firstRecto: paged.pages[0]?.side === 'verso' ? 1 : 0,
  }
}

function sizeRuns(pages: readonly Page[]): readonly PageRun[] {
  const runs: { count: number; width: number; height: number }[] = []
  for (const { size } of pages) {
    const last = runs.at(-1)
    if (last?.width === size.width && last.height === size.height) last.count++
    else runs.push({ count: 1, width: size.width, height: size.height })
  }
  return runs
}

function flatten(
  items: readonly OutlineItem[],
  destinations: PagedBook['destinations'],
  level = 0,
): readonly OutlineEntry[] {
  return items.flatMap(({ title, destination, items: inner }) => [
    { title, level, page: destinations[destination]?.page ?? 0 },
    ...flatten(inner, destinations, level + 1),
  ])
}

function defectsOf(page: number, defects: DefectCounts): readonly PageDefects[] {
  const reasons = Object.entries(defects).map(
    ([name, times]) => `${defectWords[name as DefectName]}${times > 1 ? ` (${times})` : ''}`,
  )
  return reasons.length > 0 ? [{ page, reasons }] : []
}
