import { expect, it } from 'vitest'
import type { Metadata } from '../../../src/book/model/metadata.ts'
import type { EpubEdition } from '../../../src/edition/edition.ts'
import { packageMetadata } from '../../../src/epub/package/package-metadata.ts'
import { metadata } from '../../support/build.ts'

const edition: EpubEdition = { format: 'epub', name: 'ebook' }
const facts = {
  accessibility: {
    accessMode: ['textual'],
    accessModeSufficient: ['textual'],
    accessibilityFeature: ['readingOrder'],
    accessibilityHazard: ['none'],
    accessibilitySummary: { text: 'It reads.', language: 'en' },
  },
  namesFonts: false,
  knowsPageBreakSource: false,
}
const write = (given: Partial<Metadata>, isbn?: string) =>
  packageMetadata(metadata(given), { ...edition, ...(isbn && { isbn }) }, facts)

it('is named by the ISBN of its edition, or by the identifier of the book', () => {
  expect(write({}, '9780306406157')).toContain('>urn:isbn:9780306406157</dc:identifier>')
  expect(write({ identifier: 'urn:uuid:1' })).toContain('>urn:uuid:1</dc:identifier>')
})

it('names authors as creators and others as contributors, in the order of the title page', () => {
  const text = write({
    contributors: [
      { name: 'Ann Author', sortAs: 'Author, Ann', role: 'aut' },
      { name: 'Tom Trans', sortAs: 'Trans, Tom', role: 'trl' },
    ],
  })
  expect(text).toContain('<dc:creator id="contributor-1">Ann Author</dc:creator>')
  expect(text).toContain('<dc:contributor id="contributor-2">Tom Trans</dc:contributor>')
  expect(text).toContain(
    '<meta refines="#contributor-2" property="role" scheme="marc:relators">trl</meta>',
  )
})

it('takes the first for the creator when nobody is the author', () => {
  const text = write({ contributors: [{ name: 'Ed', sortAs: 'Ed', role: 'edt' }] })
  expect(text).toContain('<dc:creator id="contributor-1">Ed</dc:creator>')
})

it('says nothing of what is not known', () => {
  const text = write({})
  expect(text).not.toMatch(/dc:(publisher|date|description|subject|rights|source)/)
  expect(text).not.toMatch(/collection|specified-fonts|name="cover"|><\//)
})

it('joins the copyright line and the rights as sentences', () => {
  expect(write({ copyright: '© 2026 A', rights: 'All rights reserved.' })).toContain(
    '<dc:rights>© 2026 A. All rights reserved.</dc:rights>',
  )
})

it('makes no claim to conform to anything', () => {
  expect(write({})).not.toMatch(/conformsTo|certifiedBy/)
})

it('names the print edition in the older form for all, and in that of EPUB 3.3 where the shop knows it', () => {
  const pageSource = 'urn:isbn:9780306406157'
  const [all = '', apple = ''] = [false, true].map((knowsPageBreakSource) =>
    packageMetadata(metadata(), edition, { ...facts, pageSource, knowsPageBreakSource }),
  )
  const older = `<dc:source id="print-edition">${pageSource}</dc:source>
<meta refines="#print-edition" property="source-of">pagination</meta>\n`
  expect(all).toContain(older)
  expect(all).not.toContain('pageBreakSource')
  expect(apple).toContain(`${older}<meta property="pageBreakSource">${pageSource}</meta>\n`)
})
