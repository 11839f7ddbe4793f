/** What is in the files of printers and screens, and what is not. */
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Resource } from '../../src/book/model/book.ts'
import { defaultTrim, type PdfEdition } from '../../src/edition/edition.ts'
import { fileForm } from '../../src/pdf/document/file-form.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import { missing, runOnPdf } from './outside-tools.ts'
import { black, line, page, pagedBook } from './pages.ts'
import { readPdf } from './read-pdf.ts'
import { collect } from '../support/collect.ts'
import { someElement } from '../support/origins.ts'

const fonts = await loadFontLibrary([], () => {})
const [font] = fonts.match({ families: ['EB Garamond'], style: 'normal', weight: 400 })
if (!font) throw new Error('there is no font')

const half = { r: 20, g: 60, b: 200, alpha: 0.5 }
const sheer = sharp({ create: { width: 4, height: 4, channels: 4, background: half } })
const photo = sharp({ create: { width: 16, height: 16, channels: 3, background: '#c03020' } })
const gray = sharp({ create: { width: 4, height: 4, channels: 3, background: '#808080' } })

async function resource(name: string, bytes: Uint8Array): Promise<Resource> {
  const mediaType = name.endsWith('.jpeg') ? 'image/jpeg' : 'image/png'
  return { name, mediaType, bytes, width: 16, height: 16 }
}

const shown = await Promise.all([
  resource('sheer.png', await sheer.png().toBuffer()),
  resource('photo.jpeg', await photo.jpeg().toBuffer()),
  resource('gray.png', await gray.png().toBuffer()),
])

const rest = { alt: 'A square', origin: someElement, x: 54, width: 60, height: 60 } as const
const book = pagedBook(
  [
    page([
      line(font, 'A red word', { color: { r: 200, g: 30, b: 30 }, y: 60 }),
      line(font, 'and a black one', { color: black, y: 80 }),
      ...shown.map(
        ({ name }, index) =>
          ({ type: 'image', resource: name, y: 100 + 80 * index, ...rest }) as const,
      ),
      { type: 'drawing', svg: formula(), y: 400, font, ...rest, alt: 'x^2' },
      { type: 'link', x: 54, y: 60, width: 50, height: 12, to: { id: 'end' }, origin: someElement },
    ]),
    page([]),
  ],
  {
    destinations: { end: { page: 1, x: 54, y: 72 } },
    outline: [{ title: 'The end', destination: 'end', items: [] }],
  },
)

function formula(): string {
  return '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20"><path d="M0 0L20 20L0 20Z"/></svg>'
}

async function paint(edition: Partial<PdfEdition>) {
  const form = fileForm({ format: 'pdf', name: 'print', trim: defaultTrim, ...edition })
  const resources = Object.fromEntries(shown.map((each) => [each.name, each]))
  const bytes = await paintPdf(book, resources, { form, fonts })
  const pdf = readPdf(bytes)
  const sources = [...pdf.objects.values()].map(({ source }) => source)
  const images = sources.filter((source) => source.includes('/Subtype /Image'))
  return { bytes, pdf, all: sources.join('\n'), images, content: pdf.pages[0]?.content ?? '' }
}

function colorSpaces(images: readonly string[]): readonly string[] {
  return images.map((source) => /\/ColorSpace \/(\w+)/.exec(source)?.[1] ?? 'other').toSorted()
}

describe('the file for KDP', async () => {
  const { pdf, all, images, content } = await paint({ printer: 'kdp', paper: 'cream' })

  test('has no links, outline, description or invisible text', () => {
    expect(all).not.toMatch(/\/Annot|\/Outlines|\/Metadata|\/Author/)
    expect(content).not.toContain('3 Tr')
  })

  test('is gray, and nothing in it can be seen through', () => {
    expect(colorSpaces(images)).toEqual(['DeviceGray', 'DeviceGray', 'DeviceGray'])
    expect(all).not.toContain('/SMask')
    expect(content).not.toMatch(/ rg\n/)
    expect(pdf.pages).toHaveLength(2)
  })

  test('keeps its colors on color paper', async () => {
    const color = await paint({ printer: 'kdp', paper: 'premium-color' })
    expect(colorSpaces(color.images)).toEqual(['DeviceRGB', 'DeviceRGB', 'DeviceRGB'])
    expect(color.all).not.toContain('/SMask')
    expect(color.content).toMatch(/ rg\n/)
  })
})

describe('the file for IngramSpark', async () => {
  const { bytes, pdf, all, images, content } = await paint({
    printer: 'ingramspark',
    paper: 'premium-color',
  })

  test('claims PDF/X-1a, with the press by its registered name', () => {
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.3')
    const info = pdf.follow(pdf.trailer, 'Info').source
    expect(info).toContain('/Trapped /False')
    expect(all).toContain('(PDF/X-1:2001)')
    expect(all).toContain('(PDF/X-1a:2001)')
    expect(all).toMatch(/\/S \/GTS_PDFX[^]*?\(CGATS TR 001\)/)
    expect(pdf.trailer).toContain('/ID [')
  })

  test('has inks alone, and gray stays one plate', () => {
    expect(colorSpaces(images)).toEqual(['DeviceCMYK', 'DeviceCMYK', 'DeviceGray'])
    expect(content).toMatch(/ k\n/)
    expect(content).not.toMatch(/ rg\n/)
  })

  test('has no links and nothing that can be seen through', () => {
    expect(all).not.toMatch(/\/Annot|\/SMask|\/Metadata/)
  })

  test('is the same bytes each time', async () => {
    const again = await paint({ printer: 'ingramspark', paper: 'premium-color' })
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
  })
})

/** A TIFF of 8 × 8 pixels in CMYK, 0 to 255, all alike. */
function inkedSquare(inks: readonly number[]): Buffer {
  const [side, bits, pixels] = [8, 134, 142]
  const entries = [
    [256, 3, 1, side],
    [257, 3, 1, side],
    [258, 3, 4, bits],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, pixels],
    [277, 3, 1, 4],
    [278, 3, 1, side],
    [279, 4, 1, side * side * 4],
    [284, 3, 1, 1],
  ] as const
  const file = Buffer.alloc(pixels + side * side * 4)
  file.write('II*\0\x08\0\0\0', 'latin1')
  file.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + 12 * index
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    file.writeUInt32LE(value, at + 8)
  })
  for (let part = 0; part < 4; part++) file.writeUInt16LE(8, bits + 2 * part)
  file.fill(Buffer.from(inks), pixels)
  return file
}

describe('a photo that is in four inks already', async () => {
  const inked = async (name: string, inks: readonly number[]) => {
    const square = sharp(inkedSquare(inks)).pipelineColourspace('cmyk').toColourspace('cmyk')
    return resource(name, await square.jpeg({ quality: 100 }).toBuffer())
  }
  const dark = await inked('dark.jpeg', [220, 200, 210, 240])
  const light = await inked('light.jpeg', [40, 20, 10, 60])

  async function filesFor(given: Partial<PdfEdition>) {
    const edition = { format: 'pdf', name: 'print', trim: defaultTrim, ...given } as const
    const { report, diagnostics } = collect()
    const items = [dark, light].map(
      ({ name }) => ({ type: 'image', resource: name, y: 72, ...rest }) as const,
    )
    const pages = pagedBook([page(items)])
    const resources = { 'dark.jpeg': dark, 'light.jpeg': light }
    const options = { form: fileForm(edition), fonts, edition, report }
    const pdf = readPdf(await paintPdf(pages, resources, options))
    const sources = [...pdf.objects.values()].filter(({ source }) =>
      source.includes('/Subtype /Image'),
    )
    return { images: sources, diagnostics }
  }

  test('has no more ink in the file than the printer takes, which is told', async () => {
    const { images, diagnostics } = await filesFor({ printer: 'ingramspark', paper: 'color' })
    expect(images.map(({ source }) => /\/Filter \/(\w+)/.exec(source)?.[1])).toEqual([
      'FlateDecode',
      'DCTDecode',
    ])
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['edition/print-rule', 'warning'],
    ])
    expect(diagnostics[0]?.message).toMatch(
      /^The image "dark.jpeg" has up to (?:34\d) % of ink in one place, but IngramSpark takes 240 %/,
    )
    // The first pixel of a row stands there as it is, after the byte of the filter.
    const inks = [...inflateSync(Buffer.from(images[0]?.stream ?? '', 'latin1')).subarray(1, 5)]
    const sum = inks.reduce((all, ink) => all + ink, 0) / 255
    expect(sum).toBeGreaterThan(2.36)
    expect(sum).toBeLessThanOrEqual(2.4)
  })

  test('has no inks for a printer that takes no inks, and stays as it is for one without a limit', async () => {
    const spaces = async (given: Partial<PdfEdition>) =>
      (await filesFor(given)).images.map(({ source }) => /\/ColorSpace \/(\w+)/.exec(source)?.[1])
    expect(await spaces({ printer: 'lulu', paper: 'color' })).not.toContain('DeviceCMYK')
    const inks = ['DeviceCMYK', 'DeviceCMYK']
    expect(await spaces({ printer: 'kdp', paper: 'premium-color' })).toEqual(inks)
  })
})

describe('text in a drawing that is smaller on paper than the printer prints', () => {
  // Shown 60 pt wide, and 100 units wide.
  async function toldOf(text: string, given: Partial<PdfEdition>) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">${text}</svg>`
    const map: Resource = {
      ...{ name: 'map.svg', mediaType: 'image/svg+xml', width: 100, height: 50 },
      bytes: new TextEncoder().encode(svg),
    }
    const edition = { format: 'pdf', name: 'print', trim: defaultTrim, ...given } as const
    const { report, diagnostics } = collect()
    const items = [{ type: 'image', resource: 'map.svg', y: 72, ...rest } as const]
    const options = { form: fileForm(edition), fonts, edition, report }
    await paintPdf(pagedBook([page(items)]), { 'map.svg': map }, options)
    return diagnostics.map(({ code, message }) => `${code} ${message}`)
  }

  test.each([
    ['<text y="20" font-size="10">Sea</text>', 6],
    ['<g font-size="20"><text y="20">Bay <tspan style="font-size:50%">Sea</tspan></text></g>', 6],
    ['<g transform="scale(.5)" style="font-size: 15pt"><text y="20">Sea</text></g>', 6],
  ])('is told: %s', async (text, size) => {
    expect(await toldOf(text, { printer: 'kdp' })).toEqual([
      `edition/print-rule The drawing "map.svg" has text of ${size} pt in "print"; Amazon KDP prints none below 7 pt.`,
    ])
  })

  test('is not told where it is large enough, is not shown, or no printer is named', async () => {
    const small = '<text y="20" font-size="10">Sea</text>'
    expect(await toldOf('<text y="20" font-size="12">Sea</text>', { printer: 'kdp' })).toEqual([])
    expect(await toldOf(`<defs>${small}</defs>`, { printer: 'kdp' })).toEqual([])
    expect(await toldOf(small, {})).toEqual([])
  })
})

describe('the file for a press whose profile is given', async () => {
  const profile = new Uint8Array(128)
  const form = fileForm({ format: 'pdf', name: 'print', trim: defaultTrim }, profile)
  const resources = Object.fromEntries(shown.map((each) => [each.name, each]))
  const bytes = await paintPdf(book, resources, { form, fonts })
  const pdf = readPdf(bytes)
  const all = [...pdf.objects.values()].map(({ source }) => source).join('\n')

  test('claims PDF/X-4 and holds the profile', () => {
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.6')
    expect(pdf.follow(pdf.catalog, 'Metadata').stream).toContain(
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
    )
    expect(pdf.follow(pdf.trailer, 'Info').source).toContain('/Trapped /False')
    expect(all).toMatch(/\/S \/GTS_PDFX[^]*?\/DestOutputProfile \d+ 0 R/)
  })

  test('has inks and no links', () => {
    expect(all).not.toMatch(/\/Annot|\/DeviceRGB/)
    expect(pdf.pages[0]?.content).toMatch(/ k\n/)
  })
})

describe('a drawing for a press', () => {
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20">${inside}</svg>`
  const red = '<path fill="#c81e1e" d="M0 0L20 20L0 20Z"/>'
  const sheer = '<path fill="#c81e1e" opacity="0.5" d="M0 0L20 20L0 20Z"/>'
  const shaded =
    '<linearGradient id="a"><stop stop-color="#fff"/><stop offset="1" stop-color="#c81e1e"/></linearGradient><path fill="url(#a)" d="M0 0L20 20L0 20Z"/>'

  async function draw(inside: string, edition: Partial<PdfEdition>) {
    const form = fileForm({ format: 'pdf', name: 'print', trim: defaultTrim, ...edition })
    const bytes = new TextEncoder().encode(svg(inside))
    const name = 'a.svg'
    const drawing: Resource = { name, mediaType: 'image/svg+xml', bytes, width: 20, height: 20 }
    const items = [{ type: 'image', resource: name, y: 100, ...rest } as const]
    const pdf = readPdf(
      await paintPdf(pagedBook([page(items)]), { [name]: drawing }, { form, fonts }),
    )
    const objects = [...pdf.objects.values()]
    const vectors = objects.find(({ source }) => source.includes('/Subtype /Form'))?.stream
    const pixels = objects.find(({ source }) => source.includes('/Subtype /Image'))?.source
    return { vectors, pixels, all: objects.map(({ source }) => source).join('\n') }
  }

  test('has solid shapes as vectors, in gray or in inks', async () => {
    expect((await draw(red, { printer: 'kdp' })).vectors).toMatch(/^[\d.]+ g$/m)
    const inks = await draw(red, { printer: 'ingramspark', paper: 'color' })
    expect(inks.vectors).toMatch(/^0 0\.667 0\.667 0\.216 k$/m)
  })

  test('is pixels where it would be seen through or shades', async () => {
    for (const inside of [sheer, shaded]) {
      const drawn = await draw(inside, { printer: 'ingramspark', paper: 'color' })
      expect(drawn.vectors).toBeUndefined()
      expect(drawn.pixels).toContain('/DeviceCMYK')
      expect(drawn.all).not.toMatch(/\/SMask|\/ca /)
    }
    expect((await draw(shaded, { printer: 'kdp', paper: 'premium-color' })).vectors).toBeDefined()
    expect((await draw(sheer, { printer: 'screen' })).vectors).toBeDefined()
  })
})

test('bleed moves the page on its paper, and links and destinations with it', async () => {
  const { pdf, all } = await paint({ printer: 'lulu', paper: 'color', bleed: 9 })
  expect(pdf.pages[0]?.source).toMatch(
    /\/MediaBox \[0 0 414 630\][^]*\/TrimBox \[9 9 405 621\]|\/TrimBox \[9 9 405 621\][^]*\/MediaBox \[0 0 414 630\]/,
  )
  expect(pdf.pages[0]?.content).toContain('1 0 0 1 9 9 cm')
  expect(all).toContain('/Rect [63 549 113 561]')
  expect(all).toMatch(/\/XYZ 63 549 null/)
})

test.skipIf(missing('qpdf'))('every form is sound', async () => {
  for (const printer of ['kdp', 'ingramspark', 'lulu', 'bod', 'home', 'screen'] as const) {
    const { bytes } = await paint({ printer })
    expect(runOnPdf('qpdf', bytes, ['--check', 'FILE'])).toContain('No syntax or stream encoding')
  }
})
