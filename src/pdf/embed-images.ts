import type { EmbeddedImage } from './embedded-image.ts'
import { fileOfImage } from '../book/model/image-name.ts'
import type { Resource } from '../book/model/book.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Font } from '../fonts/font.ts'
import type { PagedBook } from '../typeset/paged-book/paged-book.ts'
import { drawSvg } from './draw-svg.ts'
import type { PaintedFont } from './page-content.ts'
import type { PaintOptions } from './paint-options.ts'
import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { UndrawableError } from './undrawable-error.ts'
import { readPng, type PngImage } from '../container/image/read-png.ts'

/** By the name of the book's resource. Images that could not be read are missing. */
export type EmbeddedImages = ReadonlyMap<string, EmbeddedImage>

/** Embeds every image that the pages show, once each. */
export async function embedImages(
  document: PdfDocument,
  book: PagedBook,
  resources: Readonly<Record<string, Resource>>,
  options: PaintOptions,
  paintedFont: (font: Font) => PaintedFont,
): Promise<EmbeddedImages> {
  const images = new Map<string, EmbeddedImage>()
  for (const name of shownResources(book)) {
    const resource = resources[name]
    // It is missing from the book folder, which was reported when the book was read.
    if (!resource) continue
    try {
      const reference =
        resource.mediaType === 'image/svg+xml'
          ? drawSvg(document, resource, svgFont(book, options), paintedFont)
          : await embedPixels(document, resource)
      images.set(name, { name: `I${images.size + 1}`, reference })
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('internal:')) throw error
      const message = `The image "${fileOfImage(name)}" cannot be drawn on paper: ${problemOf(error)}.`
      const hints = ['open it in an image editor and save it again']
      options.report?.(diagnostic('image/unreadable', message, { span: resource.span, hints }))
    }
  }
  return images
}

// A library's message is for programmers; an UndrawableError is written for authors.
function problemOf(error: unknown): string {
  return error instanceof UndrawableError
    ? error.message
    : 'it is damaged, or its format is not supported'
}

function shownResources(book: PagedBook): ReadonlySet<string> {
  const names = new Set<string>()
  for (const page of book.pages) {
    for (const item of page.items) if (item.type === 'image') names.add(item.resource)
  }
  return names
}

function svgFont(book: PagedBook, options: PaintOptions) {
  return (family: string, bold: boolean, italic: boolean): Font | undefined =>
    options.fonts?.match({
      families: family.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2')),
      style: italic ? 'italic' : 'normal',
      weight: bold ? 700 : 400,
    })[0] ?? firstFont(book)
}

function firstFont(book: PagedBook): Font | undefined {
  for (const page of book.pages) {
    for (const item of page.items) if (item.type === 'text') return item.font
  }
  return undefined
}

async function embedPixels(document: PdfDocument, resource: Resource): Promise<PdfReference> {
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
