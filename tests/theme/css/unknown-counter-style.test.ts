import { describe, expect, it } from 'vitest'
import { styleTree } from '../../../src/theme/cascade/style-tree.ts'
import { collect } from '../../support/collect.ts'
import { el, themeOf } from '../styled.ts'

/** The messages and first hints about a theme. */
function toldOf(css: string): readonly (readonly [string, string | undefined])[] {
  const { report, diagnostics } = collect()
  const theme = themeOf(css, report)
  styleTree(el('ol', el('li', 'a')), theme, { media: 'print', language: 'en' }, report)
  return diagnostics.map(({ message, hints }) => [message, hints?.[0]])
}

describe('the style of a list or a counter', () => {
  it.each([
    ['ol { list-style-type: lower-romn }', 'list-style-type: lower-romn'],
    ['ol { list-style: lower-romn inside }', 'list-style: lower-romn inside'],
    ['@media print { li { list-style-type: lower-romn } }', 'list-style-type: lower-romn'],
    ['@media screen { li { list-style-type: lower-romn } }', 'list-style-type: lower-romn'],
    [':root { --s: lower-romn } ol { list-style-type: var(--s) }', 'list-style-type: lower-romn'],
    [
      'li::before { content: counter(list-item, lower-romn) }',
      'content: counter(list-item , lower-romn)',
    ],
    [
      '@page { @bottom-center { content: counter(page, lower-romn) } }',
      'content: counter(page , lower-romn)',
    ],
  ])('is told when nobody knows its name: %s', (css, declared) => {
    expect(toldOf(css)[0]).toEqual([
      `There is no list style "lower-romn" for "${declared.replace(' ,', ',')}".`,
      'did you mean "lower-roman"?',
    ])
  })

  it('is told for paper when only e-readers know it', () => {
    const [message] = toldOf('ol { list-style-type: hiragana }')[0] ?? []
    expect(message).toBe('Print does not count in "hiragana", but in plain numbers.')
    expect(toldOf('@media screen { ol { list-style-type: hiragana } }')).toEqual([])
  })

  it.each([
    'ol { list-style-type: UPPER-ALPHA }',
    'ol { list-style: outside thai }',
    'ul { list-style: none; list-style-type: "– " }',
    'ul { list-style-type: inherit }',
    'li::marker { content: counter(list-item, decimal) }',
  ])('is taken in silence when it is known: %s', (css) => {
    expect(toldOf(css)).toEqual([])
  })
})
