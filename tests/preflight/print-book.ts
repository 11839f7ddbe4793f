import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PDFDocument as LibDocument } from '@cantoo/pdf-lib'
import PDFDocument from 'pdfkit'
import { checkPdf } from '../../src/preflight/check-pdf.ts'
import type { PreflightOptions } from '../../src/preflight/choose-job.ts'
import type { PrintFinding } from '../../src/preflight/model/finding.ts'

/** A book to print, made for a test. */
export interface PrintBook {
  readonly pages?: number
  /** The sheet in points. */
  readonly size?: readonly [number, number]
  readonly font?: string
  /** Whether pages have text and a number. */
  readonly isPlain?: (page: number) => boolean
  /** Draws more onto a page; y goes down from the top of the sheet. */
  readonly draw?: (document: PDFKit.PDFDocument, page: number) => void
  /** Changes the objects of the finished file. */
  readonly change?: (document: LibDocument) => void
}

/** 6 × 9 in. */
export const sheet = [432, 648] as const

const garamond = readFileSync(
  fileURLToPath(
    new URL(
      '../../node_modules/@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
      import.meta.url,
    ),
  ),
)

/** Makes a PDF that every printer takes, but for what a test draws or changes. */
export async function printBook(book: PrintBook = {}): Promise<Uint8Array> {
  const { pages = 24, size = sheet, draw, change, isPlain = () => true } = book
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, size: [...size] })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => document.on('end', resolve))
  document.registerFont('text', garamond)
  for (let page = 1; page <= pages; page++) {
    document.addPage()
    if (isPlain(page)) {
      document.font(book.font ?? 'text', 11).fillColor([0, 0, 0, 100])
      setGray(document, 0)
      document.text('The boats were in.', 100, 200, { lineBreak: false })
      document.text(`${page}`, 210, size[1] - 72, { lineBreak: false })
    }
    draw?.(document, page)
  }
  document.end()
  await done
  const bytes = Buffer.concat(chunks)
  if (!change) return bytes
  const loaded = await LibDocument.load(bytes, { updateMetadata: false })
  change(loaded)
  return loaded.save({ useObjectStreams: false, updateFieldAppearances: false })
}

/** Sets the gray that text and shapes are painted in, from 0 (black) to 1 (paper). */
export function setGray(document: PDFKit.PDFDocument, gray: number): void {
  document.addContent(`${gray} g ${gray} G`)
}

/** What is found in a book, for KDP unless the options say otherwise. */
export async function findings(
  book: PrintBook,
  options: Partial<PreflightOptions> = {},
): Promise<readonly PrintFinding[]> {
  const all = { part: 'interior', printer: 'kdp', ...options } as const
  return (await checkPdf(await printBook(book), all)).findings
}

/** The codes of what is found, each once. */
export async function codesOf(
  book: PrintBook,
  options: Partial<PreflightOptions> = {},
): Promise<readonly string[]> {
  return [...new Set((await findings(book, options)).map(({ code }) => code))]
}
