/** Notes marked in the caption, the head and the rows of a table that goes on over pages. */
import { expect, test } from 'vitest'
import { typesetFolder } from '../../support/typeset-folder.ts'
import { wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'

const names = ['before', 'caption', 'head', 'second', 'late', 'after']

test('each stands once, on the page of its mark, and numbers rise; a repeated head has no mark', async () => {
  const mark = (row: number) => (row === 2 ? '[^second]' : row === 40 ? '[^late]' : '')
  const rows = Array.from({ length: 50 }, (_, row) => `| R${row} | Cell${row}${mark(row)} |`)
  const table = ['| Port[^head] | Day |', '|---|---|', ...rows, '', ': Ports[^caption]']
  const notes = names.map((name) => `[^${name}]: Foot${name}.`)
  const text = ['# One', '', 'Before.[^before]', '', ...table, '', 'After.[^after]', '', ...notes]
  const { pages } = await typesetFolder({ '1.md': text.join('\n') })
  const printed = pages.map(({ items }) =>
    items
      .flatMap((item) => (item.type === 'text' ? wordsOfRun(item) : []))
      .map(({ shape }) => shape.text),
  )
  const whole = printed.flat()
  const pageOf = (word: string) => printed.findIndex((words) => words.includes(word))

  const heads = whole.flatMap((word, at) => (word === 'Port' ? [whole[at + 1]] : []))
  expect(heads.length).toBeGreaterThan(1)
  expect(heads).toEqual(['3', ...heads.slice(1).map(() => 'Day')])
  expect(whole.filter((word) => word.startsWith('Foot'))).toEqual(
    names.map((name) => `Foot${name}.`),
  )
  const places = ['Before.', 'Ports', 'Port', 'Cell2', 'Cell40', 'After.']
  expect(names.map((name) => pageOf(`Foot${name}.`))).toEqual(places.map(pageOf))
  expect(places.map((place) => whole[whole.indexOf(place) + 1])).toEqual([...'123456'])
})
