import { describe, expect, test } from 'vitest'
import { formulaReader } from '../../src/math/formula-reader.ts'
import { collect } from '../support/collect.ts'

const spanAt = (line: number) => ({
  file: 'a.md',
  start: { line, column: 1 },
  end: { line, column: 9 },
})

describe('formulaReader', () => {
  test('makes a formula once, however often it stands in the book', () => {
    const { report, diagnostics } = collect()
    const read = formulaReader(report)
    const first = read('a^2', 'inline', spanAt(1))
    expect(first?.tag).toBe('math')
    expect(read('a^2', 'inline', spanAt(2))).toBe(first)
    expect(read('a^2', 'block', spanAt(3))?.attributes['display']).toBe('block')
    expect(diagnostics).toEqual([])
  })

  test('reports math/syntax once at each place where a formula cannot be read', () => {
    const { report, diagnostics } = collect()
    const read = formulaReader(report)
    const [one, two] = [spanAt(1), spanAt(2)]
    expect([one, two, two].map((span) => read('\\frac{1', 'inline', span))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`)).toEqual([
      'math/syntax 1',
      'math/syntax 2',
    ])
  })
})
