import { describe, expect, it } from 'vitest'
import { textContent } from '../../../src/markup/tree/element.ts'
import type { Inline } from '../../../src/book/model/inline.ts'
import { makeElement } from '../../../src/markup/tree/make-element.ts'
import { markupInlines, markupQuoted } from '../../../src/markup/inlines/markup-inline.ts'
import { em, noteMark, span, text } from '../../support/build.ts'

const written = (...inlines: readonly Inline[]) =>
  textContent(makeElement('p', {}, markupInlines(inlines, {})))
const [one, two] = [noteMark('n1', 1), noteMark('n2', 2)]
const raised = { type: 'superscript', children: [text('2')] } as const

describe('marks of notes side by side', () => {
  it.each<[string, readonly Inline[], string]>([
    ['in a row', [text('A'), one, two, text('.')], 'A1,2.'],
    ['three of them', [one, two, one], '1,2,1'],
    ['one in emphasis', [em('A', one), two], 'A1,2'],
    ['both in emphasis', [em('A', one), em(two, 'b')], 'A1,2b'],
    ['with an entry of the index between', [one, span('index', ''), two], '1,2'],
  ])('are parted by a comma: %s', (_, inlines, expected) => {
    expect(written(...inlines)).toBe(expected)
  })

  it('are left as they are where anything parts them', () => {
    expect(written(one, text(' '), two)).toBe('1 2')
    expect(written(one, text('.'), two)).toBe('1.2')
  })

  it('are quoted in no title, nor is what parts them', () => {
    const quoted = makeElement('p', {}, markupQuoted([text('A'), em('b', one, two)]))
    expect(textContent(quoted)).toBe('Ab')
  })

  it('stand apart from a raised number and a formula, which they would seem to belong to', () => {
    expect(written(text('x'), raised, one)).toBe('x2\u202f1')
    expect(written({ type: 'inlineMath', value: 'x' }, one)).toMatch(/\u202f1$/)
  })
})
