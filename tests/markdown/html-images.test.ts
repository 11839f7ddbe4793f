import { describe, expect, test } from 'vitest'
import type { MdBlock, MdImage } from '../../src/markdown/document/document.ts'
import { lonePicture } from '../../src/markdown/document/lone-image.ts'
import { inlines, messages, outline, readMarkdown } from './read-markdown.ts'

function only(text: string): MdBlock | undefined {
  return readMarkdown(text).document.children[0]
}

function image(text: string): MdImage | undefined {
  const block = only(text)
  return block?.type === 'paragraph' ? lonePicture(block)?.image : undefined
}

describe('<img>', () => {
  test('is an image with its description, size, id, class and title', () => {
    const tag =
      '<img src="sea.png" alt="The &amp; sea" width=200 height="50%" id="s" class="big x" title="T" loading="lazy">'
    expect(image(tag)).toMatchObject({
      url: 'sea.png',
      title: 'T',
      children: [],
      attributes: {
        id: 's',
        classes: ['big', 'x'],
        pairs: { alt: 'The & sea', width: '200', height: '50%' },
      },
    })
    expect(messages(tag)).toEqual([])
    expect(inlines('At <img src="sea.png" alt=""/> sea')).toMatch(/^At image.* sea$/)
  })

  test.each([
    ['width: 40%', { width: '40%' }],
    ['width:3cm; height:auto', { width: '3cm', height: 'auto' }],
    ['max-width: 300px; display: block; margin: 0 auto', { width: '300px' }],
    ['max-width: 100%', {}],
  ])('has its size from the style "%s"', (style, size) => {
    const tag = `<img src="a.png" alt="a" style="${style}">`
    expect(image(tag)?.attributes?.pairs).toEqual({ alt: 'a', ...size })
    expect(messages(tag)).toEqual([])
  })

  test('tells what of it is not kept', () => {
    expect(
      messages('<img src="a.png" alt="" align="left" style="float: right" onclick="x()">'),
    ).toEqual([
      expect.stringMatching(/^html\/not-kept 1:1 "align="left"" of /),
      expect.stringMatching(/^html\/not-kept 1:1 "onclick="x\(\)"" of /),
      expect.stringMatching(/^html\/not-kept 1:1 "float: right" of /),
    ])
    expect(messages('<img alt="a">')).toEqual([
      'html/not-kept 1:1 "<img alt="a">" has no address, so nothing is shown.',
    ])
    expect(messages('<img src="javascript:x()" alt="">')[0]).toMatch(/^link\/unsafe 1:1 /)
  })

  test('stands where pages that load late or in sizes name it', () => {
    expect(image('<img data-src="a.png">')?.url).toBe('a.png')
    expect(image('<img srcset="a.png 1x, b.png 2x">')?.url).toBe('a.png')
  })
})

describe('what stands around an image', () => {
  test.each([
    '<p align="center">\n  <img src="a.png" alt="a">\n</p>',
    '<center><img src="a.png" alt="a"></center>',
    '<div align="center"><p><img src="a.png" alt="a"><br></p></div>',
    '<picture>\n<source srcset="b.webp" type="image/webp">\n<img src="a.png" alt="a">\n</picture>',
    '<figure><img src="a.png" alt="a"></figure>',
    '<figure>\n<picture><img src="a.png" alt="a"></picture>\n</figure>',
    '<figure><img src="a.png" alt="a"><br></figure>',
    '<figure>\n<br />\n<img src="a.png" alt="a">\n<br>\n<br/>\n</figure>',
  ])('means a figure, and nothing is lost: %s', (text) => {
    expect(image(text)).toMatchObject({ url: 'a.png' })
    expect(messages(text)).toEqual([])
  })

  test('gives a caption to a figure, before or after its image', () => {
    const caption = '<figcaption>A <em>map</em> of it</figcaption>'
    for (const inner of [
      `<img src="a.png" alt="a">${caption}`,
      `${caption}<img src="a.png" alt="a">`,
    ]) {
      const text = `<figure id="map" class="wide">\n${inner}\n</figure>`
      expect(image(text)).toMatchObject({
        attributes: { id: 'map', classes: ['wide'], pairs: { alt: 'a' } },
        children: [{ value: 'A ' }, { type: 'emphasis' }, { value: ' of it' }],
      })
      expect(messages(text)).toEqual([])
    }
  })

  test('gives a caption where words stand under it in the middle', () => {
    const text = '<p align="center"><img src="a.png" alt="a"><br><em>A map</em></p>'
    expect(image(text)?.children).toMatchObject([{ type: 'emphasis' }])
    expect(messages(text)).toEqual([])
  })

  test('may be a link', () => {
    const text = '<a href="https://example.org"><img src="a.png" alt="a"></a>'
    expect(only(text)).toMatchObject({
      children: [{ type: 'link', url: 'https://example.org', children: [{ type: 'image' }] }],
    })
    expect(messages(text)).toEqual([])
  })

  test('keeps several images together, the caption after them', () => {
    const text =
      '<figure><img src="a.png" alt="a"> <img src="b.png" alt="b"><figcaption>Two</figcaption></figure>'
    expect(outline(text)).toEqual([
      expect.stringMatching(/^paragraph: image.*a\.png.*image.*b\.png/),
      'paragraph: Two',
    ])
  })

  test('is lost where it holds anything else, and is told of', () => {
    expect(outline('<figure>Words</figure>')).toEqual(['paragraph: Words'])
    expect(messages('<figure>Words</figure>')).toEqual([
      'html/not-kept 1:1 "<figure>" is removed, but its text is kept.',
    ])
    expect(messages('<p align="right"><img src="a.png" alt="a"></p>')).toEqual([
      'html/not-kept 1:1 "<p align="right">" is removed, but its text is kept.',
    ])
  })
})
