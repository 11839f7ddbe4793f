import { expect, it } from 'vitest'
import { closeHeadingGaps } from '../../../src/epub/documents/close-heading-gaps.ts'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { visitElements } from '../../../src/epub/elements/walk-elements.ts'
import { book, chapter, h, p, section } from '../../support/build.ts'

/** Each heading of a chapter as it is written, with the level it is said to have. */
function levels(...depths: readonly number[]): readonly string[] {
  const documents = contentDocuments(book(chapter('One', ...depths.map((depth) => h(depth, 'A')))))
  return headings(closeHeadingGaps(documents))
}

function headings(documents: ReturnType<typeof contentDocuments>): readonly string[] {
  const found: string[] = []
  for (const { element } of documents) {
    visitElements(element, ({ tag, attributes }) => {
      const level = attributes['aria-level']
      if (/^h\d$/.test(tag)) found.push(level === undefined ? tag : `${tag} is ${level}`)
    })
  }
  return found
}

it('says the true level of a heading when one is left out, and of all beside and under it', () => {
  expect(levels(3, 3, 4, 3)).toEqual(['h1', 'h3 is 2', 'h3 is 2', 'h4 is 3', 'h3 is 2'])
  expect(levels(2, 4, 3, 2)).toEqual(['h1', 'h2', 'h4 is 3', 'h3', 'h2'])
})

it('changes nothing where none is left out, nor in a text that begins deep', () => {
  expect(levels(2, 3, 4, 2)).toEqual(['h1', 'h2', 'h3', 'h4', 'h2'])
  const untitled = contentDocuments(book(section('chapter', '', h(3, 'A'), p('a'), h(2, 'B'))))
  expect(closeHeadingGaps(untitled)).toEqual(untitled)
})
