import { expect, test } from 'vitest'
import { defaultEditions, defaultTrim, type Edition } from '../../src/edition/edition.ts'
import { outputName } from '../../src/edition/output-name.ts'

const ebook: Edition = { name: 'ebook', format: 'epub' }
const paperback: Edition = { name: 'paperback', format: 'pdf', trim: defaultTrim }
const largePrint: Edition = { name: 'Large Print', format: 'pdf', trim: defaultTrim }

function names(title: string, ...editions: readonly Edition[]): string[] {
  return editions.map((edition) => outputName(title, edition, editions))
}

test('names files by the title', () => {
  expect(names('The Salt Road', ...defaultEditions)).toEqual([
    'the-salt-road.epub',
    'the-salt-road.pdf',
  ])
})

test('adds the edition where a format occurs more than once', () => {
  expect(names('Tide', ebook, paperback, largePrint)).toEqual([
    'tide.epub',
    'tide-paperback.pdf',
    'tide-large-print.pdf',
  ])
})

test('keeps letters of other scripts and takes accents off Latin ones', () => {
  expect(names('Les Misérables', ebook)).toEqual(['les-miserables.epub'])
  expect(names('Война и мир', ebook)).toEqual(['война-и-мир.epub'])
  expect(names('हिन्दी', ebook)).toEqual(['हिन्दी.epub'])
})

test('never leaves the folder or takes a name of the system', () => {
  expect(names('../../etc/passwd', ebook)).toEqual(['etc-passwd.epub'])
  expect(names('…', ebook)).toEqual(['book.epub'])
  expect(names('Con', ebook)).toEqual(['con-book.epub'])
})

test('cuts a long title between words', () => {
  const [name = ''] = names(
    'The Life and Strange Surprizing Adventures of a Mariner, of York',
    ebook,
  )
  expect(name).toBe('the-life-and-strange-surprizing-adventures-of-a-mariner-of.epub')
})

test('tells a KEPUB by both of its endings, beside an EPUB of the same name', () => {
  const kepub: Edition = { name: 'kobo', format: 'kepub', reader: 'kobo' }
  expect(names('Tide', ebook, kepub)).toEqual(['tide.epub', 'tide.kepub.epub'])
})

test('gives no two editions one file, not even where case is not told apart', () => {
  const all = ['Kobo', 'kobo', 'kobo-2', 'KOBO', '-', '--'].map((name): Edition => ({
    name,
    format: 'epub',
  }))
  expect(names('Tide', ...all)).toEqual([
    'tide-kobo.epub',
    'tide-kobo-2.epub',
    'tide-kobo-2-2.epub',
    'tide-kobo-3.epub',
    'tide-edition.epub',
    'tide-edition-2.epub',
  ])
})
