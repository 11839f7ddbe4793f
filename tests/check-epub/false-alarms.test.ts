import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { checkEpub } from '../../src/check-epub/check-epub.ts'
import { png } from '../epub/rich-book.ts'

const composed = 'caf\u00e9'
const decomposed = 'cafe\u0301'

interface Names {
  /** What follows the contents in the navigation document. */
  readonly landmarks?: string
  readonly listed: string
  readonly packed: string
  readonly linked: string
  readonly body?: string
  /** Attributes of the package. */
  readonly prefix?: string
  readonly guide?: string
}

const page = (body: string) =>
  '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">' +
  `<head><title>The Tale</title></head><body>${body}</body></html>`

async function bookOf(names: Names) {
  const { listed, packed, linked, body = '', prefix = '', guide = '', landmarks = '' } = names
  const zip = new JSZip()
  zip.file('mimetype', 'application/epub+zip', { compression: 'STORE' })
  zip.file(
    'META-INF/container.xml',
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="E/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    { createFolders: false },
  )
  zip.file(
    'E/book.opf',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="en" unique-identifier="q"${prefix}><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Tale</dc:title><dc:language>en</dc:language><dc:identifier id="q">1</dc:identifier><meta property="dcterms:modified">2019-01-01T12:00:00Z</meta></metadata>` +
      `<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="d" href="${listed}.xhtml" media-type="application/xhtml+xml"/><item id="i" href="${listed}.png" media-type="image/png"/></manifest><spine><itemref idref="d"/></spine>${guide}</package>`,
    { createFolders: false },
  )
  const toc = `<nav epub:type="toc"><ol><li><a href="${linked}.xhtml#a">a</a></li></ol></nav>`
  zip.file('E/nav.xhtml', page(toc + landmarks), { createFolders: false })
  const chapter = page(`<p id="a"><img src="${linked}.png" alt="a"/>${body}</p>`)
  zip.file(`E/${packed}.xhtml`, chapter, { createFolders: false })
  zip.file(`E/${packed}.png`, png('a.png', 40, 60).bytes, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array' })
}

const codesOf = async (names: Names) =>
  (await checkEpub(await bookOf(names), 'book.epub', 'kobo'))
    .filter(({ severity, code }) => severity !== 'info' && !/^(?:accessibility|kobo)\//.test(code))
    .map(({ code }) => code)

describe('checkEpub does not mind', () => {
  test('a landmark that leads to an index', async () => {
    const landmarks =
      '<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="index" href="a.xhtml#a">Index</a></li></ol></nav>'
    expect(await codesOf({ listed: 'a', packed: 'a', linked: 'a', landmarks })).toEqual([])
  })

  const spellings = [composed, decomposed]
  const all = spellings.flatMap((listed) =>
    spellings.flatMap((packed) => spellings.map((linked) => ({ listed, packed, linked }))),
  )
  test.each(all.map((names, index) => [index, names] as const))(
    'how an accent is composed: %i',
    async (_, names) => {
      expect(await codesOf(names)).toEqual([])
    },
  )

  test('a region of an image', async () => {
    const names = { listed: 'a', packed: 'a', linked: 'a' }
    const body =
      '<img src="a.png#xywh=percent:5,5,15,15" alt="b"/><img src="a.png#xywh=1,2,3,4" alt="c"/>'
    expect(await codesOf({ ...names, body })).toEqual([])
    expect(await codesOf({ ...names, body: '<img src="a.png#b" alt="b"/>' })).toContain(
      'epub/RSC-009',
    )
  })
})

describe('checkEpub finds', () => {
  const names = { listed: 'a', packed: 'a', linked: 'a' }

  test('a file that is missing, whatever its accents', async () => {
    expect(await codesOf({ ...names, listed: decomposed })).toContain('epub/RSC-001')
  })

  test.each([
    ' prefix="foaf http://xmlns.com/foaf/spec/"',
    ' prefix="dc: http://purl.org/dc/elements/1.1/"',
    ' prefix="meta: http://idpf.org/epub/vocab/package/meta/#"',
    ' prefix="_: https://example.org/#"',
  ])('package/prefix in %s', async (prefix) => {
    expect(await codesOf({ ...names, prefix })).toContain('package/prefix')
  })

  test('package/guide', async () => {
    const entry = '<reference type="text" title="a" href="a.xhtml"/>'
    const guide = `<guide>${entry}${entry}</guide>`
    expect(await codesOf({ ...names, guide })).toEqual(['package/guide'])
  })

  test('one kind of fault once, with the number of places', async () => {
    const body = '<font>a</font>'.repeat(3)
    const found = await checkEpub(await bookOf({ ...names, body }), 'book.epub')
    expect(found.find(({ code }) => code === 'content/obsolete')).toMatchObject({
      severity: 'error',
      message: 'HTML has no <font> any more. The same fault is in 2 more places.',
      hint: 'use <span> and CSS',
      place: { file: 'E/a.xhtml', line: 1, column: expect.any(Number) as number },
    })
  })
})
