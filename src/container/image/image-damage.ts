import { readGifBlocks } from './gif-blocks.ts'
import { readImageSize } from './image-facts.ts'
import { imageKind, type ImageKind } from './image-kind.ts'
import { endOfImage, readJpegSegments, startOfScan } from './jpeg-segments.ts'
import { hasWrongTables } from './jpeg-tables.ts'
import { isSound, readPngChunks, type PngChunk } from './png-chunks.ts'

/**
 * `cut short`: its end is missing, as after a broken download. `damaged`: its pixels have changed
 * or cannot be read.
 */
export type ImageDamage = 'cut short' | 'damaged'

/**
 * What is wrong with the bytes of an image; undefined when no fault is found. Wrong pixels in a
 * JPEG are not found: that would take a full decoder. Drawings are read elsewhere.
 */
export async function imageDamage(bytes: Uint8Array): Promise<ImageDamage | undefined> {
  const damage = damageInBytes(bytes)
  if (damage) return damage
  const [kind, size] = [imageKind(bytes), readImageSize(bytes)]
  return kind && size && (await hasWrongPixels(kind, bytes, size)) ? 'damaged' : undefined
}

/** What is wrong with the bytes of an image, as far as it takes no decoder to find out. */
export function damageInBytes(bytes: Uint8Array): ImageDamage | undefined {
  const kind = imageKind(bytes)
  if (kind === 'svg') return undefined
  const damage = kind && damageInParts(kind, bytes)
  if (damage) return damage
  const size = readImageSize(bytes)
  return !size || size.width < 1 || size.height < 1 ? 'damaged' : undefined
}

// A chunk whose name begins with a small letter is not needed for the pixels.
function hasWrongChunks(chunks: readonly PngChunk[]): boolean {
  return hasWrongHeader(chunks[0]) || chunks.some((one) => /^[A-Z]/.test(one.name) && !isSound(one))
}

// PNG 3, § 11.2.1. What has a value that no version of the format knows, some readers show and others
// refuse.
function hasWrongHeader(header: PngChunk | undefined): boolean {
  if (header?.name !== 'IHDR' || header.data.length !== 13) return true
  const [depth = 0, color = 0, compression, filter, interlace = 0] = header.data.subarray(8)
  const isKnown = depthsOfColor[color]?.includes(depth) ?? false
  return !isKnown || compression !== 0 || filter !== 0 || interlace > 1
}

// The bits of a sample, by the kind of color.
const depthsOfColor: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

function damageInParts(kind: ImageKind, bytes: Uint8Array): ImageDamage | undefined {
  switch (kind) {
    case 'png': {
      const chunks = readPngChunks(bytes)
      const names = chunks.map(({ name }) => name)
      if (names.at(-1) !== 'IEND' || !names.includes('IDAT')) return 'cut short'
      return hasWrongChunks(chunks) ? 'damaged' : undefined
    }
    case 'jpeg': {
      // Some cameras write more after the end of the image.
      const segments = readJpegSegments(bytes)
      const markers = segments.map(({ marker }) => marker)
      if (markers.at(-1) !== endOfImage || !markers.includes(startOfScan)) return 'cut short'
      return hasWrongTables(segments) ? 'damaged' : undefined
    }
    case 'gif':
      return readGifBlocks(bytes).isWhole ? undefined : 'cut short'
    case 'svg':
    case 'webp':
    case 'avif':
    case 'tiff':
      return undefined
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

async function hasWrongPixels(kind: ImageKind, bytes: Uint8Array, size: Size): Promise<boolean> {
  if (kind !== 'gif' && kind !== 'webp') return false
  // Larger images are refused for their size, and never decoded.
  if (size.width * size.height > mostDecoded) return false
  // Few books have one, and a reader can do nothing with half of its bytes.
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { failOn: 'truncated' })
    .stats()
    .then(
      () => false,
      () => true,
    )
}

// In pixels: A3 at 600 dpi has 70 million.
const mostDecoded = 120_000_000
