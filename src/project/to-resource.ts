import { imageSize } from 'image-size'
import type { Resource } from '../book/book.ts'
import { diagnostic, type Diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import { cleanSvg } from './clean-svg.ts'
import { imageKind, isTruncated, nameAs } from './image-kind.ts'

/**
 * Makes a resource of the bytes of an image. PNG, JPEG and GIF stay as they are; SVG is freed of all that runs or
 * fetches; what e-readers do not show becomes PNG or JPEG, under its name with another ending.
 */
export async function toResource(
  name: string,
  bytes: Uint8Array,
  span: Span | undefined,
  report: Report,
): Promise<Resource | undefined> {
  const kind = imageKind(bytes)
  if (!kind) {
    report(unreadable(name, 'is no image that can be shown', span))
    return undefined
  }
  if (isTruncated(kind, bytes)) {
    report(unreadable(name, 'breaks off before its end', span))
    return undefined
  }
  if (kind === 'svg') return svgResource(name, bytes, span, report)
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (orientation > 1 || kind === 'webp' || kind === 'avif' || kind === 'tiff') {
      const { convertImage } = await import('./convert-image.ts')
      return await convertImage(name, bytes)
    }
    if (width < 1 || height < 1) throw new Error('no size')
    return { name: nameAs(name, kind), mediaType: `image/${kind}`, bytes, width, height }
  } catch {
    report(unreadable(name, 'is damaged', span))
    return undefined
  }
}

function svgResource(
  name: string,
  bytes: Uint8Array,
  span: Span | undefined,
  report: Report,
): Resource | undefined {
  const cleaned = cleanSvg(new TextDecoder().decode(bytes))
  if (!cleaned) {
    report(unreadable(name, 'is no well-formed SVG', span))
    return undefined
  }
  if (cleaned.removed.length > 0) {
    const removed = cleaned.removed.join(', ')
    const message = `The image "${name}" holds what a book may not: ${removed}. It is shown without.`
    report(diagnostic('image/active-content', message, { span, hints: [cleanHint] }))
  }
  const { width, height, text } = cleaned
  return {
    name: nameAs(name, 'svg'),
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(text),
    width,
    height,
  }
}

const cleanHint = 'export it again as plain SVG, with images embedded and text as paths'

function unreadable(name: string, says: string, span: Span | undefined): Diagnostic {
  return diagnostic('image/unreadable', `The image "${name}" ${says}.`, {
    span,
    hints: ['save it again as PNG, JPEG or SVG'],
  })
}
