import { expect, it } from 'vitest'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { externalLink, resolveReferences } from '../../../src/epub/package/references.ts'
import { book, chapter, p } from '../../support/build.ts'

it.each([
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  ['https://example.com/a b"<>', 'https://example.com/a%20b%22%3C%3E'],
  ['mailto:ann@example.com', 'mailto:ann@example.com'],
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['other.xhtml', undefined],
  ['', undefined],
])('makes of the address %j the link %j', (url, link) => {
  expect(externalLink(url)).toBe(link)
})

it('leaves an id that is given twice to the first element, and no id in two places', () => {
  const documents = contentDocuments(
    book(chapter('One', { ...p('a'), id: 'x' }, { ...p('b'), id: 'x' }), chapter('Two', p('c'))),
  )
  const [first, second] = documents
  if (!first || !second) throw new Error('no documents')
  const referencesOf = resolveReferences(documents, new Map())
  const references = referencesOf(first)
  expect([references.id('x'), references.id('x')]).toEqual(['x', undefined])
  expect(referencesOf(second).id('x')).toBeUndefined()
  expect(referencesOf(second).link('#x')).toBe('01-one.xhtml#x')
  expect(references.link('#two')).toBe('02-two.xhtml#two')
  expect(references.link('#nowhere')).toBeUndefined()
})
