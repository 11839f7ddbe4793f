import type { PDFDocument, PDFEmbeddedPage, PDFPage } from '@cantoo/pdf-lib'
import type { Pt, Size } from '../edition/length.ts'
import { pdfPackage } from '../preflight/document/pdf-package.ts'
import type { LaidSheet } from './choose-sheet.ts'
import type { Sheet, SheetSide } from './gather-signatures.ts'

/** A sheet, and how far its pages move toward the fold. */
export interface PlacedSheet extends Sheet {
  readonly creep: Pt
}

/** The paper and the pages. */
export interface SheetLayout {
  readonly sheet: LaidSheet
  readonly scale: number
  /** Of each page of the source, as it is looked at. */
  readonly sizes: readonly Size[]
}

/** Draws sheets, front and back in turn: pages, marks to cut at, and a mark of order on each fold. */
export async function drawSheets(
  source: PDFDocument,
  sheets: readonly PlacedSheet[],
  layout: SheetLayout,
): Promise<Uint8Array> {
  const { PDFDocument, PrintScaling, Duplex } = pdfPackage()
  const made = await PDFDocument.create({ updateMetadata: false })
  const pages = await Promise.all(source.getPages().map((page) => embed(made, page)))
  const drawing: Drawing = { made, pages, layout }
  for (const sheet of sheets) {
    const front = drawSide(drawing, sheet.front, sheet.creep)
    if (sheet.depth === 0) drawOrderMark(front, sheet.signature, layout.sheet)
    drawSide(drawing, sheet.back, sheet.creep)
  }
  // What a printer would do wrong by itself: shrink the pages, or turn the paper on the other edge.
  const preferences = made.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling(PrintScaling.None)
  const isWide = layout.sheet.width >= layout.sheet.height
  preferences.setDuplex(isWide ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge)
  return made.save({ updateFieldAppearances: false })
}

interface Drawing {
  readonly made: PDFDocument
  /** Undefined where a page has nothing on it. */
  readonly pages: readonly (PDFEmbeddedPage | undefined)[]
  readonly layout: SheetLayout
}

// The trimmed page, upright as it is looked at.
async function embed(made: PDFDocument, page: PDFPage): Promise<PDFEmbeddedPage | undefined> {
  if (!page.node.Contents()) return undefined
  const { x: left, y: bottom, width, height } = page.getTrimBox()
  const [right, top] = [left + width, bottom + height]
  const turned: Readonly<Record<number, [number, number, number, number, number, number]>> = {
    90: [0, -1, 1, 0, -bottom, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  }
  const angle = ((page.getRotation().angle % 360) + 360) % 360
  const upright = turned[angle] ?? [1, 0, 0, 1, -left, -bottom]
  return made.embedPage(page, { left, bottom, right, top }, upright)
}

function drawSide({ made, pages, layout }: Drawing, side: SheetSide, creep: Pt): PDFPage {
  const { sheet, scale, sizes } = layout
  const page = made.addPage([sheet.width, sheet.height])
  const fold = sheet.width / 2
  for (const [index, isLeft] of [
    [side.left, true],
    [side.right, false],
  ] as const) {
    const size = index === undefined ? undefined : sizes[index]
    if (index === undefined || !size) continue
    const width = size.width * scale
    const height = size.height * scale
    const x = isLeft ? fold - width + creep : fold - creep
    const y = (sheet.height - height) / 2
    const embedded = pages[index]
    if (embedded) page.drawPage(embedded, { x, y, xScale: scale, yScale: scale })
    const outer = isLeft ? x : x + width
    drawCutMarks(page, { outer, bottom: y, top: y + height, out: isLeft ? -1 : 1 })
  }
  return page
}

interface Cut {
  /** The fore edge. */
  readonly outer: Pt
  readonly bottom: Pt
  readonly top: Pt
  /** Where the waste lies: −1 left, 1 right. */
  readonly out: -1 | 1
}

// At the corners of the fore edge, clear of what is kept.
function drawCutMarks(page: PDFPage, { outer, bottom, top, out }: Cut): void {
  const line = (from: readonly [Pt, Pt], to: readonly [Pt, Pt]) =>
    page.drawLine({
      start: { x: from[0], y: from[1] },
      end: { x: to[0], y: to[1] },
      thickness: 0.25,
    })
  for (const [y, away] of [
    [bottom, -1],
    [top, 1],
  ] as const) {
    line([outer + out * clear, y], [outer + out * (clear + markLength), y])
    line([outer, y + away * clear], [outer, y + away * (clear + markLength)])
  }
}

const clear = 3
const markLength = 12

// Printed on the outer fold of each signature, a step lower each time: gathered in order they make
// stairs, and a signature in the wrong place breaks them.
function drawOrderMark(page: PDFPage, signature: number, { width, height }: Size): void {
  const step = signature % stepCount
  const y = height * 0.8 - step * orderHeight
  page.drawRectangle({ x: width / 2 - 1.5, y, width: 3, height: orderHeight, borderWidth: 0 })
}

const orderHeight = 14
const stepCount = 20
