import { describe, expect, it } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const letter = 5
const space = 2.5

/** Lines of code as they are set on a measure, each with its indent as spaces. */
function linesOf(code: string, measure: number): readonly string[] {
  const css = 'pre { display: block; white-space: pre-wrap; text-align: left }'
  const words = seenWords(setElements(css, [el('pre', el('code', code))], { measure }))
  expect(words.every(({ right }) => right <= measure + 0.01)).toBe(true)
  return [...new Set(words.map(({ y }) => y))].map((row) => {
    let end = 0
    return words
      .filter(({ y }) => y === row)
      .map(({ text, left, right }) => {
        const gap = Math.round((left - end) / space)
        end = right
        return ' '.repeat(gap) + text
      })
      .join('')
  })
}

const widthOf = (line: string) =>
  [...line].reduce((sum, character) => sum + (character === ' ' ? space : letter), 0)

describe('a line of code that is too long', () => {
  it('goes on indented under its line', () => {
    const code = 'if ready:\n  run the first and the second\n  end'
    expect(linesOf(code, widthOf('  run the first and'))).toEqual([
      'if ready:',
      '  run the first and',
      '     the second',
      '  end',
    ])
  })

  it('is parted before a long name, not within it', () => {
    const code = 'if present or including_those_that_are:'
    expect(linesOf(code, widthOf('if present or including_those_'))).toEqual([
      'if present or',
      '   including_those_that_are:',
    ])
  })

  it('is parted within a name that no line has room for', () => {
    const lines = linesOf('x = including_those_that_are_not_there', 80)
    expect(lines.map((line) => line.trim()).join('')).toBe('x = including_those_that_are_not_there')
    expect(lines.length).toBeGreaterThan(2)
  })

  it('is parted at the same places when colors divide its names', () => {
    const colored = ['a_longer.', 'lock', '_of.', 'unwrap', '_it'].map((part) => el('span', part))
    const css = 'pre { display: block; white-space: pre-wrap; text-align: left }'
    const code = el('pre', el('code', ...colored))
    const measure = widthOf('receiver.lock().un')
    const words = seenWords(setElements(css, [code], { measure }))
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(measure + 0.01)
  })
})

describe('comments that are lined up', () => {
  it('stand under their column, or as near as there is room, when they are turned over', () => {
    const code = 'list of all the names      ;; one'
    const measure = widthOf('list of all the names; one')
    const [first, second = ''] = linesOf(code, measure)
    expect([first, second.trim()]).toEqual(['list of all the names', ';; one'])
    expect(widthOf(second)).toBeCloseTo(measure, 0)
  })

  const code = ['(list)        ;; <1>', '(of three)    ;; <2>', '(and more)    ;; <3>'].join('\n')

  it('move to the left together where that makes room', () => {
    const measure = widthOf('(of three) ;; <2>') + 2 * space
    expect(linesOf(code, measure).map((line) => line.replace(/ +/g, ' '))).toEqual([
      '(list) ;; <1>',
      '(of three) ;; <2>',
      '(and more) ;; <3>',
    ])
  })

  it('stand in the next line as a whole where it does not', () => {
    const measure = widthOf('(of three) ;;')
    expect(linesOf(code, measure)).toEqual([
      expect.stringMatching(/^\(list\) +;; <1>$/),
      '(of three)',
      '             ;; <2>',
      '(and more)',
      '             ;; <3>',
    ])
  })

  it.each([
    ['run it ;; <4>', 'run it ;;', ['run it', '   ;; <4>']],
    ['run it // and then', 'run it // and', ['run it // and', '   then']],
    ['<p>a</p> <!-- 1 -->', '<p>a</p> <!-- 1', ['<p>a</p>', '   <!-- 1 -->']],
    ['run it # now', 'run it #', ['run it', '   # now']],
  ])('never leave a sign alone: %s', (line, room, expected) => {
    expect(linesOf(line, widthOf(room))).toEqual(expected)
  })
})

it('code that fits is left as it is', () => {
  expect(linesOf('a  b    c\n    d', 200)).toEqual(['a  b    c', '    d'])
})
