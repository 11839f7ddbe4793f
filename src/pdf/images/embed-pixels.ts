import type { Resource } from '../../book/model/book.ts'
import { readPng, type PngImage } from '../../container/image/read-png.ts'
import type { PdfDocument, PdfReference } from '../document/pdf-document.ts'
import { UndrawableError } from './undrawable-error.ts'

/** Puts an image of pixels into the file. */
export async function embedPixels(
  document: PdfDocument,
  resource: Pick<Resource, 'bytes' | 'mediaType'>,
): Promise<PdfReference> {
  if (resource.mediaType === 'image/jpeg') return embedJpeg(document, resource.bytes)
  const png = resource.mediaType === 'image/png' ? readPng(resource.bytes) : undefined
  if (png) return embedPng(document, png)
  const { default: sharp } = await import('sharp')
  const image = sharp(resource.bytes, { limitInputPixels })
  const { hasAlpha } = await image.metadata()
  const opaque = readPng(await image.clone().removeAlpha().png(pngOptions).toBuffer())
  const alpha = hasAlpha
    ? readPng(await image.clone().extractChannel('alpha').png(pngOptions).toBuffer())
    : undefined
  if (!opaque) throw new UndrawableError('its pixel format is unknown')
  return embedPng(document, opaque, alpha)
}

const pngOptions = { compressionLevel: 9, adaptiveFiltering: true } as const

// Four times the pixels of a page of 8.5 × 11 inches at 600 dpi.
const limitInputPixels = 4 * 5100 * 6600

function embedPng(document: PdfDocument, png: PngImage, alpha?: PngImage): PdfReference {
  const mask = alpha && embedPng(document, alpha)
  const image = document.kit.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: png.width,
    Height: png.height,
    BitsPerComponent: png.bits,
    ColorSpace: colorSpace(document, png),
    Filter: 'FlateDecode',
    DecodeParms: {
      Predictor: 15,
      Colors: png.channels,
      BitsPerComponent: png.bits,
      Columns: png.width,
    },
    ...(mask && { SMask: mask }),
  })
  image.end(png.data)
  return image
}

function colorSpace(document: PdfDocument, png: PngImage) {
  if (!png.palette) return png.channels === 1 ? 'DeviceGray' : 'DeviceRGB'
  const palette = document.kit.ref()
  palette.end(png.palette)
  return ['Indexed', 'DeviceRGB', Math.floor(png.palette.length / 3) - 1, palette]
}

// A JPEG is embedded as it is, unless its Exif data rotates it: PDF viewers ignore that.
async function embedJpeg(document: PdfDocument, bytes: Uint8Array): Promise<PdfReference> {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, { limitInputPixels })
  const { orientation } = await image.metadata()
  const isUpright = orientation === undefined || orientation === 1
  const upright = isUpright ? bytes : await image.rotate().jpeg({ quality: 95 }).toBuffer()
  const jpeg = document.kit.openImage(upright)
  jpeg.embed(document.kit)
  return jpeg.obj
}
