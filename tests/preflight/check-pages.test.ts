import { describe, expect, it, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Font } from '../../src/fonts/font.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { fileForm, plainForm } from '../../src/pdf/document/file-form.ts'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import { checkPages } from '../../src/preflight/check-pages.ts'
import { checkPdf } from '../../src/preflight/check-pdf.ts'
import { reportPrintFaults } from '../../src/preflight/report-print-faults.ts'
import type { PrintFinding } from '../../src/preflight/model/finding.ts'
import type { PlacedItem } from '../../src/typeset/paged-book/paged-book.ts'
import { line, page, pagedBook } from '../pdf/pages.ts'

const fonts = await loadFontLibrary([], () => {})

function find(style: 'normal' | 'italic'): Font {
  const [font] = fonts.match({ families: ['EB Garamond'], style, weight: 400 })
  if (!font) throw new Error(`no EB Garamond ${style}`)
  return font
}

const roman = find('normal')
const italic = find('italic')

/** What both checks find on page 3 of 24 pages: before painting, and in the file. */
async function bothChecks(...items: readonly PlacedItem[]) {
  const pages = Array.from({ length: 24 }, (_, index) =>
    page([...(index === 2 ? items : [line(roman, 'The boats', { x: 100, y: 300, size: 11 })])]),
  )
  const book = pagedBook(pages)
  const options = { part: 'interior', printer: 'kdp' } as const
  const facts = { form: plainForm, direction: 'ltr', pixelsOf: () => undefined } as const
  const before = checkPages(book.pages, options, facts)
  const { findings: after } = await checkPdf(await paintPdf(book, {}), options)
  return { before, after: after.filter(({ code }) => code !== 'file/metadata') }
}

function told(findings: readonly PrintFinding[]) {
  return findings.map(({ code, place }) => [code, place?.page])
}

function inkDistance([finding]: readonly PrintFinding[]): number {
  return Number(/Ink is ([\d.-]+) in/.exec(finding?.message ?? '')?.[1])
}

describe('pages as they were set', () => {
  it('have no faults where the file has none', async () => {
    const { before, after } = await bothChecks(line(roman, 'In', { x: 100, y: 300, size: 11 }))
    expect(before).toEqual([])
    expect(after).toEqual([])
  })

  // The tail of an italic f reaches 2 pt to the left of its place.
  it.each([
    ['an italic f that overhangs into the gutter', 27.5],
    ['one that is farther from it', 30.5],
  ])('and the file agree about %s', async (_, x) => {
    const { before, after } = await bothChecks(line(italic, 'fjord', { x, y: 300, size: 11 }))
    const codes = x < 28 ? [['margin/gutter', 3]] : []
    expect(told(before)).toEqual(codes)
    expect(told(after)).toEqual(codes)
    if (x < 28) expect(inkDistance(before)).toBeCloseTo(inkDistance(after), 2)
  })

  it('and the file agree about small type and thin lines', async () => {
    const rule: PlacedItem = {
      type: 'rule',
      x: 100,
      y: 320,
      width: 80,
      height: 0.5,
      color: { r: 0, g: 0, b: 0 },
      origin: { type: 'artifact', kind: 'border' },
    } as never
    const { before, after } = await bothChecks(
      line(roman, 'small', { x: 100, y: 300, size: 6 }),
      rule,
    )
    expect(told(before)).toEqual([
      ['type/small', 3],
      ['line/thin', 3],
    ])
    expect(told(after)).toEqual(told(before))
  })

  it('and the file agree about turned text', async () => {
    const turn = { x: 10, y: 500 }
    const turned = line(roman, 'Turned', { x: 10, y: 14, turn, size: 11 })
    const { before, after } = await bothChecks(turned)
    expect(told(before)).toEqual([['margin/gutter', 3]])
    expect(told(after)).toEqual(told(before))
    expect(inkDistance(before)).toBeCloseTo(inkDistance(after), 2)
  })
})

test('something too near to the spine is told with its page, place and source (edition/margin)', () => {
  const pages = Array.from({ length: 24 }, (_, index) =>
    page([line(italic, 'fjord', { x: index === 2 || index === 8 ? 27.5 : 100, y: 300, size: 11 })]),
  )
  const told: Diagnostic[] = []
  const trim = { width: 396, height: 612 }
  const edition = { format: 'pdf', name: 'print', trim, printer: 'kdp' } as const
  const set = { edition, book: { resources: {} }, paged: pagedBook(pages) }
  reportPrintFaults(set, fileForm(edition), (one) => void told.push(one))
  expect(told).toEqual([
    {
      code: 'edition/margin',
      severity: 'error',
      message:
        'Page 3 of "print" breaks the rule margin/gutter of Amazon KDP: ink is 0.352 in from the spine, which should have a margin of 0.375 in in a book of 24 pages.',
      hints: [
        'make it smaller, or the margins of the theme wider',
        'place: 0.352 to 0.375 in across, 4.059 to 4.211 in down, from the top left of the trim',
        'it is broken on page 9 of the PDF, too',
        'source: KDP help, topic GVBQ3CMEQW3W2VL6 (trim size, bleed and margins); read 2026-11; the printer says so',
      ],
    },
  ])
})
