import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import type { Inline } from '../../../src/book/model/inline.ts'
import { textContent } from '../../../src/markup/tree/element.ts'
import { markupSection } from '../../../src/markup/markup-section.ts'
import {
  book,
  chapter,
  code,
  container,
  em,
  h,
  noteMark,
  p,
  section,
  span,
} from '../../support/build.ts'

const rest = ' was the whole of the company that looked up from their plates in the hall'.repeat(2)

/** The blocks of a chapter after its heading: classes and text. */
function blocksOf(...blocks: readonly Block[]) {
  const section = chapter('One', ...blocks)
  const [, ...elements] = markupSection(section, book(section)).children
  return elements.flatMap((element) =>
    element.type === 'element' ? [{ classes: element.classes, text: textContent(element) }] : [],
  )
}

const classesOf = (...inlines: readonly (Inline | string)[]) =>
  blocksOf(p(...inlines, rest))[0]?.classes

const raised = { type: 'superscript', children: [{ type: 'text', value: '2' }] } as const
const code1 = { type: 'inlineCode', value: 'code' } as const
const math = { type: 'inlineMath', value: 'x' } as const
const picture = { type: 'inlineImage', resource: 'a.png', alt: 'a star' } as const

describe('the paragraph that opens a chapter', () => {
  it('is the first of its text, after an epigraph and a date line', () => {
    const dateLine: Block = { ...p('Salt, 4 March'), classes: ['date-line'] }
    const blocks = blocksOf(container('epigraph', p('Water.')), dateLine, p('It', rest), p(rest))
    expect(blocks.map(({ classes }) => classes)).toEqual([
      ['epigraph'],
      ['date-line'],
      ['opening', 'initial'],
      [],
    ])
  })

  it('is marked in chapters only: no preface has an initial', () => {
    const preface = section('preface', 'Preface', p('It', rest))
    const [, paragraph] = markupSection(preface, book(preface)).children
    expect(paragraph?.type === 'element' && paragraph.classes).toEqual([])
  })

  it('has no initial in Hebrew, nor in a book that runs from right to left', () => {
    expect(classesOf('\u05e9\u05dc\u05d5\u05dd')).toEqual(['opening'])
    expect(classesOf('“\u05e9\u05dc\u05d5\u05dd')).toEqual(['opening'])
    const chapterIn = { ...chapter('One', p('It', rest)), language: 'he' }
    const [, paragraph] = markupSection(chapterIn, book(chapterIn)).children
    expect(paragraph?.type === 'element' && paragraph.classes).toEqual(['opening'])
  })

  it('is none where something else begins the text', () => {
    const speech: Block = { ...p('Ann. It', rest), classes: ['speech'] }
    for (const first of [h(2, 'Head'), code('x'), speech]) {
      const found = blocksOf(first, p('It', rest)).flatMap(({ classes }) => classes)
      expect(found).not.toContain('opening')
    }
  })

  it.each<[string, readonly (Inline | string)[]]>([
    ['a letter', ['It']],
    ['a letter after quotes', ['“‘It']],
    ['German quotes', ['»It']],
    ['a guillemet and a space as typed', ['« It']],
    ['the apostrophe of a word cut short', ['’Twas']],
    ['a letter in emphasis', [em('It')]],
    ['quotes and letter in emphasis', [em('“It”')]],
    ['an entry of the index', [span('index', ''), 'It']],
    ['a letter with an accent of its own', ['E\u0301t']],
  ])('has an initial: %s', (_, inlines) => {
    expect(classesOf(...inlines)).toEqual(['opening', 'initial'])
  })

  it.each<[string, readonly (Inline | string)[]]>([
    ['a formula first', [math, ' It']],
    ['a picture first', [picture, ' It']],
    ['code', [code1]],
    ['a note first', [noteMark('n', 1), 'It']],
    ['a digit', ['1891']],
    ['a letter that reaches below its line', ['yes']],
    ['a letter of Georgian', ['ერთხელ']],
    ['a dash', ['—It']],
    ['a quotation mark and a space', ['“ It']],
    ['a quote whose letter is in emphasis', ['“', em('It')]],
    ['the letter of a formula', ['H', raised]],
    ['a line of one letter', ['A', { type: 'break' }, 'line']],
    ['white space alone before a picture', [' ', picture]],
    ['a picture in its first lines', ['It ', picture]],
  ])('has none with %s', (_, inlines) => {
    expect(classesOf(...inlines)).toEqual(['opening'])
  })

  it('has none where it is too short to stand beside one', () => {
    expect(blocksOf(p('“No,” she said.'))[0]?.classes).toEqual(['opening'])
  })

  it.each(['يقف البحر', 'ܫܠܡܐ', 'एक दिन', 'একদিন', 'วันหนึ่ง', 'ᠮᠣᠩᠭᠣᠯ'])(
    'is not set apart in a script that joins its letters: %s',
    (words) => {
      expect(blocksOf(p(`${words} `.repeat(30)))[0]?.classes).toEqual([])
    },
  )

  it('has a space of one kind after a guillemet, behind which browsers find the letter', () => {
    for (const space of ['\u202f', ' ']) {
      const [opening] = blocksOf(p(`«${space}It${space}»`, rest))
      expect(opening?.classes).toContain('initial')
      expect(opening?.text).toMatch(new RegExp(`^«\u00a0It${space}»`))
    }
  })
})
