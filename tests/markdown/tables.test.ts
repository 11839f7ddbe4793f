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

test.each([
  ['above', 'Table: Tides {#t}\n\n| a |\n|---|\n| 1 |', 'table{#t}: a / 1 caption: Tides'],
  [
    'above a drawn one',
    'Table: Tides\n\n+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+',
    'table: a | b / 1 | 2 caption: Tides',
  ],
])('the caption of a table may stand %s', (_, text, expected) => {
  expect(outline(text)).toEqual([expected])
  expect(readMarkdown(text).document.foreign).toEqual([])
})

test('captions above two tables go to the tables below them', () => {
  const text = 'Table: A\n\n| a |\n|---|\n| 1 |\n\nTable: B\n\n| b |\n|---|\n| 2 |\n'
  expect(outline(text)).toEqual(['table: a / 1 caption: A', 'table: b / 2 caption: B'])
})

test.each([
  ['without a table', 'Text.\n\nTable: Tides of *noon*\n\nText.', 3],
  ['at the end', 'Text.\n\nTable: Tides', 3],
  ['above a table that has one', 'Table: A\n\n| a |\n|---|\n| 1 |\n: B\n', 1],
  ['in a list', '- Text.\n\n  Table: Tides\n', 3],
])('a caption %s stays in the text and is told of', (_, text, line) => {
  const { document } = readMarkdown(text)
  expect(document.foreign.map(({ told, span }) => [told.one, span.start.line])).toEqual([
    ['caption of a table that is not there', line],
  ])
  expect(outline(text).join()).toMatch(/Table: (?:Tides|A)/)
})

test('a paragraph that speaks of a table is no caption', () => {
  expect(readMarkdown('The table: it was round.\n\nTables: two.').document.foreign).toEqual([])
})
