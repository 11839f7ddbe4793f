import type { Resource } from '../../book/model/book.ts'
import {
  diagnostic,
  type Diagnostic,
  type Report,
  type Span,
} from '../../diagnostics/diagnostic.ts'
import { drawingResource } from './drawing-resource.ts'
import { unpackDrawing } from './unpack-drawing.ts'
import { imageKind, nameAs, otherKind, type ImageKind } from '../../container/image/image-kind.ts'
import { imageDamage } from '../../container/image/image-damage.ts'
import { readImageSize, type ImageSize } from '../../container/image/image-facts.ts'

/**
 * Turns the bytes of an image into a resource. PNG, JPEG and GIF stay as they are; SVG loses
 * whatever runs or fetches; formats that e-readers cannot show become PNG or JPEG with a new
 * ending.
 */
export async function toResource(
  name: string,
  bytes: Uint8Array,
  span: Span | undefined,
  report: Report,
): Promise<Resource | undefined> {
  const refuse = (says: string, hint?: string) => {
    report(unreadable(name, says, span, hint))
    return undefined
  }
  const unpacked = unpackDrawing(bytes)
  if (unpacked) return toResource(name, unpacked, span, report)
  const kind = imageKind(bytes)
  if (!kind) return refuse(otherKind(bytes) ?? 'is not an image that can be shown')
  if (kind === 'svg') {
    const drawing = drawingResource(name, bytes, span, report)
    return typeof drawing === 'string' ? refuse(drawing) : drawing
  }
  const damage = await imageDamage(bytes)
  if (damage === 'cut short') return refuse('is cut short')
  const size = readImageSize(bytes)
  if (size && size.width * size.height > mostPixels) {
    const pixels = `${size.width.toLocaleString('en')} × ${size.height.toLocaleString('en')}`
    const hint = 'make it smaller: 6,000 pixels are enough for the width of any page'
    return refuse(`has ${pixels} pixels, too many to be shown`, hint)
  }
  if (damage || !size) return refuse('is damaged')
  return pixelResource(name, kind, bytes, size).catch(() => refuse('is damaged'))
}

// An A3 page at 600 dpi has 70 million.
const mostPixels = 120_000_000

async function pixelResource(
  name: string,
  kind: Exclude<ImageKind, 'svg'>,
  bytes: Uint8Array,
  { width, height, orientation }: ImageSize,
): Promise<Resource> {
  if (orientation > 1 || kind === 'webp' || kind === 'avif' || kind === 'tiff') {
    const { convertImage } = await import('./convert-image.ts')
    return convertImage(name, bytes)
  }
  return { name: nameAs(name, kind), mediaType: `image/${kind}`, bytes, width, height }
}

const usualRemedy = 'save it again as PNG, JPEG or SVG'

function unreadable(
  name: string,
  says: string,
  span: Span | undefined,
  hint = usualRemedy,
): Diagnostic {
  return diagnostic('image/unreadable', `The image "${name}" ${says}.`, { span, hints: [hint] })
}
