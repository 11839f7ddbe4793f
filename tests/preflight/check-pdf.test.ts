import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { deflateSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { checkPdf } from '../../src/preflight/check-pdf.ts'
import type { PreflightOptions } from '../../src/preflight/choose-job.ts'
import type { Job } from '../../src/preflight/model/job.ts'
import type { PrintFile } from '../../src/preflight/model/print-file.ts'
import { describePrintRules, wholeFileRules } from '../../src/preflight/rules/rules.ts'
import { printers } from '../../src/printers/printers.ts'
import { codesOf, findings, printBook, setGray, sheet, type PrintBook } from './print-book.ts'

const gray = await sharp({
  create: { width: 600, height: 600, channels: 3, background: '#888' },
})
  .toColourspace('b-w')
  .jpeg()
  .toBuffer()

const blackOrWhite = await sharp({
  create: { width: 1200, height: 400, channels: 3, background: '#fff' },
})
  .composite([{ input: { create: { width: 99, height: 99, channels: 3, background: '#000' } } }])
  .png({ palette: true, colours: 2 })
  .toBuffer()

const kdpRules = printers.kdp.bindings.paperback

type Case = readonly [book: PrintBook, options?: Partial<PreflightOptions>]

const onPage =
  (wanted: number, draw: (document: PDFKit.PDFDocument) => void) =>
  (document: PDFKit.PDFDocument, page: number): void => {
    if (page === wanted) draw(document)
  }

const content = (text: string, page = 3): PrintBook => ({
  draw: onPage(page, (document) => document.addContent(text)),
})

const changed = (change: (document: PDFDocument) => void): PrintBook => ({ change })

const page = (document: PDFDocument, index = 2): PDFPage => document.getPage(index)

function onX1a(change: (document: PDFDocument) => void): Case {
  return [
    changed((document) => {
      makeX1a(document)
      change(document)
    }),
    { printer: 'ingramspark' },
  ]
}

// Gray text in PDF 1.3 is nearly PDF/X-1a; this is the rest.
function makeX1a(document: PDFDocument): void {
  const { context, catalog } = document
  const header = context.header as unknown as { minor: string }
  header.minor = '3'
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  const texts = {
    Title: 'The Boats',
    Creator: 'a test',
    Producer: 'a test',
    CreationDate: "D:20260301000000Z00'00'",
    ModDate: "D:20260301000000Z00'00'",
    GTS_PDFXVersion: 'PDF/X-1:2001',
    GTS_PDFXConformance: 'PDF/X-1a:2001',
  }
  for (const [key, text] of Object.entries(texts)) info.set(PDFName.of(key), PDFString.of(text))
  info.set(PDFName.of('Trapped'), PDFName.of('False'))
  const id = PDFHexString.of('00112233445566778899aabbccddeeff')
  context.trailerInfo.ID = context.obj([id, id])
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('CGATS TR 001'),
    RegistryName: PDFString.of('http://www.color.org'),
  }
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
  for (const one of document.getPages()) {
    one.setTrimBox(0, 0, ...sheet)
    one.node.delete(PDFName.of('Group'))
  }
}

function addGraphicsState(entries: Record<string, unknown>): PrintBook {
  return {
    ...content('/Own gs 200 300 50 50 re f'),
    change: (document) => {
      const resources = page(document).node.Resources()
      resources?.set(
        PDFName.of('ExtGState'),
        document.context.obj({ Own: entries as Record<string, string> }),
      )
    },
  }
}

const lastBlank: PrintBook = { isPlain: (number) => number < 24 }

/** One fault for each rule. */
const faults: Readonly<Record<string, Case>> = {
  'size/page': [{ size: [440, 648] }, { trim: { width: 432, height: 648 } }],
  'size/boxes': [changed((document) => page(document).setBleedBox(-9, -9, 500, 700))],
  'size/turned': [
    {
      isPlain: (number) => number !== 3,
      change: (document) => {
        page(document).setMediaBox(0, 0, 648, 432)
        page(document).node.set(PDFName.of('Rotate'), PDFNumber.of(90))
      },
    },
  ],
  'size/unit': [
    changed((document) => {
      page(document).node.set(PDFName.of('UserUnit'), PDFNumber.of(1.001))
    }),
  ],
  'size/trim': [{ size: [648, 648] }],
  'size/mixed': [changed((document) => page(document).setSize(450, 666)), { printer: 'home' }],
  'margin/gutter': [content('20 300 10 10 re f', 3)],
  'margin/outer': [content('200 640 10 3 re f', 3)],
  'bleed/not-reached': [content('0 100 432 50 re f', 3)],
  'type/small': [
    {
      draw: onPage(3, (document) => {
        document.font('text', 6.5).text('too small', 100, 300, { lineBreak: false })
      }),
    },
  ],
  'type/not-embedded': [{ font: 'Helvetica' }],
  'type/invisible': [
    {
      draw: onPage(3, (document) => {
        document.addContent('q 3 Tr')
        document.font('text', 11).text('hidden', 100, 300, { lineBreak: false })
        document.addContent('Q')
      }),
    },
  ],
  'line/thin': [content('0.5 w 100 300 m 200 300 l S')],
  'color/kind': [content('1 0 0 rg 200 300 50 50 re f'), { paper: 'white' }],
  'color/profile': [
    {
      ...content('/Own cs 0 sc 200 300 50 50 re f'),
      change: (document) => {
        makeX1a(document)
        const profile = document.context.register(document.context.stream('', { N: 1 }))
        const resources = page(document).node.Resources()
        const space = document.context.obj([PDFName.of('ICCBased'), profile])
        const spaces = document.context.obj({})
        spaces.set(PDFName.of('Own'), space)
        resources?.set(PDFName.of('ColorSpace'), spaces)
      },
      isPlain: (number) => number < 24,
    },
    { printer: 'ingramspark' },
  ],
  'color/ink': [
    {
      ...content('1 0.9 0.9 0.9 k 200 300 50 50 re f'),
      change: makeX1a,
      isPlain: (number) => number < 24,
    },
    { printer: 'ingramspark' },
  ],
  'color/registration': [content('1 1 1 1 k 200 300 50 50 re f')],
  'color/light-gray': [content('0.95 g 200 300 50 50 re f')],
  'color/text-not-black': [
    {
      draw: onPage(3, (document) => {
        setGray(document, 0.1)
        document.font('text', 11).text('pale', 100, 300, { lineBreak: false })
      }),
    },
  ],
  'image/coarse': [
    { draw: onPage(3, (document) => void document.image(gray, 100, 300, { width: 200 })) },
  ],
  'image/coarse-line-art': [
    {
      draw: onPage(3, (document) => void document.image(blackOrWhite, 100, 300, { width: 200 })),
    },
    { printer: 'bod' },
  ],
  'image/fine': [
    {
      draw: onPage(3, (document) => void document.image(gray, 100, 300, { width: 50 })),
      pages: 32,
    },
    { printer: 'lulu' },
  ],
  'file/encrypted': [
    changed((document) => {
      document.encrypt({ userPassword: '', ownerPassword: 'x', permissions: {} })
    }),
  ],
  'file/outline': [
    {
      draw: (document, number) => {
        if (number === 1) document.outline.addItem('One')
      },
    },
  ],
  'file/layers': [
    changed((document) => {
      const { context } = document
      const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('ink') }))
      document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: {} }))
    }),
  ],
  'file/scripts': [
    changed((document) => {
      document.catalog.set(
        PDFName.of('OpenAction'),
        document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
      )
    }),
  ],
  'file/metadata': [
    changed((document) => {
      const xmp = document.context.register(document.context.stream('<x/>', { Type: 'Metadata' }))
      document.catalog.set(PDFName.of('Metadata'), xmp)
    }),
  ],
  'file/private-data': [
    changed((document) => {
      document.catalog.set(PDFName.of('PieceInfo'), document.context.obj({}))
    }),
  ],
  'page/link': [
    { draw: onPage(3, (document) => void document.link(100, 100, 50, 20, 'https://example.com')) },
  ],
  'page/annotation': [
    { draw: onPage(3, (document) => void document.note(100, 100, 50, 20, 'a note')) },
  ],
  'page/transparency': [addGraphicsState({ ca: 0.5 })],
  'page/printer-marks': [
    {
      size: [441, 666],
      isPlain: (number) => number !== 3,
      draw: onPage(3, (document) => document.addContent('1 w 434 300 m 440 300 l S')),
    },
    { trim: { width: 432, height: 648 } },
  ],
  'page/private-data': [
    changed((document) => {
      page(document).node.set(PDFName.of('PieceInfo'), document.context.obj({}))
    }),
  ],
  'page/unread': [
    changed((document) => {
      const bytes = Uint8Array.from([1, 2, 3])
      const dict = document.context.obj({ Filter: 'Unheard', Length: 3 })
      const own = document.context.register(PDFRawStream.of(dict, bytes))
      page(document).node.set(PDFName.of('Contents'), own)
    }),
  ],
  'pages/count': [{ pages: 22 }],
  'pages/multiple': [{ pages: 25 }],
  'pages/last-not-blank': [changed(makeX1a), { printer: 'ingramspark' }],
  'pages/blank': [{ isPlain: (number) => number < 10 || number > 12 }],
  'pages/order': [
    {
      isPlain: (number) => number !== 7,
      draw: onPage(7, (document) => {
        document.font('text', 11).text('9', 210, sheet[1] - 72, { lineBreak: false })
      }),
    },
  ],
  'x1a/claim': onX1a(withoutInfo('GTS_PDFXConformance')),
  'x1a/version': onX1a((document) => {
    document.catalog.set(PDFName.of('Version'), PDFName.of('1.6'))
  }),
  'x1a/output-intent': onX1a((document) => document.catalog.delete(PDFName.of('OutputIntents'))),
  'x1a/trapped': onX1a(withoutInfo('Trapped')),
  'x1a/information': onX1a(withoutInfo('Title')),
  'x1a/trim-box': onX1a((document) => page(document).node.delete(PDFName.of('TrimBox'))),
  'x1a/annotation': onX1a((document) => {
    const note = { Type: 'Annot', Subtype: 'PrinterMark', Rect: [100, 100, 200, 200] }
    page(document).node.set(PDFName.of('Annots'), document.context.obj([note]))
  }),
  'x1a/forbidden': onX1a((document) => {
    page(document).node.set(
      PDFName.of('Group'),
      document.context.obj({ S: 'Transparency', CS: 'DeviceGray' }),
    )
  }),
}

function withoutInfo(key: string): (document: PDFDocument) => void {
  return ({ context }) => {
    context.lookup(context.trailerInfo.Info, PDFDict).delete(PDFName.of(key))
  }
}

describe('a sound file', () => {
  it('for KDP has no faults, and says so', async () => {
    expect(await codesOf({})).toEqual([])
    expect(await codesOf({}, { paper: 'cream', trim: { width: 432, height: 648 } })).toEqual([])
  })

  it('in PDF/X-1a has none for IngramSpark', async () => {
    const book = { change: makeX1a, isPlain: (number: number) => number < 24 }
    expect(await codesOf(book, { printer: 'ingramspark' })).toEqual([])
  })

  it('has none where nobody says who prints it', async () => {
    const { findings: found } = await checkPdf(await printBook(), { part: 'interior' })
    expect(found).toEqual([])
  })
})

test('a year before page 1, or in a line without page numbers, is no page number', async () => {
  const numberAt = (document: PDFKit.PDFDocument, number: number, up: number) =>
    document.font('text', 11).text(`${number}`, 210, sheet[1] - up, { lineBreak: false })
  const years: PrintBook = {
    isPlain: () => false,
    draw: (document, number) => {
      setGray(document, 0)
      if (number === 4) numberAt(document, 2026, 72)
      else if (number === 15) numberAt(document, 1871, 90)
      else if (number > 6) numberAt(document, number - 6, 72)
      else document.addContent('200 300 50 50 re f')
    },
  }
  expect(await codesOf(years)).toEqual([])
})

describe('a file that says it is PDF/UA', () => {
  const claiming: PrintBook = {
    ...content('20 300 10 10 re f'),
    change: (document) => {
      const packet =
        '<x xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></x>'
      const xmp = document.context.register(document.context.stream(packet, { Type: 'Metadata' }))
      document.catalog.set(PDFName.of('Metadata'), xmp)
    },
  }

  it('is judged as one for screens', async () => {
    const { findings, job } = await checkPdf(await printBook(claiming), { part: 'interior' })
    expect([job?.printer, findings]).toEqual(['A screen', []])
  })

  it('unless a printer is named', async () => {
    expect(await codesOf(claiming)).toContain('margin/gutter')
  })
})

describe('a file with one fault has that fault alone:', () => {
  it.each(Object.entries(faults))('%s', async (code, [book, options]) => {
    const isX1a = options?.printer === 'ingramspark' && code !== 'pages/last-not-blank'
    const whole = isX1a ? { ...lastBlank, ...book } : book
    expect(await codesOf(whole, options)).toEqual([code])
  })

  it('and there is one for each rule that needs no file of its own kind', () => {
    const apart = [
      'file/unreadable',
      'file/pages-lost',
      'file/too-long',
      'file/large',
      'x1a/document-id',
    ]
    const covers = [
      'cover/one-page',
      'cover/size',
      'cover/safety',
      'cover/barcode',
      'cover/spine-text',
    ]
    const all = describePrintRules().map(({ code }) => code)
    expect(Object.keys(faults).toSorted()).toEqual(
      all.filter((code) => ![...apart, ...covers].includes(code)).toSorted(),
    )
  })
})

describe('the file itself', () => {
  it('of PDF/X-1a has an id', async () => {
    const book = { change: makeX1a, isPlain: (number: number) => number < 24 }
    const text = Buffer.from(await printBook(book)).toString('latin1')
    expect(text).toContain('/ID [')
    const without = Buffer.from(text.replace('/ID [', '/XD ['), 'latin1')
    const options = { part: 'interior', printer: 'ingramspark' } as const
    const { findings } = await checkPdf(without, options)
    expect(findings.map(({ code }) => code)).toEqual(['x1a/document-id'])
  })

  it('is not larger than the printer takes', () => {
    const rule = wholeFileRules.find(({ code }) => code === 'file/large')
    const messages = (bytes: number) =>
      rule
        ?.findInFile({ bytes } as PrintFile, [], { rules: kdpRules } as Job)
        .map(({ message }) => message)
    expect(messages(651_000_000)).toEqual(['The file has 651 MB; 650 MB is the most.'])
    expect(messages(649_000_000)).toEqual([])
  })
})

describe('a file of which pages are lost', () => {
  const checked = async (change: (text: string) => string) => {
    const text = Buffer.from(await printBook()).toString('latin1')
    const bytes = Buffer.from(change(text), 'latin1')
    const { findings, pageCount } = await checkPdf(bytes, { part: 'interior' })
    return [pageCount, ...findings.map(({ code, message }) => `${code}: ${message}`)]
  }

  it('is told of', async () => {
    expect(await checked((text) => text)).toEqual([24])
    // The first object of a page is a number then.
    const says =
      'file/pages-lost: The file says that it has 24 pages, but 22 can be read; export it again.'
    const lose = (text: string) => {
      let lost = 0
      return text.replaceAll(/<<\n\/Type \/Page\n/g, (begin) =>
        lost++ < 2 ? '0 <\n/Type /Page\n' : begin,
      )
    }
    expect((await checked(lose)).slice(0, 2)).toEqual([22, says])
  })

  it('and so is one that ends before its end', async () => {
    const says =
      'file/pages-lost: The file is cut off at its end, so that pages or parts of them are lost; export it again.'
    expect(await checked((text) => text.slice(0, -6))).toEqual([24, says])
    // Programs look for the end in the last kilobyte.
    expect(await checked((text) => `${text}${'\n'.repeat(1000)}`)).toEqual([24])
  })

  it('and so is one that says a wrong number', async () => {
    expect(await checked((text) => text.replace('/Count 24', '/Count 30'))).toEqual([
      24,
      'file/pages-lost: The file says that it has 30 pages, but 24 can be read; export it again.',
    ])
  })
})

describe('a file that cannot be opened', () => {
  const code = async (bytes: Uint8Array) =>
    (await checkPdf(bytes, { part: 'interior' })).findings.map((one) => one.message)

  it('gets a clear message', async () => {
    expect(await code(Buffer.from('PK\u0003\u0004'))).toEqual([
      'The file is not a PDF: it does not begin as one.',
    ])
    expect(await code(Buffer.from('%PDF-1.4\nnothing more'))).toEqual([
      'The file is damaged: no pages can be found in it. Export it again.',
    ])
    const locked = await printBook(
      changed((document) => {
        document.encrypt({ userPassword: 'apples', ownerPassword: 'x', permissions: {} })
      }),
    )
    expect(await code(locked)).toEqual([
      'The file is encrypted with a password; save it without one.',
    ])
  })

  it('because it would fill the memory gets one too', async () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000))
    const head = `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`
    const file = Buffer.concat([Buffer.from(head), bomb, Buffer.from('\nendstream\nendobj\n')])
    expect(await code(file)).toEqual([
      'The file has data that would fill the memory; export it again.',
    ])
  })

  it('is read as far as it goes when its end is cut off', async () => {
    const whole = await printBook()
    const { pageCount } = await checkPdf(whole.subarray(0, whole.length - 600), {
      part: 'interior',
    })
    expect(pageCount).toBe(24)
  })

  it('is told to have been checked in part when the time is over', async () => {
    let pages = 0
    const { findings } = await checkPdf(
      await printBook(),
      { part: 'interior', printer: 'kdp' },
      () => pages++ < 5,
    )
    expect(findings.map(({ message }) => message)).toEqual([
      'Only the first 5 of 24 pages were checked; the file takes too long.',
    ])
  })
})

describe('a page that would cost too much', () => {
  // Each form paints the next one twice.
  it('of forms within forms is read in part, and told', async () => {
    const found = await codesOf(
      changed((document) => {
        const { context } = document
        let next = context.register(
          context.stream('0 0 1 1 re f', { Subtype: 'Form', BBox: [0, 0, 9, 9] }),
        )
        for (let level = 0; level < 40; level++) {
          const dict = { Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: { XObject: { N: next } } }
          next = context.register(context.stream('/N Do '.repeat(400), dict as never))
        }
        page(document)
          .node.Resources()
          ?.set(PDFName.of('XObject'), context.obj({ N: next }))
        const own = context.register(context.stream('/N Do'))
        page(document).node.set(PDFName.of('Contents'), own)
      }),
    )
    expect(found).toContain('page/unread')
  })

  it('of a form that paints itself is read once, and told', async () => {
    const found = await codesOf(
      changed((document) => {
        const { context } = document
        const self = context.nextRef()
        const dict = { Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: { XObject: { N: self } } }
        context.assign(self, context.stream('/N Do', dict as never))
        page(document)
          .node.Resources()
          ?.set(PDFName.of('XObject'), context.obj({ N: self }))
        const own = context.register(context.stream('/N Do'))
        page(document).node.set(PDFName.of('Contents'), own)
      }),
    )
    expect(found).toContain('page/unread')
  })
})

describe('the ink of an image', () => {
  const image = (pixel: readonly number[]): PrintBook => ({
    change: (document) => {
      makeX1a(document)
      const { context } = document
      const bytes = Uint8Array.from(Array(100).fill(pixel).flat() as number[])
      const dict = {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 10,
        Height: 10,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceCMYK',
      }
      const own = context.register(context.flateStream(bytes, dict))
      page(document)
        .node.Resources()
        ?.set(PDFName.of('XObject'), context.obj({ Im: own }))
      const content = context.register(context.stream('q 2 0 0 2 200 300 cm /Im Do Q'))
      page(document).node.set(PDFName.of('Contents'), content)
    },
    isPlain: (number) => number !== 3 && number < 24,
  })

  it('with a table of colors is the most in the table', async () => {
    const table = (ink: number): PrintBook => ({
      ...image([0, 0, 0, 0]),
      change: (document) => {
        image([0, 0, 0, 0]).change?.(document)
        const { context } = document
        const colors = PDFHexString.of(`00000000${ink.toString(16).padStart(2, '0').repeat(4)}`)
        const space = context.obj(['Indexed', 'DeviceCMYK', 1, colors] as never)
        const dict = { Type: 'XObject', Subtype: 'Image', Width: 10, Height: 10 }
        const own = context.register(
          context.flateStream(new Uint8Array(100), {
            ...dict,
            BitsPerComponent: 8,
            ColorSpace: space,
          } as never),
        )
        page(document)
          .node.Resources()
          ?.set(PDFName.of('XObject'), context.obj({ Im: own }))
      },
    })
    const options = { printer: 'ingramspark' } as const
    expect(await codesOf(table(250), options)).toEqual(['color/ink'])
    expect(await codesOf(table(100), options)).toEqual([])
  })

  it('is that of its darkest pixel', async () => {
    const options = { printer: 'ingramspark' } as const
    expect(await codesOf(image([255, 255, 200, 100]), options)).toEqual(['color/ink'])
    expect(await codesOf(image([100, 100, 100, 100]), options)).toEqual([])
  })
})

describe('a cover', () => {
  // Two pages of 6 × 9 in, a spine of 240 cream pages and bleed.
  const width = 2 * 432 + 240 * 0.18 + 18
  const cover = (text: readonly [number, number], more: PrintBook = {}): PrintBook => ({
    pages: 1,
    size: [width, 666],
    isPlain: () => false,
    draw: (document) => {
      setGray(document, 0)
      document.font('text', 20).text('The Boats', ...text, { lineBreak: false })
    },
    ...more,
  })
  const options = {
    part: 'cover',
    trim: { width: 432, height: 648 },
    paper: 'cream',
    pageCount: 240,
  } as const

  it('of the right size has no faults', async () => {
    expect(await codesOf(cover([560, 200]), options)).toEqual([])
  })

  it('is one page', async () => {
    expect(await codesOf(cover([560, 200], { pages: 2 }), options)).toEqual(['cover/one-page'])
  })

  it('has the width of its spine', async () => {
    expect(await codesOf(cover([560, 200]), { ...options, pageCount: 300 })).toEqual(['cover/size'])
    const given = { ...options, pageCount: 300, spine: 240 * 0.18 }
    expect(await codesOf(cover([560, 200]), given)).toEqual([])
    expect(await codesOf(cover([560, 200]), { ...given, spine: 60 })).toEqual(['cover/size'])
    const thinner = { ...options, pageCount: 300, caliper: 0.144 }
    expect(await codesOf(cover([560, 200]), thinner)).toEqual([])
  })

  it('of several pages is told once, and so is its size', async () => {
    const wrong = await findings(cover([560, 200], { pages: 3 }), { ...options, pageCount: 300 })
    expect(wrong.map(({ code }) => code).toSorted()).toEqual(['cover/one-page', 'cover/size'])
  })

  it.each([
    ['kdp', 0.59, 0, []],
    ['kdp', 0.59, 0.375, []],
    ['kdp', 0.59, 0.6, ['cover/size']],
    ['kdp', 0.125, 0, ['cover/size']],
    ['lulu', 0.75, 0, []],
    ['lulu', 0.875, 0, []],
    ['lulu', 0.125, 0, ['cover/size']],
  ] as const)(
    'of a hardcover of %s reaches around the boards: by %f in, with a hinge of %f in',
    async (printer, wrap, hinge, wanted) => {
      const size = [2 * (432 + 72 * (wrap + hinge)) + 40, 648 + 2 * 72 * wrap] as const
      const sheet = cover([size[0] - 300, 200], { size })
      const given = { part: 'cover', trim: options.trim, spine: 40, pageCount: 240 } as const
      const codes = await codesOf(sheet, { ...given, printer, binding: 'hardcover' })
      expect(codes.filter((code) => code !== 'cover/barcode')).toEqual(wanted)
    },
  )

  it('keeps its text off the trim', async () => {
    expect(await codesOf(cover([560, 10]), options)).toEqual(['cover/safety'])
  })

  it('keeps the place of the barcode free, at the lower edge of the back', async () => {
    expect(await codesOf(cover([350, 600]), options)).toEqual(['cover/barcode'])
    expect(await codesOf(cover([350, 500]), options)).toEqual([])
    const number = cover([0, 0], {
      draw: (document) => {
        setGray(document, 0)
        document.font('text', 9).text('9 780306 406157', 350, 600, { lineBreak: false })
      },
    })
    expect(await codesOf(number, options)).toEqual([])
  })

  it('of a thin book has no text on its spine', async () => {
    const thin = { ...options, pageCount: 60 }
    const size = [2 * 432 + 60 * 0.18 + 18, 666] as const
    const onSpine: PrintBook = {
      ...cover([0, 0]),
      size,
      draw: (document) => {
        setGray(document, 0)
        document.font('text', 7).text('I', size[0] / 2 - 1, 300, { lineBreak: false })
      },
    }
    expect(await codesOf(onSpine, thin)).toEqual(['cover/spine-text'])
  })
})
