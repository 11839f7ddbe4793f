import { expect, it } from 'vitest'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { scrollWideTables } from '../../../src/epub/documents/scroll-wide-tables.ts'
import { findElement } from '../../../src/epub/elements/walk-elements.ts'
import { makeElement, makeText } from '../../../src/markup/tree/make-element.ts'
import { book, chapter } from '../../support/build.ts'

function documentsWith(...cells: readonly string[]) {
  const row = makeElement(
    'tr',
    {},
    cells.map((cell) => makeElement('td', {}, [makeText(cell)])),
  )
  const table = makeElement('table', {}, [makeElement('tbody', {}, [row])])
  const element = makeElement('section', {}, [table, makeElement('p', {}, [makeText('After.')])])
  const [document] = contentDocuments(book(chapter('One')))
  return scrollWideTables(document ? [{ ...document, element }] : [])
}

const boxIn = (documents: ReturnType<typeof documentsWith>) =>
  documents[0] && findElement(documents[0].element, ({ classes }) => classes.includes('wide-table'))

it('puts a table that a narrow screen has no room for into a box that scrolls', () => {
  const documents = documentsWith(...Array.from({ length: 9 }, () => 'thousand'))
  const box = boxIn(documents)
  expect(box?.tag).toBe('div')
  expect(box?.attributes).toEqual({ tabindex: '0' })
  expect(box?.children.map((child) => child.type === 'element' && child.tag)).toEqual(['table'])
})

it('leaves a table alone whose words have room beside one another, however long its texts', () => {
  const documents = documentsWith('one', 'It was a long way to the sea, and they went on slowly.')
  expect(boxIn(documents)).toBeUndefined()
})

it('lets a word that fills the screen break, so that it does not make its table wide', () => {
  const [document] = documentsWith('https://example.com/a/long/way/to/go', 'short')
  expect(boxIn(document ? [document] : [])).toBeUndefined()
  const cells = ['https://example.com/a/long/way/to/go', ...Array.from({ length: 8 }, () => 'word')]
  const box = boxIn(documentsWith(...cells))
  const classes = (name: string) => box && findElement(box, (cell) => cell.classes.includes(name))
  expect(classes('long-word')?.tag).toBe('td')
  expect(box && JSON.stringify(box).match(/long-word/g)).toHaveLength(1)
})

it('counts a number with its unit as one word', () => {
  expect(boxIn(documentsWith(...Array.from({ length: 4 }, () => '1,200 km')))).toBeUndefined()
  expect(boxIn(documentsWith(...Array.from({ length: 4 }, () => '1,200\u00a0km')))).toBeDefined()
})
