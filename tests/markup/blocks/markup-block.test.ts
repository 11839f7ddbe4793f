import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import { textContent } from '../../../src/markup/tree/element.ts'
import { markupBlocks } from '../../../src/markup/blocks/markup-block.ts'
import {
  blockquote,
  code,
  container,
  em,
  figure,
  h,
  noteMark,
  p,
  rule,
  see,
  table,
  text,
  ul,
  verse,
} from '../../support/build.ts'
import { descendants, outline } from '../outline.ts'

const elements = (block: Block) =>
  markupBlocks([block], {
    language: 'en',
    marks: {},
    roleOf: (id) => (id === 'one' ? 'part' : 'chapter'),
  })
const markup = (block: Block) => elements(block).map(outline).join('')

describe('markupBlocks', () => {
  it('keeps id, classes and language of the author', () => {
    expect(markup({ ...p('Bon'), id: 'x', classes: ['big'], language: 'fr' })).toBe(
      '<p id="x" class="big" lang="fr">Bon</p>',
    )
  })

  it('makes elements of its own for each block, which origins tell apart', () => {
    const quoted = { ...blockquote(p('Yes.')), attribution: [text('Ann')] } as Block
    const all = markupBlocks([quoted, quoted], {
      language: 'en',
      marks: {},
      roleOf: () => 'chapter',
    })
    const every = all.flatMap(descendants)
    expect(new Set(every).size).toBe(every.length)
  })

  it('parts the label of a caption from its text', () => {
    const captioned = { ...table(['Day'], ['Th']), caption: [text('Tides')], number: 2 } as Block
    const [element] = elements(captioned)
    expect(element && textContent(element)).toMatch(/^Table\s2\.? Tides/)
  })

  it('heads nothing with the empty corner of a table', () => {
    const header = '<thead><tr><td/><th scope="col">Tide</th></tr></thead>'
    expect(
      markup({ ...table(['', 'Tide'], ['high', '4']), header: [[], [text('Tide')]] } as Block),
    ).toBe(`<table>${header}<tbody><tr><td>high</td><td>4</td></tr></tbody></table>`)
  })

  it('sets headings, quotations, breaks and code as what they are', () => {
    expect(markup(h(3, 'Sub'))).toBe('<h3>Sub</h3>')
    expect(markup(rule())).toBe('<hr class="scene-break"/>')
    expect(markup({ ...code('a < b'), syntax: 'ts' } as Block)).toBe(
      '<pre><code class="language-ts">a < b</code></pre>',
    )
    expect(markup({ ...blockquote(p('Yes.')), attribution: [text('Ann')] } as Block)).toBe(
      '<blockquote><p>Yes.</p><p class="attribution"><span class="dash">—</span>Ann</p></blockquote>',
    )
  })

  it('holds the text of a tight item in the item itself', () => {
    expect(markup(ul([p('a')], [p('b'), ul([p('c')])]))).toBe(
      '<ul class="tight"><li>a</li><li><p>b</p><ul class="tight"><li>c</li></ul></li></ul>',
    )
  })

  it('draws the boxes of a task list', () => {
    const list: Block = {
      type: 'list',
      node: 'l',
      ordered: false,
      start: 1,
      tight: true,
      items: [{ checked: true, blocks: [p('done')] }],
    }
    expect(markup(list)).toBe(
      '<ul class="tight task-list"><li><span class="checkbox">☑</span> done</li></ul>',
    )
  })

  it('labels a numbered figure and gives its width as a class', () => {
    expect(
      markup({
        ...figure('map.png', 'The coast'),
        number: 2,
        width: '80%',
        alt: 'Map',
      }),
    ).toBe(
      '<figure><img class="w-80" src="map.png" alt="Map"/>' +
        '<figcaption><span class="label">Figure\u00a02</span> The coast</figcaption></figure>',
    )
  })

  it('gives other sizes as styles, and leads where a link leads', () => {
    const link = { type: 'link', url: 'https://example.org', children: [] } as const
    const width = '30mm'
    expect(markup({ ...figure('map.png'), alt: 'Map', width, link })).toBe(
      '<figure><a href="https://example.org"><img src="map.png" alt="Map" style="width: 30mm"/></a></figure>',
    )
    expect(markup({ ...figure('map.png'), alt: 'Map', pageShare: 0.3 })).toContain(
      'style="height: 30vh"',
    )
  })

  it('names the cells of a table by row and column and scopes its header', () => {
    const block = {
      ...table(['Port', 'Ships'], ['Lynn', '3']),
      node: 't',
      align: [undefined, 'right'],
    }
    const [element] = elements(block as Block)
    expect(element && outline(element)).toBe(
      '<table><thead><tr><th scope="col">Port</th><th class="right" scope="col">Ships</th></tr></thead>' +
        '<tbody><tr><td>Lynn</td><td class="right">3</td></tr></tbody></table>',
    )
    const names = element && descendants(element).flatMap((one) => one.node ?? [])
    expect(names).toEqual(['t.r0.c0', 't.r0.c1', 't.r1.c0', 't.r1.c1'])
  })

  it('leaves the head off a table that has none', () => {
    expect(markup({ ...table(['', ''], ['a', 'b']), header: [[], []] } as Block)).not.toContain(
      'thead',
    )
  })

  it('sets every line of verse as a paragraph, indents as classes', () => {
    const block = verse('Rose\nred')
    const indented = { ...block, stanzas: [[{ indent: 2, children: [text('red')] }]] } as Block
    expect(markup(block)).toBe(
      '<div class="verse"><div class="stanza"><p class="line">Rose</p><p class="line">red</p></div></div>',
    )
    expect(markup(indented)).toContain('<p class="line indent-2">red</p>')
  })

  it('knows notes and sidebars as asides, leaves other containers plain', () => {
    expect(markup(container('note', p('N')))).toBe(
      '<aside class="note" role="note"><p>N</p></aside>',
    )
    expect(markup(container('letter', p('L')))).toBe('<div class="letter"><p>L</p></div>')
  })

  it('quotes titles in the contents without notes and links', () => {
    const contents: Block = {
      type: 'contents',
      node: 'c',
      entries: [
        {
          target: 'one',
          label: 'Chapter 1',
          title: [text('Of '), em('Salt', noteMark('n', 1)), see('x', ' and Sea')],
          author: 'Ann',
          entries: [{ target: 'two', title: [text('Two')], entries: [] }],
        },
      ],
    }
    expect(markup(contents)).toBe(
      '<ol class="contents"><li class="part"><a href="#one"><span class="label">Chapter 1</span> ' +
        '<span class="title">Of <em>Salt</em> and Sea</span> <span class="author">Ann</span></a>' +
        '<ol><li class="chapter"><a href="#two"><span class="title">Two</span></a></li></ol></li></ol>',
    )
  })

  it('says in the contents which language a title is in', () => {
    const entry = { target: 'one', title: [text('Un')], language: 'fr', entries: [] }
    expect(markup({ type: 'contents', node: 'c', entries: [entry] })).toContain(
      '<span class="title"><span lang="fr">Un</span></span>',
    )
  })

  it('marks a reference by page', () => {
    expect(
      markup(p({ type: 'crossReference', target: 'x', form: 'page', children: [text('here')] })),
    ).toBe('<p><a class="xref page" href="#x">here</a></p>')
  })
})
