import { expect, it } from 'vitest'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { holdNumbers } from '../../../src/epub/documents/hold-numbers.ts'
import { textContent, type Element } from '../../../src/markup/tree/element.ts'
import { el } from '../../theme/styled.ts'
import { book, chapter } from '../../support/build.ts'

/** The text of an element after its numbers were held, a tilde for each no-break space. */
function held(element: Element): string {
  const [document] = contentDocuments(book(chapter('One')))
  const [made] = holdNumbers(document ? [{ ...document, element }] : [])
  return made ? textContent(made.element).replaceAll('\u00a0', '~') : ''
}

it.each([
  [
    'It is 33 mm long, 20 kg heavy, and 400 km/h fast.',
    'It is 33~mm long, 20~kg heavy, and 400~km/h fast.',
  ],
  ['It costs € 50 or 50 €.', 'It costs €~50 or 50~€.'],
  ['Of 10 000 people 1 234 567 came.', 'Of 10~000 people 1~234~567 came.'],
  ['In 1891 14 men stood there at 9 in all.', 'In 1891 14 men stood there at 9~in all.'],
])('keeps a number with its unit, and no word with another: %s', (text, expected) => {
  expect(held(el('p', text))).toBe(expected)
  expect(held(el('table', el('tr', el('td', text))))).toBe(expected)
})

it('keeps them together where one of them is in emphasis', () => {
  expect(held(el('p', el('strong', '33'), ' mm or 33 ', el('em', 'mm')))).toBe('33~mm or 33~mm')
})

it('takes no mark of a note for a number', () => {
  const mark = { ...el('a.noteref', '9'), note: 'n' }
  expect(held(el('p', 'So it is,', mark, ' in all.'))).toBe('So it is,9 in all.')
})

it('leaves code as it was typed', () => {
  expect(held(el('pre', el('code', el('span', 'width: 33 mm'))))).toBe('width: 33 mm')
})
