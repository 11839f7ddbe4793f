/**
 * The drawn cover: cloth, a double rule, the title in the theme's own type, an engine-turned
 * rosette, the author. Every length is in pixels of the finished cover.
 */
import type { PixelBox } from '../container/image/indexed-picture.ts'
import type { Area } from '../drawing/area.ts'
import { pathPoints } from '../fonts/path-points.ts'
import { balanceLines } from './balance-lines.ts'
import { type CoverType, type SetLine, setLine } from './cover-text.ts'
import type { Palette } from './palette.ts'
import { type RosetteTurn, rosettePath } from './rosette.ts'

/**
 * 1600 × 2560: the size and proportion (1 : 1.6) that Amazon asks for (KDP help G6GTK3T3NUHKLEFX).
 */
export const coverSize = { width: 1600, height: 2560 } as const

/** What a cover shows, and how. */
export interface CoverDesign {
  readonly title: string
  readonly subtitle?: string
  /** One per line. */
  readonly authors: readonly string[]
  readonly series?: string
  readonly publisher?: string
  readonly palette: Palette
  readonly rosette: RosetteTurn
  readonly type: {
    readonly title: CoverType
    readonly subtitle: CoverType
    readonly author: CoverType
    /** For the series and the publisher. */
    readonly small: CoverType
  }
}

/** What is on a cover: rules and marks on a ground of one color. */
export interface CoverDrawing {
  readonly ground: string
  readonly rules: readonly { readonly box: PixelBox; readonly color: string }[]
  readonly marks: readonly CoverMark[]
}

/** A text or an ornament, and the part of the cover that holds all of it. */
export interface CoverMark {
  /** Elements of SVG, in pixels of the cover. */
  readonly svg: string
  readonly box: Area
}

/** Draws the cover. Letters become outlines, so that it looks the same wherever it is shown. */
export function coverDrawing(design: CoverDesign): CoverDrawing {
  const { palette, type } = design
  const marks: (CoverMark | undefined)[] = []

  if (design.series) {
    const line = fit([design.series], type.small, { size: 54, measure: 1060 })
    marks.push(paint(line, 292, palette.accent))
  }
  const title = fitTitle(design.title, type.title)
  const subtitle = design.subtitle
    ? fitTitle(design.subtitle, type.subtitle, { size: 76, measure: 1060, depth: 240 })
    : undefined
  const top = 520
  marks.push(paint(title, top + title.size * 0.7, palette.ink))
  let foot = top + title.size * 0.7 + (title.lines.length - 1) * title.leading
  if (subtitle) {
    marks.push(paint(subtitle, foot + title.size * 0.32 + subtitle.size * 1.25, palette.ink))
    foot +=
      title.size * 0.32 + subtitle.size * 1.25 + (subtitle.lines.length - 1) * subtitle.leading
  }

  const author = fit(design.authors, type.author, { size: 100, measure: 1160 })
  const authorTop = 2090 - (author.lines.length - 1) * author.leading
  marks.push(paint(author, authorTop, palette.ink))
  if (design.publisher) {
    const line = fit([design.publisher], type.small, { size: 50, measure: 1060 })
    marks.push(paint(line, 2322, palette.accent))
  }

  const room = { from: foot + 40, to: authorTop - author.size }
  marks.push(ornament(design, room))
  return {
    ground: palette.ground,
    rules: [...frame(80, 8), ...frame(107, 3)].map((box) => ({ box, color: palette.accent })),
    marks: marks.filter((mark) => mark !== undefined),
  }
}

/** Lines of text at one size. */
interface SetBlock {
  readonly lines: readonly SetLine[]
  readonly size: number
  /** From baseline to baseline. */
  readonly leading: number
}

interface Limits {
  /** The largest size. */
  readonly size: number
  readonly measure: number
  /** The greatest depth of all lines together; when absent, the lines are kept as given. */
  readonly depth: number
}

const titleLimits: Limits = { size: 280, measure: 1180, depth: 900 }
const titleLeading = 1.08
const smallestTitleLines = 12

// Chooses the number of lines at which the title can be largest; of equal ones, the fewest lines.
function fitTitle(text: string, type: CoverType, limits: Limits = titleLimits): SetBlock {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '')
  const space = setLine(' ', type).width + type.tracking
  const widths = new Map(words.map((word) => [word, setLine(word, type).width + type.tracking]))
  // Adds up words and spaces; kerning across a space is too small to matter here.
  const widthOf = (line: string): number =>
    line.split(' ').reduce((sum, word) => sum + (widths.get(word) ?? 0) + space, -space)
  let best: { size: number; lines: readonly string[] } = { size: 0, lines: [] }
  for (let count = 1; count <= smallestTitleLines; count++) {
    const lines = balanceLines(words, count, widthOf)
    if (!lines) break
    const widest = Math.max(...lines.map(widthOf))
    const size = Math.min(
      limits.size,
      limits.measure / widest,
      limits.depth / (count * titleLeading),
    )
    if (size > best.size * 1.02) best = { size, lines }
  }
  const lines = best.lines.map((line) => setLine(line, type))
  return { lines, size: best.size, leading: best.size * titleLeading }
}

// Keeps the lines as they are, but sets them smaller when one would be too wide.
function fit(
  texts: readonly string[],
  type: CoverType,
  { size, measure }: Omit<Limits, 'depth'>,
): SetBlock {
  const lines = texts.map((text) => setLine(text, type))
  const widest = Math.max(...lines.map(({ width }) => width))
  const fitted = Math.min(size, measure / Math.max(widest, 0.01))
  return { lines, size: fitted, leading: fitted * 1.3 }
}

// Centers the lines; the first stands on the given baseline.
function paint(
  { lines, size, leading }: SetBlock,
  baseline: number,
  color: string,
): CoverMark | undefined {
  const glyphs: string[] = []
  const xs: number[] = []
  const ys: number[] = []
  lines.forEach((line, index) => {
    const left = coverSize.width / 2 - (line.width * size) / 2
    for (const glyph of line.glyphs) {
      const x = left + glyph.x * size
      const y = baseline + index * leading - glyph.y * size
      glyphs.push(
        `<path transform="matrix(${round(size)} 0 0 ${round(-size)} ${round(x)} ${round(y)})" d="${glyph.path}"/>`,
      )
      for (const point of pathPoints(glyph.path)) {
        xs.push(x + point.x * size)
        ys.push(y - point.y * size)
      }
    }
  })
  if (glyphs.length === 0) return undefined
  return { svg: `<g fill="${color}">${glyphs.join('')}</g>`, box: boxAround(xs, ys) }
}

// The pixels that the points touch, with one to spare on each side, inside the cover.
function boxAround(xs: readonly number[], ys: readonly number[]): Area {
  const least = (values: readonly number[]) =>
    Math.max(0, Math.floor(values.reduce((a, b) => Math.min(a, b), Infinity)) - 1)
  const most = (values: readonly number[], size: number) =>
    Math.min(size, Math.ceil(values.reduce((a, b) => Math.max(a, b), 0)) + 1)
  const [left, top] = [least(xs), least(ys)]
  return {
    left,
    top,
    right: Math.max(left, most(xs, coverSize.width)),
    bottom: Math.max(top, most(ys, coverSize.height)),
  }
}

// The four sides of a rule around the cover, at a distance from its edge.
function frame(inset: number, weight: number): readonly PixelBox[] {
  const width = coverSize.width - 2 * inset
  const height = coverSize.height - 2 * inset
  return [
    { x: inset, y: inset, width, height: weight },
    { x: inset, y: inset + height - weight, width, height: weight },
    { x: inset, y: inset, width: weight, height },
    { x: inset + width - weight, y: inset, width: weight, height },
  ]
}

// Draws the rosette in the middle of the room between the texts, or nothing if the room is too
// small.
function ornament(
  { palette, rosette }: CoverDesign,
  room: { from: number; to: number },
): CoverMark | undefined {
  const radius = Math.min(250, (room.to - room.from) / 2 - 70)
  if (radius < 60) return undefined
  const [x, y] = [coverSize.width / 2, (room.from + room.to) / 2]
  const weight = 2.6
  // Where a line turns sharply, its miter may reach beyond its end.
  const reach = radius + 4 * weight
  return {
    svg: `<g transform="translate(${x} ${round(y)})" fill="none" stroke="${palette.accent}" stroke-width="${weight}"><path d="${rosettePath(rosette, radius)}"/></g>`,
    box: boxAround([x - reach, x + reach], [y - reach, y + reach]),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
