import { describe, expect, test } from 'vitest'
import { findIgnores } from '../../../src/markdown/document/ignore-comments.ts'
import { diagnostic, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { heedIgnores } from '../../../src/diagnostics/heed-ignores.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { collect } from '../../support/collect.ts'

const file = 'manuscript/01.md'

/** The lines on which the comments of a text hide an image without a description. */
function hidden(text: string): readonly number[] {
  const { report } = collect()
  const { document } = read(text)
  const ignores = findIgnores(document, text, report)
  const told: Diagnostic[] = []
  const heard = heedIgnores(ignores, (one) => void told.push(one))
  text.split('\n').forEach((_, index) => {
    const start = { line: index + 1, column: 1 }
    heard(diagnostic('image/no-description', '', { span: { file, start, end: start } }))
  })
  return told.flatMap(({ suppressed, span }) => (suppressed && span ? [span.start.line] : []))
}

function read(text: string) {
  const { report, diagnostics } = collect()
  const options = { language: 'en', typography: true, sceneBreaks: 'rules' } as const
  const document = parseMarkdown({ file, text }, options, report)
  findIgnores(document, text, report)
  return { document, diagnostics }
}

const comment = '<!-- octavo-ignore image/no-description -->'

describe('a comment on lines of its own', () => {
  test('hides a message about the next block', () => {
    expect(hidden(`One.\n\n${comment}\n\nTwo\ngoes on.\n\nThree.\n`)).toEqual([5, 6])
  })

  test('takes in the whole of a list that comes next', () => {
    expect(hidden(`${comment}\n\n- one\n- two\n\nText.\n`)).toEqual([3, 4])
  })

  test('reaches the block beside it in a quotation, not what follows that', () => {
    expect(hidden(`> ${comment}\n>\n> One.\n>\n> Two.\n\nThree.\n`)).toEqual([3])
  })

  test('hides nothing at the end of a file', () => {
    expect(hidden(`One.\n\n${comment}\n`)).toEqual([])
  })

  test('may stand among others, and have a reason after a colon', () => {
    const reasoned = '<!-- octavo-ignore image/no-description: a tailpiece, nothing more -->'
    expect(hidden(`<!-- a --> ${reasoned}\n\nOne.\n`)).toEqual([3])
  })
})

test('a comment in a line hides a message about that line', () => {
  expect(hidden(`One.\nTwo. ${comment}\nThree.\n`)).toEqual([2])
})

test('a comment for the file hides messages about all of it', () => {
  expect(hidden('One.\n\n<!-- octavo-ignore-file image/no-description -->\n')).toEqual([1, 2, 3, 4])
})

test('several rules may be named at once', () => {
  expect(
    hidden('<!-- octavo-ignore quotes/not-closed, image/no-description -->\n\nOne.\n'),
  ).toEqual([3])
})

test('a comment in code is an example of one', () => {
  expect(hidden(`\`\`\`\n${comment}\n\`\`\`\n\nOne \`${comment}\`.\n`)).toEqual([])
})

test('a name that is no rule’s is reported, and the nearest one named', () => {
  const { diagnostics } = read('<!-- octavo-ignore quotes/not-close -->\n\nOne.\n')
  expect(diagnostics).toMatchObject([
    {
      code: 'ignore/unknown-code',
      message: 'There is no rule "quotes/not-close", so nothing is hidden.',
      hints: ['did you mean "quotes/not-closed"?', 'run `octavo rules` to list the rules'],
    },
  ])
})

test('a comment that names no rule is reported', () => {
  expect(read('<!-- octavo-ignore -->\n\nOne.\n').diagnostics).toMatchObject([
    { code: 'ignore/unknown-code', message: 'This comment names no rule.' },
  ])
})
