import { expect, test } from 'vitest'
import { diagnostic, type Span } from '../../src/diagnostics/diagnostic.ts'
import {
  diagnosticToJson,
  formatDiagnostic,
  formatDiagnostics,
  formatSummary,
} from '../../src/diagnostics/format-diagnostic.ts'

function span(file: string, line: number, from: number, to: number): Span {
  return { file, start: { line, column: from }, end: { line, column: to } }
}

const harbour = diagnostic(
  'link/target-not-found',
  'Nothing in the book has the id "the-habour".',
  {
    span: span('manuscript/07-the-harbour.md', 2, 16, 42),
    hints: ['"the-harbour" exists'],
  },
)

function shown(line: string, from: number, to: number): string[] {
  const readSource = (): string => line
  const text = formatDiagnostic(
    diagnostic('html/not-kept', 'x', { span: span('a.md', 1, from, to) }),
    { readSource },
  )
  return text.split('\n').slice(2)
}

test('shows the source line with the place marked', () => {
  const readSource = (): string => 'The road\nas was told in [the harbour](#the-habour)\n'
  expect(formatDiagnostic(harbour, { readSource })).toBe(
    [
      'manuscript/07-the-harbour.md:2:16  error  link/target-not-found',
      '  Nothing in the book has the id "the-habour".',
      '    2 │ as was told in [the harbour](#the-habour)',
      '      │                ^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  hint: "the-harbour" exists',
    ].join('\n'),
  )
})

test('leaves the excerpt out when there is no source to show', () => {
  expect(formatDiagnostic(harbour).split('\n')).toHaveLength(3)
  expect(formatDiagnostic(diagnostic('project/not-found', 'No such folder.'))).toBe(
    'error  project/not-found\n  No such folder.',
  )
})

test('shows a window of a long line around the place', () => {
  const line = `${'word '.repeat(40)}here ${'word '.repeat(40)}`
  const [text = '', mark = ''] = shown(line, 201, 205)
  expect(text.length).toBeLessThanOrEqual(80)
  expect(text).toContain('│ …')
  expect(text.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('here')
})

test('marks at least one column, also at the end of a line', () => {
  expect(shown('abc', 4, 4)).toEqual(['    1 │ abc', '      │    ^'])
})

test('marks to the end of the line when the place goes on below', () => {
  const readSource = (): string => 'one two\nthree'
  const place: Span = {
    file: 'a.md',
    start: { line: 1, column: 5 },
    end: { line: 2, column: 3 },
  }
  const text = formatDiagnostic(diagnostic('html/not-kept', 'x', { span: place }), { readSource })
  expect(text.split('\n').at(-1)).toBe('      │     ^^^')
})

test('keeps the mark under wide and combining characters', () => {
  expect(shown('日本 x', 4, 5)).toEqual(['    1 │ 日本 x', '      │      ^'])
  expect(shown('e\u0301 x', 4, 5)).toEqual(['    1 │ e\u0301 x', '      │   ^'])
})

test('never passes escape sequences of the manuscript to the terminal', () => {
  const [text] = shown('a\u001b[31mb\tc', 1, 2)
  expect(text).toBe('    1 │ a\uFFFD[31mb c')
  expect(formatDiagnostic(diagnostic('yaml/syntax', 'Bad \u001b]0;x\u0007.'))).not.toContain(
    '\u001b',
  )
})

test('colors only when asked', () => {
  expect(formatDiagnostic(harbour)).not.toContain('\u001b')
  expect(formatDiagnostic(harbour, { colors: true })).toContain('\u001b[31merror')
})

test('puts the messages of a file together, from its first line to its last', () => {
  const of = (file: string, message: string, line: number) =>
    diagnostic('html/not-kept', message, { span: span(file, line, 1, 2) })
  const text = formatDiagnostics([
    of('b.md', 'one', 10),
    of('a.md', 'two', 1),
    of('b.md', 'three', 9),
    diagnostic('theme/not-found', 'four'),
  ])
  expect(text.match(/one|two|three|four/g)).toEqual(['four', 'two', 'three', 'one'])
})

test('names files as the reader would', () => {
  const nameFile = (file: string): string => `../novel/${file}`
  expect(formatDiagnostic(harbour, { nameFile })).toMatch(/^\.\.\/novel\/manuscript\/07/)
})

test('counts errors and warnings', () => {
  const warning = diagnostic('html/not-kept', 'x')
  expect(formatSummary([harbour, warning, warning])).toBe('1 error, 2 warnings')
  expect(formatSummary([diagnostic('line/loose', 'x')])).toBe('')
})

test('gives programs the place as numbers', () => {
  expect(diagnosticToJson(harbour)).toEqual({
    code: 'link/target-not-found',
    severity: 'error',
    message: 'Nothing in the book has the id "the-habour".',
    file: 'manuscript/07-the-harbour.md',
    line: 2,
    column: 16,
    endLine: 2,
    endColumn: 42,
    hints: ['"the-harbour" exists'],
  })
})
