import { constants, deflateSync } from 'node:zlib'
import { writePng } from './png-chunks.ts'

/** A picture in memory. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly rgba: Uint8Array
}

/**
 * The picture as a PNG of at most 256 colors, without transparency; undefined when it has more. A
 * flat drawing takes little more than half the bytes of a PNG in full color, and every pixel stays
 * the same.
 */
export function encodeIndexedPng({ width, height, rgba }: Pixels): Uint8Array | undefined {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  const colors = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height)
  const palette = new Map<number, number>()
  // Each row begins with the number of its filter: 0 for none, which suits pictures with a palette
  // (PNG 3, § 12.7), or 2 for the difference from the row above.
  const rows = new Uint8Array((width + 1) * height)
  let last = -1
  let index = 0
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1) + 1
    const row = colors.subarray(y * width, (y + 1) * width)
    // In flat drawings, many rows equal the row above.
    if (y > 0 && isSame(row, colors.subarray((y - 1) * width, y * width))) {
      rows[start - 1] = 2
      continue
    }
    for (let x = 0; x < width; x++) {
      const color = row[x] ?? 0
      if (color !== last) {
        last = color
        index = palette.get(color) ?? palette.size
        if (index > 255) return undefined
        palette.set(color, index)
      }
      rows[start + x] = index
    }
  }
  return writePng([
    { name: 'IHDR', data: header(width, height) },
    { name: 'PLTE', data: paletteBytes([...palette.keys()]) },
    { name: 'IDAT', data: deflateSync(rows, { strategy: constants.Z_RLE }) },
    { name: 'IEND', data: new Uint8Array() },
  ])
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  return bytesOf(one).equals(bytesOf(other))
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  // 8 bits a pixel, with a palette; the only compression and filter methods that exist; not
  // interlaced.
  bytes.set([8, 3, 0, 0, 0], 8)
  return bytes
}

function paletteBytes(colors: readonly number[]): Buffer {
  const rgba = new Uint8Array(Uint32Array.from(colors).buffer)
  return Buffer.from(rgba.filter((_, index) => index % 4 !== 3))
}
