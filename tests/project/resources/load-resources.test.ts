import { gzipSync } from 'node:zlib'
import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageDamage } from '../../../src/container/image/image-damage.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { parseDocument } from '../../../src/markdown/parse-markdown.ts'
import { loadProject } from '../../../src/project/load-project.ts'
import { loadResources } from '../../../src/project/resources/load-resources.ts'
import { bookFolder } from '../book-folder.ts'

const square = { create: { width: 4, height: 2, channels: 3, background: '#888' } } as const
const clear = { create: { width: 4, height: 2, channels: 4, background: '#8888' } } as const

async function load(directory: string) {
  const diagnostics: Diagnostic[] = []
  const report = (found: Diagnostic) => void diagnostics.push(found)
  const project = await loadProject(directory, () => {}, { environment: {} })
  if (!project) throw new Error('no project')
  const options = { ...project.settings, language: project.settings.metadata.language }
  const documents = project.files.map((file) => parseDocument(file, options, () => {}))
  const resources = await loadResources(project, documents, report)
  const told = diagnostics.map(({ code, span }) => `${code} ${span?.file}:${span?.start.line}`)
  return { resources, names: Object.keys(resources), diagnostics, told }
}

describe('loadResources', () => {
  it('reads what is shown in the front matter of a file', async () => {
    const png = await sharp(square).png().toBuffer()
    const { names, told } = await load(
      bookFolder({
        'manuscript/one.md': '---\nepigraph: "![a star](star.png)"\n---\nText.',
        'manuscript/star.png': png,
      }),
    )
    expect({ names, told }).toEqual({ names: ['manuscript/star.png'], told: [] })
  })

  it('reads what is shown and the cover, once each, from the file or from the book folder', async () => {
    const png = await sharp(square).png().toBuffer()
    const { resources, told } = await load(
      bookFolder({
        'book.yaml': 'cover: images/cover.jpg',
        'manuscript/one.md': '![a](a.png) ![b](../images/b.gif) ![b](images/b.gif)',
        'manuscript/a.png': png,
        'images/b.gif': await sharp(square).gif().toBuffer(),
        'images/cover.jpg': await sharp(square).jpeg().toBuffer(),
      }),
    )
    const facts = Object.values(resources).map(({ name, mediaType, width, height }) =>
      [name, mediaType, width, height].join(' '),
    )
    expect(facts).toEqual([
      'images/cover.jpg image/jpeg 4 2',
      'manuscript/a.png image/png 4 2',
      'images/b.gif image/gif 4 2',
    ])
    expect(Buffer.from(resources['manuscript/a.png']?.bytes ?? []).equals(png)).toBe(true)
    expect(told).toEqual([])
  })

  it('makes PNG or JPEG of what e-readers do not show, the same every time', async () => {
    const directory = bookFolder({
      'one.md': '![a](a.webp) ![b](b.tiff) ![c](c.jpg)',
      'a.webp': await sharp(clear).webp().toBuffer(),
      'b.tiff': await sharp(square).tiff().toBuffer(),
      // As a phone that was held upright leaves it.
      'c.jpg': await sharp(square).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    })
    const { resources, told } = await load(directory)
    expect(Object.values(resources)).toMatchObject([
      { name: 'a.webp.png', mediaType: 'image/png', width: 4, height: 2 },
      { name: 'b.tiff.jpg', mediaType: 'image/jpeg' },
      { name: 'c.jpg', mediaType: 'image/jpeg', width: 2, height: 4 },
    ])
    expect(told).toEqual([])
    expect((await load(directory)).resources).toEqual(resources)
  })

  it('goes by what an image is, not by its name', async () => {
    const { names } = await load(
      bookFolder({ 'one.md': '![a](a.png)', 'a.png': await sharp(square).jpeg().toBuffer() }),
    )
    expect(names).toEqual(['a.png.jpg'])
  })

  it('reports image/not-found with the nearest name, at each place', async () => {
    const { diagnostics, told } = await load(
      bookFolder({
        'one.md': 'A\n\n![a](images/mpa.png)\n\n![a](images/mpa.png)',
        'images/map.png': await sharp(square).png().toBuffer(),
      }),
    )
    expect(told).toEqual(['image/not-found one.md:3', 'image/not-found one.md:5'])
    expect(diagnostics[0]?.hints[0]).toBe('did you mean "images/map.png"?')
  })

  it('reports image/unreadable for what is broken or is no image', async () => {
    const png = await sharp({ ...square, create: { ...square.create, width: 400 } })
      .png()
      .toBuffer()
    const jpeg = await sharp(square).jpeg().toBuffer()
    const { names, told } = await load(
      bookFolder({
        'one.md': '![a](a.png)\n![b](b.jpg)\n![c](c.png)\n![d](d.png)\n![e](e.svg)\n![a](a.png)',
        'a.png': png.subarray(0, png.length - 20),
        'b.jpg': jpeg.subarray(0, jpeg.length - 20),
        'c.png': 'no image',
        'd.png': '',
        'e.svg': '<svg><g></svg>',
      }),
    )
    expect(names).toEqual([])
    expect(told).toEqual([1, 2, 3, 4, 5, 6].map((line) => `image/unreadable one.md:${line}`))
  })

  it('judges a photograph with a thumbnail as the check of the ebook does', async () => {
    const jpeg = await sharp({ ...square, create: { ...square.create, width: 400 } })
      .jpeg()
      .toBuffer()
    const head = Buffer.from([0xff, 0xe1, 0, 0])
    head.writeUInt16BE(jpeg.length + 2, 2)
    const photo = Buffer.concat([jpeg.subarray(0, 2), head, jpeg, jpeg.subarray(2)])
    const cut = photo.subarray(0, photo.length - 20)
    const { names, diagnostics } = await load(
      bookFolder({ 'one.md': '![a](a.jpg)\n![b](b.jpg)', 'a.jpg': photo, 'b.jpg': cut }),
    )
    expect(names).toEqual(['a.jpg'])
    expect(diagnostics.map(({ message }) => message)).toEqual(['The image "b.jpg" is cut short.'])
    expect(await imageDamage(cut)).toBe('cut short')
  })

  it('says of each image that cannot be shown what is the matter with it', async () => {
    const png = await sharp(square).png().toBuffer()
    const flipped = Buffer.from(png)
    const at = flipped.indexOf('IDAT') + 6
    flipped[at] = (flipped[at] ?? 0) ^ 0xff
    const large = Buffer.from(png)
    large.writeUInt32BE(60_000, 16)
    large.writeUInt32BE(60_000, 20)
    const images = {
      'a.png': flipped,
      'b.png': large,
      'c.gif': Buffer.from('GIF89a\x10\0\x10\0\0\0\0;', 'latin1'),
      'd.heic': Buffer.from('\0\0\0\x1cftypheic', 'latin1'),
      'e.svg': '<svg width="0" height="0"><rect/></svg>',
      'f.jpg': '<html><body>404</body></html>',
      'g.png': '',
    }
    const text = Object.keys(images).map((name) => `![a](${name})`)
    const { diagnostics } = await load(bookFolder({ ...images, 'one.md': text.join('\n') }))
    expect(diagnostics.map(({ message, span }) => `${span?.start.line} ${message}`)).toEqual([
      '1 The image "a.png" is damaged.',
      '2 The image "b.png" has 60,000 × 60,000 pixels, too many to be shown.',
      '3 The image "c.gif" is damaged.',
      '4 The image "d.heic" is a HEIC photograph, which is not shown.',
      '5 The image "e.svg" has no width or height.',
      '6 The image "f.jpg" is a page of the web, which is not shown.',
      '7 The image "g.png" is an empty file.',
    ])
    expect(diagnostics.every(({ hints }) => hints.length === 1)).toBe(true)
  })

  it('knows where each image is first shown', async () => {
    const png = await sharp(square).png().toBuffer()
    const { resources } = await load(bookFolder({ 'one.md': 'A\n\n![a](a.png)', 'a.png': png }))
    expect(resources['a.png']?.span).toMatchObject({
      file: 'one.md',
      start: { line: 3, column: 1 },
    })
  })

  it('fetches nothing and reads nothing outside', async () => {
    const directory = bookFolder({
      'book.yaml': 'cover: /etc/passwd',
      'one.md': '![a](https://example.org/a.png)\n![b](../b.png)\n![c](c.png)',
    })
    const outside = join(dirname(directory), 'b.png')
    writeFileSync(outside, await sharp(square).png().toBuffer())
    symlinkSync(outside, join(directory, 'c.png'))
    const { names, told } = await load(directory)
    expect(names).toEqual([])
    expect(told).toEqual([
      'project/path-outside book.yaml:1',
      'image/remote one.md:1',
      'project/path-outside one.md:2',
      'project/path-outside one.md:3',
    ])
  })

  it('takes a path from the root of a site for one from the book folder', async () => {
    const png = await sharp(square).png().toBuffer()
    const { names, told, diagnostics } = await load(
      bookFolder({
        'one.md': '![a](/img/a.png)\n![b](/img/b.png)\n![c](/img/c.png)\n![d](/home/me/d.png)',
        'img/a.png': png,
        'static/img/b.png': png,
      }),
    )
    expect(names).toEqual(['img/a.png', 'static/img/b.png'])
    expect(told).toEqual(['image/not-found one.md:3', 'project/path-outside one.md:4'])
    expect(diagnostics[0]?.message).toBe('There is no image "/img/c.png" in the book folder.')
  })

  it('keeps a picture that stands in the text as data', async () => {
    const png = await sharp(square).png().toBuffer()
    const url = `data:image/png;base64,${png.toString('base64')}`
    const svg = 'data:image/svg+xml,%3Csvg%20viewBox=%220%200%203%202%22/%3E'
    const { resources, told } = await load(
      bookFolder({
        'one.md': `![a][x] ![b](${svg})\n![c](data:image/png;base64,AAAA)\n\n[x]: <${url}>`,
      }),
    )
    const facts = Object.values(resources).map(({ name, width }) => `${name} ${width}`)
    expect(facts).toEqual([
      expect.stringMatching(/^embedded-[0-9a-f]{12}\.png 4$/),
      expect.stringMatching(/^embedded-[0-9a-f]{12}\.svg 3$/),
    ])
    expect(told).toEqual(['image/unreadable one.md:2'])
  })

  it.each([
    ['packed', (svg: string) => gzipSync(svg), 'a.svgz'],
    ['in UTF-16', (svg: string) => Buffer.from(`\ufeff${svg}`, 'utf16le'), 'a.svg'],
    [
      'in Latin-1',
      (svg: string) => Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${svg}`, 'latin1'),
      'a.svg',
    ],
  ])('reads a drawing that is %s', async (_, write, name) => {
    const bytes = write('<svg viewBox="0 0 10 20"><title>café</title></svg>')
    const { resources, diagnostics } = await load(
      bookFolder({ 'one.md': `![a](${name})`, [name]: bytes }),
    )
    expect(diagnostics).toEqual([])
    const [image] = Object.values(resources)
    expect(new TextDecoder().decode(image?.bytes)).toContain('<title>café</title>')
  })

  it('frees SVG of what runs and says so', async () => {
    const svg =
      '<svg viewBox="0 0 10 20" onload="x()"><script>x()</script><rect width="1" height="1"/></svg>'
    const { resources, diagnostics } = await load(
      bookFolder({ 'one.md': '![a](a.svg)', 'a.svg': svg }),
    )
    const image = resources['a.svg']
    expect(image).toMatchObject({ mediaType: 'image/svg+xml', width: 10, height: 20 })
    expect(new TextDecoder().decode(image?.bytes)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><rect width="1" height="1"/></svg>\n',
    )
    expect(diagnostics).toMatchObject([
      { code: 'image/active-content', message: expect.stringContaining('script, onload') },
    ])
  })
})
