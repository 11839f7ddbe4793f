/** How a rosette is turned. Counts are whole, so that every line comes back to where it began. */
export interface RosetteTurn {
  /** Lines laid over one another, each turned a little further than the one before. */
  readonly lines: number
  /** Lobes of one line. */
  readonly lobes: number
  /** How near the lines come to the middle, as a share of the radius. */
  readonly eye: number
  /** The same figure again in the middle, as a share of the radius; 0 for none. */
  readonly heart: number
}

/** A rosette for a number: engine-turned ornament as on watch cases and banknotes, every title its own. */
export function rosetteTurn(number: number): RosetteTurn {
  const lobes = [2, 3, 4, 5][number % 4] ?? 2
  return {
    lobes,
    // Of many lobes fewer lines, so that the whole is as dense.
    lines: Math.round(([20, 24, 28][(number >>> 2) % 3] ?? 24) / lobes),
    eye: [0.3, 0.4, 0.5][(number >>> 4) % 3] ?? 0.4,
    heart: [0, 0.26, 0.32][(number >>> 6) % 3] ?? 0,
  }
}

/** The path data of a rosette around the origin, to be stroked. */
export function rosettePath(turn: RosetteTurn, radius: number): string {
  const figure = turnedLines(turn, radius)
  if (turn.heart === 0) return figure
  const fewer = { ...turn, lines: Math.ceil(turn.lines / 2) }
  return figure + turnedLines(fewer, radius * turn.heart)
}

function turnedLines({ lines, lobes, eye }: RosetteTurn, radius: number): string {
  const paths: string[] = []
  for (let line = 0; line < lines; line++) {
    const turned = (2 * Math.PI * line) / (lines * lobes)
    const points: string[] = []
    for (let step = 0; step < stepsPerLine; step++) {
      const angle = (2 * Math.PI * step) / stepsPerLine
      const swell = (1 + Math.cos(lobes * angle)) / 2
      const distance = radius * (eye + (1 - eye) * swell)
      const x = distance * Math.sin(angle + turned)
      const y = -distance * Math.cos(angle + turned)
      points.push(`${round(x)} ${round(y)}`)
    }
    paths.push(`M${points.join('L')}Z`)
  }
  return paths.join('')
}

// Chords of 2° are under a tenth of a pixel off the curve at the sizes of a cover.
const stepsPerLine = 180

function round(value: number): number {
  return Math.round(value * 10) / 10
}
