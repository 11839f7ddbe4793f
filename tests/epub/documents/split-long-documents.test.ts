import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import type { Inline } from '../../../src/book/model/inline.ts'
import { contentDocuments } from '../../../src/epub/documents/content-document.ts'
import { splitLongDocuments } from '../../../src/epub/documents/split-long-documents.ts'
import { findElement } from '../../../src/epub/elements/walk-elements.ts'
import { textContent, type Element } from '../../../src/markup/tree/element.ts'
import {
  book,
  chapter,
  h,
  note,
  noteMark,
  ol,
  p,
  rule,
  see,
  table,
  text,
  verse,
  withNotes,
} from '../../support/build.ts'
import { emitEdition, textOf } from '../emit.ts'

/** A paragraph of ten kilobytes. */
const long = (...more: readonly Inline[]) => p('word '.repeat(2000), ...more)
const times = (count: number, make: (index: number) => Block): readonly Block[] =>
  Array.from({ length: count }, (_, index) => make(index))

function split(...blocks: readonly Block[]) {
  const documents = contentDocuments(book(chapter('One', ...blocks)))
  return { whole: documents[0]?.element, pieces: splitLongDocuments(documents) }
}

const first = ({ element }: { readonly element: Element }) => element.children[0]
const tagOf = (child: Element['children'][number] | undefined) =>
  child?.type === 'element' ? child.tag : child?.value

describe('splitLongDocuments', () => {
  it('leaves a chapter whole that readers take', () => {
    const documents = contentDocuments(book(chapter('One', ...times(24, () => long()))))
    expect(splitLongDocuments(documents)).toEqual(documents)
  })

  it('parts a longer one in files of one size, named after it, and loses nothing', () => {
    const { whole, pieces } = split(...times(60, () => long()))
    expect(pieces.map(({ file }) => file)).toEqual([
      '01-one.xhtml',
      '01-one-2.xhtml',
      '01-one-3.xhtml',
    ])
    expect(pieces.map(({ element }) => textContent(element)).join('')).toBe(
      textContent(whole ?? pieces[0]?.element ?? expect.fail()),
    )
    expect(pieces.map(({ element }) => element.children.length)).toEqual([21, 20, 20])
  })

  it('begins the later pieces as no new chapter, with the same looks', () => {
    const { pieces } = split(...times(60, () => long()))
    expect(pieces[1]?.element).toMatchObject({ tag: 'section', classes: ['chapter', 'bodymatter'] })
    expect(pieces[1]?.element.id).toBeUndefined()
    expect(pieces[1]?.element.attributes).toEqual({})
  })

  it('parts at a heading near the middle, or else behind a scene break', () => {
    const headed = split(...times(15, () => long()), h(2, 'Noon'), ...times(25, () => long()))
    expect(tagOf(headed.pieces[1] && first(headed.pieces[1]))).toBe('h2')
    const paused = split(...times(17, () => long()), rule(), ...times(23, () => long()))
    expect(tagOf(paused.pieces[0]?.element.children.at(-1))).toBe('hr')
  })

  it('never parts a heading from its text', () => {
    const { pieces } = split(...times(40, (index) => (index % 2 === 0 ? h(2, 'A') : long())))
    for (const { element } of pieces) expect(tagOf(element.children.at(-1))).toBe('p')
  })

  it('goes into verse and lists, whose numbers go on', () => {
    const ode = split(verse(...Array.from({ length: 90 }, () => 'line '.repeat(1000))))
    expect(ode.pieces).toHaveLength(2)
    expect(tagOf(ode.pieces[1] && first(ode.pieces[1]))).toBe('div')
    const list = split(ol(...Array.from({ length: 40 }, () => [long()])))
    expect(list.pieces[1] && first(list.pieces[1])).toMatchObject({ attributes: { start: '21' } })
  })

  it('leaves whole what cannot be parted', () => {
    const { pieces } = split(table(...Array.from({ length: 40 }, () => ['word '.repeat(2000)])))
    expect(pieces).toHaveLength(1)
  })

  it('leads links and notes to the piece that they are in', async () => {
    const blocks = times(60, (index) => {
      if (index === 1) return long(see('late', 'later'), noteMark('n1', 1))
      return index === 50 ? { ...long(noteMark('n2', 2)), id: 'late' } : long()
    })
    const noted = withNotes(
      chapter('One', ...blocks),
      note('n1', 1, p('A note.')),
      note('n2', 2, p(text('Another.'))),
    )
    const files = await emitEdition(book(noted))
    const [early, , late] = ['01-one.xhtml', '01-one-2.xhtml', '01-one-3.xhtml'].map((file) =>
      textOf(files, file),
    )
    expect(early).toContain('href="01-one-3.xhtml#late"')
    expect(early).toMatch(/href="#n1"[^]*id="n1"/)
    expect(early).not.toContain('id="n2"')
    expect(late).toMatch(/href="#n2"[^]*id="n2"/)
    const marks = [{ folio: '9', node: 'one.p55', offset: 0 }]
    const paged = await emitEdition(book(noted), {}, { marks })
    expect(textOf(paged, 'toc.xhtml')).toContain('href="01-one-3.xhtml#page-9"')
    expect(textOf(paged, 'toc.xhtml')).not.toMatch(/nav epub:type="toc"[^]*01-one-2/)
  })

  it('does not lose what a note cites', () => {
    const noted = withNotes(
      chapter('One', long(noteMark('n1', 1)), ...times(50, () => long())),
      note('n1', 1, p('See', noteMark('n2', 2))),
      note('n2', 2, p('The note of a note.')),
      note('n3', 3, p('Cited nowhere.')),
    )
    const pieces = splitLongDocuments(contentDocuments(book(noted)))
    const has = (document: (typeof pieces)[0] | undefined, id: string) =>
      document !== undefined &&
      findElement(document.element, (inner) => inner.id === id) !== undefined
    expect(has(pieces[0], 'n2')).toBe(true)
    expect(has(pieces.at(-1), 'n3')).toBe(true)
  })
})
