/** CSS Pseudo-Elements 4, § 2.1: what a first line looks like where its words have styles of their own. */
import { expect, it } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const css = `
  p::first-line { text-transform: uppercase }
  em { font-style: italic }
  b { text-transform: lowercase }
`

function firstLine(...children: Parameters<typeof el>[1][]) {
  const words = seenWords(setElements(css, [el('p', ...children)]))
  return words
    .filter(({ y }) => y === words[0]?.y)
    .map(({ text }) => text)
    .join(' ')
}

it('goes on through emphasis and other spans', () => {
  const spans = [el('em', 'Two'), ' three ', el('span[lang=fr]', 'quatre'), ' five']
  expect(firstLine('One ', ...spans)).toBe('ONE TWO THREE QUATRE FIVE')
})

it('goes on through a span that the paragraph begins with', () => {
  expect(firstLine(el('span', 'One two'), ' three')).toBe('ONE TWO THREE')
})

it('leaves a span what its own rule gives it', () => {
  expect(firstLine('One ', el('b', 'Two'), ' three')).toBe('ONE two THREE')
})

it('leaves code in the letters that it has', () => {
  expect(firstLine('One ', el('code', 'two'), ' three')).toBe('ONE two THREE')
})
