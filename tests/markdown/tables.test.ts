import { expect, test } from 'vitest'
import { formatSpan, outline, readMarkdown } from './read-markdown.ts'

test('a table has rows, alignments and inline syntax', () => {
  const text = '| a | *b* | c |\n|:--|:-:|--:|\n| 1 | 2 \\| 3 | `d` |\n| 4 |'
  expect(outline(text)).toEqual([
    'table: a | emphasis(b) | c / 1 | 2 | 3 | inlineCode(d) / 4 |  | ',
  ])
  expect(readMarkdown(text).document.children[0]).toMatchObject({
    align: ['left', 'center', 'right'],
  })
})

test('a line with a colon under the table is its caption', () => {
  const table = 'a | b\n--|--\n1 | 2\n'
  for (const gap of ['', '\n']) {
    expect(outline(`${table}${gap}: Tides *at* noon {#tides .wide}`)).toEqual([
      'table{#tides .wide}: a | b / 1 | 2 caption: Tides emphasis(at) noon',
    ])
  }
  expect(outline(`${table}: Tides\nand winds\n\nNext.`)).toEqual([
    'table: a | b / 1 | 2 caption: Tides and winds',
    'paragraph: Next.',
  ])
})

test('cells and captions stand where they stand in the file', () => {
  const { document } = readMarkdown('- | a | *b* |\n  |---|---|\n  | b | b |\n\n  : Cap')
  const [list] = document.children
  const table = list?.type === 'list' ? list.items[0]?.children[0] : undefined
  const spans =
    table?.type === 'table' ? table.rows.flat().map((cell) => formatSpan(cell.span)) : []
  expect(spans).toEqual(['1:5-1:6', '1:9-1:12', '3:5-3:6', '3:9-3:10'])
  expect(table?.type === 'table' && table.caption?.map((node) => formatSpan(node.span))).toEqual([
    '5:5-5:8',
  ])
})

test('cells that stand under no column are told of at their place', () => {
  const { diagnostics } = readMarkdown(
    '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | five |  six |\n| 7 | 8 \\| 9 |',
  )
  expect(diagnostics.map(({ code, span }) => [code, span && formatSpan(span)])).toEqual([
    ['table/extra-cell', '4:11-4:24'],
  ])
})
