import { limitInputPixels, type Pixels } from './press-pixels.ts'

/** The inks of an image in CMYK, upright, as the file has them: no profile changes them. */
export async function inksOfImage(bytes: Uint8Array): Promise<Pixels> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes, { limitInputPixels })
    .pipelineColourspace('cmyk')
    .rotate()
    .toColourspace('cmyk')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: 4, data }
}

/** The most ink in one place of an image in CMYK: 4 is all four inks full. */
export function mostInk({ data }: Pixels): number {
  let most = 0
  for (let at = 0; at < data.length; at += 4) most = Math.max(most, inkAt(data, at))
  return most / 255
}

/**
 * An image in CMYK with no more ink than `most` anywhere. Black stays; the three colored inks
 * become less by one factor, so that they keep their hue.
 */
export function withLessInk({ data, ...size }: Pixels, most: number): Pixels {
  const limit = Math.floor(most * 255)
  const less = Uint8Array.from(data)
  for (let at = 0; at < data.length; at += 4) {
    const ink = inkAt(data, at)
    if (ink <= limit) continue
    const black = data[at + 3] ?? 0
    const factor = Math.max(limit - black, 0) / (ink - black)
    for (let part = at; part < at + 3; part++) less[part] = Math.floor((data[part] ?? 0) * factor)
  }
  return { ...size, data: less }
}

function inkAt(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) + (data[at + 3] ?? 0)
}
