import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import type { GrayPicture } from './compare-pictures.ts'

const resolution = 50 // pixels to the inch: a line of text is ten pixels high
const shades = 16

/** Draws pages of a PDF beside each other, 0-based, by poppler. */
export function drawPages(pdf: string, pages: readonly number[]): GrayPicture {
  return beside(pages.map((page) => drawPage(pdf, page)))
}

function drawPage(pdf: string, index: number): GrayPicture {
  const page = String(index + 1)
  const { status, stdout, stderr } = spawnSync(
    'pdftoppm',
    ['-gray', '-r', String(resolution), '-f', page, '-l', page, pdf],
    { maxBuffer: 1e8 },
  )
  if (status !== 0) throw new Error(String(stderr))
  return parseGraymap(stdout)
}

// A portable graymap: "P5 width height 255" and a byte for each pixel.
function parseGraymap(bytes: Buffer): GrayPicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64))
  const [whole = '', width, height] = header ?? []
  if (whole === '') throw new Error('pdftoppm drew no graymap')
  return {
    width: Number(width),
    height: Number(height),
    pixels: new Uint8Array(bytes.subarray(whole.length)),
  }
}

function beside(pictures: readonly GrayPicture[]): GrayPicture {
  const height = Math.max(...pictures.map((picture) => picture.height))
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0)
  const pixels = new Uint8Array(width * height).fill(255)
  let left = 0
  for (const picture of pictures) {
    for (let row = 0; row < picture.height; row++) {
      const line = picture.pixels.subarray(row * picture.width, (row + 1) * picture.width)
      pixels.set(line, row * width + left)
    }
    left += picture.width
  }
  return { width, height, pixels }
}

/** Writes a picture as a small PNG. */
export async function savePicture(picture: GrayPicture, path: string): Promise<void> {
  const { width, height, pixels } = picture
  const image = sharp(pixels, { raw: { width, height, channels: 1 } })
  await image.png({ palette: true, colors: shades, dither: 0, compressionLevel: 9 }).toFile(path)
}

/** Reads such a PNG. */
export async function loadPicture(path: string): Promise<GrayPicture> {
  const image = sharp(path).toColorspace('b-w').removeAlpha()
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) }
}
