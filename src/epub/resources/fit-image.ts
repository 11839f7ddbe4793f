/**
 * Fits images to a reader: no larger than its shop allows, in screen colors. Most images comply
 * already and stay the same, byte for byte. The same image and rules give the same bytes.
 */
import { fileOfImage } from '../../book/model/image-name.ts'
import type { Resource } from '../../book/model/book.ts'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { ReaderRules } from '../../edition/readers.ts'
import { imageFacts } from '../../container/image/image-facts.ts'

/** Returns the image itself if the reader accepts it, or a converted copy that it accepts. */
export async function fitImage(
  image: Resource,
  rules: ReaderRules,
  report: Report,
): Promise<Resource> {
  if (fits(image, rules)) return image
  try {
    return await remake(image, rules)
  } catch {
    const message = `The image "${fileOfImage(image.name)}" is damaged and cannot be made smaller for ${rules.title}.`
    const hints = ['save it again as a PNG or JPEG']
    report(diagnostic('image/unreadable', message, { span: image.span, hints }))
    return image
  }
}

function fits(image: Resource, { imagePixels, imageBytes, transparency }: ReaderRules): boolean {
  // A drawing has no pixels, and an animation cannot be converted.
  if (image.mediaType === 'image/svg+xml') return true
  const facts = imageFacts(image.bytes)
  if (image.mediaType === 'image/gif' && facts?.isAnimated) return true
  if (image.width * image.height > imagePixels || image.bytes.length > imageBytes) return false
  return !facts?.isInked && (transparency || !facts?.mayBeTransparent)
}

async function remake(image: Resource, rules: ReaderRules): Promise<Resource> {
  const { imagePixels, imageBytes, transparency } = rules
  const isClear = transparency && imageFacts(image.bytes)?.mayBeTransparent === true
  let scale = Math.min(1, Math.sqrt(imagePixels / (image.width * image.height)))
  // Drawings and lettering stay sharp as PNG; those too large for PNG are mostly photographs.
  let kind: 'png' | 'jpeg' = image.mediaType === 'image/jpeg' ? 'jpeg' : 'png'
  for (;;) {
    const made = await encode(image, kind, scale, !isClear)
    if (made.bytes.length <= imageBytes || made.width <= smallestWidth) return made
    if (kind === 'png' && !isClear) kind = 'jpeg'
    else scale *= nextStep(made.bytes.length / imageBytes)
  }
}

// Bytes grow roughly with the area. Too small a guess would cost visible detail.
function nextStep(excess: number): number {
  return Math.min(0.9, Math.max(0.5, 0.97 / Math.sqrt(excess)))
}

// An image this narrow is small enough for every reader.
const smallestWidth = 64

async function encode(
  { name, bytes, width, height }: Resource,
  kind: 'png' | 'jpeg',
  scale: number,
  isOpaque: boolean,
): Promise<Resource> {
  const { default: sharp } = await import('sharp')
  let image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' })
  if (isOpaque) image = image.flatten({ background: '#ffffff' })
  if (scale < 1) {
    // Rounded down, so that rounding cannot make it too large again.
    const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) }
    image = image.resize({ ...size, fit: 'fill', kernel: 'lanczos3' })
  }
  const encoded =
    kind === 'png'
      ? image.png({ compressionLevel: 9 })
      : image.jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toColorspace('srgb').toBuffer({ resolveWithObject: true })
  return {
    name,
    mediaType: `image/${kind}`,
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  }
}

// A3 at 600 dpi has 70 million pixels.
const mostPixels = 120_000_000
