/** What is just over a limit of a printer is found, and what is just within it is not. */
import { describe, expect, test } from 'vitest'
import type { Binding, PaperName, PrinterName } from '../../src/edition/edition.ts'
import { checkPages } from '../../src/preflight/check-pages.ts'
import type { PreflightOptions } from '../../src/preflight/choose-job.ts'
import { plainForm } from '../../src/pdf/document/file-form.ts'
import type { PlacedRule } from '../../src/typeset/paged-book/paged-book.ts'
import { black, page, pagedBook } from '../pdf/pages.ts'
import { findings, type PrintBook } from './print-book.ts'

interface Order {
  readonly printer: PrinterName
  readonly binding?: Binding
  readonly paper?: PaperName
  /** In inches. */
  readonly trim?: readonly [width: number, height: number]
}

const usualTrim = [6, 9] as const

/** A rectangle of half an inch, so far (in inches) from one edge of its page. */
function block(edge: 'left' | 'right' | 'top' | 'bottom', distance: number): PlacedRule {
  const [width, height] = usualTrim
  const x = edge === 'left' ? distance : edge === 'right' ? width - distance - 0.5 : 2
  const y = edge === 'top' ? distance : edge === 'bottom' ? height - distance - 0.5 : 4
  const place = { x: x * 72, y: y * 72, width: 36, height: 36 }
  return { type: 'rule', ...place, color: black, origin: { type: 'artifact', kind: 'layout' } }
}

/** What is found in pages that are blank, but for one with a block: a recto or a verso. */
function codes(order: Order, count: number, marked?: { index: number; block: PlacedRule }) {
  const [width, height] = (order.trim ?? usualTrim).map((side) => side * 72)
  const size = { width: width ?? 0, height: height ?? 0 }
  const made = Array.from({ length: count }, (_, index) => {
    // Something on the other pages, but not on the last: some printers print on that.
    const usual = index < count - 1 ? [block('top', 2)] : []
    return { ...page(index === marked?.index ? [marked.block] : usual), size }
  })
  const setting = { form: plainForm, direction: 'ltr', pixelsOf: () => undefined } as const
  const { printer, binding, paper } = order
  const options: PreflightOptions = {
    part: 'interior',
    printer,
    ...(binding && { binding }),
    ...(paper && { paper }),
  }
  return checkPages(pagedBook(made).pages, options, setting).map(({ code }) => code)
}

// Copied from the pages of the printers, and not from the table that the program uses.
const margins: readonly (readonly [Order, pages: number, spine: number, others: number])[] = [
  [{ printer: 'kdp' }, 24, 0.375, 0.25],
  [{ printer: 'kdp' }, 150, 0.375, 0.25],
  [{ printer: 'kdp' }, 152, 0.5, 0.25],
  [{ printer: 'kdp' }, 300, 0.5, 0.25],
  [{ printer: 'kdp' }, 302, 0.625, 0.25],
  [{ printer: 'kdp' }, 500, 0.625, 0.25],
  [{ printer: 'kdp' }, 502, 0.75, 0.25],
  [{ printer: 'kdp' }, 700, 0.75, 0.25],
  [{ printer: 'kdp' }, 702, 0.875, 0.25],
  [{ printer: 'kdp' }, 828, 0.875, 0.25],
  [{ printer: 'kdp', binding: 'hardcover' }, 76, 0.375, 0.25],
  [{ printer: 'kdp', binding: 'hardcover' }, 550, 0.75, 0.25],
  [{ printer: 'ingramspark' }, 24, 0.5, 0.5],
  [{ printer: 'ingramspark', binding: 'hardcover' }, 24, 0.5, 0.5],
  [{ printer: 'lulu' }, 32, 0.7, 0.5],
  [{ printer: 'lulu', binding: 'hardcover' }, 24, 0.7, 0.5],
  [{ printer: 'home' }, 8, 0.25, 0.25],
]

describe('a body 0.05 in over a margin is found, and 0.05 in within it is not:', () => {
  test.each(margins)('%o of %i pages', (order, pages, spine, others) => {
    const gutter = order.printer === 'kdp' || order.printer === 'lulu'
    const recto = 2
    const verso = 3
    const edges = [
      ['left', recto, spine, gutter ? 'margin/gutter' : 'margin/outer'],
      ['right', verso, spine, gutter ? 'margin/gutter' : 'margin/outer'],
      ['right', recto, others, 'margin/outer'],
      ['left', verso, others, 'margin/outer'],
      ['top', recto, others, 'margin/outer'],
      ['bottom', verso, others, 'margin/outer'],
    ] as const
    for (const [edge, index, limit, code] of edges) {
      const found = (distance: number) =>
        codes(order, pages, { index, block: block(edge, distance) })
      expect([edge, index, found(limit - 0.05)]).toEqual([edge, index, [code]])
      expect([edge, index, found(limit + 0.05)]).toEqual([edge, index, []])
    }
  })

  test('in a book with bleed, where Amazon KDP wants wider margins', async () => {
    const book = (distance: number): PrintBook => ({
      // 6 × 9 in, and 0.125 in more at three edges.
      size: [441, 666],
      draw: (document, number) => {
        const bottom = (0.125 + distance) * 72
        if (number === 3) document.addContent(`200 ${666 - bottom - 40} 30 40 re f`)
      },
      change: (document) => {
        document.getPages().forEach((one, index) => {
          one.setTrimBox(index % 2 === 0 ? 0 : 9, 9, 432, 648)
        })
      },
    })
    const found = async (distance: number) =>
      (await findings(book(distance))).map(({ code, place }) => [code, place?.page])
    expect(await found(0.325)).toEqual([['margin/outer', 3]])
    expect(await found(0.425)).toEqual([])
  })
})

const counts: readonly (readonly [Order, fewest: number, most: number])[] = [
  [{ printer: 'kdp', paper: 'white' }, 24, 828],
  [{ printer: 'kdp', paper: 'cream' }, 24, 776],
  [{ printer: 'kdp', paper: 'premium-color' }, 24, 828],
  [{ printer: 'kdp', paper: 'color' }, 72, 600],
  [{ printer: 'kdp', paper: 'white', trim: [8.25, 8.25] }, 24, 800],
  [{ printer: 'kdp', paper: 'cream', trim: [8.5, 11] }, 24, 550],
  [{ printer: 'kdp', paper: 'premium-color', trim: [8.27, 11.69] }, 24, 590],
  [{ printer: 'kdp', paper: 'cream', binding: 'hardcover' }, 76, 550],
  [{ printer: 'ingramspark', paper: 'cream' }, 18, 1200],
  [{ printer: 'lulu', paper: 'white' }, 32, 800],
  [{ printer: 'lulu', paper: 'white', binding: 'hardcover' }, 24, 800],
  [{ printer: 'bod', paper: 'thin-white' }, 24, 1200],
  [{ printer: 'bod', paper: 'white' }, 24, 1048],
  [{ printer: 'bod', paper: 'cream', binding: 'hardcover' }, 24, 900],
]

test.each(counts)('%o: not fewer than %i pages and not more than %i', (order, fewest, most) => {
  const sheet = order.printer === 'bod' ? 4 : 2
  expect(codes(order, fewest - sheet)).toContain('pages/count')
  expect(codes(order, fewest)).not.toContain('pages/count')
  expect(codes(order, most)).not.toContain('pages/count')
  expect(codes(order, most + sheet)).toContain('pages/count')
})

const sizes: readonly (readonly [Order, within: readonly number[], over: readonly number[]])[] = [
  [{ printer: 'kdp' }, [4.05, 6.05], [3.95, 6.05]],
  [{ printer: 'kdp' }, [8.45, 11.64], [8.55, 11.64]],
  [{ printer: 'kdp' }, [8.45, 11.64], [8.45, 11.74]],
  [{ printer: 'kdp', binding: 'hardcover' }, [6, 9], [6.05, 9]],
  [{ printer: 'ingramspark' }, [8.45, 11.64], [8.55, 11.64]],
  [{ printer: 'lulu' }, [4.05, 6.05], [4.05, 5.95]],
  [{ printer: 'bod' }, [8.25, 11.6], [8.35, 11.6]],
]

test.each(sizes)(
  '%o: a size of %o in is printed, and one of %o in is not',
  (order, within, over) => {
    const found = (trim: readonly number[]) =>
      codes({ ...order, trim: [trim[0] ?? 0, trim[1] ?? 0] }, 80)
    expect(found(within)).not.toContain('size/trim')
    expect(found(over)).toContain('size/trim')
  },
)
