import type { SettingContext } from '../blocks/note.ts'
import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { BookGrid } from '../leaves/book-grid.ts'
import { idsOfPart } from './folios-of.ts'
import { pageFurniture } from './page-furniture.ts'
import type { PagePart } from '../pages/page-part.ts'
import { pageMark } from './page-mark.ts'
import type {
  Destination,
  Page,
  PagedBook,
  PageFacts,
  PageMark,
  PlacedItem,
} from '../paged-book/paged-book.ts'
import type { Leaf, LeafText } from '../leaves/leaf.ts'
import { pageStrings, type NamedStrings } from './running-strings.ts'
import { setPage, type PageSetting } from './set-page.ts'
import type { TextBlock } from './text-block.ts'
import type { TextStyle } from '../words/text-style.ts'

/** Set pages, and the positions of everything on them. */
export interface SetLeaves extends Pick<PagedBook, 'pages' | 'marks' | 'destinations'> {
  /** The named strings after the last page. */
  readonly strings: NamedStrings
  /** Running heads that had to be cut. */
  readonly cutHeads: ReadonlySet<string>
}

/** Sets the pages: text and furniture. */
export function setLeaves(
  leaves: readonly Leaf[],
  entry: NamedStrings,
  grid: BookGrid,
  textStyle: (style: Style) => TextStyle,
  context: SettingContext,
): SetLeaves {
  let strings = entry
  let begun = -1 // the last block of the flow that stands on a page so far
  const destinations: Record<string, Destination> = {}
  const marks: PageMark[] = []
  const cutHeads = new Set<string>()
  // Pages of figures that the text has run ahead of. They count as beginning where the text
  // continues after them.
  let figurePages: string[] = []
  const pages = leaves.map((leaf): Page => {
    const { index, side, folio, first, text } = leaf
    const style = grid.pageStyle({ name: pageName(leaf), side, first, blank: !text })
    const area: TextBlock = {
      left: style.margin.left,
      top: style.margin.top,
      measure: grid.measure,
      rows: grid.rows,
    }
    const page = { index, side, folio, size: grid.size }
    const { strings: named, after } = pageStrings(leaf, strings)
    strings = after
    const furniture = pageFurniture(style, { area, size: grid.size, folio, named, textStyle })
    for (const head of furniture.cutHeads) cutHeads.add(head)
    if (!text) return { ...page, items: furniture.items }
    const { flow, blocks, broken } = text
    const placed = setPage(flow, blocks, broken, area, context)
    for (const { block, part, top } of placed.parts) {
      for (const { id, line } of idsOfPart(block, part)) {
        destinations[id] ??= { page: index, x: area.left, y: top + line * block.style.lineHeight }
      }
    }
    const mark = pageMark(placed.parts, folio, first ? -1 : begun)
    begun = Math.max(first ? -1 : begun, ...broken.parts.map(({ block }) => block))
    if (mark) {
      marks.push(...figurePages.map((figures) => ({ ...mark, folio: figures })), mark)
      figurePages = []
    } else if (isFigurePage(leaf)) figurePages.push(folio)
    const facts = pageFacts(leaf, text, placed, area, grid)
    return { ...page, items: [...placed.items, ...furniture.items], facts }
  })
  return { pages, marks, destinations, strings, cutHeads }
}

// Pages that contain only figures have no running heads.
function pageName(leaf: Leaf): string {
  return isFigurePage(leaf) ? 'display' : leaf.page
}

function isFigurePage({ text }: Leaf): boolean {
  const parts = text?.broken.parts ?? []
  const isFigure = ({ block }: PagePart) => text?.flow.blocks[block]?.content.type === 'stack'
  return parts.length > 0 && parts.every(isFigure)
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
    widened: broken.parts.reduce((sum, { extra = 0 }) => sum + extra, 0),
    x: area.left,
    y: area.top,
    measure: area.measure,
    leading,
    gridBaseline,
    foot: items.reduce((foot, item) => Math.max(foot, footOf(item)), 0),
    lines,
    defects: broken.defects,
  }
}

// The lower end of something at the foot of the page.
function footOf(item: PlacedItem): Pt {
  if (item.type !== 'link' && item.turn) return item.turn.y
  if (item.type === 'text') return item.y
  return item.type === 'image' ? item.y + item.height : 0
}
