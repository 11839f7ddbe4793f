import { describe, expect, it } from 'vitest'
import { cleanSvg } from '../../../src/project/resources/clean-svg.ts'
function clean(inner: string, attributes = ''): string | undefined {
  const cleaned = cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`)
  return cleaned?.text.replace(/^.*\n<svg[^>]*?(?:\/>|>)|<\/svg>\n$/g, '')
}

describe('cleanSvg', () => {
  it.each([
    ['a script', '<script>x()</script>', ''],
    ['a script by another prefix', '<svg:script>x()</svg:script>', ''],
    ['a handler', '<rect OnClick="x()" width="1"/>', '<rect width="1"/>'],
    ['a foreign object', '<g><foreignObject><p>x</p></foreignObject></g>', '<g></g>'],
    ['a link out', '<a xlink:href="javascript:x()"><path d="M0"/></a>', '<a><path d="M0"/></a>'],
    ['an image of the net', '<image href="https://x.org/a.png"/>', '<image/>'],
    ['an image of the machine', '<image href="file:///etc/passwd"/>', '<image/>'],
    ['an SVG within', '<image href="data:image/svg+xml;base64,AA"/>', '<image/>'],
    [
      'a stylesheet',
      '<style>@import "a.css"; a{fill:url(#b)}</style>',
      '<style> a{fill:url(#b)}</style>',
    ],
    ['a fetching style', '<rect style="fill:url(https://x.org/#a)"/>', '<rect style="fill:none"/>'],
    ['an animation', '<set attributeName="href" to="javascript:x()"/>', ''],
    ['an instruction', '<?xml-stylesheet href="a.css"?><g/>', '<g/>'],
  ])('takes out %s', (_, source, expected) => {
    expect(clean(source)).toBe(expected)
  })

  it('keeps what is in the image itself', () => {
    const inner =
      '<use href="#a"/><image href="data:image/png;base64,AA=="/><text>a &amp; b &lt; "c"</text>'
    expect(clean(inner)).toBe(inner.replaceAll('"c"', '&quot;c&quot;'))
    expect(clean('<![CDATA[a < b]]>')).toBe('a &lt; b')
  })

  it.each([
    ['elements that do not close', '<g>'],
    ['elements that cross', '<g><a></g></a>'],
    ['an attribute given twice', '<g a="1" a="2"/>'],
    ['an entity of its own', '&evil;'],
    ['a bare sign', 'a < b'],
    ['very deep nesting', `${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`],
  ])('refuses %s', (_, inner) => {
    expect(clean(inner)).toBeUndefined()
  })

  it('refuses entities that the document type defines', () => {
    const type = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    expect(cleanSvg(`${type}<svg></svg>`)).toBeUndefined()
    expect(cleanSvg('<html></html>')).toBeUndefined()
  })

  it.each([
    [' width="2in" height="96"', 192, 96],
    [' viewBox="0 0 30 10"', 30, 10],
    [' width="60" viewBox="0,0,30,10"', 60, 20],
    [' width="100%" viewBox="0 0 30 10"', 30, 10],
    ['', 300, 150],
  ])('measures an image with%s', (attributes, width, height) => {
    expect(cleanSvg(`<svg${attributes}></svg>`)).toMatchObject({ width, height })
  })
})
