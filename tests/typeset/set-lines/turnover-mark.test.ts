import { describe, expect, it } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const measure = 100 // twenty letters

/** The lines of code that are marked as going on, and where their marks stand. */
function marksOf(code: string, css = 'pre { white-space: pre-wrap; text-align: left }') {
  const items = setElements(`pre { display: block } ${css}`, [el('pre', code)], { measure })
  const lines = [...new Set(seenWords(items).map(({ y }) => y))]
  return seenWords(items, true).map(({ text, left, y }) => ({ text, left, line: lines.indexOf(y) }))
}

describe('a line of code that is turned over', () => {
  it('has a hook in the margin wherever it goes on', () => {
    const marks = marksOf('one two six ten one two six ten one two six ten')
    expect(marks.map(({ text, line }) => [text, line])).toEqual([
      ['↩', 0],
      ['↩', 1],
    ])
    expect(marks.every(({ left }) => left === measure + 3)).toBe(true)
  })

  it('has none where the author ended the line', () => {
    expect(marksOf('one\ntwo\nsix')).toEqual([])
    const lines = marksOf('one\none two six ten one two six\nten').map(({ line }) => line)
    expect(lines).toEqual([1])
  })

  it('has none where it is no code', () => {
    const css = 'pre { white-space: normal; text-align: left }'
    expect(marksOf('one two six ten one two six ten', css)).toEqual([])
  })
})
