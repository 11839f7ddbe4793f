import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { loadFontLibrary } from '../../../src/fonts/load-font-library.ts'
import { paintPdf } from '../../../src/pdf/paint-pdf.ts'
import type { PlacedLink } from '../../../src/typeset/paged-book/paged-book.ts'
import { someElement } from '../../support/origins.ts'
import { line, page, pagedBook } from '../pages.ts'
import { readPdf } from '../read-pdf.ts'

const fonts = await loadFontLibrary([], () => {})
const [garamond] = fonts.match({ families: ['EB Garamond'], style: 'normal', weight: 400 })
if (!garamond) throw new Error('no EB Garamond')
const font = garamond

// Pages of very different lengths, so that the short ones are compressed first.
const folios = Array.from({ length: 14 }, (_, index) => `${index + 1}`)
const paint = () =>
  paintPdf(
    pagedBook(
      folios.map((folio, index) => {
        const words = `Page ${folio} `.repeat(index % 3 === 0 ? 600 : 1).trim()
        return page([line(font, words), link(folio)], folio)
      }),
    ),
    {},
  )

function link(folio: string): PlacedLink {
  const place = { x: 54, y: 72, width: 90, height: 12 }
  return { type: 'link', origin: someElement, to: { url: `https://x.org/${folio}` }, ...place }
}

it('writes each page after its links and before the pages that follow', async () => {
  const bytes = await paint()
  const order = Array.from(
    Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/^\/(?:Type \/Page\n|A <<\n?[^]*?x\.org\/(\d+))/gm),
    ([, folio]) => (folio === undefined ? 'page' : `link ${folio}`),
  )
  expect(order).toEqual(folios.flatMap((folio) => [`link ${folio}`, 'page']))
  const { pages } = readPdf(bytes)
  expect(pages.map(({ source }) => /\/Annots \[\d+ 0 R\]/.test(source))).toEqual(
    folios.map(() => true),
  )
})

it('compresses the stream of each page as a whole', async () => {
  const bytes = Buffer.from(await paint())
  for (const { content } of readPdf(bytes).pages)
    expect(bytes.includes(deflateSync(Buffer.from(content, 'latin1')))).toBe(true)
})
