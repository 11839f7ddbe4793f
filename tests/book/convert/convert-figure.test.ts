import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import type { Resource } from '../../../src/book/model/book.ts'
import { build } from '../build.ts'

/** A photograph of 600 by 300 pixels, and a sign of 32 by 32. */
const images: Readonly<Record<string, Resource>> = Object.fromEntries(
  (
    [
      ['sea.png', 600, 300],
      ['star.png', 32, 32],
    ] as const
  ).map(([name, width, height]) => [
    name,
    { name, mediaType: 'image/png', bytes: new Uint8Array(), width, height },
  ]),
)

function blocksOf(text: string) {
  const { book, diagnostics } = build({ '1.md': `# A\n\n${text}` }, {}, images)
  const [section] = book.sections
  const told = diagnostics.map(({ message }) => message)
  return { blocks: section?.blocks ?? [], notes: section?.footnotes ?? [], told }
}

function only(text: string): Block | undefined {
  return blocksOf(text).blocks[0]
}

describe('the size of an image', () => {
  it.each([
    ['width=40%', '40%'],
    ['width=42%', '42%'],
    ['width=30mm', '30mm'],
    ['width=3cm', '3cm'],
    ['width=1.5in', '1.5in'],
    ['width=200px', '200px'],
    ['width=200', '200px'],
    ['width=4em', '4em'],
    ['height=2em', '4em'],
    ['height=20mm', '40mm'],
    ['width=30mm height=10mm', '20mm'],
    ['width=30mm height=90mm', '30mm'],
    ['width=2cm height=5mm', '10mm'],
    ['width=50% height=auto', '50%'],
  ])('%s is the same for a figure and in a line', (written, width) => {
    expect(only(`![Sea](sea.png){${written}}`)).toMatchObject({ type: 'figure', width })
    expect(only(`At ![sea](sea.png){${written}}.`)).toMatchObject({ children: [{}, { width }, {}] })
  })

  it('is a share of the page where its height is given in %', () => {
    expect(only('![Sea](sea.png){height=30%}')).toMatchObject({ pageShare: 0.3 })
  })

  it.each(['width=wide', 'width=120%', 'width=0', 'height=-2mm', 'width=3furlongs'])(
    '%s is told of, and the image has its own size',
    (written) => {
      const { blocks, told } = blocksOf(`![Sea](sea.png){${written}}`)
      expect(blocks[0]).not.toHaveProperty('width')
      expect(told).toEqual([expect.stringMatching(/^The (?:width|height) ".+" is /)])
    },
  )

  it('is that of the letters for a small sign in a line', () => {
    const classes = (text: string) => {
      const block = only(text)
      return (
        block?.type === 'paragraph' &&
        block.children.map((child) => 'classes' in child && child.classes)
      )
    }
    expect(classes('A ![star](star.png).')).toEqual([false, ['icon'], false])
    expect(classes('A ![star](star.png){width=1cm}.')).toEqual([false, false, false])
    expect(classes('A ![sea](sea.png).')).toEqual([false, false, false])
  })
})

describe('several images and nothing else', () => {
  const widths = (text: string) =>
    blocksOf(text).blocks.map((block) =>
      block.type === 'paragraph'
        ? block.children.flatMap((child) => {
            const image = child.type === 'link' ? child.children[0] : child
            return image?.type === 'inlineImage' ? [image.width] : []
          })
        : block.type,
    )

  it('stand side by side and share the measure', () => {
    const text = '![a](sea.png) ![b](sea.png)'
    expect(widths(text)).toEqual([['48.5%', '48.5%']])
    expect(only(text)).toMatchObject({ type: 'paragraph', classes: ['pictures'] })
    expect(widths('![a](sea.png)\n[![b](sea.png)](https://example.org)')).toEqual([
      ['48.5%', '48.5%'],
    ])
  })

  it('stand in further rows where one would be too low, or where a line ends', () => {
    const sea = '![a](sea.png)'
    expect(widths(`${sea} ${sea} ${sea} ${sea}`)).toEqual([
      ['48.5%', '48.5%'],
      ['48.5%', '48.5%'],
    ])
    expect(widths(`${sea} ${sea}  \n${sea}`)).toEqual([['48.5%', '48.5%'], [undefined]])
    const names = blocksOf(`${sea} ${sea} ${sea} ${sea}`).blocks.map(({ node }) => node)
    expect(new Set(names).size).toBe(2)
  })

  it('have the widths that they are given, with room between', () => {
    const half = '![a](sea.png){width=50%}'
    expect(widths(`${half} ${half}`)).toEqual([['48.5%', '48.5%']])
    expect(widths('![a](sea.png){width=30%} ![b](sea.png){width=3cm}')).toEqual([['30%', '3cm']])
  })

  it('have their own size where they are small', () => {
    expect(widths('![a](star.png) ![b](star.png)')).toEqual([[undefined, undefined]])
  })
})

describe('an image that is alone but for what belongs to it', () => {
  it('is a figure that has a mark of a note in its caption', () => {
    const { blocks, notes } = blocksOf('![A map](sea.png)[^1] ^[Two.]\n\n[^1]: One.')
    expect(blocks[0]).toMatchObject({
      type: 'figure',
      alt: 'A map',
      caption: [{ value: 'A map' }, { type: 'footnoteReference' }, { type: 'footnoteReference' }],
    })
    expect(notes).toHaveLength(2)
  })

  it('is a figure that leads where its link leads', () => {
    expect(only('[![A map](sea.png)](https://example.org)')).toMatchObject({
      type: 'figure',
      caption: [{ value: 'A map' }],
      link: { type: 'link', url: 'https://example.org' },
    })
    expect(only('[![A map](sea.png){#m}](#m)')).toMatchObject({
      id: 'm',
      link: { type: 'crossReference', target: 'm' },
    })
  })

  it('is text where a link holds more', () => {
    expect(only('[![A map](sea.png) of it](https://example.org)')?.type).toBe('paragraph')
  })
})
