import type { Color } from '../theme/css/color.ts'
import type {
  Page,
  PagedBook,
  PageFacts,
  PlacedItem,
  PlacedRule,
} from '../typeset/paged-book/paged-book.ts'
import { markLines, type LineMark } from './mark-lines.ts'
import type { BookProof, PageProof } from './proof-book.ts'

const gridColor: Color = { r: 190, g: 215, b: 240 }
const marginColor: Color = { r: 90, g: 150, b: 210 }
const defectColor: Color = { r: 220, g: 40, b: 40 }
// Of rows and lines that a designer would mark.
const bandTint: Color = { r: 250, g: 205, b: 160 }
const hairline = 0.25
const defectBar = 6

/**
 * Draws the marks of a proof under the text of the pages: the grid, the text block, a band behind
 * every line that is too loose (red) or too tight (blue), a bar at hyphens, a band (orange) over rows
 * left empty, bold lines at the foot and openings off their sink, and a red bar along pages that have
 * defects.
 */
export function drawProof(paged: PagedBook, proof: BookProof): PagedBook {
  const pages = paged.pages.map((page): Page => {
    if (!page.facts) return page
    const found = proof.pages[page.index]
    return { ...page, items: [...underlay(page, page.facts, found), ...page.items] }
  })
  return { ...paged, pages }
}

function underlay(page: Page, facts: PageFacts, proof: PageProof | undefined): PlacedItem[] {
  return [
    ...markLines(facts).map(bandOf),
    ...grid(facts),
    ...frame(facts),
    ...(proof?.bands ?? []).map((band) =>
      rule({ x: facts.x, width: facts.measure, ...band }, bandTint),
    ),
    ...(proof && Object.keys(proof.defects).length > 0 ? [defectMark(page)] : []),
  ]
}

function grid({ x, y, measure, leading, gridBaseline, rows }: PageFacts): PlacedRule[] {
  return Array.from({ length: rows }, (_, row) =>
    rule({ x, y: y + row * leading + gridBaseline, width: measure, height: hairline }, gridColor),
  )
}

function frame({ x, y, measure, leading, rows }: PageFacts): PlacedRule[] {
  const height = rows * leading
  const across = { width: measure, height: hairline }
  const down = { width: hairline, height }
  return [
    rule({ x, y, ...across }, marginColor),
    rule({ x, y: y + height, ...across }, marginColor),
    rule({ x, y, ...down }, marginColor),
    rule({ x: x + measure, y, ...down }, marginColor),
  ]
}

function bandOf(mark: LineMark): PlacedRule {
  return rule(mark, mark.kind === 'hyphen' ? marginColor : bandColor(mark))
}

// The further off, the deeper.
function bandColor({ kind, off }: LineMark): Color {
  const tint = Math.round(255 - 110 * Math.min(off, 1.5))
  return kind === 'loose' ? { r: 255, g: tint, b: tint } : { r: tint, g: tint, b: 255 }
}

function defectMark({ size }: Page): PlacedRule {
  return rule({ x: 0, y: 0, width: defectBar, height: size.height }, defectColor)
}

type Box = Pick<PlacedRule, 'x' | 'y' | 'width' | 'height'>

function rule({ x, y, width, height }: Box, color: Color): PlacedRule {
  return { type: 'rule', x, y, width, height, color, origin: { type: 'artifact', kind: 'layout' } }
}
