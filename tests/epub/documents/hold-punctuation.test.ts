import { expect, it } from 'vitest'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { holdPunctuation } from '../../../src/epub/documents/hold-punctuation.ts'
import type { Element } from '../../../src/markup/tree/element.ts'
import { makeElement, makeText } from '../../../src/markup/tree/make-element.ts'
import { book, chapter } from '../../support/build.ts'

const x = makeElement('math', {}, [makeText('x')])

/** A paragraph of texts and formulas after its formulas have taken what belongs to them, held things in brackets. */
function hold(...children: readonly (string | Element)[]): string {
  const [document] = contentDocuments(book(chapter('One')))
  const nodes = children.map((child) => (typeof child === 'string' ? makeText(child) : child))
  const element = makeElement('p', {}, nodes)
  const [made] = holdPunctuation(document ? [{ ...document, element }] : [])
  const show = (node: Element | ReturnType<typeof makeText>): string => {
    if (node.type === 'text') return node.value
    const inner = node.children.map(show).join('')
    return node.classes.includes('nowrap') ? `[${inner}]` : inner
  }
  return made ? show(made.element) : ''
}

it('holds the stop after a formula, and the bracket before it', () => {
  expect(hold('Let ', x, ', and so.')).toBe('Let [x,] and so.')
  expect(hold('Then (', x, ') is “', x, '”.')).toBe('Then [(x)] is [“x”.]')
  expect(hold('(', x, ')')).toBe('[(x)]')
})

it('holds the letters and the dash that make one word with it, and no more', () => {
  expect(hold('the ', x, 'th, and ', x, '-axis')).toBe('the [xth,] and [x-]axis')
  expect(hold(x, 'tide')).toBe('xtide')
})

it('holds the same for an image in the line', () => {
  const image = makeElement('img', { attributes: { src: 'a.png', alt: '' } }, [])
  expect(hold('See ', image, '.')).toBe('See [.]')
})

it('leaves alone what stands by itself', () => {
  expect(hold('Let ', x, ' be.')).toBe('Let x be.')
  const block = makeElement('math', { attributes: { display: 'block' } }, [makeText('y')])
  expect(hold(block, ',')).toBe('y,')
})

it('holds two formulas with a stop between them apart', () => {
  expect(hold(x, ',', x)).toBe('[x,]x')
})
