import { describe, expect, it } from 'vitest'
import { buildFlows } from '../../../src/typeset/flows/build-flows.ts'
import { el, styled } from '../../theme/styled.ts'
import { seenWords, setElements, typesetContext } from '../set-elements.ts'

const seen = (css: string, ...elements: readonly ReturnType<typeof el>[]) =>
  [...seenWords(setElements(css, elements))]
    .sort((a, b) => a.y - b.y || a.left - b.left)
    .map(({ text, y }) => `${text} ${y}`)

describe('generated content of a block', () => {
  const header = el('header', el('h1', 'One'))
  const reset = 'p, h1 { margin: 0; font-size: 10pt }'

  it('stands below its blocks and above them', () => {
    const css = `${reset} header::before { content: "B"; display: block } header::after { content: "A"; display: block }`
    expect(seen(css, header)).toEqual(['B 10', 'One 24', 'A 38'])
  })

  it('is a block too where it only says what it is', () => {
    const css = `${reset} header::before { content: "B" } header::after { content: "A" }`
    expect(seen(css, header)).toEqual(['B 10', 'One 24', 'A 38'])
  })

  it('stands under the text of a paragraph if it is a block, and in its line if not', () => {
    expect(seen(`${reset} p::after { content: "A"; display: block }`, el('p', 'a'))).toEqual([
      'a 10',
      'A 24',
    ])
    expect(seen(`${reset} p::after { content: " A" }`, el('p', 'a'))).toEqual(['a 10', 'A 10'])
  })

  it('has the margins that it is given', () => {
    const css = `${reset} header::after { content: "A"; display: block; margin-top: 14pt }`
    const [flow] = buildFlows(
      { styled: styled(css, el('section', header)), outer: [] },
      typesetContext(),
    )
    expect(flow?.blocks.map(({ before }) => before)).toEqual([0, 14])
  })

  it('is not shown when its display is none', () => {
    const css = `${reset} header::after { content: "A"; display: none }`
    expect(seen(css, header)).toEqual(['One 10'])
  })
})
