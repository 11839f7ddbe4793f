/** Tables that are drawn with lines of signs, as pandoc reads them. */
import { expect, test } from 'vitest'
import { messages, outline, readMarkdown } from '../read-markdown.ts'

test.each([
  ['a grid', '+----+----+\n| a  | b  |\n+====+====+\n| 1  | 2  |\n+----+----+', 'a | b / 1 | 2'],
  ['a grid without heads', '+----+----+\n| a  | b  |\n+----+----+', ' |  / a | b'],
  ['a cell of two lines', '+----+----+\n| a  | b  |\n| c  |    |\n+----+----+', ' |  / a c | b'],
  [
    'columns under hyphens',
    'Day  Low\n---- -----\nTh   10.25\nFr   10.50',
    'Day | Low / Th | 10.25 / Fr | 10.50',
  ],
  [
    'columns between hyphens',
    '---- -----\nTh   10.25\nFr   10.50\n---- -----',
    ' |  / Th | 10.25 / Fr | 10.50',
  ],
  [
    'rows of two lines',
    '-----------\nDay  Low\n---- ------\nTh   at\n     night\n\nFr   noon\n-----------\n',
    'Day | Low / Th | at night / Fr | noon',
  ],
])('%s', (_, text, read) => {
  expect(outline(text)).toEqual([`table: ${read}`])
  expect(messages(text)).toEqual([])
})

test('columns keep to the side on which their heads stand', () => {
  const text =
    '  Right Left     Center   Default\n------- ------ ---------- -------\n     12 12        12         12\n'
  const [table] = readMarkdown(text).document.children
  expect(table?.type === 'table' && table.align).toEqual(['right', 'left', 'center', undefined])
})

test('a caption of pandoc goes with its table', () => {
  const text = '| a |\n|---|\n| 1 |\n\nTable: The tides {#tides}'
  const [table] = readMarkdown(text).document.children
  expect(table?.type === 'table' && [table.caption?.length, table.attributes?.id]).toEqual([
    1,
    'tides',
  ])
})

test('a cell over two columns is told: the table is printed as text', () => {
  const text = '+----+----+\n| a  | b  |\n+====+====+\n| 1       |\n+----+----+'
  expect(messages(text)).toEqual([
    'table/not-read 1:1 A table that is drawn with lines is not read as one: it is printed as text.',
  ])
})

test.each([
  'a\n\n- - -\n\nb',
  'a\n\n--- ---\n\nb',
  'a\n---\nb',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```\n+----+----+\n| a  | b  |\n+----+----+\n```',
  'It was 3 + 4 ---- --- so.',
  '- one\n- two',
])('none in %j', (text) => {
  expect(messages(text)).toEqual([])
  expect(outline(text).filter((block) => block.startsWith('table: a c'))).toEqual([])
})
