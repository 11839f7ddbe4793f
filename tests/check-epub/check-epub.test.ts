import { describe, expect, it } from 'vitest'
import { checkEpub } from '../../src/check-epub/check-epub.ts'
import type { EpubFile } from '../../src/container/zip/epub-file.ts'
import { zipEpub } from '../../src/container/zip/zip-epub.ts'
import { emitEdition } from '../epub/emit.ts'
import { png, richBook } from '../epub/rich-book.ts'
import { temporaryFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const files = await emitEdition(
  richBook(),
  { isbn: '9780306406157' },
  { cover: png('cover.png', 1600, 2400) },
)

type Change = (text: string, path: string) => string

/** The ebook with its text files changed. */
async function changed(change: Change, more: readonly EpubFile[] = []): Promise<Uint8Array> {
  const rewritten = files.map(({ path, bytes }) =>
    /\.(xhtml|opf|css|ncx)$/.test(path)
      ? { path, bytes: Buffer.from(change(Buffer.from(bytes).toString(), path)) }
      : { path, bytes },
  )
  return zipEpub([...rewritten, ...more])
}

const codesOf = async (change: Change, fileName = 'book.epub') =>
  new Set((await checkEpub(await changed(change), fileName)).map(({ code }) => code))

const inHarbour = (edit: (text: string) => string): Change => {
  return (text, path) => (path.endsWith('06-the-harbour.xhtml') ? edit(text) : text)
}

describe('checkEpub', () => {
  it.each([
    ['send-to-kindle/css-function', '<p style="margin: calc(1em + 2px)">x</p>'],
    ['send-to-kindle/css-function', '<p style="--own: 1em">x</p>'],
    ['kindle/hidden-text', `<p style="display: none">${'x'.repeat(10_001)}</p>`],
    ['kindle/hidden-text', `<div style="display:none"><p>${'x'.repeat(10_001)}</p></div>`],
  ])('finds %s also where a style stands in the text', async (code, added) => {
    const found = await codesOf(
      inHarbour((text) => text.replace('</section>', `${added}</section>`)),
    )
    expect(found).toContain(code)
  })

  it('finds text that a stylesheet hides, but not what it hides on some screens alone', async () => {
    const withRule = (rule: string): Change => {
      return (text, path) => {
        if (path.endsWith('.css')) return text + rule
        const added = `<p class="ad">${'x'.repeat(10_001)}</p></section>`
        return path.endsWith('06-the-harbour.xhtml') ? text.replace('</section>', added) : text
      }
    }
    expect(await codesOf(withRule('p.ad { display: none }'))).toContain('kindle/hidden-text')
    expect(await codesOf(withRule('section > .ad { display: none }'))).toContain(
      'kindle/hidden-text',
    )
    expect(await codesOf(withRule('table .ad { display: none }'))).not.toContain(
      'kindle/hidden-text',
    )
    const inHead = inHarbour((text) =>
      text
        .replace('</head>', '<style>.ad { display: none }</style></head>')
        .replace('</section>', `<p class="ad">${'x'.repeat(10_001)}</p></section>`),
    )
    expect(await codesOf(inHead)).toContain('kindle/hidden-text')
    const onSome = '@media amzn-mobi { p.ad { display: none } }'
    expect(await codesOf(withRule(onSome))).not.toContain('kindle/hidden-text')
  })

  it('finds an entry of an old table of contents that leads to a body', async () => {
    const found = await codesOf((text, path) => {
      if (path.endsWith('06-the-harbour.xhtml')) return text.replace('<body', '<body id="b"')
      return path.endsWith('.ncx')
        ? text.replace(/06-the-harbour\.xhtml(?:#[^"]*)?"/, '06-the-harbour.xhtml#b"')
        : text
    })
    expect(found).toContain('send-to-kindle/body-link')
  })

  it('has nothing against a book of ours but that an image is not described', async () => {
    const found = await checkEpub(await changed((text) => text), 'book.epub')
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  const beforeEnd = (added: string) =>
    inHarbour((text) => text.replace('</section>', `${added}</section>`))
  const opf =
    (from: RegExp | string, to: string): Change =>
    (text, path) =>
      path.endsWith('.opf') ? text.replace(from, to) : text
  const css =
    (added: string): Change =>
    (text, path) =>
      path.endsWith('.css') ? text + added : text

  const faults: Readonly<Record<string, Change>> = {
    'send-to-kindle/no-language': opf(/<dc:language>[^<]*<\/dc:language>/, ''),
    'send-to-kindle/language': opf(/<dc:language>[^<]*/, '<dc:language>tlh'),
    'send-to-kindle/encoding': inHarbour((text) => text.replace(' encoding="utf-8"', '')),
    'send-to-kindle/broken-link': beforeEnd('<p><a href="#nowhere">x</a></p>'),
    'send-to-kindle/body-link': inHarbour((text) =>
      text
        .replace('<body', '<body id="b"')
        .replace('</section>', '<p><a href="#b">x</a></p></section>'),
    ),
    'send-to-kindle/image-without-source': beforeEnd('<p><img alt="x"/></p>'),
    'send-to-kindle/css-function': css('p { margin: calc(1em + 2px) }'),
    'send-to-kindle/comment': beforeEnd('<!-- a -- b -->'),
    'kindle/cover': opf(' properties="cover-image"', ''),
    'kindle/hidden-text': beforeEnd(`<p hidden="hidden">${'x'.repeat(10_001)}</p>`),
    'kindle/long-file': beforeEnd(`<p>${'word '.repeat(60_001)}</p>`),
    'shop/competing-link': beforeEnd('<p><a href="https://www.amazon.co.uk/dp/1">x</a></p>'),
    'kobo/isbn': opf('urn:isbn:9780306406157', 'urn:uuid:1'),
    'kobo/body-style': css('body { background-color: #fff }'),
    'accessibility/metadata': opf(/<meta property="schema:accessMode">[^<]*<\/meta>/g, ''),
    'accessibility/metadata-advised': opf(
      /<meta property="schema:accessibilitySummary"[^>]*>[^<]*<\/meta>/,
      '',
    ),
    'accessibility/certifier': opf(
      '</metadata>',
      '<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta></metadata>',
    ),
    'accessibility/description': beforeEnd('<p><img src="cover.png"/></p>'),
    'accessibility/language': inHarbour((text) => text.replace(/(?:xml:)?lang="en-GB"/g, '')),
    'accessibility/heading-order': beforeEnd('<h5>x</h5>'),
    'epub/RSC-005': opf(/<dc:title[^]*<\/dc:title>/, ''),
  }
  it.each(Object.entries(faults))('tells of %s', async (code, change) => {
    // The cover is known by both its names.
    const alone: Change = (text, path) => change(text, path).replace('name="cover"', 'name="x"')
    expect(await codesOf(code === 'kindle/cover' ? alone : change)).toContain(code)
  })

  it('tells of an image that is too large for Kindle', async () => {
    const image = { path: 'OEBPS/large.png', bytes: Buffer.alloc(5_000_001) }
    const listed = opf(
      '</manifest>',
      '<item id="l" href="large.png" media-type="image/png"/></manifest>',
    )
    const codes = (await checkEpub(await changed(listed, [image]), 'book.epub')).map(
      ({ code }) => code,
    )
    expect(codes).toContain('kindle/image-size')
  })

  it('tells the file, the line and who asks for it', async () => {
    const found = await checkEpub(
      await changed(faults['send-to-kindle/broken-link'] ?? String),
      'b.epub',
    )
    expect(found.find(({ code }) => code.startsWith('send'))).toMatchObject({
      severity: 'error',
      message: 'Send to Kindle would refuse this file: a link leads to a missing id: "#nowhere".',
      place: { file: 'OEBPS/06-the-harbour.xhtml', line: expect.any(Number) as number },
      source: expect.stringContaining('Send to Kindle') as string,
    })
  })

  it('lets a KEPUB, which is for Kobo alone, lead to Kobo', async () => {
    const linked = beforeEnd('<p><a href="https://www.kobo.com/b">x</a></p>')
    expect(await codesOf(linked, 'book.epub')).toContain('shop/competing-link')
    expect(await codesOf(linked, 'book.kepub.epub')).not.toContain('shop/competing-link')
  })

  const toKobo = beforeEnd('<p><a href="https://www.kobo.com/b">x</a></p>')

  it('holds what is made for one reader to its shop and the standard alone', async () => {
    const made: Change = (text, path) =>
      path.endsWith('.opf')
        ? text
            .replace('</metadata>', '<meta name="octavo:reader" content="kobo"/></metadata>')
            .replace(' properties="cover-image"', '')
            .replace('name="cover"', 'name="x"')
            .replace(/<dc:title[^]*<\/dc:title>/, '')
        : toKobo(text, path)
    const codes = await codesOf(made)
    expect(codes).toContain('epub/RSC-005')
    for (const code of ['shop/competing-link', 'kindle/cover']) expect(codes).not.toContain(code)
  })

  it('knows for whom it is by its name, or as it is told', async () => {
    const linked = await changed(toKobo)
    const links = async (fileName: string, reader?: 'kindle' | 'generic') =>
      (await checkEpub(linked, fileName, reader)).some(({ code }) => code.startsWith('shop'))
    expect(await links('the-tale-kobo.epub')).toBe(false)
    expect(await links('the-tale-kindle.epub')).toBe(true)
    expect(await links('the-tale-kobo.epub', 'generic')).toBe(true)
  })

  it('wants spans of what calls itself a KEPUB', async () => {
    const codes = await codesOf((text) => text, 'book.kepub.epub')
    expect([...codes].filter((code) => code.startsWith('kepub'))).toEqual([
      'kepub/spans',
      'kepub/columns',
    ])
  })

  it.each([
    ['nothing', ''],
    ['text', 'This is no book.'],
    ['the head of an archive', 'PK\u0003\u0004'],
    ['the end of an archive that says it holds much', `PK\u0005\u0006${'\u00ff'.repeat(18)}`],
  ])('says that %s is no EPUB', async (_, text) => {
    const found = await checkEpub(Buffer.from(text, 'latin1'), 'book.epub')
    expect(found.map(({ code }) => code)).toEqual(['epub/unreadable'])
  })

  const encryption = (uri: string, algorithm: string): EpubFile => ({
    path: 'META-INF/encryption.xml',
    bytes: Buffer.from(
      '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">' +
        `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData>` +
        `<enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    ),
  })
  const harbour = 'OEBPS/06-the-harbour.xhtml'
  const font = 'OEBPS/fonts/a.ttf'
  const additions: Readonly<Record<string, EpubFile>> = {
    'epub/file-name': { path: '../evil.txt', bytes: Buffer.from('x') },
    'epub/unlisted-file': { path: 'OEBPS/extra.txt', bytes: Buffer.from('x') },
    'epub/locked': encryption(harbour, 'http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    'epub/obfuscated-font': encryption(font, 'http://www.idpf.org/2008/embedding'),
  }
  it.each(Object.entries(additions))('tells of %s', async (code, file) => {
    const found = await checkEpub(await changed((text) => text, [file]), 'book.epub')
    const named = { 'epub/locked': harbour, 'epub/obfuscated-font': font }[code] ?? file.path
    expect(found.find((finding) => finding.code === code)?.place?.file).toBe(named)
  })

  const rewritten = (path: string, edit: (bytes: Uint8Array) => Uint8Array) =>
    zipEpub(
      files.map((file) => (file.path.endsWith(path) ? { ...file, bytes: edit(file.bytes) } : file)),
    )

  it('tells of text that is not in UTF-8, in its own words and in its bytes', async () => {
    const declared = (bytes: Uint8Array) =>
      Buffer.from(Buffer.from(bytes).toString().replace('utf-8', 'ISO-8859-1'), 'latin1')
    const named = await checkEpub(await rewritten('harbour.xhtml', declared), 'book.epub')
    expect(named.find(({ code }) => code === 'epub/encoding')?.message).toBe(
      'The file is in ISO-8859-1; it has to be in UTF-8.',
    )
    const broken = (bytes: Uint8Array) =>
      Buffer.concat([
        Buffer.from(bytes).subarray(0, -20),
        Buffer.from([0xe9]),
        Buffer.from(bytes).subarray(-20),
      ])
    const found = await checkEpub(await rewritten('harbour.xhtml', broken), 'book.epub')
    expect(found.find(({ code }) => code === 'epub/encoding')).toMatchObject({
      message: 'The file holds bytes that are no UTF-8; it has to be in UTF-8.',
      place: { file: 'OEBPS/06-the-harbour.xhtml' },
    })
  })

  it('tells of images that are cut short', async () => {
    const found = await checkEpub(
      await rewritten('cover.png', (bytes) => bytes.slice(0, -20)),
      'b.epub',
    )
    expect(found.find(({ code }) => code === 'epub/damaged-image')?.message).toBe(
      'The image is cut short.',
    )
  })

  it('tells of files that cannot be unpacked', async () => {
    const whole = Buffer.from(await changed((text) => text))
    const start = whole.indexOf('OEBPS/06-the-harbour.xhtml') + 60
    whole.writeUInt8(whole.readUInt8(start) ^ 0xff, start)
    const found = await checkEpub(whole, 'book.epub')
    expect(found.find(({ code }) => code === 'epub/damaged-file')?.place?.file).toBe(
      'OEBPS/06-the-harbour.xhtml',
    )
  })

  it('does not open what would grow without bounds', async () => {
    const bomb = { path: 'OEBPS/b.xhtml', bytes: new Uint8Array(31_000_000) }
    expect(await checkEpub(await changed((text) => text, [bomb]), 'book.epub')).toMatchObject([
      { code: 'epub/too-large', place: { file: 'OEBPS/b.xhtml' } },
    ])
    const whole = { path: 'OEBPS/b.bin', bytes: new Uint8Array(310_000_000) }
    const found = await checkEpub(await changed((text) => text, [whole]), 'book.epub')
    expect(found.map(({ code }) => code)).toEqual(['epub/too-large'])
    // An archive that says less of itself than is true.
    const liar = Buffer.from(await changed((text) => text, [bomb]))
    liar.writeUInt32LE(1000, liar.lastIndexOf('OEBPS/b.xhtml') - 46 + 24)
    const lied = await checkEpub(liar, 'book.epub')
    expect(lied).toMatchObject([
      {
        message: 'This file is larger than the archive says.',
        place: { file: 'OEBPS/b.xhtml' },
      },
    ])
  })

  it('says what is not there when a book cannot be opened', async () => {
    const noPackage = await zipEpub(files.filter(({ path }) => !path.endsWith('.opf')))
    expect(await checkEpub(noPackage, 'book.epub')).toMatchObject([
      {
        code: 'epub/unreadable',
        message: 'The package document "OEBPS/content.opf" is missing or cannot be unpacked.',
      },
    ])
  })

  it('survives any one byte being another', async () => {
    const whole = await changed((text) => text)
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 12)) {
      const broken = Uint8Array.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      await expect(checkEpub(broken, 'book.epub')).resolves.toBeDefined()
    }
  })
})

describe('octavo check book.epub', () => {
  it('prints what is wrong, and ends with 1 when there is an error', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'good.epub'), await changed((text) => text))
    expect(await octavo(folder, ['check', 'good.epub'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('nothing to report') as string,
    })
    const noLanguage: Change = (text) => text.replace(/<dc:language>[^<]*<\/dc:language>/, '')
    writeFileSync(join(folder, 'bad.epub'), await changed(noLanguage))
    const { code, err } = await octavo(folder, ['check', 'bad.epub'])
    expect(code).toBe(1)
    expect(err).toContain('OEBPS/content.opf  error  send-to-kindle/no-language')
    expect(err).toContain('Send to Kindle would refuse this file: it names no language.')
  })
})
