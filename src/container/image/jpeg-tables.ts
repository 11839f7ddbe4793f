import type { JpegSegment } from './jpeg-segments.ts'

/**
 * Whether the tables by which a JPEG is decoded cannot be right (ITU-T T.81, B.2.4): no decoder gets
 * past them, and EPUBCheck calls such a file corrupted.
 */
export function hasWrongTables(segments: readonly JpegSegment[]): boolean {
  return segments.some(({ marker, data }) => {
    if (marker === huffmanTables) return !areHuffmanTables(data)
    return marker === quantizationTables && !areQuantizationTables(data)
  })
}

const huffmanTables = 0xc4
const quantizationTables = 0xdb

// Each table: its class and number, how many codes there are of 1 to 16 bits, and a value for each code.
function areHuffmanTables(data: Uint8Array): boolean {
  let at = 0
  while (at < data.length) {
    const [head = 0, ...counts] = data.subarray(at, at + 17)
    if (counts.length < 16 || !isNumber(head) || !haveRoom(counts)) return false
    at += 17 + counts.reduce((sum, count) => sum + count, 0)
  }
  return at === data.length
}

// The codes of a length are numbers of so many bits, after those that begin with a shorter code.
function haveRoom(counts: readonly number[]): boolean {
  let free = 1
  return counts.every((count) => {
    free = free * 2 - count
    return free >= 0
  })
}

// Each table: its precision and number, and 64 values of one or two bytes.
function areQuantizationTables(data: Uint8Array): boolean {
  let at = 0
  while (at < data.length) {
    const head = data[at] ?? 0
    if (!isNumber(head)) return false
    at += 1 + 64 * ((head >> 4) + 1)
  }
  return at === data.length
}

// Two halves of a byte: 0 or 1, and 0 to 3.
function isNumber(head: number): boolean {
  return head >> 4 <= 1 && (head & 15) <= 3
}
