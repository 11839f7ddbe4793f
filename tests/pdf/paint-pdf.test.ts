import { describe, expect, test } from 'vitest'
import type { Font } from '../../src/fonts/font.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import { metadata } from '../support/build.ts'
import { pagination } from '../support/origins.ts'
import { missing, runOnPdf } from './outside-tools.ts'
import { black, line, page, pagedBook } from './pages.ts'
import { readPdf, textRuns } from './read-pdf.ts'

const fonts = await loadFontLibrary([], () => {})
const garamond = find('EB Garamond')
const italic = find('EB Garamond', 'italic')
const code = find('Source Code Pro')

function find(family: string, style: 'normal' | 'italic' = 'normal'): Font {
  const [font] = fonts.match({ families: [family], style, weight: 400 })
  if (!font) throw new Error(`no ${family}`)
  return font
}

async function paint(...lines: Parameters<typeof page>[0]) {
  return paintPdf(pagedBook([page(lines)]), {})
}

describe('text', () => {
  test('stands where the page says, in its font and size', async () => {
    const pdf = readPdf(
      await paint(
        line(garamond, 'A roman line', { x: 54, y: 72, size: 11 }),
        line(italic, 'and an italic one', { x: 60.5, y: 86.25, size: 9.5 }),
      ),
    )
    expect(textRuns(pdf, 0)).toEqual([
      {
        x: 54,
        y: 72,
        font: 'EBGaramond-Regular',
        size: 11,
        text: 'A roman line ',
        artifact: false,
      },
      {
        x: 60.5,
        y: 86.25,
        font: 'EBGaramond-Italic',
        size: 9.5,
        text: 'and an italic one ',
        artifact: false,
      },
    ])
  })

  test('stands turned where the page says so, and upright again after it', async () => {
    const turn = { x: 100, y: 500 }
    const pdf = readPdf(
      await paint(
        line(garamond, 'Upright'),
        line(garamond, 'Turned', { x: 10, y: 20, turn }),
        line(garamond, 'Upright again'),
      ),
    )
    expect(textRuns(pdf, 0).map(({ text }) => text.trim())).toEqual([
      'Upright',
      'Turned',
      'Upright again',
    ])
    expect(pdf.pages[0]?.content).toMatch(/\nq 0 -1 1 0 100 500 cm\nBT\n[^]*\nET\nQ\nBT\n/)
  })

  test('keeps every character of ligatures, small capitals, figures and marks', async () => {
    const pdf = readPdf(
      await paint(
        line(garamond, 'office, fjord, “Act-or” 1871'),
        line(garamond, 'Office, Fjord, Act-or 1871', { features: { smcp: 1, c2sc: 1, onum: 1 } }),
        line(garamond, 'Zoë q\u0301 NASA\u00a0HQ'),
      ),
    )
    expect(textRuns(pdf, 0).map((run) => run.text)).toEqual([
      'office, fjord, “Act-or” 1871 ',
      'Office, Fjord, Act-or 1871 ',
      'Zoë q\u0301 NASA HQ ',
    ])
  })

  test('has a soft hyphen where a line parts a word, and the hyphen of a compound elsewhere', async () => {
    const pdf = readPdf(
      await paint(line(garamond, 'a well-known exam\u00ad'), line(garamond, 'ple')),
    )
    expect(
      textRuns(pdf, 0)
        .map((run) => run.text)
        .join(''),
    ).toBe('a well-known exam\u00adple ')
  })

  test('has a soft hyphen in the text of widely spaced letters, too', async () => {
    const pdf = readPdf(
      await paint(line(garamond, 'exam\u00ad', { tracking: 2 }), line(garamond, 'ple')),
    )
    expect(pdf.pages[0]?.content).toContain('/ActualText<feff006500780061006d00ad>')
  })

  test('writes the spaces of a justified line as glyphs, moved to where the words are', async () => {
    const pdf = readPdf(await paint(line(garamond, 'far apart', { space: 1 })))
    const [run] = textRuns(pdf, 0)
    expect(run?.text).toBe('far apart ')
    expect(pdf.pages[0]?.content).not.toMatch(/ Tw/)
  })

  test('is pure black ink when it is black, and gray when it is gray', async () => {
    const pdf = readPdf(
      await paint(
        line(garamond, 'black', { color: black }),
        line(garamond, 'gray', { color: { r: 128, g: 128, b: 128 } }),
        line(garamond, 'red', { color: { r: 255, g: 0, b: 0 } }),
      ),
    )
    const colors = pdf.pages[0]?.content.match(/^.* (g|rg)$/gm)
    expect(colors).toEqual(['0 g', '0.502 g', '1 0 0 rg'])
  })

  test('of running heads and folios is an artifact', async () => {
    const pdf = readPdf(
      await paint(line(garamond, 'text'), line(italic, 'The Harbour', { origin: pagination })),
    )
    expect(textRuns(pdf, 0).map((run) => [run.text, run.artifact])).toEqual([
      ['text ', false],
      ['The Harbour ', true],
    ])
  })

  test('is told its own words when marks come in another order than they are drawn', async () => {
    const serif = find('Noto Serif')
    const pdf = readPdf(await paint(line(serif, 'q\u0301\u0323x')))
    expect(pdf.pages[0]?.content).toContain('/ActualText<feff0071030103230078>')
  })

  test('has a text beside it where a character is of private use', async () => {
    const pdf = readPdf(await paint(line(garamond, 'a\ue000b'), line(garamond, 'plain')))
    expect(pdf.pages[0]?.content.match(/\/ActualText<\w+>/g)).toEqual([
      '/ActualText<feff0061e0000062>',
    ])
  })

  test('scales and tracks glyphs in points of the page', async () => {
    const pdf = readPdf(await paint(line(garamond, 'word', { scale: 0.98, tracking: 0.1 })))
    expect(pdf.pages[0]?.content).toMatch(/^98 Tz$/m)
    expect(pdf.pages[0]?.content).toMatch(/^0\.102 Tc$/m)
  })
})

describe('the file', () => {
  test('is the same bytes each time', async () => {
    const book = pagedBook([page([line(garamond, 'Twice the same'), line(code, 'let x = 1')])])
    expect(Buffer.compare(await paintPdf(book, {}), await paintPdf(book, {}))).toBe(0)
  })

  test('embeds each font once, only the glyphs it uses', async () => {
    const pages = [
      page([line(garamond, 'one')]),
      page([line(garamond, 'two'), line(italic, 'three')]),
    ]
    const bytes = await paintPdf(pagedBook(pages), {})
    const descriptors = [...readPdf(bytes).objects.values()].filter(({ source }) =>
      source.includes('/Type /FontDescriptor'),
    )
    expect(descriptors).toHaveLength(2)
    expect(bytes.length).toBeLessThan(40_000)
  })

  test('names the book, escaped, and is dated by its metadata', async () => {
    const given = metadata({
      title: 'Salt & <Ice>',
      language: 'en-GB',
      modified: '2026-03-01T12:00:00Z',
    })
    const pdf = readPdf(await paintPdf(pagedBook([page([])], { metadata: given }), {}))
    const info = pdf.follow(pdf.trailer, 'Info').source
    expect(pdf.follow(info, 'Title').source).toBe('(Salt & <Ice>)')
    expect(pdf.follow(info, 'CreationDate').source).toBe('(D:20260301120000Z)')
    const xmp = pdf.follow(pdf.catalog, 'Metadata').stream
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Salt &amp; &lt;Ice&gt;</rdf:li>')
    expect(xmp).toContain('<xmp:CreateDate>2026-03-01T12:00:00Z</xmp:CreateDate>')
    expect(pdf.catalog).toContain('/Lang (en-GB)')
    expect(pdf.follow(pdf.catalog, 'ViewerPreferences').source).toContain('/DisplayDocTitle true')
  })

  test('states the trimmed page in every box', async () => {
    const [only] = readPdf(await paint()).pages
    for (const box of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox']) {
      expect(only?.source).toContain(`/${box} [0 0 396 612]`)
    }
    expect(only?.source).not.toContain('UserUnit')
  })
})

const text = 'The office by the fjord, “Act-or” & sons, 1871–72'

test.skipIf(missing('qpdf'))(`qpdf finds nothing wrong ${missing('qpdf') || ''}`, async () => {
  const bytes = await paint(line(garamond, text), line(code, '(a\\b)\r[c]'), line(italic, text))
  expect(runOnPdf('qpdf', bytes, ['--check', 'FILE'])).toContain(
    'No syntax or stream encoding errors',
  )
})

test.skipIf(missing('pdftotext'))(
  `poppler copies out what was set ${missing('pdftotext') || ''}`,
  async () => {
    const bytes = await paint(
      line(garamond, text, { y: 72 }),
      line(garamond, 'and a small exam\u00ad', { y: 86, features: { smcp: 1 }, tracking: 0.3 }),
      line(garamond, 'ple of it', { y: 100, space: 0.35, scale: 0.98 }),
    )
    const copied = runOnPdf('pdftotext', bytes, ['FILE', '-'])
    expect(copied.split('\n').slice(0, 3)).toEqual([text, 'and a small exam\u00ad', 'ple of it'])
  },
)

test.skipIf(missing('pdftotext'))(
  `poppler copies spaced letters as the words they are ${missing('pdftotext') || ''}`,
  async () => {
    const bytes = await paint(line(garamond, 'Wherry Lane Press', { tracking: 1.6, space: 0.6 }))
    expect(runOnPdf('pdftotext', bytes, ['FILE', '-']).split('\n')[0]).toBe('Wherry Lane Press')
  },
)

test.skipIf(missing('pdftotext'))(
  `poppler finds each word of a justified line in its place ${missing('pdftotext') || ''}`,
  async () => {
    const placed = line(garamond, 'Wide AV spaces To measure', {
      space: 0.61,
      tracking: 0.05,
      scale: 1.02,
    })
    const boxes = runOnPdf('pdftotext', await paint(placed), ['-bbox', 'FILE', '-'])
    const lefts = Array.from(boxes.matchAll(/<word xMin="([\d.]+)"/g), (match) => Number(match[1]))
    expect(lefts).toHaveLength(placed.words.lefts.length)
    placed.words.lefts.forEach((x, index) => expect(lefts[index]).toBeCloseTo(x, 1))
  },
)
