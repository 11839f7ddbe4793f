import { isVisible } from '../model/flat-builder.ts'
import type { Line, Piece } from './read-line.ts'

/** What is usual in a document: only what differs from it means something. */
export interface Norms {
  /** Of letters, in points; 0 when the document says nothing. */
  readonly size: number
  /** Indents of lines of prose, in points. */
  readonly left: number
  readonly right: number
  /** The space before a paragraph, in points. */
  readonly before: number
  /** How many empty lines stand between two paragraphs. */
  readonly gap: number
  /** How many pairs of paragraphs have more empty lines between them, of how many. */
  readonly widerGaps: number
  readonly pairs: number
  /** Whether some words, but not all, are in italics. */
  readonly hasItalics: boolean
  /** The share of lines in bold. */
  readonly boldShare: number
  /** BCP 47, the language of most letters; undefined when the document names none. */
  readonly language: string | undefined
  /** Languages of so few letters that they are meant. */
  readonly foreign: ReadonlySet<string>
}

/** Measures what is usual. */
export function measureNorms(pieces: readonly Piece[]): Norms {
  const lines = pieces.filter((piece): piece is Line => piece.type === 'line')
  const prose = lines.filter(({ text }) => text.length > shortest)
  const sample = prose.length >= 3 ? prose : lines
  const gaps = prose
    .slice(1)
    .filter(({ look }) => look.list === undefined)
    .map(({ gap }) => gap)
  const gap = commonest(gaps, (one) => one)
  const { language, foreign } = measureLanguages(lines)
  return {
    size: commonest(sample, ({ look }) => look.size ?? 0),
    left: commonest(sample, ({ look }) => look.left),
    right: commonest(sample, ({ look }) => look.right),
    before: commonest(sample, ({ look }) => look.before),
    gap,
    widerGaps: gaps.filter((one) => one > gap).length,
    pairs: gaps.length,
    hasItalics: hasSomeItalics(lines),
    boldShare: lines.filter(({ isBold }) => isBold).length / Math.max(lines.length, 1),
    language,
    foreign,
  }
}

// A line of prose is longer than a heading.
const shortest = 60

function commonest<T>(values: readonly T[], measure: (value: T) => number): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const key = Math.round(measure(value) * 2) / 2
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? 0
}

function hasSomeItalics(lines: readonly Line[]): boolean {
  let italic = 0
  let all = 0
  for (const { runs } of lines) {
    for (const run of runs) {
      if (run.type !== 'text' || !isVisible(run)) continue
      all += run.value.length
      if (run.format.italic) italic += run.value.length
    }
  }
  return italic > 0 && italic < all / 2
}

function measureLanguages(lines: readonly Line[]): Pick<Norms, 'language' | 'foreign'> {
  const letters = new Map<string, number>()
  let all = 0
  for (const { runs } of lines) {
    for (const run of runs) {
      if (run.type !== 'text') continue
      const language = run.format.language ?? ''
      letters.set(language, (letters.get(language) ?? 0) + run.value.length)
      all += run.value.length
    }
  }
  const [first] = [...letters].sort(([, a], [, b]) => b - a)
  // Programs mark languages as they guess them; one that has much of the text is a wrong guess.
  const rare = [...letters].filter(([tag, count]) => tag !== '' && count < all * 0.2)
  return { language: first?.[0] || undefined, foreign: new Set(rare.map(([tag]) => tag)) }
}
