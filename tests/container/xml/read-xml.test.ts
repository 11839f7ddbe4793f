import { describe, expect, test } from 'vitest'
import { parseXml, recoverXml, type XmlToken } from '../../../src/container/xml/read-xml.ts'

function write(token: XmlToken): string {
  if (token.type === 'text') return token.value
  if (token.type === 'close') return `</${token.name}>`
  return `<${token.name} ${JSON.stringify(token.attributes)}${token.isEmpty ? '/' : ''}>`
}

const opened = (text: string) =>
  recoverXml(text).flatMap((token) => (token.type === 'open' ? [token] : []))

describe('parseXml', () => {
  test('takes tags and texts apart, without entities, comments and instructions', () => {
    const text = '<?xml version="1.0"?><a b="1 &lt; 2"><!-- c --><d/>x &amp; y<![CDATA[<z>]]></a>'
    const expected = ['<a {"b":"1 < 2"}>', '<d {}/>', 'x & y', '<z>', '</a>']
    expect(parseXml(text)?.map(write)).toEqual(expected)
  })

  test('tells where a start tag begins and ends, whatever its line ends are', () => {
    const text = '\ufeff<a>\r\n<b\r\n c="&lt;"\n/>é😀<d></d></a>'
    const tags = opened(text).map(({ offset, end }) => text.slice(offset, end))
    expect(tags).toEqual(['<a>', '<b\r\n c="&lt;"\n/>', '<d>'])
  })

  test.each([
    ['a tag that is not closed', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['text outside the root', '<a/>x'],
    ['an entity that is not known', '<a>&nbsp;</a>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>b</a>'],
    ['the number of a control character', '<a>&#1;</a>'],
    ['two attributes with one name', '<a b="" b=""/>'],
    ['more depth than any file has', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('refuses %s', (_, text) => {
    expect(parseXml(text)).toBeUndefined()
  })
})

describe('recoverXml', () => {
  test.each([
    ['a bare &', '<a>Tom & Jerry<b c="d & e"/>; x</a>', 2],
    ['an entity that is not known', '<a>x&nbsp;y<b/></a>', 2],
    ['a comment that ends with three hyphens', '<a><!-- c ---><b/></a>', 2],
    ['a document type in small letters', '<!doctype html><a><b/></a>', 2],
    ['a document type with one quote', '<!DOCTYPE html PUBLIC "x><a><b/></a>', 2],
    ['a bare <', '<a>1 < 2 <3<b/></a>', 2],
    ['a < in a value', '<a b="1 < 2"><c/></a>', 2],
    ['a quote that is not closed', '<p class="x><a href="y"/><b/>', 2],
    ['values without quotes', '<a b=c d><e/></a>', 2],
    ['tags that cross', '<a><b><c></b></c><d/></a>', 4],
    ['instructions within', '<a><?xml version="1.0"?><?php echo "?>"?><b/></a>', 2],
  ])('loses no tag with %s', (_, text, count) => {
    expect(opened(text)).toHaveLength(count)
  })

  test('gives text and values as they are written', () => {
    const tokens = recoverXml('<a b="x & y < z">x & y &nbsp; < z')
    expect(tokens.map(write).join('')).toBe('<a {"b":"x & y < z"}>x & y &nbsp; < z')
  })

  test('expands no entities of the document', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    expect(recoverXml(laughs).map(write)).toEqual(['<a {}>', '&c;', '</a>'])
  })

  test('takes time in proportion to the text, whatever is in it', () => {
    const units = ['<', '&', '<a b="', '<a b="<a c=\'', '<!--', '<?', '<![CDATA[', '&#', '\u0001']
    for (const unit of [...units, '<!DOCTYPE a [', '</a', '<a b="x" ', '<a b=" <3 ', '--->']) {
      const start = performance.now()
      recoverXml(unit.repeat(200_000 / unit.length))
      expect(performance.now() - start, unit).toBeLessThan(5000)
    }
  }, 60_000)
})
