import { expect, it } from 'vitest'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { placePageMarks } from '../../../src/epub/documents/page-marks.ts'
import { findElement } from '../../../src/epub/elements/walk-elements.ts'
import type { Block } from '../../../src/book/model/block.ts'
import { textContent, type Element } from '../../../src/markup/tree/element.ts'
import {
  blockquote,
  book,
  chapter,
  code,
  container,
  em,
  figure,
  h,
  p,
  rule,
  section,
} from '../../support/build.ts'

const mark = (folio: string, node: string, offset: number) => ({ folio, node, offset })

it('marks a page before the character that begins it', () => {
  const documents = contentDocuments(book(chapter('One', p('First page. Second page.'))))
  expect(place(documents, [mark('2', 'one.p1', 12)])).toBe('First page. |2|Second page.')
})

it('does not cut a word that runs over from the page before', () => {
  const documents = contentDocuments(book(chapter('One', p('the harbour’s wall'))))
  expect(place(documents, [mark('2', 'one.p1', 7)])).toBe('the |2|harbour’s wall')
})

it('goes over the space at which a line was broken', () => {
  const documents = contentDocuments(book(chapter('One', p('One. Two.'))))
  expect(place(documents, [mark('2', 'one.p1', 4)])).toBe('One. |2|Two.')
})

it('puts the mark before a phrase that begins the page, and within one that does not', () => {
  const documents = contentDocuments(book(chapter('One', p('a ', em('b c'), ' d'))))
  expect(place(documents, [mark('2', 'one.p1', 2), mark('3', 'one.p1', 4)])).toBe(
    'a |2|<em>b |3|c</em> d',
  )
})

it('never cuts a pair of surrogates', () => {
  const documents = contentDocuments(book(chapter('One', p('— 😀 —'))))
  expect(place(documents, [mark('2', 'one.p1', 3)])).toBe('— |2|😀 —')
})

it('keeps several pages of one long paragraph in order', () => {
  const documents = contentDocuments(book(chapter('One', p('a b c d'))))
  const marks = [mark('2', 'one.p1', 2), mark('3', 'one.p1', 4), mark('4', 'one.p1', 99)]
  expect(place(documents, marks)).toBe('a |2|b |3|c |4|d')
})

it('marks the page on which a title stands before the title, so that it is no part of its name', () => {
  const documents = contentDocuments(book(chapter('One', p('a'))))
  const { documents: marked } = placePageMarks(documents, [mark('1', 'one.title', 0)])
  expect(outline(marked[0]?.element)).toBe(
    '<section>|1|<header><h1>One</h1></header><p>a</p></section>',
  )
})

// Between two blocks, it would part them for selectors such as `p + h2` and `h2:first-child`.
it.each<[string, readonly Block[], string]>([
  ['a paragraph', [p('a'), h(2, 'Two')], '<p>a|2|</p><h2>Two</h2>'],
  [
    'a quotation',
    [blockquote(p('a')), h(2, 'Two')],
    '<blockquote><p>a|2|</p></blockquote><h2>Two</h2>',
  ],
  ['a picture', [figure('map.png'), h(2, 'Two')], '<figure><img></img>|2|</figure><h2>Two</h2>'],
  ['code', [code('x'), h(2, 'Two')], '<pre><code>x</code>|2|</pre><h2>Two</h2>'],
  ['a rule', [p('a'), rule(), h(2, 'Two')], '<p>a|2|</p><hr></hr><h2>Two</h2>'],
  ['a container', [p('a'), container('box', h(2, 'Two'))], '<p>a|2|</p><div><h2>Two</h2></div>'],
  ['a heading', [h(2, 'a'), h(2, 'Two')], '<h2>a</h2>|2|<h2>Two</h2>'],
])('marks the page of a heading at the end of the block before: %s', (_, blocks, expected) => {
  const documents = contentDocuments(book(chapter('One', ...blocks)))
  const heading = documents[0] && findElement(documents[0].element, isTwo)
  const marks = [mark('2', heading?.node ?? '', 0)]
  const { documents: marked, pages } = placePageMarks(documents, marks)
  expect(outline(marked[0]?.element)).toContain(`</header>${expected}`)
  expect(pages).toHaveLength(1)
})

it('lists the pages in the order of print', () => {
  const documents = contentDocuments(
    book(section('dedication', '', p('To A.')), chapter('One', p('a'), blockquote(p('b')))),
  )
  const marks = [mark('v', 'dedication.p1', 0), mark('1', 'one.p1', 0), mark('2', 'one.p3', 0)]
  expect(placePageMarks(documents, marks).pages).toEqual([
    { folio: 'v', id: 'page-v' },
    { folio: '1', id: 'page-1' },
    { folio: '2', id: 'page-2' },
  ])
})

it('leaves out pages of what only the print edition has', () => {
  const documents = contentDocuments(book(chapter('One', p('a'))))
  expect(placePageMarks(documents, [mark('i', 'halftitlepage.title', 0)]).pages).toEqual([])
})

it('gives a mark another id than those of the book and of other pages', () => {
  const documents = contentDocuments(book({ ...chapter('One', p('a b')), id: 'page-1' }))
  const { pages } = placePageMarks(documents, [mark('1', 'one.p1', 0), mark('1', 'one.p1', 2)])
  expect(pages.map(({ id }) => id)).toEqual(['page-1-2', 'page-1-3'])
})

it('marks a page that begins with a figure before the image', () => {
  const documents = contentDocuments(book(chapter('One', figure('map.png', 'The coast.'))))
  const { documents: marked } = placePageMarks(documents, [mark('2', 'one.p1.caption', 0)])
  expect(outline(marked[0]?.element)).toContain(
    '<figure>|2|<img></img><figcaption>The coast.</figcaption></figure>',
  )
})

it('takes time in proportion to a paragraph that is one endless word', () => {
  const documents = contentDocuments(book(chapter('One', p('x'.repeat(300_000)))))
  const marks = Array.from({ length: 300 }, (_, index) => mark(`${index}`, 'one.p1', index * 1000))
  expect(placePageMarks(documents, marks).pages).toHaveLength(300)
})

function isTwo(element: Element): boolean {
  return element.tag === 'h2' && textContent(element) === 'Two'
}

function place(
  documents: ReturnType<typeof contentDocuments>,
  marks: readonly ReturnType<typeof mark>[],
): string {
  const { documents: marked } = placePageMarks(documents, marks)
  const paragraph = marked[0]?.element.children.find(
    (child) => child.type === 'element' && child.tag === 'p',
  )
  return outline(paragraph?.type === 'element' ? paragraph : undefined).slice(3, -4)
}

function outline(element: Element | undefined): string {
  if (!element) throw new Error('no element')
  if (element.attributes['role'] === 'doc-pagebreak') return `|${element.attributes['aria-label']}|`
  const children = element.children.map((child) =>
    child.type === 'text' ? child.value : outline(child),
  )
  return `<${element.tag}>${children.join('')}</${element.tag}>`
}
