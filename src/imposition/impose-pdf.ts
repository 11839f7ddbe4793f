/**
 * Pages on sheets: in a finished PDF of any program, out a PDF of its pages two to a side, in the order
 * that folded and sewn signatures need. It reads no files and knows no book.
 */
import type { Pt, Size } from '../edition/length.ts'
import { openPdf } from '../preflight/document/open-pdf.ts'
import { pdfPackage } from '../preflight/document/pdf-package.ts'
import { dictOf, nameOf, type PdfDict } from '../preflight/document/pdf-object.ts'
import { chooseSheet, fitScale, laySheet, type LaidSheet, type SheetName } from './choose-sheet.ts'
import { drawSheets } from './draw-sheets.ts'
import { gatherSheets, signatureSizes } from './gather-signatures.ts'

/** How pages are put on sheets. */
export interface ImposeOptions {
  /** Most pages in a signature, a multiple of 4. */
  readonly signature: number
  /** The smallest that two pages fit on, when absent. */
  readonly sheet?: SheetName
  /** Whether pages that are too large for the sheet are made smaller. */
  readonly fit: boolean
  /** How far the pages of each sheet move toward the fold, against those of the sheet around it. */
  readonly creep: Pt
  /** Whether the book is bound on the right, as in Hebrew and Arabic; as the PDF says when absent. */
  readonly boundOnRight?: boolean
}

/** A book on its sheets. */
export interface ImposedBook {
  readonly bytes: Uint8Array
  readonly sheet: LaidSheet
  readonly sheetCount: number
  /** The pages of each signature. */
  readonly signatures: readonly number[]
  /** Pages at the end that have nothing on them because the sheets have more room. */
  readonly blanks: number
  /** Of the pages: 1, or less when they were made smaller. */
  readonly scale: number
}

/** Why pages could not be put on sheets. */
export type NotImposed =
  | { readonly problem: 'not-a-pdf' | 'password' | 'damaged' | 'too-large' | 'no-pages' }
  | { readonly problem: 'does-not-fit'; readonly page: Size; readonly fitting?: SheetName }

/** Puts the pages of a PDF on sheets that are printed on both sides, folded once and sewn. */
export async function imposePdf(
  bytes: Uint8Array,
  options: ImposeOptions,
): Promise<ImposedBook | NotImposed> {
  const opened = await openPdf(bytes)
  if ('problem' in opened) return opened
  const boundOnRight = options.boundOnRight ?? readsFromRight(opened.catalog)
  const source = await pdfPackage().PDFDocument.load(bytes, { password: '', updateMetadata: false })
  const pages = source.getPages()
  if (pages.length === 0) return { problem: 'no-pages' }
  const sizes = pages.map((page) => turnedSize(page.getTrimBox(), page.getRotation().angle))
  const largest = {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
  }
  const fitting = chooseSheet(largest)
  const sheet = options.sheet ? laySheet(options.sheet, largest) : fitting
  if (!sheet) return { problem: 'does-not-fit', page: largest }
  const scale = Math.min(1, fitScale(sheet, largest))
  if (scale < 1 && !options.fit)
    return { problem: 'does-not-fit', page: largest, ...(fitting && { fitting: fitting.name }) }
  const signatures = signatureSizes(pages.length, options.signature)
  const sheets = gatherSheets(signatures, pages.length, boundOnRight)
  const places = sheets.map((one) => ({ ...one, creep: one.depth * options.creep }))
  return {
    bytes: await drawSheets(source, places, { sheet, scale, sizes }),
    sheet,
    sheetCount: sheets.length,
    signatures,
    blanks: 4 * sheets.length - pages.length,
    scale,
  }
}

function readsFromRight(catalog: PdfDict): boolean {
  return nameOf(dictOf(catalog.get('ViewerPreferences'))?.get('Direction')) === 'R2L'
}

function turnedSize({ width, height }: Size, angle: number): Size {
  return angle % 180 === 0 ? { width, height } : { width: height, height: width }
}
