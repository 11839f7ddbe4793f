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
