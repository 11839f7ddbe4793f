/**
 * What the bytes of an image say about it, whatever its name is. In: the bytes; out: its kind, its
 * size and the facts that readers and shops ask about. Nothing is decoded, and nothing here throws.
 */
import { imageSize } from 'image-size'
import { readGifBlocks } from './gif-blocks.ts'
import { imageKind, type ImageKind } from './image-kind.ts'
import { readJpegSegments } from './jpeg-segments.ts'
import { readPngChunks, type PngChunk } from './png-chunks.ts'

/** The facts of an image that can be known without looking at its pixels. */
export interface ImageFacts {
  readonly kind: ImageKind
  /** In pixels; absent when the image states no size. */
  readonly size?: ImageSize
  /** Whether it may be transparent anywhere. */
  readonly mayBeTransparent: boolean
  /**
   * Whether its colors are the four inks of print (CMYK). E-readers do not show these, or show
   * wrong colors.
   */
  readonly isInked: boolean
  readonly isAnimated: boolean
}

/** How large an image is. */
export interface ImageSize {
  /** In pixels, as they are stored in the file. */
  readonly width: number
  readonly height: number
  /** How the image must be turned to stand upright, as Exif counts: 1 is not at all. */
  readonly orientation: number
}

/** The facts of an image; undefined when it is not a kind that can be shown. */
export function imageFacts(bytes: Uint8Array): ImageFacts | undefined {
  const kind = imageKind(bytes)
  if (!kind) return undefined
  const size = readImageSize(bytes)
  return { kind, ...(size && { size }), ...still, ...factsOf(kind, bytes) }
}

/** The size that an image states; undefined when it states none. */
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
  // 11.3.7.1: `acTL` means an animation. Both chunks come before the pixels.
  const colorType = header.find(({ name }) => name === 'IHDR')?.data[9]
  return {
    mayBeTransparent:
      colorType === 4 || colorType === 6 || header.some(({ name }) => name === 'tRNS'),
    isAnimated: header.some(({ name }) => name === 'acTL'),
  }
}

// ITU-T T.81, table B.1: frame headers are C0–CF except C4, C8 and CC; § B.2.2: the sixth byte is
// the number of components.
function hasFourComponents(bytes: Uint8Array): boolean {
  const isFrame = (marker: number): boolean =>
    marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  return readJpegSegments(bytes).find(({ marker }) => isFrame(marker))?.data[5] === 4
}

function isMovingDrawing(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  return /<(?:\w+:)?(?:animate|set)|@(?:-\w+-)?keyframes/.test(text)
}
