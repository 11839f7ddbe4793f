import { describe, expect, it } from 'vitest'
import type { Resource } from '../../../src/book/model/book.ts'
import type { Element } from '../../../src/markup/tree/element.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

// 120 by 60 points.
const sea: Resource = {
  name: 'sea',
  mediaType: 'image/png',
  bytes: new Uint8Array(),
  width: 160,
  height: 80,
}

const css = `table { display: table } tbody { display: table-row-group } tr { display: table-row }
  td { display: table-cell } a { display: inline } figure { display: block }`

function set(...elements: readonly Element[]) {
  const items = setElements(css, elements, { resources: { sea } })
  const images = items.filter((item) => item.type === 'image')
  const links = items.filter((item) => item.type === 'link')
  return { images, links, words: seenWords(items) }
}

const img = (style = ''): Element =>
  el(style === '' ? 'img[src=sea]' : `img[src=sea][style=${style}]`)

describe('an image in a line of text', () => {
  it('has its own size, and the line is so many rows higher', () => {
    const { images, words } = set(
      el('p', 'one two six ten one two ', img(), ' end'),
      el('p', 'next'),
    )
    const [image] = images
    const y = (text: string) => words.find((word) => word.text === text)?.y ?? NaN
    expect(image).toMatchObject({ width: 120, height: 60 })
    // It stands on the baseline of its line, clear of the line above, and the text stays on its grid.
    expect((image?.y ?? NaN) + 60).toBe(y('end'))
    expect(image?.y).toBeGreaterThan(y('one'))
    expect((y('end') - y('one')) % 14).toBe(0)
    expect(y('next') - y('end')).toBe(14)
  })

  it.each([
    ['width: 50%', 100],
    ['width: 30pt', 30],
    ['width: 20px', 15],
    ['width: 2em', 20],
    ['width: 900px', 200],
  ])('has the width that it is given: %s', (style, width) => {
    const { images } = set(el('p', 'one ', img(style), ' two'))
    expect(images[0]).toMatchObject({ width, height: width / 2 })
  })

  it('does not push lines apart when it is as high as letters', () => {
    const { words } = set(
      el(
        'p',
        'one ',
        img('width: 20pt'),
        ' two six ten one two six ten one two six ten one two six',
      ),
    )
    const rows = [...new Set(words.map(({ y }) => y))]
    expect(rows).toEqual([10, 24])
  })

  it('has the mark of its list beside its line, not above it', () => {
    const item = el('ul', el('li', el('p', img(), ' end')))
    const words = seenWords(
      setElements(`${css} li { display: list-item } ul { padding-left: 20pt }`, [item], {
        resources: { sea },
      }),
      true,
    )
    const texts = seenWords(
      setElements(`${css} li { display: list-item } ul { padding-left: 20pt }`, [item], {
        resources: { sea },
      }),
    )
    const marks = [...words, ...texts].filter(({ text }) => text !== 'end')
    expect(marks.map(({ y }) => y)).toEqual(
      texts.filter(({ text }) => text === 'end').map(({ y }) => y),
    )
  })

  it('is no higher than most of a page', () => {
    const tall = { ...sea, width: 100, height: 4000 }
    const items = setElements(css, [el('p', 'one ', img())], { resources: { sea: tall } })
    const image = items.find((item) => item.type === 'image')
    expect(image?.height).toBeCloseTo(410)
  })

  it('lets a line end between it and another', () => {
    const { images } = set(el('p', 'one', img(), img(), img()))
    expect(images.every(({ x, width }) => x + width <= 200)).toBe(true)
  })

  it('leads where its link leads, alone or in a line', () => {
    const link = () => el('a[href=https://example.org]', img('width: 30pt'))
    const { images, links } = set(el('figure', link()), el('p', 'one ', link()))
    expect(links.map(({ x, y, width, height }) => ({ x, y, width, height }))).toEqual(
      images.map(({ x, y, width, height }) => ({ x, y, width, height })),
    )
    expect(links).toHaveLength(2)
  })
})

describe('images in the cells of a table', () => {
  it('share the measure with each other', () => {
    const wide = { ...sea, width: 1600, height: 800 }
    const cells = el('table', el('tbody', el('tr', el('td', img()), el('td', img()))))
    const items = setElements(css, [cells], { resources: { sea: wide } })
    const images = items.filter((item) => item.type === 'image')
    expect(images.map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [100, 100],
    ])
  })

  it('make their row as high as they are', () => {
    const row = (...cells: readonly (Element | string)[]) =>
      el('tr', ...cells.map((cell) => el('td', cell)))
    const { images, words } = set(
      el('table', el('tbody', row(img('width: 80pt'), 'a'), row('next', 'b'))),
    )
    const [image] = images
    const next = words.find(({ text }) => text === 'next')
    expect(image).toMatchObject({ width: 80, height: 40 })
    expect(next?.y ?? 0).toBeGreaterThan((image?.y ?? NaN) + 40 + 7)
  })
})
