import { describe, expect, it } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const css = `div, p { display: block } .poem { width: fit-content; margin: 0 auto; text-align: start }
  p { padding-left: 40pt; text-indent: -40pt }`

describe('a box as wide as its longest line', () => {
  // Letters are half an em wide: 5 points at 10, and the measure is 200.
  const words = seenWords(
    setElements(css, [el('div.poem', el('p', 'abcdefghij klmnopqrs'), el('p', 'end'))]),
  )
  const leftOf = (text: string) => words.find((word) => word.text === text)?.left ?? NaN

  it('is centered on that line', () => {
    expect(leftOf('abcdefghij')).toBeCloseTo(51.2, 0)
    expect(leftOf('end')).toBeCloseTo(51.2, 0)
  })

  it('keeps the line on one line', () => {
    const y = (text: string) => words.find((word) => word.text === text)?.y
    expect(y('klmnopqrs')).toBe(y('abcdefghij'))
  })

  it('fills the measure where a line is longer', () => {
    const long = seenWords(
      setElements(css, [el('div.poem', el('p', 'abcdefghij '.repeat(6).trim()))]),
    )
    expect(Math.min(...long.map(({ left }) => left))).toBeLessThan(5)
  })
})
