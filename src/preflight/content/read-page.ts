import type { PdfPage } from '../document/list-pages.ts'
import {
  dictOf,
  listOf,
  nameOf,
  numbersOf,
  streamOf,
  type PdfObject,
} from '../document/pdf-object.ts'
import { overlap, type Area } from '../../drawing/area.ts'
import type { Annotation, PageBoxes, PageContents } from '../model/page-contents.ts'
import { mapArea } from '../../drawing/matrix.ts'
import type { PlacedPage } from './place-page.ts'
import { beginWalk, walkContent } from './walk-content.ts'
import { decodeWithin, type KnownResources, type Limits, type PageSink } from './walk.ts'

/** Which page is read, and where its trim is. */
export interface PageToRead extends PlacedPage {
  readonly page: PdfPage
  readonly boxes: PageBoxes
  readonly number: number
  readonly side: PageContents['side']
  readonly spine: PageContents['spine']
}

// A page of a map may have a hundred thousand.
const mostOperations = 4_000_000

// The forms and images of a page, decoded.
const mostBytes = 512 * 1024 * 1024

/** Reads what is on a page. */
export function readPage(asked: PageToRead, known: KnownResources): PageContents {
  const { page, boxes, number, side, spine, trim, sheet, matrix } = asked
  const limits: Limits = {
    operations: mostOperations,
    bytes: mostBytes,
    decoded: new Map(),
    unread: undefined,
  }
  const sink: PageSink = {
    marks: [],
    transparency: [],
    features: new Set(),
    missingFonts: new Set(),
    glyphs: new Set(),
    known,
    limits,
  }
  const resources = dictOf(page.get('Resources'))
  const walk = beginWalk({ resources, page: sink, pageMatrix: matrix, clip: sheet })
  walkContent(readContent(page.dict.get('Contents'), limits), walk)
  notePageFeatures(page, sink)
  return {
    number,
    side,
    spine,
    boxes,
    trim,
    sheet,
    marks: sink.marks,
    transparency: sink.transparency,
    annotations: readAnnotations(page, asked),
    features: sink.features,
    missingFonts: [...sink.missingFonts],
    ...(limits.unread !== undefined && { unread: limits.unread }),
  }
}

function notePageFeatures(page: PdfPage, { features }: PageSink): void {
  const group = dictOf(page.dict.get('Group'))
  if (nameOf(group?.get('S')) === 'Transparency') features.add('page-group')
  if (page.dict.get('AA') !== undefined) features.add('actions')
  if (page.dict.get('PieceInfo') !== undefined) features.add('private-data')
}

// The streams of a page are one after the other, and a word may not run on.
function readContent(object: PdfObject, limits: Limits): Uint8Array {
  const streams = [object, ...listOf(object)].map(streamOf).filter((one) => one !== undefined)
  const parts = streams.flatMap((stream) => {
    const bytes = decodeWithin(stream, limits)
    return bytes ? [bytes, lineEnd] : []
  })
  return Buffer.concat(parts)
}

const lineEnd = Uint8Array.of(10)

function readAnnotations(page: PdfPage, { matrix, sheet }: PageToRead): readonly Annotation[] {
  return listOf(page.dict.get('Annots')).flatMap((object) => {
    const annotation = dictOf(object)
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(annotation?.get('Rect'), 4) ?? []
    const area: Area = mapArea(matrix, { left: x0, top: y0, right: x1, bottom: y1 })
    if (!annotation) return []
    const subtype = nameOf(annotation.get('Subtype')) ?? 'unknown'
    return [{ subtype, area: overlap(area, sheet) ?? area }]
  })
}
