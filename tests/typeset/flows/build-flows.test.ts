import { describe, expect, it } from 'vitest'
import type { Element } from '../../../src/markup/tree/element.ts'
import { buildFlows } from '../../../src/typeset/flows/build-flows.ts'
import type { Flow } from '../../../src/typeset/blocks/vertical-list.ts'
import { el, styled } from '../../theme/styled.ts'
import { typesetContext } from '../set-elements.ts'

const page = 'body { font-size: 10pt; line-height: 14pt } p { margin: 0 }'

/** The flows of a section of blocks, by a stylesheet. */
function flows(css: string, ...blocks: readonly Element[]): readonly Flow[] {
  const section = styled(`${page} ${css}`, el('section', ...blocks))
  return buildFlows({ styled: section, outer: [] }, typesetContext())
}

/** Space above and below each block. */
function spaces(css: string, ...blocks: readonly Element[]): readonly string[] {
  return flows(css, ...blocks).flatMap((flow) =>
    flow.blocks.map(({ before, after }) => `${before} ${after}`),
  )
}

describe('space between blocks', () => {
  it('is the greater of two margins', () => {
    const css = '.a { margin-bottom: 6pt } .b { margin-top: 9pt }'
    expect(spaces(css, el('p.a', 'a'), el('p.b', 'b'))).toEqual(['0 0', '9 0'])
  })

  it('adds up padding, which margins do not collapse through', () => {
    const css = '.a { margin: 6pt 0 } div { padding: 4pt 0; margin: 5pt 0 }'
    const inner = el('div.box', el('p.a', 'a'))
    expect(spaces(css, el('p', 'x'), inner, el('p', 'y'))).toEqual(['0 0', '15 10', '5 0'])
  })

  it('before a page break ends with its page', () => {
    const css = '.a { margin-bottom: 6pt } .b { break-before: page; margin-top: 2pt }'
    expect(spaces(css, el('p.a', 'a'), el('p.b', 'b'))).toEqual(['0 0', '2 0'])
  })
})

describe('a flow', () => {
  it('begins where the page is broken or another page is named, and where that ends', () => {
    const css = '.b { break-before: recto } .c { page: plate }'
    const found = flows(css, el('p', 'a'), el('p.b', 'b'), el('p.c', 'c'), el('p', 'd'))
    expect(found.map(({ opens, page }) => `${opens} ${page}`)).toEqual([
      'any auto',
      'recto auto',
      'any plate',
      'any auto',
    ])
  })

  it('keeps the side that is asked for when a box inside asks for any page', () => {
    const css = 'div { break-before: recto } p { break-before: page }'
    expect(flows(css, el('div', el('p', 'a'))).map(({ opens }) => opens)).toEqual(['recto'])
  })

  it('stands at the foot of its page only if its first box asks for that', () => {
    const css = '.low { margin-top: auto } .b { break-before: page }'
    const feet = (...blocks: readonly Element[]) =>
      flows(css, ...blocks).map(({ atFoot }) => atFoot)
    expect(feet(el('p.low', 'a'), el('p', 'b'))).toEqual([true])
    expect(feet(el('p', 'a'), el('p.b.low', 'b'))).toEqual([false, true])
    // In the middle of a flow such a margin is none, and nothing after it moves.
    expect(feet(el('p', 'a'), el('p.low', 'b'), el('p.b', 'c'))).toEqual([false, false])
    expect(feet(el('div.low'), el('p', 'b'))).toEqual([false])
    expect(feet(el('p', 'a'), el('div.b.low'), el('p', 'b'))).toEqual([false, false])
  })

  it('draws the box of a table where the table stands', () => {
    const cells = el('tbody', el('tr', el('td', 'a'), el('td', 'b')))
    const boxOf = (css: string) => {
      const [flow] = flows(`table { border: 1pt solid black; ${css} }`, el('table', cells))
      const block = flow?.blocks[0]
      const stack = block?.content.type === 'stack' ? block.content : undefined
      const table = stack?.blocks[0]?.block
      const [box] = stack?.decorations ?? []
      return { box: box && [box.x, box.width], table: table && [table.x, table.width] }
    }
    for (const css of [
      'margin-left: 20pt',
      'margin: 0 30pt',
      'width: 50%',
      'width: 50%; margin-left: 20pt',
      'width: 50%; margin: 0 auto',
      'width: 50%; margin-left: auto',
    ]) {
      const { box, table } = boxOf(css)
      expect(box, css).toEqual(table)
    }
    expect(boxOf('margin-left: 20pt').table?.[0]).toBe(20)
    expect(boxOf('width: 50%; margin-left: 20pt').table?.[0]).toBe(20)
    expect(boxOf('width: 50%; margin-left: auto').table?.[0]).toBe(100)
  })

  it('draws a box around the blocks that the box holds', () => {
    const css = 'div { border: 1pt solid black }'
    const [flow] = flows(css, el('p', 'a'), el('div', el('p', 'b'), el('p', 'c')), el('p', 'd'))
    expect(flow?.decorations.map(({ from, to }) => [from, to])).toEqual([[1, 3]])
  })

  it('holds the ids after its last block at the end of that block', () => {
    const [flow] = flows('', el('p', 'a'), el('p', el('span#end')))
    expect(flow?.blocks.map(({ ids }) => ids)).toEqual([['end']])
  })
})
