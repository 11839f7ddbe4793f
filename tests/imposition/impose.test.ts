/** Pages on sheets: folded and gathered they come in order, upright and at the fold. */
import { PDFDocument, degrees, type PDFPage } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseSheet } from '../../src/imposition/choose-sheet.ts'
import { gatherSheets, signatureSizes, type Sheet } from '../../src/imposition/gather-signatures.ts'
import { imposePdf, type ImposeOptions } from '../../src/imposition/impose-pdf.ts'
import { openRenderer } from '../../src/preflight/ink/pdfium.ts'
import { temporaryFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

const plain: ImposeOptions = { signature: 16, fit: false, creep: 0 }

// The leaves of a signature as a reader turns them: recto and verso of the right halves of the sheets
// from the outside in, then of the left halves from the inside out.
function read(sheets: readonly Sheet[], boundOnRight: boolean): (number | undefined)[] {
  const [near, far] = boundOnRight ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const numbers = [...new Set(sheets.map(({ signature }) => signature))]
  return numbers.flatMap((number) => {
    const own = sheets.filter(({ signature }) => signature === number)
    return [
      ...own.flatMap(({ front, back }) => [front[near], back[far]]),
      ...own.toReversed().flatMap(({ front, back }) => [back[near], front[far]]),
    ]
  })
}

async function pdfOf(count: number, draw?: (page: PDFPage) => void): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false })
  for (let index = 0; index < count; index++) {
    const page = made.addPage([300, 400])
    draw?.(page)
  }
  return made.save()
}

async function imposed(bytes: Uint8Array, options: Partial<ImposeOptions> = {}) {
  const made = await imposePdf(bytes, { ...plain, ...options })
  if ('problem' in made) throw new Error(made.problem)
  return made
}

describe('signatures', () => {
  test('read in order when they are folded and gathered, bound on either side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (pages, sheets, boundOnRight) => {
          const sizes = signatureSizes(pages, 4 * sheets)
          const gathered = gatherSheets(sizes, pages, boundOnRight)
          const order = read(gathered, boundOnRight).filter((page) => page !== undefined)
          expect(order).toEqual(Array.from({ length: pages }, (_, index) => index))
          expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * sheets)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(4)
          expect(gathered.length).toBe(Math.ceil(pages / 4))
        },
      ),
    )
  })
})

describe('sheets', () => {
  test('are the smallest that two pages fit on', () => {
    const named = (width: number, height: number) => chooseSheet({ width, height })?.name
    expect(named(419.5, 595.3)).toBe('a4')
    expect(named(396, 612)).toBe('letter')
    expect(named(432, 648)).toBe('tabloid')
    expect(named(900, 1200)).toBeUndefined()
  })

  test('are printed at their size and turned at the side that folds', async () => {
    const { bytes, sheetCount, signatures, blanks } = await imposed(await pdfOf(30))
    const made = await PDFDocument.load(bytes)
    expect([sheetCount, signatures, blanks]).toEqual([8, [16, 16], 2])
    expect(made.getPageCount()).toBe(16)
    expect(made.catalog.getViewerPreferences()?.getDuplex()).toBe('DuplexFlipShortEdge')
    expect(made.catalog.getViewerPreferences()?.getPrintScaling()).toBe('None')
  })

  test('have the same bytes each time', async () => {
    const source = await pdfOf(9, (page) => page.drawRectangle({ width: 9, height: 9 }))
    const [one, other] = [await imposed(source), await imposed(source)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })
})

describe('a page on its sheet', () => {
  // Where the ink of the front of the first sheet stands, in points from its left and top.
  async function ink(bytes: Uint8Array, options: Partial<ImposeOptions> = {}) {
    const made = await imposed(bytes, { sheet: 'a4', ...options })
    const renderer = await openRenderer(made.bytes)
    const { width, height } = made.sheet
    const picture = renderer?.render(0, { left: 0, top: 0, right: width, bottom: height }, 1)
    renderer?.close()
    if (!picture) throw new Error('not rendered')
    const dark = [...picture.bytes.keys()].filter((at) => (picture.bytes[at] ?? 255) < 40)
    // The mark of order stands on the fold, and marks to cut at stand outside the page.
    const points = dark
      .map((at) => [at % picture.width, Math.floor(at / picture.width)] as const)
      .filter(([x, y]) => x > width / 2 + 3 && x < 719 && y > 99 && y < 495)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  }

  // A square at the foot of the fore edge of a recto of 300 × 400 pt: on A4 (842 × 595), its right
  // edge is at 421 + 290, its foot at 97.5 + 390.
  const square = { x: 270, y: 10, width: 20, height: 20 }
  const expected = [691, 710, 467, 486]

  test('lies at the fold, whatever box and turn its PDF gives it', async () => {
    const upright = await pdfOf(1, (page) => page.drawRectangle(square))
    const trimmed = await pdfOf(1, (page) => {
      page.setMediaBox(0, 0, 340, 440)
      page.setTrimBox(20, 20, 300, 400)
      page.drawRectangle({ ...square, x: 290, y: 30 })
      page.drawRectangle({ x: 0, y: 0, width: 10, height: 440 })
    })
    const turned = await pdfOf(1, (page) => {
      page.setMediaBox(0, 0, 400, 300)
      page.setRotation(degrees(90))
      page.drawRectangle({ ...square, x: 370, y: 270 })
    })
    const turnedBack = await pdfOf(1, (page) => {
      page.setMediaBox(0, 0, 400, 300)
      page.setRotation(degrees(270))
      page.drawRectangle({ ...square, x: 10, y: 10 })
    })
    const overturned = await pdfOf(1, (page) => {
      page.setRotation(degrees(180))
      page.drawRectangle({ ...square, x: 10, y: 370 })
    })
    for (const pdf of [upright, trimmed, turned, turnedBack, overturned])
      expect(near(await ink(pdf), expected), String(await ink(pdf))).toBe(true)
  })

  test('moves toward the fold on inner sheets', async () => {
    const source = await pdfOf(8, (page) => page.drawRectangle(square))
    const still = await imposed(source)
    const crept = await imposed(source, { creep: 2 })
    expect(Buffer.compare(still.bytes, crept.bytes)).not.toBe(0)
    // The outer sheet, whose front is looked at, stays.
    expect(
      near(await ink(await pdfOf(1, (page) => page.drawRectangle(square)), { creep: 2 }), expected),
    ).toBe(true)
  })

  const near = (found: readonly number[], wanted: readonly number[]) =>
    found.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= 1)
})

describe('octavo impose', () => {
  const write = async (folder: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, 'tale.pdf'), bytes)
    return folder
  }

  test('writes the sheets beside the PDF and says how to print them', async () => {
    const folder = await write(temporaryFolder(), await pdfOf(30))
    const { code, out } = await octavo(folder, ['impose', 'tale.pdf', '--sheet', 'a4'])
    expect(code).toBe(0)
    expect(out).toBe(
      'tale-sheets.pdf  8 sheets of a4, both sides, turned on the short edge; 2 signatures: 2 of 16 pages; 2 pages blank at the end\n',
    )
    expect(readFileSync(join(folder, 'tale-sheets.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('says what to do about what it cannot use', async () => {
    const folder = await write(temporaryFolder(), await pdfOf(1, (page) => page.setSize(432, 648)))
    const said = async (...args: string[]) => (await octavo(folder, ['impose', ...args])).err
    expect(await said('tale.pdf', '--sheet', 'a4')).toContain('take --sheet tabloid, or let --fit')
    expect(await said('tale.pdf', '--signature', '6')).toContain('a multiple of 4')
    expect(await said('tale.pdf', '--creep', '1')).toContain('such as 0.1mm')
    expect(await said('tale.pdf', '--out', 'tale.pdf')).toContain('overwrite')
    expect(await said('no.pdf')).toContain('there is no file "no.pdf"')
    expect(await said('.')).toContain('is a folder: build the book')
    writeFileSync(join(folder, 'x.pdf'), 'nothing')
    expect(await said('x.pdf')).toContain('is not a PDF')
  })
})
