import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Resource } from '../../src/book/model/book.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import type { PlacedImage } from '../../src/typeset/paged-book/paged-book.ts'
import { missing, runOnPdf } from './outside-tools.ts'
import { page, pagedBook } from './pages.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'
import { someElement } from '../support/origins.ts'

const blue = { r: 20, g: 60, b: 200 }
const opaque = sharp({ create: { width: 12, height: 8, channels: 3, background: blue } })
const clear = sharp({
  create: { width: 12, height: 8, channels: 4, background: { ...blue, alpha: 0.5 } },
})

async function resource(name: string, bytes: Uint8Array | string): Promise<Resource> {
  const mediaType = name.endsWith('.svg') ? 'image/svg+xml' : `image/${name.split('.')[1]}`
  return {
    name,
    mediaType: mediaType as Resource['mediaType'],
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    width: 12,
    height: 8,
  }
}

function image(name: string, y = 60): PlacedImage {
  const facts = { resource: name, alt: 'A square', origin: someElement }
  return { type: 'image', x: 54, y, width: 120, height: 80, ...facts }
}

async function paint(
  resources: readonly Resource[],
  items = resources.map(({ name }) => image(name)),
) {
  const reports: Diagnostic[] = []
  const named = Object.fromEntries(resources.map((each) => [each.name, each]))
  const fonts = await loadFontLibrary([], () => {})
  const options = { fonts, report: (report: Diagnostic) => reports.push(report) }
  const bytes = await paintPdf(pagedBook([page(items)]), named, options)
  return { bytes, pdf: readPdf(bytes), reports }
}

function xObjects(pdf: ReadPdf, subtype: 'Image' | 'Form') {
  return [...pdf.objects.values()].filter(({ source }) => source.includes(`/Subtype /${subtype}`))
}

test('an image is embedded once, however often it is shown', async () => {
  const png = await resource('map.png', await opaque.clone().png().toBuffer())
  const { pdf } = await paint([png], [image('map.png', 60), image('map.png', 200)])
  expect(xObjects(pdf, 'Image')).toHaveLength(1)
  expect(pdf.pages[0]?.content).toContain('q 120 0 0 -80 54 140 cm /I1 Do Q')
  expect(pdf.pages[0]?.content).toContain('q 120 0 0 -80 54 280 cm /I1 Do Q')
})

test('a JPEG goes in as it is', async () => {
  const bytes = await opaque.clone().jpeg().toBuffer()
  const { pdf } = await paint([await resource('photo.jpeg', bytes)])
  const [photo] = xObjects(pdf, 'Image')
  expect(photo?.source).toContain('/Filter /DCTDecode')
  expect(photo?.stream?.startsWith('\xff\xd8')).toBe(true)
})

test('a JPEG that its camera took sideways is turned upright', async () => {
  const bytes = await opaque.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const { pdf } = await paint([await resource('photo.jpeg', bytes)])
  expect(xObjects(pdf, 'Image')[0]?.source).toMatch(/\/Width 8\n\/Height 12/)
})

describe('a JPEG of four inks', () => {
  const inks = () => opaque.clone().toColourspace('cmyk')

  test('is read as programs of Adobe write it where it says that it is of one', async () => {
    const { pdf } = await paint([await resource('photo.jpeg', await inks().jpeg().toBuffer())])
    expect(xObjects(pdf, 'Image')[0]?.source).toContain('/Decode [1 0 1 0 1 0 1 0]')
  })

  test('is read as it stands where it does not', async () => {
    const marked = Buffer.from(await inks().jpeg().toBuffer())
    const at = marked.indexOf('Adobe') - 4
    const length = marked.readUInt16BE(at + 2)
    const plain = Buffer.concat([marked.subarray(0, at), marked.subarray(at + 2 + length)])
    const { pdf } = await paint([await resource('photo.jpeg', plain)])
    const [photo] = xObjects(pdf, 'Image')
    expect(photo?.source).toContain('/ColorSpace /DeviceCMYK')
    expect(photo?.source).toContain('/Filter /DCTDecode')
    expect(photo?.source).not.toContain('/Decode [')
    expect(photo?.source).toMatch(/\/Width 12\n\/Height 8/)
  })

  test('keeps its inks when it is turned upright', async () => {
    // Exif: the image is turned by a quarter.
    const exif = 'ffe1002245786966000049492a0008000000010012010300010000000600000000000000'
    const plain = await inks().jpeg().toBuffer()
    const turned = Buffer.from(exif, 'hex')
    const bytes = Buffer.concat([plain.subarray(0, 2), turned, plain.subarray(2)])
    const { pdf } = await paint([await resource('photo.jpeg', bytes)])
    const [photo] = xObjects(pdf, 'Image')
    expect(photo?.source).toContain('/ColorSpace /DeviceCMYK')
    expect(photo?.source).toMatch(/\/Width 8\n\/Height 12/)
  })
})

test('transparency becomes a mask of its own', async () => {
  const { pdf } = await paint([await resource('clear.png', await clear.clone().png().toBuffer())])
  expect(xObjects(pdf, 'Image')).toHaveLength(2)
  expect(xObjects(pdf, 'Image').filter(({ source }) => source.includes('/SMask'))).toHaveLength(1)
})

test('a GIF and an interlaced PNG are unpacked', async () => {
  const { pdf, reports } = await paint([
    await resource('old.gif', await opaque.clone().gif().toBuffer()),
    await resource('laced.png', await opaque.clone().png({ progressive: true }).toBuffer()),
  ])
  expect(reports).toEqual([])
  expect(xObjects(pdf, 'Image').length).toBeGreaterThanOrEqual(2)
})

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 8" width="12" height="8">
  <rect width="6" height="4" fill="black"/><path d="M0 0L12 8" stroke="#c00"/>
  <text x="1" y="6" font-family="EB Garamond" font-size="3">Sea</text>
</svg>`

test('an SVG is drawn as vectors in a form, its black as black ink and its text as outlines', async () => {
  const { bytes, pdf, reports } = await paint(
    [await resource('ship.svg', drawing)],
    [image('ship.svg', 60), image('ship.svg', 200)],
  )
  const forms = xObjects(pdf, 'Form')
  expect(reports).toEqual([])
  expect(forms).toHaveLength(1)
  expect(forms[0]?.stream).toMatch(/^0 g$/m)
  expect(forms[0]?.stream).not.toMatch(/^0 0 0 scn$/m)
  expect(bytes.length).toBeLessThan(30_000)
  expect(forms[0]?.stream?.match(/ c$/gm)?.length).toBeGreaterThan(20)
})

test('only the filtered part of an SVG becomes pixels, 600 to the inch', async () => {
  const lines = '<path d="M0 0C1 2 3 4 5 6" stroke="#000"/>'.repeat(21)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 144 96">
    <filter id="soft"><feGaussianBlur stdDeviation="1"/></filter>${lines}
    <rect x="100" y="20" width="36" height="36" fill="teal" filter="url(#soft)"/></svg>`
  const { pdf, reports } = await paint([await resource('soft.svg', svg)], [image('soft.svg', 144)])
  const [form] = xObjects(pdf, 'Form')
  expect(reports.map(({ message }) => message)).toEqual([])
  expect(form?.stream?.match(/ c$/gm)).toHaveLength(21)
  // The square is half an inch wide, and its blur and margin less than the same again.
  const widths = xObjects(pdf, 'Image').map(({ source }) =>
    Number(/\/Width (\d+)/.exec(source)?.[1]),
  )
  expect(widths).toHaveLength(2)
  for (const width of widths) expect(width).toBeGreaterThan(300)
  for (const width of widths) expect(width).toBeLessThan(600)
})

test('an SVG opens no files', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8">
    <image href="/etc/hostname" width="5" height="5"/><image href="package.json" width="5" height="5"/></svg>`
  const { pdf } = await paint([await resource('spy.svg', svg)])
  expect(xObjects(pdf, 'Image')).toHaveLength(0)
})

test('an SVG that multiplies without end is given up with a message, and the book is still painted', async () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const uses = `<use href="#g${level - 1}"/>`.repeat(10)
    return `<g id="g${level}" opacity="0.5">${level === 0 ? '<path d="M0 0L1 1" stroke="#000"/>' : uses}</g>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><defs>${levels.join('')}</defs><use href="#g11"/></svg>`
  const { reports } = await paint([await resource('laughs.svg', svg)])
  expect(reports[0]?.message).toBe(
    'The image "laughs.svg" cannot be printed: it has too many parts.',
  )
})

test('an image that cannot be read is left out with a message', async () => {
  const { pdf, reports } = await paint([
    await resource('broken.jpeg', 'no image'),
    await resource('broken.png', 'no image'),
  ])
  expect(reports.map((report) => report.code)).toEqual(['image/unreadable', 'image/unreadable'])
  expect(reports[0]?.message).toMatch(/^The image "broken.jpeg" cannot be printed: .*\.$/)
  expect(pdf.pages[0]?.content).not.toContain(' Do')
})

test.skipIf(missing('qpdf'))(
  `qpdf finds nothing wrong with images ${missing('qpdf') || ''}`,
  async () => {
    const { bytes } = await paint([
      await resource('a.png', await clear.clone().png({ palette: true }).toBuffer()),
      await resource('b.png', await opaque.clone().grayscale().png().toBuffer()),
      await resource('c.svg', drawing),
    ])
    expect(runOnPdf('qpdf', bytes, ['--check', 'FILE'])).toContain(
      'No syntax or stream encoding errors',
    )
  },
)
