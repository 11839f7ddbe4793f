import { expect, it } from 'vitest'
import { ncxDocument } from '../../../src/epub/package/ncx.ts'
import type { Element } from '../../../src/markup/tree/element.ts'
import { makeElement, makeText } from '../../../src/markup/tree/make-element.ts'

const item = (href: string, text: string, ...nested: readonly Element[]): Element =>
  makeElement('li', {}, [
    makeElement('a', { attributes: { href } }, [makeText(text)]),
    ...(nested.length > 0 ? [makeElement('ol', {}, nested)] : []),
  ])
const list = (...items: readonly Element[]) => makeElement('ol', {}, items)
const write = (contents: Element, pages?: Element) =>
  ncxDocument({
    identifier: 'urn:uuid:1',
    language: 'en',
    title: 'A & B',
    contents,
    ...(pages && { pages }),
    link: (href) => href,
  })

it('nests points as the contents do, and says how deep they go', () => {
  const text = write(list(item('p.xhtml', 'Part', item('a.xhtml', 'A')), item('b.xhtml', 'B')))
  expect(text).toContain('<meta name="dtb:depth" content="2"/>')
  expect(text.match(/playOrder="\d+"/g)).toEqual([
    'playOrder="1"',
    'playOrder="2"',
    'playOrder="3"',
  ])
})

it('numbers what leads to one place alike', () => {
  const text = write(list(item('a.xhtml', 'A'), item('a.xhtml', 'Again')))
  expect(text.match(/playOrder="\d+"/g)).toEqual(['playOrder="1"', 'playOrder="1"'])
})

it('tells pages of the front matter from those of the text', () => {
  const text = write(
    list(item('a.xhtml', 'A')),
    list(item('a.xhtml#i', 'i'), item('a.xhtml#1', '1')),
  )
  expect(text).toContain('<pageTarget id="page-1" type="front" playOrder="2">')
  expect(text).toContain('<pageTarget id="page-2" type="normal" value="1" playOrder="3">')
})
