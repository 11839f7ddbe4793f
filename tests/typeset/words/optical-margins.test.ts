import { describe, expect, it } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const css = 'p { text-align: justify; hanging-punctuation: first allow-end }'

/** How far a character hangs over the edge of the text, in shares of its width (5 points). */
function hangs(character: string, side: 'start' | 'end'): number {
  const text = side === 'end' ? `one two six${character}` : `${character}one two six`
  const items = setElements(`${css} p { text-align: right }`, [el('p', text)])
  const words = seenWords(items)
  if (side === 'end') return (Math.max(...words.map(({ right }) => right)) - 200) / 5
  const left = setElements(css, [el('p', text)])
  return -Math.min(...seenWords(left).map((word) => word.left)) / 5
}

describe('the edge of the text', () => {
  // Marks with little ink hang most (Hàn Thế Thành 2000, § 3).
  it.each([
    ['.', 0.7],
    [',', 0.7],
    ['’', 0.6],
    ['”', 0.5],
    [':', 0.45],
    [';', 0.45],
    ['–', 0.35],
    ['»', 0.3],
    ['—', 0.25],
    ['!', 0.2],
    ['?', 0.15],
    [')', 0.15],
    ['…', 0.15],
  ])('lets %s hang at the end of a line', (mark, share) => {
    expect(hangs(mark, 'end')).toBeCloseTo(share, 4)
  })

  it.each([
    ['‘', 0.6],
    ['“', 0.5],
    ['„', 0.4],
    ['«', 0.3],
    ['—', 0.2],
    ['(', 0.12],
  ])('lets %s hang at the start of a line', (mark, share) => {
    expect(hangs(mark, 'start')).toBeCloseTo(share, 4)
  })

  it('keeps a letter with a straight side where it is', () => {
    expect(hangs('m', 'end')).toBeCloseTo(0)
    expect(hangs('m', 'start')).toBeCloseTo(0)
  })
})
