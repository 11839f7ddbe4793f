/**
 * The drawn cover: cloth, a double rule, the title in the theme's own type, an engine-turned
 * rosette, the author. Every length is in pixels of the finished cover.
 */
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

/**
 * Draws the cover as SVG. Letters become outlines, so that it looks the same wherever it is shown.
 */
export function coverSvg(design: CoverDesign): string {
  const { palette, type } = design
  const { width, height } = coverSize
  const blocks: string[] = []

  if (design.series) {
    const line = fit([design.series], type.small, { size: 54, measure: 1060 })
    blocks.push(paint(line, 292, palette.accent))
  }
  const title = fitTitle(design.title, type.title)
  const subtitle = design.subtitle
    ? fitTitle(design.subtitle, type.subtitle, { size: 76, measure: 1060, depth: 240 })
    : undefined
  const top = 520
  blocks.push(paint(title, top + title.size * 0.7, palette.ink))
  let foot = top + title.size * 0.7 + (title.lines.length - 1) * title.leading
  if (subtitle) {
    blocks.push(paint(subtitle, foot + title.size * 0.32 + subtitle.size * 1.25, palette.ink))
    foot +=
      title.size * 0.32 + subtitle.size * 1.25 + (subtitle.lines.length - 1) * subtitle.leading
  }

  const author = fit(design.authors, type.author, { size: 100, measure: 1160 })
  const authorTop = 2090 - (author.lines.length - 1) * author.leading
  blocks.push(paint(author, authorTop, palette.ink))
  if (design.publisher) {
    const line = fit([design.publisher], type.small, { size: 50, measure: 1060 })
    blocks.push(paint(line, 2322, palette.accent))
  }

  const room = { from: foot + 40, to: authorTop - author.size }
  blocks.push(ornament(design, room))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${palette.ground}"/>
${frame(palette)}
${blocks.join('\n')}
</svg>`
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
function paint({ lines, size, leading }: SetBlock, baseline: number, color: string): string {
  const glyphs = lines.flatMap((line, index) => {
    const left = coverSize.width / 2 - (line.width * size) / 2
    const y = baseline + index * leading
    return line.glyphs.map(
      (glyph) =>
        `<path transform="matrix(${round(size)} 0 0 ${round(-size)} ${round(left + glyph.x * size)} ${round(y - glyph.y * size)})" d="${glyph.path}"/>`,
    )
  })
  return `<g fill="${color}">${glyphs.join('')}</g>`
}

function frame({ accent }: Palette): string {
  const rule = (inset: number, weight: number): string =>
    `<rect x="${inset}" y="${inset}" width="${coverSize.width - 2 * inset}" height="${coverSize.height - 2 * inset}" stroke-width="${weight}"/>`
  return `<g fill="none" stroke="${accent}">${rule(84, 8)}${rule(108, 2.5)}</g>`
}

// Draws the rosette in the middle of the room between the texts, or nothing if the room is too
// small.
function ornament({ palette, rosette }: CoverDesign, room: { from: number; to: number }): string {
  const radius = Math.min(250, (room.to - room.from) / 2 - 70)
  if (radius < 60) return ''
  const y = (room.from + room.to) / 2
  return `<g transform="translate(${coverSize.width / 2} ${round(y)})" fill="none" stroke="${palette.accent}" stroke-width="2.6"><path d="${rosettePath(rosette, radius)}"/></g>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
