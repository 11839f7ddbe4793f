import { expect, test } from 'vitest'
import { outline } from './read-markdown.ts'

const verse = { form: 'verse' } as const

test('indented lines that begin with capitals and end in stops are verse', () => {
  expect(outline('    The boats came in,\n      The boats went out,\n    And nobody counted.'))
    .toMatchInlineSnapshot(`
    [
      "verse: The boats came in, / ..The boats went out, / And nobody counted.",
    ]
  `)
})

test('emphasis around stanzas is emphasis in each of their lines', () => {
  expect(outline('   *One line\n   two lines\n\n   Three lines\n   four*')).toMatchInlineSnapshot(`
    [
      "verse: emphasis(One line) / emphasis(two lines) // emphasis(Three lines) / emphasis(four)",
    ]
  `)
})

test('code stays code, after verse too', () => {
  expect(outline('    npm run build\n    cd lib')).toEqual(['code: "npm run build\\ncd lib"'])
  expect(outline('   *A fish\n     of words*\n\n    x = 1\n    y = 2')).toMatchInlineSnapshot(`
    [
      "verse: emphasis(A fish) / ..emphasis(of words)",
      "code: "x = 1\\ny = 2"",
    ]
  `)
})

test('a paragraph whose first line is indented stays a paragraph', () => {
  expect(outline('   The boats came in,\nAnd out.')).toEqual([
    'paragraph: The boats came in, And out.',
  ])
})

test('in a manuscript of verse every line is kept, and one that was turned over is whole', () => {
  const long = 'The boats came in with the tide, and somebody stood in the rain and'
  expect(outline(`${long}\n    counted them,\nAnd went.\n\nOnce more.`, verse))
    .toMatchInlineSnapshot(`
    [
      "verse{.poem}: The boats came in with the tide, and somebody stood in the rain and counted them, / And went. // Once more.",
    ]
  `)
})

test('rows of stars are one break', () => {
  expect(outline('a\n\n  * * *\n\n    * * *\n\n* * *\n\nb')).toEqual([
    'paragraph: a',
    'thematicBreak',
    'paragraph: b',
  ])
})
