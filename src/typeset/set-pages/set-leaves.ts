import type { SettingContext } from '../blocks/note.ts'
import type { Pt, Size } from '../../edition/length.ts'
import type { PageStyle } from '../../theme/properties/style.ts'
import type { BookGrid } from '../leaves/book-grid.ts'
import { idsOfPart } from './folios-of.ts'
import { pageFurniture } from './page-furniture.ts'
import type { PagePart } from '../pages/page-part.ts'
import type { PlacedPart } from '../set-lines/decorations.ts'
import { pageMark } from './page-mark.ts'
import type {
  Destination,
  Page,
  PagedBook,
  PageFacts,
  PageMark,
  PlacedItem,
} from '../paged-book/paged-book.ts'
import type { Artifact } from '../paged-book/origin.ts'
import type { Leaf, LeafText } from '../leaves/leaf.ts'
import type { BrokenPage } from '../pages/break-pages.ts'
import { pageStrings, type NamedStrings, type PageStrings } from './running-strings.ts'
import { setPage, type PageSetting } from './set-page.ts'
import type { TextBlock } from './text-block.ts'

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
  context: SettingContext,
  kept?: KeptLeaves,
): SetLeaves {
  let strings = entry
  const set = leaves.map((leaf) => {
    const { strings: named, after } = pageStrings(leaf, strings)
    const before = strings
    strings = after
    return setOnce(leaf, before, kept, (setText) => setLeaf(leaf, named, grid, context, setText))
  })
  return {
    pages: set.map(({ page }) => page),
    marks: marksOf(set),
    destinations: destinationsOf(set),
    strings,
    cutHeads: new Set(set.flatMap(({ cutHeads }) => cutHeads)),
  }
}

/** Leaves that were set in earlier builds, by their text. */
export type KeptLeaves = WeakMap<BrokenPage, KeptLeaf>

interface KeptLeaf {
  /** All that its page depends on besides its text. */
  readonly key: string
  readonly set: SetLeaf
  /** The text as it is set in its area, which both sides of a leaf may have. */
  readonly areas: Map<string, PageSetting>
}

// The page that a leaf became before, or its text, when only its number or its heads are others.
function setOnce(
  leaf: Leaf,
  strings: NamedStrings,
  kept: KeptLeaves | undefined,
  set: (setText: SetText) => SetLeaf,
): SetLeaf {
  const { text, index, folio, page, first } = leaf
  if (!kept || !text) return set(setPage)
  const key = JSON.stringify([index, folio, page, first, text.flowIndex, text.isLast, [...strings]])
  const known = kept.get(text.broken)
  if (known?.key === key) return known.set
  const areas = known?.areas ?? new Map<string, PageSetting>()
  const made = set((shown, area, context) => {
    const place = JSON.stringify(area)
    const placed = areas.get(place) ?? setPage(shown, area, context)
    areas.set(place, placed)
    return placed
  })
  kept.set(text.broken, { key, set: made, areas })
  return made
}

/** A leaf and the page that it became. */
interface SetLeaf {
  readonly leaf: Leaf
  readonly page: Page
  readonly area: TextBlock
  /** The parts of the text on it; none on a blank. */
  readonly parts: readonly PlacedPart[]
  readonly cutHeads: readonly string[]
}

type SetText = (text: LeafText, area: TextBlock, context: SettingContext) => PageSetting

function setLeaf(
  leaf: Leaf,
  named: PageStrings,
  grid: BookGrid,
  context: SettingContext,
  setText: SetText,
): SetLeaf {
  const { index, side, folio, first, text } = leaf
  const { size, measure, rows, narrowing } = grid
  const style = grid.pageStyle({ name: pageName(leaf), side, first, blank: !text })
  const area: TextBlock = { left: style.margin.left, top: style.margin.top, measure, rows }
  const { textStyle } = context
  const furniture = pageFurniture(style, { area, size, narrowing, folio, named, textStyle })
  const { cutHeads } = furniture
  const ground = pageGround(style, size)
  const blank = { index, side, folio, size, items: [...ground, ...furniture.items] }
  if (!text) return { leaf, page: blank, area, parts: [], cutHeads }
  const placed = setText(text, area, context)
  const items = [...ground, ...placed.items, ...furniture.items]
  const facts = pageFacts({ first, text }, placed, area, grid)
  return {
    leaf,
    page: { index, side, folio, size, items, facts },
    area,
    parts: placed.parts,
    cutHeads,
  }
}

function pageGround({ background }: PageStyle, size: Size): readonly PlacedItem[] {
  if (!background) return []
  const origin: Artifact = { type: 'artifact', kind: 'background' }
  return [{ type: 'rule', x: 0, y: 0, ...size, color: background, origin }]
}

function destinationsOf(set: readonly SetLeaf[]): Readonly<Record<string, Destination>> {
  const destinations: Record<string, Destination> = {}
  for (const { page, area, parts } of set) {
    for (const { block, part, top } of parts) {
      for (const { id, line } of idsOfPart(block, part)) {
        const y = top + line * block.style.lineHeight
        destinations[id] ??= { page: page.index, x: area.left, y }
      }
    }
  }
  return destinations
}

function marksOf(set: readonly SetLeaf[]): readonly PageMark[] {
  const marks: PageMark[] = []
  let begun = -1 // the last block of the flow that stands on a page so far
  // Pages of figures that the text has run ahead of. They count as beginning where the text
  // continues after them.
  let figurePages: string[] = []
  for (const { leaf, parts } of set) {
    const { folio, first, text } = leaf
    if (!text) continue
    if (first) begun = -1
    const mark = pageMark(parts, folio, begun)
    begun = Math.max(begun, ...text.broken.parts.map(({ block }) => block))
    if (mark) {
      marks.push(...figurePages.map((figures) => ({ ...mark, folio: figures })), mark)
      figurePages = []
    } else if (isFigurePage(leaf)) figurePages.push(folio)
  }
  return marks
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
  { first, text: { flowIndex, broken, isLast } }: Required<Pick<Leaf, 'first' | 'text'>>,
  { lines, items }: PageSetting,
  area: TextBlock,
  { leading, gridBaseline, rows }: BookGrid,
): PageFacts {
  return {
    flow: flowIndex,
    isFirst: first,
    isLast,
    rows: broken.depth,
    fullRows: rows,
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
