import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { readPackageFile, requirePackage } from '../../packages/require-package.ts'
import type { Area } from '../../drawing/area.ts'

/** A PDF that can be rendered. */
export interface Renderer {
  /** How many pages it finds in the file. */
  readonly pageCount: number
  /**
   * Renders a part of a page in gray; undefined when it cannot. The part is in points from the top
   * left corner of the sheet as it is seen.
   */
  readonly render: (index: number, part: Area, perPoint: number) => Picture | undefined
  readonly close: () => void
}

/** A picture in gray: one byte a pixel, 255 is paper. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

interface Heap {
  readonly HEAPU8: Uint8Array
}

let loaded: Promise<WrappedPdfiumModule> | undefined

/** Opens a PDF to render it; undefined when PDFium cannot open it. PDFium is loaded when needed. */
export async function openRenderer(bytes: Uint8Array): Promise<Renderer | undefined> {
  loaded ??= loadPdfium()
  const pdfium = await loaded
  const { malloc, free } = pdfium.pdfium.wasmExports
  const place = malloc(bytes.length)
  if (place === 0) return undefined
  heap(pdfium).set(bytes, place)
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '')
  if (document === 0) {
    free(place)
    return undefined
  }
  // A page is parsed once, however many parts of it are rendered.
  let last = { index: -1, page: 0 }
  const turnTo = (index: number) => {
    if (last.index === index) return last.page
    if (last.page !== 0) pdfium.FPDF_ClosePage(last.page)
    last = { index, page: index < 0 ? 0 : pdfium.FPDF_LoadPage(document, index) }
    return last.page
  }
  return {
    pageCount: pdfium.FPDF_GetPageCount(document),
    render: (index, part, perPoint) => {
      const page = turnTo(index)
      return page === 0 ? undefined : renderPart(pdfium, page, part, perPoint)
    },
    close: () => {
      turnTo(-1)
      pdfium.FPDF_CloseDocument(document)
      free(place)
    },
  }
}

async function loadPdfium(): Promise<WrappedPdfiumModule> {
  const { init } = requirePackage('@embedpdf/pdfium') as typeof import('@embedpdf/pdfium')
  const wasm = readPackageFile('@embedpdf/pdfium/pdfium.wasm')
  const wasmBinary = new Uint8Array(wasm).buffer
  const pdfium = await init({ wasmBinary })
  pdfium.PDFiumExt_Init()
  return pdfium
}

// The memory of PDFium grows, and then has another array.
function heap(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as Heap).HEAPU8
}

// fpdfview.h: FPDFBitmap_Gray; FPDF_GRAYSCALE and FPDF_PRINTING.
const grayBitmap = 1
const forPrint = 0x08 | 0x800
const white = 0xffffffff

// A whole page of 24 × 24 in at 96 dpi has 5 million.
const mostPixels = 40_000_000

function renderPart(
  pdfium: WrappedPdfiumModule,
  page: number,
  { left, top, right, bottom }: Area,
  perPoint: number,
): Picture | undefined {
  const width = Math.max(1, Math.ceil((right - left) * perPoint))
  const height = Math.max(1, Math.ceil((bottom - top) * perPoint))
  if (!(width * height <= mostPixels)) return undefined
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, grayBitmap, 0, 0)
  if (bitmap === 0) return undefined
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
  const { malloc, free } = pdfium.pdfium.wasmExports
  const matrix = [perPoint, 0, 0, perPoint, -left * perPoint, -top * perPoint]
  const numbers = Float32Array.from([...matrix, 0, 0, width, height])
  const place = malloc(numbers.byteLength)
  heap(pdfium).set(new Uint8Array(numbers.buffer), place)
  pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, place, place + 6 * 4, forPrint)
  free(place)
  const bytes = copyPixels(pdfium, bitmap, width, height)
  pdfium.FPDFBitmap_Destroy(bitmap)
  return { width, height, bytes }
}

function copyPixels(
  pdfium: WrappedPdfiumModule,
  bitmap: number,
  width: number,
  height: number,
): Uint8Array {
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const stride = pdfium.FPDFBitmap_GetStride(bitmap)
  const memory = heap(pdfium)
  const bytes = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = start + row * stride
    bytes.set(memory.subarray(from, from + width), row * width)
  }
  return bytes
}
