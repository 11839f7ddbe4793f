import type { Pt } from '../../edition/length.ts'
import { artifactOf, type Artifact, type Origin } from '../paged-book/origin.ts'
import type { PlacedItem, PlacedRule } from '../paged-book/paged-book.ts'
import type { LinkTarget } from '../lists/inline-piece.ts'
import type { TextStyle } from '../words/text-style.ts'

/** A stretch of a line's text with one style and link, and where it begins and ends. */
export interface TextStretch {
  readonly style: TextStyle
  readonly link: LinkTarget | undefined
  readonly from: Pt
  readonly to: Pt
  /** The origin of its first word. */
  readonly origin: Origin
}

const leastThickness = 0.4 // in points, for lines under, over or through text

/** The background of a stretch of text, if it has one. */
export function stretchBackground(stretch: TextStretch, baseline: Pt): PlacedRule | undefined {
  const { style, font, size } = stretch.style
  if (!style.backgroundColor || style.display !== 'inline') return undefined
  const { ascender, descender } = font.metrics
  const y = baseline - style.verticalAlign - ascender * size * 0.85
  const height = (ascender * 0.85 - descender) * size
  return rule(stretch, 'background', { y, height, color: style.backgroundColor })
}

/** The lines that decorate a stretch of text, and the area of its link. */
export function stretchItems(stretch: TextStretch, lineBaseline: Pt): readonly PlacedItem[] {
  const { from: x, to, link, origin } = stretch
  const { style, font, size } = stretch.style
  if (!link && style.textDecorationLine.length === 0) return nothing
  const { ascender, descender, underlineThickness } = font.metrics
  const baseline = lineBaseline - style.verticalAlign
  const thickness = Math.max(underlineThickness * size, leastThickness)
  const lines = style.textDecorationLine.map((line) => {
    const y = baseline - riseOf(line, stretch.style) - thickness / 2
    return rule(stretch, 'layout', { y, height: thickness, color: style.color })
  })
  if (!link) return lines
  const y = baseline - ascender * size
  const height = (ascender - descender) * size
  return [...lines, { type: 'link', x, width: to - x, y, height, to: link, origin }]
}

const nothing: readonly PlacedItem[] = []

function riseOf(
  line: TextStyle['style']['textDecorationLine'][number],
  { font: { metrics }, size }: TextStyle,
): Pt {
  if (line === 'underline') return metrics.underlinePosition * size
  return line === 'overline' ? metrics.ascender * size * 0.9 : metrics.strikeoutPosition * size
}

function rule(
  { from, to, origin }: TextStretch,
  kind: Artifact['kind'],
  box: Pick<PlacedRule, 'y' | 'height' | 'color'>,
): PlacedRule {
  return { type: 'rule', x: from, width: to - from, ...box, origin: artifactOf(origin, kind) }
}
