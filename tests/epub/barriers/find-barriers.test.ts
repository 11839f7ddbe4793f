import { expect, it } from 'vitest'
import type { Book } from '../../../src/book/model/book.ts'
import type { Metadata } from '../../../src/book/model/metadata.ts'
import { collect } from '../../support/collect.ts'
import {
  book,
  chapter,
  container,
  figure,
  h,
  link,
  metadata,
  p,
  table,
} from '../../support/build.ts'
import { emitEdition, textOf } from '../emit.ts'
import { movingGif, png } from '../rich-book.ts'

const certified = { certifiedBy: 'Ann Author', report: 'https://example.com/report' }

async function emit(of: Book, given: Partial<Metadata> = {}, css?: string) {
  const { report, diagnostics } = collect()
  const images = { 'a.png': png('a.png', 4, 4), 'a.gif': movingGif('a.gif') }
  const whole = { ...of, metadata: metadata(given), resources: images }
  const files = await emitEdition(whole, {}, {}, report, css)
  return {
    opf: textOf(files, 'content.opf'),
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  }
}

it('says that an ebook conforms when its author says who certifies it and nothing stands against it', async () => {
  const { opf, codes } = await emit(book(chapter('One', p('Text.'))), { accessibility: certified })
  expect(opf).toContain(
    '<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
  )
  expect(opf).toContain('property="a11y:certifiedBy" id="certifier">Ann Author</meta>')
  expect(opf).toContain('rel="a11y:certifierReport" href="https://example.com/report"/>')
  expect(codes).toEqual([])
})

it('claims nothing when nobody certifies it', async () => {
  const { opf } = await emit(book(chapter('One', p('Text.'))))
  expect(opf).not.toContain('conformsTo')
})

it('leaves the claim out, and says why, when an image is not described', async () => {
  const { opf, codes } = await emit(book(chapter('One', figure('a.png'))), {
    accessibility: certified,
  })
  expect(opf).not.toContain('conformsTo')
  expect(codes).toEqual(['accessibility/claim-left-out'])
})

it('claims to conform when a level of headings is left out, for the ebook says the true one', async () => {
  const of = book(chapter('One', h(3, 'Deep'), p('Text.')))
  const { opf, codes } = await emit(of, { accessibility: certified })
  expect(codes).toEqual(['accessibility/heading-order'])
  expect(opf).toContain('conformsTo')
})

it('takes no offense at an image that only decorates', async () => {
  const ornament = { ...figure('a.png'), decorative: true }
  const { opf } = await emit(book(chapter('One', ornament)), { accessibility: certified })
  expect(opf).toContain('conformsTo')
})

it('tells of tables without a header, levels left out and file names for descriptions', async () => {
  const named = { ...figure('a.png'), alt: 'IMG_0042.jpeg' }
  const { codes } = await emit(book(chapter('One', h(3, 'Deep'), table([], ['a', 'b']), named)))
  expect(codes.sort()).toEqual([
    'accessibility/file-name-described',
    'accessibility/heading-order',
    'accessibility/table-header',
  ])
})

it('tells of a title and a language that were guessed', async () => {
  const { codes } = await emit(book(chapter('One', p('Text.'))), { assumed: ['title', 'language'] })
  expect(codes).toEqual(['accessibility/title-assumed', 'accessibility/language-assumed'])
})

it('puts the summary of the author in the place of its own', async () => {
  const accessibility = { summary: 'Read aloud by three people before it went out.' }
  const { opf } = await emit(book(chapter('One', p('Text.'))), { accessibility })
  expect(opf).toContain('>Read aloud by three people before it went out.</meta>')
})

it('leaves the claim out, and says where, when the stylesheet makes a text too pale', async () => {
  const of = book(chapter('One', p('See ', link('https://example.com', 'this'), '.')))
  const css = 'h1 { color: #ccc }\na { color: #eee }\n'
  const { opf, diagnostics } = await emit(of, { accessibility: certified }, css)
  expect(opf).not.toContain('conformsTo')
  const pale = diagnostics.filter(({ code }) => code === 'accessibility/contrast')
  expect(pale.map(({ span }) => span?.start.line)).toEqual([1, 2])
  expect(pale[0]?.message).toBe(
    'The text "One" is #cccccc on #ffffff: a contrast of 1.6 to 1, where most readers need 3 to 1.',
  )
})

it('takes a text as pale as the color behind it makes it', async () => {
  const of = book(chapter('One', container('dark', p('Text.'))))
  const claim = async (css: string) =>
    (await emit(of, { accessibility: certified }, css)).opf.includes('conformsTo')
  expect(await claim('.dark { background: #333 }')).toBe(false)
  expect(await claim('.dark { background: #333; color: #eee }')).toBe(true)
  expect(await claim('.dark { --pale: #bbb; color: var(--pale) }')).toBe(false)
})

it('does not count colors that the ebook leaves to its reader, or that are for paper', async () => {
  const of = book(chapter('One', p('Text.')))
  const css = 'body, p { color: #ccc } @media print { h1 { color: #ccc } } h1 { color: #767676 }'
  const { opf } = await emit(of, { accessibility: certified }, css)
  expect(opf).toContain('conformsTo')
})

it('leaves the claim out, and says why, when an image moves', async () => {
  const waves = { ...figure('a.gif'), alt: 'Waves' }
  const { opf, codes } = await emit(book(chapter('One', waves)), { accessibility: certified })
  expect(opf).not.toContain('conformsTo')
  expect(codes).toEqual(['accessibility/moving-image', 'accessibility/claim-left-out'])
})

const nine = (text: string) => Array.from({ length: 9 }, () => text)
const wideTable = book(chapter('One', table(nine('thousand'), nine('thousand'))))

it.each([
  ['.wide-table { overflow: visible }', false],
  ['.wide-table { overflow-x: hidden !important } div.wide-table { overflow: auto }', false],
  ['section > .wide-table { overflow: clip }', false],
  ['@media (max-width: 30em) { .wide-table { overflow: visible } }', false],
  ['.wide-table { overflow: visible } div.wide-table { overflow-x: scroll }', true],
  ['@media print { .wide-table { overflow: visible } }', true],
  ['table { overflow: hidden }', true],
])('claims with %s that a wide table can be read: %s', async (css, claims) => {
  const { opf, codes, diagnostics } = await emit(wideTable, { accessibility: certified }, css)
  expect(opf.includes('conformsTo')).toBe(claims)
  expect(codes).toEqual(
    claims ? [] : ['accessibility/table-cut-off', 'accessibility/claim-left-out'],
  )
  if (!claims) expect(diagnostics[0]?.span).toBeDefined()
})

it('says nothing of a stylesheet that keeps boxes from scrolling where no table is wide', async () => {
  const narrow = book(chapter('One', table(['Port', 'Depth'], ['Ostra', '4'])))
  const { codes } = await emit(
    narrow,
    { accessibility: certified },
    '.wide-table { overflow: visible }',
  )
  expect(codes).toEqual([])
})
