import { describe, expect, it } from 'vitest'
import { selectorUse } from '../../../src/theme/cascade/selector-use.ts'
import { el } from '../styled.ts'

const section = el('section#one.chapter', el('p.opening', 'a'), el('p', el('em', 'b')), el('hr'))
const { isUsed, compete } = selectorUse([[section], [el('nav', el('ol.contents'))]], 'en-GB')

describe('selectorUse', () => {
  it.each([
    ['p', true],
    ['hr + p', false],
    ['p + hr', true],
    ['p:first-child', true],
    ['em:first-child:last-child', true],
    ['ol:nth-child(2)', false],
    ['.opening::first-line', true],
    ['.chapter > em', false],
    ['#one em', true],
    ['#two', false],
    ['body > nav', true],
    ['h1', false],
    ['p:lang(en)', true],
    ['p:lang(fr)', false],
    [':is(h1, p)', true],
  ])('finds what the book has: %s', (selector, isFound) => {
    expect(isUsed(selector)).toBe(isFound)
  })

  it.each([
    'p:hover',
    'p > .koboSpan',
    '#book-columns p',
    'body.night p',
    'html[class] p',
    'p[data-place]',
    ':root',
    'p:not(.x)',
  ])('keeps what a reading system may bring about: %s', (selector) => {
    expect(isUsed(selector)).toBe(true)
  })

  it('knows when the order of two rules decides', () => {
    expect(compete('p', 'p')).toBe(true)
    expect(compete('.opening', '.chapter')).toBe(false)
    expect(compete('p', '.opening')).toBe(false)
    expect(compete('p::first-line', 'p')).toBe(false)
    expect(compete('section > p', 'p + p')).toBe(true)
  })
})
