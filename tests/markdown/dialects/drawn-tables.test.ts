/** Tables of other dialects, drawn with lines of signs: they are printed as text, which is told. */
import { expect, test } from 'vitest'
import { messages } from '../read-markdown.ts'

const told = 'A table that is drawn with lines is not read as one: it is printed as text.'

test.each([
  ['a grid', 'a\n\n+----+----+\n| a  | b  |\n+====+====+\n| 1  | 2  |\n+----+----+', [3]],
  ['a grid with sides chosen', '+:---+---:+\n| a  | b  |\n+----+----+', [1]],
  ['a grid in a quotation', '> +----+----+\n> | a  | b  |\n> +----+----+', [1]],
  ['columns under dashes', 'Day  Low\n---- -----\nTh   10.25\nFr   10.50', [2]],
  ['columns under dashes, without heads', '---- -----\nTh   10.25\nFr   10.50\n---- -----', [1, 4]],
  ['columns in a list', '- a\n\n  Day  Low\n  ---- -----\n  Th   10.25', [4]],
])('%s', (_, text, lines) => {
  expect(messages(text).filter((line) => line.startsWith('table/'))).toEqual(
    lines.map((line) => expect.stringMatching(new RegExp(`^table/not-read ${line}:.* ${told}$`))),
  )
})

test.each([
  'a\n\n- - -\n\nb',
  'a\n\n--- ---\n\nb',
  'a\n---\nb',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```\n+----+----+\n| a  | b  |\n+----+----+\n```',
  'It was 3 + 4 ---- --- so.',
])('none in %j', (text) => {
  expect(messages(text)).toEqual([])
})
