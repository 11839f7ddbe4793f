import type { Font } from '../../fonts/font.ts'

/**
 * The outline of a glyph as relative SVG path data in font units, y upwards, from the pen on the
 * baseline: outlines join into one path as `M{pen} 0` and this. Empty for a blank glyph.
 */
export function glyphOutline(font: Font, glyph: number): string {
  const em = font.metrics.unitsPerEm
  let x = 0
  let y = 0
  let start = [0, 0] as readonly [number, number]
  let out = ''
  for (const [, command = '', numbers = ''] of font
    .glyphPath(glyph)
    .matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === 'Z') {
      out += 'z'
      ;[x, y] = start
      continue
    }
    const points = numbers
      .trim()
      .split(/[\s,]+/)
      .map((value) => Math.round(Number(value) * em))
    out += command.toLowerCase() + relative(points, x, y)
    x = points.at(-2) ?? x
    y = points.at(-1) ?? y
    if (command === 'M') start = [x, y]
  }
  return out
}

// A minus sign parts numbers by itself.
function relative(points: readonly number[], x: number, y: number): string {
  return points
    .map((value, index) => value - (index % 2 === 0 ? x : y))
    .map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value)))
    .join('')
}
