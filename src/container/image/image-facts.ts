/**
 * What the bytes of an image tell of it, whatever its name says. In: the bytes; out: its kind, its
 * size and what readers and shops ask about. Nothing is decoded, and nothing here throws.
 */
import { imageSize } from 'image-size'
import { readGifBlocks } from './gif-blocks.ts'
import { imageKind, type ImageKind } from './image-kind.ts'
import { readJpegSegments } from './jpeg-segments.ts'
import { readPngChunks, type PngChunk } from './png-chunks.ts'

/** What an image is, without looking at its pixels. */
export interface ImageFacts {
  readonly kind: ImageKind
  /** In pixels; absent when it tells no size. */
  readonly size?: ImageSize
  /** Whether anything behind it may be seen through it. */
  readonly mayBeTransparent: boolean
  /**
   * Whether it is in the four inks of print, which e-readers do not show, or show in wrong colors.
   */
  readonly isInked: boolean
  readonly isAnimated: boolean
}

/** How large an image is. */
export interface ImageSize {
  /** In pixels, as they lie in the file. */
  readonly width: number
  readonly height: number
  /** How the image must be turned to stand upright, as Exif counts: 1 is not at all. */
  readonly orientation: number
}

/** The facts of an image; undefined when it is none that can be shown. */
export function imageFacts(bytes: Uint8Array): ImageFacts | undefined {
  const kind = imageKind(bytes)
  if (!kind) return undefined
  const size = readImageSize(bytes)
  return { kind, ...(size && { size }), ...still, ...factsOf(kind, bytes) }
}

/** The size that an image tells; undefined when it tells none. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return { width, height, orientation }
  } catch {
    return undefined
  }
}

type Traits = Pick<ImageFacts, 'mayBeTransparent' | 'isInked' | 'isAnimated'>

const still: Traits = { mayBeTransparent: false, isInked: false, isAnimated: false }

function factsOf(kind: ImageKind, bytes: Uint8Array): Partial<Traits> {
  switch (kind) {
    case 'png':
      return pngTraits(readPngChunks(bytes))
    case 'jpeg':
      return { isInked: hasFourComponents(bytes) }
    case 'gif':
      return { mayBeTransparent: true, isAnimated: readGifBlocks(bytes).imageCount > 1 }
    case 'svg':
      return { isAnimated: isMovingDrawing(bytes) }
    case 'webp':
    case 'avif':
    case 'tiff':
      return {}
  }
}

function pngTraits(chunks: readonly PngChunk[]): Partial<Traits> {
  const pixels = chunks.findIndex(({ name }) => name === 'IDAT')
  const header = pixels === -1 ? chunks : chunks.slice(0, pixels)
  // PNG 3, § 11.2.1: types 4 and 6 have an alpha channel; § 11.3.1.1: others may have `tRNS`; §
  // 11.3.7.1: `acTL` moves. Both stand before the pixels.
  const colorType = header.find(({ name }) => name === 'IHDR')?.data[9]
  return {
    mayBeTransparent:
      colorType === 4 || colorType === 6 || header.some(({ name }) => name === 'tRNS'),
    isAnimated: header.some(({ name }) => name === 'acTL'),
  }
}

// ITU-T T.81, table B.1: frame headers are C0–CF but for C4, C8 and CC; § B.2.2: the sixth byte
// counts components.
function hasFourComponents(bytes: Uint8Array): boolean {
  const isFrame = (marker: number): boolean =>
    marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  return readJpegSegments(bytes).find(({ marker }) => isFrame(marker))?.data[5] === 4
}

function isMovingDrawing(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  return /<(?:\w+:)?(?:animate|set)|@(?:-\w+-)?keyframes/.test(text)
}
