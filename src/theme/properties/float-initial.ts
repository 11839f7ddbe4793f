import type { EbookLines } from './ebook-spelling.ts'

/**
 * What gives a large initial to readers that do not know `initial-letter`: a float with a leading of
 * its own, as high as its lines, so that no text runs into it whatever leading the reader chooses.
 * `normal` takes it back. Nothing for an initial that stands on its first line.
 */
export function floatInitial(text: string): EbookLines {
  if (text === 'normal') {
    return [
      ['float', 'none'],
      ['font-size', 'inherit'],
      ['line-height', 'inherit'],
      ['padding-right', '0'],
    ]
  }
  const [, size = '', sink = size] = /^([\d.]+)(?: ([\d.]+|drop|raise))?$/.exec(text) ?? []
  const lines = sink === 'drop' ? Number(size) : Number(sink)
  if (!(lines >= 2) || lines !== Number(size)) return []
  // From the top of the capitals in the first line to the foot of the last line.
  const height = (lines - 1) * leading + capitals
  const fontSize = height / capitals
  return [
    ['float', 'left'],
    ['font-size', `${rounded(fontSize)}em`],
    ['line-height', rounded((lines * leading) / fontSize)],
    ['padding-right', '0.05em'],
  ]
}

// In em: the leading that readers choose, and the height of capitals.
const leading = 1.3
const capitals = 0.65

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
