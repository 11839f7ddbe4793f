import type { Area } from '../../drawing/area.ts'
import type { PageBoxes } from '../model/page-contents.ts'
import type { PdfPage } from './list-pages.ts'
import { numberOf, numbersOf, type PdfObject } from './pdf-object.ts'

// PDF 1.7 has no page without a MediaBox; readers show a Letter page.
const letter: Area = { left: 0, top: 0, right: 612, bottom: 792 }

/** The boxes of a page in the coordinates of the file, so that `top` is less than `bottom`. */
export function readBoxes(page: PdfPage): PageBoxes {
  const crop = readBox(page.get('CropBox'))
  const bleed = readBox(page.dict.get('BleedBox'))
  const trim = readBox(page.dict.get('TrimBox'))
  const art = readBox(page.dict.get('ArtBox'))
  const turns = Math.round((numberOf(page.get('Rotate')) ?? 0) / 90)
  const unit = numberOf(page.dict.get('UserUnit')) ?? 1
  return {
    media: readBox(page.get('MediaBox')) ?? letter,
    ...(crop && { crop }),
    ...(bleed && { bleed }),
    ...(trim && { trim }),
    ...(art && { art }),
    rotation: (((turns % 4) + 4) % 4) * 90,
    userUnit: unit > 0 && unit <= 75_000 ? unit : 1,
  }
}

function readBox(object: PdfObject): Area | undefined {
  const numbers = numbersOf(object, 4)
  if (!numbers) return undefined
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers
  const area = {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  }
  return area.right > area.left && area.bottom > area.top ? area : undefined
}
