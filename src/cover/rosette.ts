/**
 * The parameters of a rosette. All counts are whole numbers, so that every line closes on itself.
 */
export interface RosetteTurn {
  /** How many lines lie over one another, each turned a little further. */
  readonly lines: number
  /** How many lobes a line has. */
  readonly lobes: number
  /** How near the lines come to the center, as a fraction of the radius. */
  readonly eye: number
  /** The size of a smaller copy in the center, as a fraction of the radius; 0 for none. */
  readonly heart: number
}

/**
 * Derives a rosette from a number: engine-turned ornament as on watch cases and banknotes, unique
 * to each title.
 */
export function rosetteTurn(number: number): RosetteTurn {
  const lobes = [2, 3, 4, 5][number % 4] ?? 2
  return {
    lobes,
    // The more lobes, the fewer lines, so that all rosettes are equally dense.
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

// At the size of a cover, chords of 2° stay within a tenth of a pixel of the curve.
const stepsPerLine = 180

function round(value: number): number {
  return Math.round(value * 10) / 10
}
