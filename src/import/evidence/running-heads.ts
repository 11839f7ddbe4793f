import type { Line, Piece } from './read-line.ts'

/**
 * The running heads and page numbers that were typed into the text: a short line that comes again
 * and again with another number, such as "Vance / The Salt Road / 12". A chapter's number is none.
 */
export function findRunningHeads(
  pieces: readonly Piece[],
  isHeading: (line: Line) => boolean,
): ReadonlySet<Piece> {
  const groups = new Map<string, Line[]>()
  for (const piece of pieces) {
    if (piece.type !== 'line' || piece.text.length > longest || isHeading(piece)) continue
    const key = piece.text.replace(/\d+/g, '#').trim()
    if (!key.includes('#') || !/\p{L}/u.test(key)) continue
    groups.set(key, [...(groups.get(key) ?? []), piece])
  }
  const heads = [...groups.values()].filter((lines) => lines.length >= fewest && countsUp(lines))
  return new Set(heads.flat())
}

const longest = 80

// Fewer may be a list or a refrain.
const fewest = 4

function countsUp(lines: readonly Line[]): boolean {
  const numbers = lines.map(({ text }) => Number(/(\d+)\D*$/.exec(text)?.[1]))
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
}
