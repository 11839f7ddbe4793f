import type { PageBlock, PageVariant } from '../pages/page-block.ts'
import type { LineNotes, NoteHeights, PageNote } from '../pages/page-note.ts'
import type { TableRow } from '../tables/table-row.ts'
import type { Flow, VerticalBlock } from '../blocks/vertical-list.ts'
import {
  notesByLine,
  notesByPiece,
  notesByRow,
  notesOfBlock,
  type MarkedLine,
} from '../blocks/marked-notes.ts'
import type { Breaking } from '../lines/break-lines.ts'
import { brokenRule } from '../lines/line-break-options.ts'
import { lineHeights } from '../text/line-heights.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Pt } from '../../edition/length.ts'

/** Gives the heights of the lines of a note by its id. */
export type HeightsOfNote = (id: string) => NoteHeights

// Splitting something that is better kept whole is worse than a spread two rows short, and better
// than a spread whose pages end on different rows.
const partedCosts = { inside: 500_000, edge: 700_000 }

// The cost of setting a paragraph so that it breaks a rule of lines, when another way breaks none.
const ruleCost = 700_000

/** The blocks of a flow as page breaking sees them. */
export function pageBlocks(
  flow: Flow,
  leading: Pt,
  heightsOfNote: HeightsOfNote,
): readonly PageBlock[] {
  const opening = openingBlocks(flow)
  return flow.blocks.map((block, index) => ({
    variants: variantsOf(block, heightsOfNote),
    before: block.before,
    after: block.after,
    keepBefore: index === 0,
    floats: (!block.keepWithNext && block.floats) || false,
    endCost: block.wouldKeepWithNext ? partedCosts[block.wouldKeepWithNext] : 0,
    partCost: block.wouldStayWhole ? partedCosts.inside : 0,
    keepWithNext:
      block.keepWithNext || leadsShortBlock(flow, index) || standsAsHeading(flow, index),
    ...(block.isHeading && { beginsSection: true }),
    ...(block.opensSection && index > 0 && { runsOn: true }),
    ...stretchOf(flow, index, opening, leading),
    ...leastLines(block),
    ...headOf(block),
    repeated: block.content.type === 'table' ? heightOf(block.content.repeated) : 0,
  }))
}

// A space of a line or more may grow by a row, preferably where that is least visible.
const stretchCosts = { heading: 300_000, figure: 200_000, other: 900_000 }

function stretchOf(
  { blocks }: Flow,
  index: number,
  opening: number,
  leading: Pt,
): Pick<PageBlock, 'stretchCost'> {
  const block = blocks[index]
  if (!block || index < opening) return {}
  if (block.floats) return { stretchCost: stretchCosts.figure }
  // A figure may move elsewhere, so the block above the figure counts as the one above this block.
  let before = index - 1
  while (blocks[before]?.floats) before--
  const above = blocks[before]
  if (!above || above.after + block.before < 0.9 * leading) return {}
  // All openings of a book begin on one row.
  if (above.isHeading || index === opening) return {}
  if (block.isHeading) return { stretchCost: stretchCosts.heading }
  const isBesideFigure = [above, block].some(({ content }) => content.type === 'stack')
  return { stretchCost: isBesideFigure ? stretchCosts.figure : stretchCosts.other }
}

// The number of blocks in the heading that opens the flow.
function openingBlocks({ blocks }: Flow): number {
  const first = blocks.findIndex((block) => !block.isHeading)
  return first === -1 ? blocks.length : first
}

// The pieces of columns are what no page ends inside, so one may stand alone.
function leastLines(block: VerticalBlock): Pick<PageBlock, 'orphans' | 'widows'> {
  if (block.content.type === 'columns') return { orphans: 1, widows: 1 }
  const { orphans, widows } = block.style
  return { orphans: Math.max(orphans, initialLines(block)) + headerRowsOf(block), widows }
}

// A table header needs as many rows under it as a paragraph keeps lines at the foot of a page.
function headerRowsOf({ content }: VerticalBlock): number {
  return content.type === 'table' ? content.headerRows : 0
}

function headOf({ content }: VerticalBlock): Pick<PageBlock, 'head'> {
  if (content.type !== 'table' || content.headTo === 0) return {}
  return { head: { from: content.headerRows > 0 ? 1 : content.headTo, to: content.headTo } }
}

// The lines beside an initial stay with it.
function initialLines({ content }: VerticalBlock): number {
  return content.type === 'paragraph' ? (content.paragraph.initial?.widths.length ?? 0) : 0
}

// A heading needs two lines of text under it, so a block of one line there stays with the next
// block, unless that is the next heading.
function leadsShortBlock(flow: Flow, index: number): boolean {
  const block = flow.blocks[index]
  const before = flow.blocks[index - 1]
  if (!before?.isHeading || block?.content.type !== 'paragraph') return false
  const next = flow.blocks[index + 1]
  return (
    next !== undefined &&
    !next.isHeading &&
    block.content.paragraph.breakings[0]?.lines.length === 1
  )
}

const bold = 600 // weight
const headingLines = 2 // a bold paragraph of more lines is text with stress

// A short paragraph that is all bold is read as a heading of the text that follows it.
function standsAsHeading({ blocks }: Flow, index: number): boolean {
  const [block, next] = blocks.slice(index, index + 2)
  if (block?.content.type !== 'paragraph' || next === undefined) return false
  const { breakings } = block.content.paragraph
  return (breakings[0]?.lines.length ?? 0) <= headingLines && isBold(block) && !isBold(next)
}

function isBold({ content }: VerticalBlock): boolean {
  if (content.type !== 'paragraph') return false
  const { contents } = content.paragraph.list
  return (
    contents.every((one) => one?.type !== 'word' || one.piece.style.font.weight >= bold) &&
    contents.some((one) => one?.type === 'word')
  )
}

function variantsOf(block: VerticalBlock, heightsOfNote: HeightsOfNote): PageVariant[] {
  const { content } = block
  switch (content.type) {
    case 'paragraph': {
      const { paragraph } = content
      const best = paragraph.breakings[0]?.demerits ?? 0
      return paragraph.breakings.map((breaking) => ({
        cost: breaking.demerits - best,
        ...paragraphLines(paragraph, breaking, block, heightsOfNote),
        ...brokenRuleCost(breaking.demerits - best),
      }))
    }
    case 'image':
      return [solid(content.size.height)]
    case 'drawing':
    case 'space':
      return [solid(content.height)]
    case 'stack': {
      const notes = pageNotes(notesOfBlock(block), heightsOfNote)
      return [
        { cost: 0, ...unbroken(content.height, notes.length > 0 ? [{ line: 0, notes }] : []) },
      ]
    }
    case 'columns': {
      const { room } = content
      const count = room.pieces.length
      const heights = Array.from(
        { length: count + 1 },
        (_, to) => (room.sums[to] ?? 0) / room.count,
      )
      const notes = linesOf(notesByPiece(content), heightsOfNote)
      return [{ cost: 0, heights, columns: room, notes }]
    }
    case 'table':
      return [
        {
          cost: 0,
          heights: sums(content.rows.map((row) => row.height)),
          notes: linesOf(notesByRow(content.rows), heightsOfNote),
        },
      ]
  }
}

function brokenRuleCost(demerits: number): Partial<Pick<PageVariant, 'cost' | 'breaksRule'>> {
  return demerits < brokenRule ? {} : { cost: demerits + ruleCost, breaksRule: true }
}

function paragraphLines(
  paragraph: Paragraph,
  breaking: Breaking,
  block: VerticalBlock,
  heightsOfNote: HeightsOfNote,
): Omit<PageVariant, 'cost'> {
  const lines = lineHeights(paragraph, breaking.lines)
  const notes = linesOf(notesByLine(paragraph, breaking), heightsOfNote)
  if (!block.breakable) return unbroken(sums(lines).at(-1) ?? 0, notes)
  const { items } = paragraph.list
  const hyphenated = breaking.lines.map((line) => {
    const end = items[line.end]
    return end?.type === 'penalty' && end.flagged
  })
  return {
    heights: sums(lines),
    notes,
    ...(hyphenated.includes(true) && { hyphenated }),
  }
}

function linesOf(
  marked: readonly MarkedLine[],
  heightsOfNote: HeightsOfNote,
): readonly LineNotes[] {
  return marked.map(({ line, ids }) => ({ line, notes: pageNotes(ids, heightsOfNote) }))
}

function pageNotes(ids: readonly string[], heightsOfNote: HeightsOfNote): readonly PageNote[] {
  return ids.map((id) => ({ id, heights: heightsOfNote(id) }))
}

function unbroken(height: Pt, notes: readonly LineNotes[]): Omit<PageVariant, 'cost'> {
  const all = notes.flatMap((line) => line.notes)
  return { heights: [0, height], notes: all.length > 0 ? [{ line: 0, notes: all }] : [] }
}

function solid(height: Pt): PageVariant {
  return { cost: 0, heights: [0, height], notes: [] }
}

function heightOf(rows: readonly TableRow[]): Pt {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

function sums(heights: readonly Pt[]): Pt[] {
  let total = 0
  return [0, ...heights.map((height) => (total += height))]
}
