import type { Size } from '../../edition/length.ts'
import { colorParts, type ColorMode } from '../../pdf/color/press-color.ts'
import type { DrawnPart } from '../../drawing/drawn-parts.ts'
import type { FileForm } from '../../pdf/document/file-form.ts'
import { pageBoxes, type Box } from '../../pdf/document/page-boxes.ts'
import type { Color as CssColor } from '../../theme/css/color.ts'
import { inkOfWord, onPage } from '../../typeset/paged-book/ink.ts'
import type {
  Page,
  PlacedDrawing,
  PlacedImage,
  PlacedItem,
  PlacedText,
} from '../../typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../typeset/paged-book/placed-words.ts'
import { plainSpaceOf } from '../content/color-space.ts'
import { thicknessOf } from '../content/path.ts'
import { moved, type Area } from '../../drawing/area.ts'
import { inkWithin } from '../model/ink-within.ts'
import type { Color, Mark } from '../model/mark.ts'
import type { Annotation, PageContents } from '../model/page-contents.ts'

/** The pixels of an image. */
export interface KnownPixels extends Size {
  /** Whether each has one bit in the file of the image. */
  readonly isLineArt: boolean
}

/** The pixels of an image, by the name of its resource; undefined for drawings. */
export type PixelsOf = (resource: string) => KnownPixels | undefined

/** What the file of a page will be like, and what is known about its images. */
export interface PageSetting {
  readonly form: Pick<FileForm, 'bleed' | 'colors' | 'hasLinks'>
  readonly pixelsOf: PixelsOf
  /** The parts of drawings, by the name of their resource. */
  readonly drawings?: ReadonlyMap<string, readonly DrawnPart[]>
}

/**
 * A page as it was set, as the rules for finished PDFs see it: what they find here, they would find
 * in the file. The bounds of its glyphs are known, so that nothing has to be rendered.
 */
export function contentsOfPage(
  page: Page,
  spine: PageContents['spine'],
  setting: PageSetting,
): PageContents {
  const { size, items, index, side } = page
  const { form } = setting
  const { boxes, sheet } = boxesOf(page, form)
  const marks = items.flatMap((item) => marksOf(item, setting))
  const ink = inkWithin(marks, size)
  return {
    number: index + 1,
    side,
    spine,
    boxes,
    trim: size,
    sheet,
    marks,
    transparency: [],
    annotations: form.hasLinks ? items.flatMap(annotationsOf) : [],
    features: new Set(),
    missingFonts: [],
    ...(ink && { ink }),
  }
}

function boxesOf({ size, side }: Page, { bleed }: PageSetting['form']) {
  const { media, trim, left, top } = pageBoxes(size, side, bleed)
  const sheet = areaOf(media)
  return {
    sheet: moved(sheet, -left, -top),
    boxes: {
      media: sheet,
      crop: sheet,
      bleed: sheet,
      trim: areaOf(trim),
      rotation: 0,
      userUnit: 1,
    },
  }
}

// In the coordinates of the file, in which the bottom of an area is above its top.
function areaOf([left, top, right, bottom]: Box): Area {
  return { left, top, right, bottom }
}

function marksOf(item: PlacedItem, setting: PageSetting): readonly Mark[] {
  const mode = setting.form.colors
  switch (item.type) {
    case 'text':
      return textMarks(item, mode)
    case 'rule': {
      const { x, y, width, height, turn } = item
      const area = onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
      const lineWidth = thicknessOf(area)
      const colors = [colorOf(item.color, mode)]
      return [{ type: 'fill', area, colors, ...(lineWidth !== undefined && { lineWidth }) }]
    }
    case 'image':
      return imageMarks(item, setting)
    case 'drawing':
      return [formulaMark(item)]
    case 'link':
      return []
  }
}

function imageMarks(item: PlacedImage, { form, pixelsOf, drawings }: PageSetting): readonly Mark[] {
  const { x, y, width, height, turn } = item
  const area = onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
  const pixels = pixelsOf(item.resource)
  if (pixels) {
    const resolution = Math.min((pixels.width * 72) / width, (pixels.height * 72) / height)
    // A press gets eight bits of every image.
    const isLineArt = pixels.isLineArt && form.colors === 'given'
    return [{ type: 'image', area, colors: [], pixels, resolution, isLineArt }]
  }
  const parts = drawings?.get(item.resource)
  if (!parts) return [{ type: 'shading', area, colors: [] }]
  return parts.map((part) => partMark(part, item, form.colors))
}

// Thin lines get thicker when a drawing is painted, and say so.
function partMark({ type, area, color }: DrawnPart, item: PlacedImage, mode: ColorMode): Mark {
  const { x, y, width, height, turn } = item
  const { left, top, right, bottom } = area
  const place = {
    left: x + left * width,
    top: y + top * height,
    right: x + right * width,
    bottom: y + bottom * height,
  }
  const painted = { area: onPage(place, turn), colors: color ? [colorOf(color, mode)] : [] }
  if (type === 'stroke') return { type, ...painted, width: Infinity }
  return { type: type === 'fill' ? 'fill' : 'shading', ...painted }
}

// The letters of a formula are outlines, but like letters they keep off the edge.
function formulaMark({ x, y, width, height, turn, alt, font }: PlacedDrawing): Mark {
  const area = onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
  return {
    type: 'text',
    area,
    colors: [],
    text: alt,
    font: font.id,
    size: Infinity,
    isVisible: true,
  }
}

function textMarks(item: PlacedText, mode: ColorMode): readonly Mark[] {
  return wordsOfRun(item).flatMap((word): readonly Mark[] => {
    const area = inkOfWord(word, item)
    if (!area) return []
    const text = word.shape.text
    return [
      {
        type: 'text',
        area,
        colors: [colorOf(item.color, mode)],
        text,
        font: item.font.id,
        size: item.size,
        isVisible: true,
      },
    ]
  })
}

function annotationsOf(item: PlacedItem): readonly Annotation[] {
  if (item.type !== 'link') return []
  const { x, y, width, height } = item
  const area = { left: x, top: y, right: x + width, bottom: y + height }
  return [{ subtype: 'Link', area }]
}

// As the painter writes it.
function colorOf(color: CssColor, mode: ColorMode): Color {
  const parts = colorParts(color, mode)
  return plainSpaceOf(parts.length).toColor(parts)
}
