import { constants, deflateSync } from 'node:zlib'
import { writePng } from './png-chunks.ts'

/** A part of a picture, in pixels from its top left corner. */
export interface PixelBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A picture of at most 256 colors, without transparency, that is put together from parts. A flat
 * drawing takes little more than half the bytes of a PNG in full color, and a quarter of the memory.
 */
export class IndexedPicture {
  readonly #width: number
  readonly #height: number
  // The number of each pixel's color, row by row. Each row begins with the number of its filter.
  readonly #rows: Uint8Array
  // Red, green, blue and alpha as one number, in the order of the machine.
  readonly #palette = new Map<number, number>()

  /** @param ground The color of what nothing is put on, as `#rrggbb`. */
  constructor({ width, height }: Pick<PixelBox, 'width' | 'height'>, ground: string) {
    this.#width = width
    this.#height = height
    this.#rows = new Uint8Array((width + 1) * height)
    this.#indexOf(pixelOf(ground))
  }

  /** Fills a box with a color, given as `#rrggbb`. */
  fill({ x, y, width, height }: PixelBox, color: string): void {
    const index = this.#indexOf(pixelOf(color))
    for (let row = y; row < y + height; row++) {
      const start = this.#start(x, row)
      this.#rows.fill(index, start, start + width)
    }
  }

  /**
   * Puts a picture in a box of its size.
   *
   * @param rgba Red, green, blue and alpha of each pixel, row by row.
   */
  place({ x, y, width, height }: PixelBox, rgba: Uint8Array): void {
    const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
    const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height)
    let last = pixels[0] ?? 0
    let index = this.#indexOf(last)
    for (let row = 0; row < height; row++) {
      const start = this.#start(x, y + row)
      for (let column = 0; column < width; column++) {
        const pixel = pixels[row * width + column] ?? 0
        if (pixel !== last) {
          last = pixel
          index = this.#indexOf(pixel)
        }
        this.#rows[start + column] = index
      }
    }
  }

  /** The bytes of a PNG file. The picture takes no more parts afterwards. */
  png(): Uint8Array {
    this.#filter()
    return writePng([
      { name: 'IHDR', data: this.#header() },
      { name: 'PLTE', data: paletteBytes([...this.#palette.keys()]) },
      { name: 'IDAT', data: deflateSync(this.#rows, { strategy: constants.Z_RLE }) },
      { name: 'IEND', data: new Uint8Array() },
    ])
  }

  #start(x: number, y: number): number {
    return y * (this.#width + 1) + 1 + x
  }

  // When all numbers are taken, the nearest color has to do.
  #indexOf(pixel: number): number {
    const known = this.#palette.get(pixel)
    if (known !== undefined) return known
    if (this.#palette.size === 256) return nearest(pixel, [...this.#palette.keys()])
    this.#palette.set(pixel, this.#palette.size)
    return this.#palette.size - 1
  }

  // The filters 0, none, which suits pictures with a palette (PNG 3, § 12.7), and 2, the difference
  // from the row above: in flat drawings, many rows equal the row above.
  #filter(): void {
    const rows = Buffer.from(this.#rows.buffer)
    const length = this.#width + 1
    for (let y = this.#height - 1; y > 0; y--) {
      const start = y * length
      if (rows.compare(rows, start - length, start, start, start + length) !== 0) continue
      rows[start] = 2
      rows.fill(0, start + 1, start + length)
    }
  }

  #header(): Buffer {
    const bytes = Buffer.alloc(13)
    bytes.writeUInt32BE(this.#width, 0)
    bytes.writeUInt32BE(this.#height, 4)
    // 8 bits a pixel, with a palette; the only compression and filter methods that exist; not
    // interlaced.
    bytes.set([8, 3, 0, 0, 0], 8)
    return bytes
  }
}

function pixelOf(color: string): number {
  const rgba = Uint8Array.from([1, 3, 5, 7], (at) =>
    at === 7 ? 255 : parseInt(color.slice(at, at + 2), 16),
  )
  return new Uint32Array(rgba.buffer)[0] ?? 0
}

function nearest(pixel: number, palette: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels(pixel)
  const distances = palette.map((other) => {
    const [r = 0, g = 0, b = 0] = channels(other)
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
  })
  return distances.indexOf(Math.min(...distances))
}

function channels(pixel: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(pixel).buffer)
}

function paletteBytes(colors: readonly number[]): Buffer {
  return Buffer.from(colors.flatMap((color) => [...channels(color).subarray(0, 3)]))
}
