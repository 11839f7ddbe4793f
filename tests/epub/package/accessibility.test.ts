import { ebookWordsOf } from '../../../src/language/ebook-words.ts'
import { expect, it } from 'vitest'
import type { Resource, Section } from '../../../src/book/model/book.ts'
import { assessAccessibility } from '../../../src/epub/package/accessibility.ts'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { book, chapter, figure, p } from '../../support/build.ts'
import { movingGif, png } from '../rich-book.ts'

function assess(section: Section, images: readonly Resource[] = [], language = 'en') {
  const documents = contentDocuments(book(section))
  const files = images.map((resource) => ({ href: resource.name, resource }))
  return assessAccessibility({ documents, images: files, pages: [] }, { language })
}

it('says that plain text can be read as text, and claims nothing of images', () => {
  const facts = assess(chapter('One', p('Text.')))
  expect(facts.accessMode).toEqual(['textual'])
  expect(facts.accessModeSufficient).toEqual(['textual'])
  expect(facts.accessibilityFeature).toEqual([
    'ARIA',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ])
  expect(facts.accessibilityHazard).toEqual(['none'])
})

it('claims alternative text when every image has it', () => {
  const facts = assess(chapter('One', { ...figure('a.png'), alt: 'A map' }), [png('a.png', 1, 1)])
  expect(facts.accessMode).toEqual(['textual', 'visual'])
  expect(facts.accessModeSufficient).toEqual(['textual'])
  expect(facts.accessibilityFeature).toContain('alternativeText')
  expect(facts.accessibilitySummary.text).toContain('All images are described')
})

it('does not claim it when one image lacks it', () => {
  const described = { ...figure('a.png'), alt: 'A map' }
  const facts = assess(chapter('One', described, figure('b.png')))
  expect(facts.accessModeSufficient).toEqual(['textual,visual'])
  expect(facts.accessibilityFeature).not.toContain('alternativeText')
  expect(facts.accessibilitySummary.text).toContain('Some images have no description')
})

it('leaves ornaments out of account when the author has said that they are', () => {
  const facts = assess(chapter('One', p('Text.'), { ...figure('a.png'), decorative: true }))
  expect(facts.accessMode).toEqual(['textual'])
  expect(facts.accessModeSufficient).toEqual(['textual'])
})

it('does not vouch for what moves in an animation', () => {
  const facts = assess(chapter('One', { ...figure('a.gif'), alt: 'Waves' }), [movingGif('a.gif')])
  expect(facts.accessibilityHazard).toContain('unknownFlashingHazard')
})

it('speaks the language of the book, or says that it speaks English', () => {
  expect(assess(chapter('Eins', p('Text.')), [], 'de-AT').accessibilitySummary).toMatchObject({
    language: 'de-AT',
    text: expect.stringContaining('Inhaltsverzeichnis') as string,
  })
  expect(assess(chapter('Uno', p('Text.')), [], 'eo').accessibilitySummary.language).toBe('en')
})

it('spells the summary as the country of the book does', () => {
  expect(ebookWordsOf('en-GB').summary.text).toContain('colours')
  expect(ebookWordsOf('en-US').summary.text).toContain('colors')
  expect(ebookWordsOf('en').summary.text).toContain('colors')
})

it('says that the pages of the printed book can be found, when they can', () => {
  const documents = contentDocuments(book(chapter('One', p('Text.'))))
  const pages = [{ folio: '1', id: 'page-1' }]
  const facts = assessAccessibility({ documents, images: [], pages }, { language: 'en' })
  expect(facts.accessibilityFeature).toContain('pageNavigation')
  expect(facts.accessibilitySummary.text).toContain(ebookWordsOf('en').summary.pages)
})
