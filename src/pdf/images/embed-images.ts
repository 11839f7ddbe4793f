import { printerTitle } from '../../printers/printers.ts'
import type { EmbeddedImage } from './embedded-image.ts'
import { fileOfImage } from '../../book/model/image-name.ts'
import type { Resource } from '../../book/model/book.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { openDrawingLibrary } from '../../packages/drawing-library.ts'
import { openFontFiles } from '../../fonts/load-font-files.ts'
import type { PagedBook } from '../../typeset/paged-book/paged-book.ts'
import { embedPixels } from './embed-pixels.ts'
import { embedSvg, type ShownDrawing } from './embed-svg.ts'
import type { PaintOptions } from '../document/paint-options.ts'
import type { PdfDocument } from '../document/pdf-document.ts'
import { UndrawableError } from './undrawable-error.ts'

/** By the name of the book's resource. Images that could not be read are missing. */
export type EmbeddedImages = ReadonlyMap<string, EmbeddedImage>

/** Embeds every image that the pages show, once each. */
export async function embedImages(
  document: PdfDocument,
  book: PagedBook,
  resources: Readonly<Record<string, Resource>>,
  options: PaintOptions,
): Promise<EmbeddedImages> {
  const images = new Map<string, EmbeddedImage>()
  const fontFiles = openFontFiles()
  const library = openDrawingLibrary()
  const tools = { ...options, fontFiles, library }
  try {
    for (const [name, shown] of shownResources(book)) {
      const resource = resources[name]
      // It is missing from the book folder, which was reported when the book was read.
      if (!resource) continue
      try {
        const reference =
          resource.mediaType === 'image/svg+xml'
            ? await embedSvg(document, book, { resource, ...shown }, tools)
            : await embedPixels(document, resource, (ink, limit) =>
                reportInk(resource, ink, limit, options),
              )
        images.set(name, { name: `I${images.size + 1}`, reference })
      } catch (error) {
        reportUnreadable(resource, error, options)
      }
    }
  } finally {
    fontFiles.close()
    library.close()
  }
  return images
}

function reportUnreadable(
  { name, span }: Resource,
  error: unknown,
  { report }: PaintOptions,
): void {
  if (error instanceof Error && error.message.startsWith('internal:')) throw error
  const message = `The image "${fileOfImage(name)}" cannot be printed: ${problemOf(error)}.`
  const hints = ['open it in an image editor and save it again']
  report?.(diagnostic('image/unreadable', message, { span, hints }))
}

function reportInk(
  { name, span }: Resource,
  ink: number,
  limit: number,
  { edition, report }: PaintOptions,
): void {
  const percent = (part: number) => `${Math.round(part * 100)} %`
  const printer = edition && printerTitle(edition)
  const message = `The image "${fileOfImage(name)}" has up to ${percent(ink)} of ink in one place, but ${printer || 'the printer'} takes ${percent(limit)}; its colored inks are made lighter.`
  const hints = [
    'to choose its colors yourself, convert it in an image editor to a profile with that limit',
  ]
  report?.({ ...diagnostic('edition/print-rule', message, { span, hints }), severity: 'warning' })
}

// A library's message is for programmers; an UndrawableError is written for authors.
function problemOf(error: unknown): string {
  return error instanceof UndrawableError
    ? error.message
    : 'it is damaged, or its format is not supported'
}

type ShownWidths = Omit<ShownDrawing, 'resource'>

// By name.
function shownResources(book: PagedBook): ReadonlyMap<string, ShownWidths> {
  const widths = new Map<string, ShownWidths>()
  for (const { items } of book.pages) {
    for (const item of items) {
      if (item.type !== 'image') continue
      const { width = 0, narrowest = Infinity } = widths.get(item.resource) ?? {}
      widths.set(item.resource, {
        width: Math.max(item.width, width),
        narrowest: Math.min(item.width, narrowest),
      })
    }
  }
  return widths
}
