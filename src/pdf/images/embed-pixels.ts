import { deflateSync } from 'node:zlib'
import type { Resource } from '../../book/model/book.ts'
import { readJpegSegments } from '../../container/image/jpeg-segments.ts'
import { readPng, type PngImage } from '../../container/image/read-png.ts'
import type { Size } from '../../edition/length.ts'
import type { PdfDocument } from '../document/pdf-document.ts'
import type { PdfReference } from '../document/pdfkit.ts'
import { inksOfImage, mostInk, withLessInk } from '../color/limit-ink.ts'
import { limitInputPixels, pressPixels, type Pixels } from '../color/press-pixels.ts'
import { UndrawableError } from './undrawable-error.ts'

/** Told of an image with more ink than the printer takes: the most in one place, and the limit. */
export type TellInk = (ink: number, limit: number) => void

/** Puts an image of pixels into the file, in the colors that its form has. */
export async function embedPixels(
  document: PdfDocument,
  resource: Pick<Resource, 'bytes' | 'mediaType'>,
  tellInk?: TellInk,
): Promise<PdfReference> {
  const { colors, hasTransparency, hasInks: keepsInks } = document.form
  if (colors !== 'given') return embedForPress(document, resource, tellInk)
  if (resource.mediaType === 'image/jpeg') {
    const isRefused = !keepsInks && (await hasInks(resource.bytes))
    return isRefused ? embedForPress(document, resource) : embedJpeg(document, resource.bytes)
  }
  const png = resource.mediaType === 'image/png' ? readPng(resource.bytes) : undefined
  if (png) return embedPng(document, png)
  const { default: sharp } = await import('sharp')
  const image = sharp(resource.bytes, { limitInputPixels })
  const { hasAlpha } = await image.metadata()
  if (hasAlpha && !hasTransparency) return embedForPress(document, resource)
  const opaque = readPng(await image.clone().removeAlpha().png(pngOptions).toBuffer())
  const alpha = hasAlpha
    ? readPng(await image.clone().extractChannel('alpha').png(pngOptions).toBuffer())
    : undefined
  if (!opaque) throw new UndrawableError('its pixel format is unknown')
  return embedPng(document, opaque, alpha)
}

// A JPEG that has inks already keeps them, as far as the press takes so much ink.
async function embedInked(
  document: PdfDocument,
  bytes: Uint8Array,
  tellInk?: TellInk,
): Promise<PdfReference> {
  const limit = document.form.mostInk
  if (limit === undefined) return embedJpeg(document, bytes)
  const pixels = await inksOfImage(bytes)
  const ink = mostInk(pixels)
  if (ink <= limit) return embedJpeg(document, bytes)
  tellInk?.(ink, limit)
  return embedRaw(document, withLessInk(pixels, limit))
}

// A photo stays a JPEG in gray and RGB; in CMYK its pixels are packed without loss, because the
// image library would mix its own black from four inks.
async function embedForPress(
  document: PdfDocument,
  { bytes, mediaType }: Pick<Resource, 'bytes' | 'mediaType'>,
  tellInk?: TellInk,
): Promise<PdfReference> {
  const isPhoto = mediaType === 'image/jpeg'
  if (isPhoto && document.form.colors === 'inks' && (await hasInks(bytes)))
    return embedInked(document, bytes, tellInk)
  const pixels = await pressPixels(bytes, document.form.colors)
  const { width, height, channels, data } = pixels
  if (!isPhoto || channels === 4) return embedRaw(document, pixels)
  const { default: sharp } = await import('sharp')
  const photo = sharp(data, { raw: { width, height, channels } })
  const inSpace = channels === 1 ? photo.toColourspace('b-w') : photo
  return embedJpeg(document, await inSpace.jpeg({ quality: 95 }).toBuffer())
}

async function hasInks(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  const { space } = await sharp(bytes, { limitInputPixels }).metadata()
  return space === 'cmyk'
}

function embedRaw(document: PdfDocument, { width, height, channels, data }: Pixels): PdfReference {
  const rows = differences(data, width * channels, channels)
  const packed = deflateSync(rows, { level: 9 })
  return embedPng(document, { width, height, bits: 8, channels, data: packed })
}

// The rows of a PNG with the filter "Sub" (W3C PNG, § 9.2): each byte as the difference from the
// pixel to its left.
function differences(data: Uint8Array, stride: number, step: number): Uint8Array {
  const rows = data.length / stride
  const out = new Uint8Array(data.length + rows)
  for (let row = 0; row < rows; row++) {
    const to = row * (stride + 1)
    out[to] = 1
    for (let at = 0; at < stride; at++) {
      const left = at < step ? 0 : (data[row * stride + at - step] ?? 0)
      out[to + 1 + at] = (data[row * stride + at] ?? 0) - left
    }
  }
  return out
}

const pngOptions = { compressionLevel: 9, adaptiveFiltering: true } as const

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
  if (!png.palette) return colorSpaces[png.channels]
  const palette = document.kit.ref()
  palette.end(png.palette)
  return ['Indexed', 'DeviceRGB', Math.floor(png.palette.length / 3) - 1, palette]
}

const colorSpaces: Readonly<Record<number, string>> = {
  1: 'DeviceGray',
  3: 'DeviceRGB',
  4: 'DeviceCMYK',
}

// A JPEG is embedded as it is, unless its Exif data rotates it: PDF viewers ignore that.
async function embedJpeg(document: PdfDocument, bytes: Uint8Array): Promise<PdfReference> {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, { limitInputPixels })
  const { orientation, space, width, height } = await image.metadata()
  const isUpright = orientation === undefined || orientation === 1
  if (space === 'cmyk' && !isUpright) return embedRaw(document, await inksOfImage(bytes))
  if (space === 'cmyk' && !isOfAdobe(bytes)) return embedInks(document, bytes, { width, height })
  const upright = isUpright ? bytes : await image.rotate().jpeg({ quality: 95 }).toBuffer()
  const jpeg = document.kit.openImage(upright)
  jpeg.embed(document.kit)
  return jpeg.obj
}

// Programs of Adobe write inks the other way round, and say so in a segment of their own (APP14).
// For pdfkit every JPEG of four parts is one of those.
function isOfAdobe(bytes: Uint8Array): boolean {
  return readJpegSegments(bytes).some(
    ({ marker, data }) =>
      marker === 0xee && new TextDecoder('latin1').decode(data.subarray(0, 5)) === 'Adobe',
  )
}

function embedInks(document: PdfDocument, bytes: Uint8Array, size: Size): PdfReference {
  const image = document.kit.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: 8,
    Width: size.width,
    Height: size.height,
    ColorSpace: 'DeviceCMYK',
    Filter: 'DCTDecode',
  })
  image.end(bytes)
  return image
}
