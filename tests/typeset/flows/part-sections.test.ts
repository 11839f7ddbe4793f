import { describe, expect, it } from 'vitest'
import type { Element } from '../../../src/markup/tree/element.ts'
import { partSections } from '../../../src/typeset/flows/part-sections.ts'
import { el, styled } from '../../theme/styled.ts'

const section = (name: string, ...children: readonly Element[]): Element => ({
  ...el(`section.${name}`, ...children),
  id: name,
  matter: 'bodymatter',
})
const chapter = (name: string) => section(name, el('h1', name), el('p', 'It was dark.'))
const newPages = 'section { break-before: page }'

/** The ids of the pieces of a part with two chapters, each after the sections that it stands in. */
function pieces(css: string, ...own: readonly Element[]): readonly string[] {
  const part = section('part', ...own, chapter('one'), chapter('two'))
  return partSections(styled(`${newPages} ${css}`, part), 200).map(({ styled: piece, outer }) =>
    [...outer, piece].map(({ element }) => element.id).join('/'),
  )
}

describe('the chapters of a part', () => {
  const title = el('header', el('h1', 'The Sea'))

  it('are set apart from it where each begins a page', () => {
    expect(pieces('', title)).toEqual(['part', 'part/one', 'part/two'])
  })

  it('leave the part its own text, and its notes', () => {
    const note = el('aside.footnote', 'A note.')
    const part = section('part', title, chapter('one'), note)
    const [own] = partSections(styled(`${newPages} .footnote { float: footnote }`, part), 200)
    expect(own?.styled.children.map((child) => child.type === 'element' && child.element)).toEqual([
      title,
      note,
    ])
  })

  it.each([
    ['they run on', 'section.two { break-before: auto }'],
    ['the part has a border', 'section.part { border-bottom: 1pt solid }'],
    ['the part is narrower than the page', 'section.part { margin-left: 9pt }'],
    ['the part is in columns', 'section.part { columns: 2 }'],
    ['the part is to stay with what follows', 'section.part { break-after: avoid }'],
    ['something is shown after the part', 'section.part::after { content: "End" }'],
    ['a chapter says on which side the next begins', 'section.one p { break-after: recto }'],
    ['the title says on which side the text begins', 'header { break-after: recto }'],
  ])('stay in it where %s', (_, css) => {
    expect(pieces(css, title)).toEqual(['part'])
  })

  it('stay in it where the part has no text to hold its name', () => {
    expect(pieces('')).toEqual(['part'])
    expect(pieces('header { display: none }', title)).toEqual(['part'])
  })
})
