import type { Book } from '../book/book.ts'
import type { Style } from '../theme/style.ts'
import type { BookGrid } from './book-grid.ts'
import { idsOfPart } from './folios-of.ts'
import { pageFurniture } from './page-furniture.ts'
import { pageMark } from './page-mark.ts'
import type { Destination, Page, PagedBook, PageFacts, PageMark } from './paged-book.ts'
import type { Leaf, LeafText } from './paginate.ts'
import { runningStrings } from './running-strings.ts'
import { setPage, type PageSetting, type TextBlock } from './set-page.ts'
import type { TextStyle } from './text-style.ts'

/** Sets the pages: text, furniture, and where everything can be found. */
export function setLeaves(
  leaves: readonly Leaf[],
  grid: BookGrid,
  book: Book,
  textStyle: (style: Style) => TextStyle,
): Pick<PagedBook, 'pages' | 'marks' | 'destinations'> {
  const strings = runningStrings(book)
  const destinations: Record<string, Destination> = {}
  const marks: PageMark[] = []
  const pages = leaves.map((leaf): Page => {
    const { index, side, folio, first, text } = leaf
    const style = grid.pageStyle({ name: leaf.page, side, first, blank: !text })
    const area: TextBlock = {
      left: style.margin.left,
      top: style.margin.top,
      measure: grid.measure,
      rows: grid.rows,
    }
    const page = { index, side, folio, size: grid.size }
    const named = strings(leaf)
    const furniture = pageFurniture(style, { area, size: grid.size, folio, named, textStyle })
    if (!text) return { ...page, items: furniture }
    const { flow, blocks, broken } = text
    const placed = setPage(flow, blocks, broken, area, flow.context)
    for (const { block, part, top } of placed.parts) {
      for (const { id, line } of idsOfPart(block, part)) {
        destinations[id] ??= { page: index, x: area.left, y: top + line * block.style.lineHeight }
      }
    }
    const mark = pageMark(placed.parts, folio)
    if (mark) marks.push(mark)
    const facts = pageFacts(leaf, text, placed, area, grid)
    return { ...page, items: [...placed.items, ...furniture], facts }
  })
  return { pages, marks, destinations }
}

function pageFacts(
  { first }: Leaf,
  { flowIndex, broken, isLast }: LeafText,
  { lines, items }: PageSetting,
  area: TextBlock,
  { leading, gridBaseline }: BookGrid,
): PageFacts {
  return {
    flow: flowIndex,
    isFirst: first,
    isLast,
    rows: broken.depth,
    x: area.left,
    y: area.top,
    measure: area.measure,
    leading,
    gridBaseline,
    foot: items.reduce((foot, item) => (item.type === 'text' ? Math.max(foot, item.y) : foot), 0),
    lines,
    defects: broken.defects,
  }
}
