import type { Pt } from '../edition/length.ts'
import type { LineFacts, PageFacts } from '../typeset/paged-book/paged-book.ts'

/** A line of text that a proof marks: a band behind it, or a bar beside it. */
export interface LineMark {
  readonly kind: 'loose' | 'tight' | 'hyphen'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /**
   * How far the word spaces are from their natural width: 1 at the bounds of the house. 0 for a
   * hyphen.
   */
  readonly off: number
  readonly line: LineFacts
}

/**
 * The marks on the lines of a page: a band behind every line that is too loose or too tight, and a
 * bar beside every hyphen at the end of a line.
 */
export function markLines({ lines, leading }: PageFacts): readonly LineMark[] {
  return lines.flatMap((line) => {
    const { x, measure } = line
    const band = { y: line.y - leading * 0.75, height: leading, line }
    const off = line.justified && line.spaces > 0 ? offBy(line.wordSpace) : 0
    const kind = line.wordSpace > 1 ? 'loose' : 'tight'
    const spaces: LineMark[] = off < faintest ? [] : [{ kind, x, width: measure, ...band, off }]
    const bar = { x: x + measure + barWidth, width: barWidth, ...band, off: 0 }
    return line.endsInHyphen ? [...spaces, { kind: 'hyphen', ...bar } as const] : spaces
  })
}

const barWidth = 4

// No band within a tenth of the natural space.
const faintest = 0.4

function offBy(wordSpace: number): number {
  return wordSpace > 1 ? (wordSpace - 1) / 0.33 : (1 - wordSpace) / 0.2
}
