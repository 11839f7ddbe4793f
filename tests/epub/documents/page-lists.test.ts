import { expect, test } from 'vitest'
import { contentDocument } from '../../../src/epub/documents/content-document.ts'
import { fillPageLists } from '../../../src/epub/documents/page-lists.ts'
import { placePageMarks } from '../../../src/epub/documents/page-marks.ts'
import { findElement } from '../../../src/epub/elements/walk-elements.ts'
import { textContent } from '../../../src/markup/tree/element.ts'
import { build } from '../../book/build.ts'

const { book } = build({
  '1.md': '# A\n\n[Salt]{.index} is one^[A note of [salt]{.index}.] thing.\n\nAnd [salt]{.index}.',
  '2.md': '# B\n\n[Salt]{.index} and [tea]{.index}.',
  '90-index.md': '# Index',
})
const documents = book.sections.map((section) =>
  contentDocument(section, `${section.id}.xhtml`, book),
)

function places(marks: Parameters<typeof placePageMarks>[1]): readonly string[] {
  const index = fillPageLists(placePageMarks(documents, marks).documents).at(-1)
  const list =
    index && findElement(index.element, ({ classes }) => classes.includes('index-entries'))
  return (list?.children ?? []).flatMap((item) =>
    item.type === 'element' ? [textContent(item)] : [],
  )
}

test('an index has the page numbers of the print edition, a note those of its mark', () => {
  const marks = [
    { folio: '1', node: 'a.p1', offset: 0 },
    { folio: '2', node: 'a.p2', offset: 0 },
    { folio: '5', node: 'b.p1', offset: 0 },
  ]
  expect(places(marks)).toEqual(['Ssalt, 1, 2, 5', 'Ttea, 5'])
})

test('without pages it has the names of the sections', () => {
  expect(places([])).toEqual(['Ssalt, A, 2, 3, B', 'Ttea, B'])
})
