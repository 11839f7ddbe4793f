import { luminance, type ColorMode } from './press-color.ts'

/** Pixels of 8 bits a part, row by row: gray, RGB or CMYK. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  readonly data: Uint8Array
}

/**
 * The pixels of an image for a press: upright, laid on white, and in the colors of the file. An image
 * without colors is gray in every file.
 */
export async function pressPixels(bytes: Uint8Array, colors: ColorMode): Promise<Pixels> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes, { limitInputPixels })
    .rotate()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const rgb = { width, height, data, step: channels }
  if (colors === 'gray' || channels < 3 || isNeutral(rgb)) return toGray(rgb)
  return colors === 'inks' ? toInks(rgb) : { width, height, channels: 3, data }
}

/** Four times the pixels of a page of 8.5 × 11 inches at 600 dpi. */
export const limitInputPixels = 4 * 5100 * 6600

interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  /** Bytes of a pixel. */
  readonly step: number
}

function isNeutral({ data, step }: Raster): boolean {
  for (let at = 0; at < data.length; at += step) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  }
  return true
}

function toGray({ width, height, data, step }: Raster): Pixels {
  if (step < 3) return { width, height, channels: 1, data: everyNth(data, step) }
  const gray = new Uint8Array(width * height)
  for (let at = 0, to = 0; at < data.length; at += step) {
    gray[to++] = Math.round(luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0))
  }
  return { width, height, channels: 1, data: gray }
}

function everyNth(data: Uint8Array, step: number): Uint8Array {
  return step === 1 ? data : data.filter((_, index) => index % step === 0)
}

// As `colorParts` does it for one color: black replaces the gray part.
function toInks({ width, height, data, step }: Raster): Pixels {
  const inks = new Uint8Array(width * height * 4)
  for (let at = 0, to = 0; at < data.length; at += step, to += 4) {
    const r = data[at] ?? 0
    const g = data[at + 1] ?? 0
    const b = data[at + 2] ?? 0
    const lightest = Math.max(r, g, b)
    inks[to] = lightest - r
    inks[to + 1] = lightest - g
    inks[to + 2] = lightest - b
    inks[to + 3] = 255 - lightest
  }
  return { width, height, channels: 4, data: inks }
}
