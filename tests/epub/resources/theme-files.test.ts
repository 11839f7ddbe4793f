import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { buildEditions } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { epubcheckTs } from '../../support/checkers.ts'
import { collect } from '../../support/collect.ts'
import { readZip } from '../../support/read-zip.ts'

const background = '#eeeeee'
const paper = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
  .png()
  .toBuffer()

/** The ebook of a theme: its stylesheet, its pictures, and what was told. */
async function ebookOf(css: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = bookFolder({
    'book.yaml':
      'title: T\nauthor: A\nlanguage: en\ntheme: looks/my.css\neditions: { ebook: { format: epub } }\n',
    'manuscript/1.md': '# One\n\nText.\n\n- a\n',
    'looks/my.css': `@import "octavo:classic"; @media screen { ${css} }`,
    'looks/paper.png': paper,
    'looks/my dots.png': paper,
    ...files,
  })
  const { report, diagnostics } = collect()
  const [made] = (await buildEditions(folder, {}, report)) ?? []
  const bytes = made?.bytes ?? new Uint8Array()
  const parts = new Map(readZip(bytes).map((entry) => [entry.path, entry.bytes]))
  const sheet = new TextDecoder().decode(parts.get('OEBPS/style.css'))
  return {
    // Without the fonts, which have files too.
    sheet: sheet.replace(/@font-face.*/g, ''),
    pictures: [...parts.keys()].filter((path) => /images\/(?!cover)/.test(path)),
    told: diagnostics.map(({ message, hints }) => `${message} ${hints?.join(' ')}`),
    faults: await epubcheckTs(bytes),
  }
}

const data = `data:image/png;base64,${paper.toString('base64')}`

describe('a picture that a theme names', () => {
  it.each([
    'h1 { background-image: url(paper.png) }',
    'h1 { background: url("looks/paper.png") no-repeat }',
    'body { --paper: url(paper.png) } h1 { background-image: var(--paper) }',
    ':root { --a: var(--b); --b: url(paper.png) } h1 { background: var(--a) no-repeat }',
    'h1 { background-image: var(--none, url(paper.png)) }',
    'ul { list-style-image: url(paper.png) }',
    'h1::before { content: url(paper.png?v=2) }',
    'h1 { background-image: src("paper.png") }',
    'h1 { background-image: image-set("paper.png" 1x, url(my%20dots.png) 2x) }',
  ])('is in the ebook: %s', async (css) => {
    const { sheet, pictures, told, faults } = await ebookOf(css)
    expect(sheet).toContain('url("images/paper.png")')
    expect(pictures).toContain('OEBPS/images/paper.png')
    expect({ told, faults }).toEqual({ told: [], faults: [] })
  })

  it('is in it once, and not when nothing needs it', async () => {
    const twice = 'h1, h2 { background: url(paper.png) } h3 { background: url(../looks/paper.png) }'
    expect((await ebookOf(twice)).pictures).toEqual(['OEBPS/images/paper.png'])
    expect((await ebookOf(':root { --a: url(paper.png) }')).pictures).toEqual([])
  })

  it('may stand in the stylesheet as data', async () => {
    const { sheet, pictures, faults } = await ebookOf(`h1 { background: url(${data}) }`)
    expect(sheet).not.toContain('data:')
    expect(pictures).toHaveLength(1)
    expect(faults).toEqual([])
  })

  it.each([
    ['url(http://far.example/a.png)', 'is on the web'],
    ['url(//far.example/a.png)', 'is on the web'],
    ['image-set("https://far.example/a.png" 1x)', 'is on the web'],
    ['url(papre.png)', 'is not in the book folder'],
    ['url(../../a.png)', 'is outside the book folder'],
    ['url(/etc/passwd)', 'is outside the book folder'],
    ['url(my.css)', 'is not an image'],
    ['url(#part)', 'names no picture'],
    ['element(#part)', 'carries only the files that url() names'],
  ])('is left out and told of when it cannot be carried: %s', async (value, says) => {
    for (const css of [
      `h1 { background-image: ${value} }`,
      `:root { --a: ${value} } h1 { background-image: var(--a) }`,
    ]) {
      const { sheet, pictures, told, faults } = await ebookOf(css)
      expect(sheet).not.toMatch(/background-image|far\.example/)
      expect(pictures).toEqual([])
      expect(told).toEqual([expect.stringContaining(says)])
      expect(told.join()).not.toContain('@media print')
      expect(faults).toEqual([])
    }
  })
})
