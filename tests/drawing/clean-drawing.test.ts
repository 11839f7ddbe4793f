import { describe, expect, it } from 'vitest'
import { cleanDrawing } from '../../src/drawing/clean-drawing.ts'
function clean(inner: string, attributes = ''): string | undefined {
  const cleaned = cleanDrawing(
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`,
  )
  return cleaned?.text.replace(/^.*\n<svg[^>]*?(?:\/>|>)|<\/svg>\n$|\n$/g, '')
}

describe('cleanDrawing', () => {
  it.each([
    ['a script', '<script>x()</script>', ''],
    ['a script by another prefix', '<svg:script>x()</svg:script>', ''],
    ['a handler', '<rect OnClick="x()" width="1" height="1"/>', '<rect width="1" height="1"/>'],
    ['a foreign object', '<g><foreignObject><p>x</p></foreignObject></g>', '<g/>'],
    ['a link out', '<a xlink:href="javascript:x()"><path d="M0"/></a>', '<g><path d="M0"/></g>'],
    ['an image of the net', '<image href="https://x.org/a.png"/>', ''],
    ['an image of the machine', '<image href="file:///etc/passwd"/>', ''],
    ['an SVG within', '<image href="data:image/svg+xml;base64,AA"/>', ''],
    [
      'a stylesheet',
      '<style>@import "a.css"; g{fill:url(#b)}</style><g/>',
      '<g style="fill:url(#b)"/>',
    ],
    ['a fetching style', '<g style="fill:url(https://x.org/#a)"/>', '<g style="fill:none"/>'],
    ['an animation', '<set attributeName="href" to="javascript:x()"/>', ''],
    ['an instruction', '<?xml-stylesheet href="a.css"?><g/>', '<g/>'],
  ])('takes out %s', (_, source, expected) => {
    expect(clean(source)).toBe(expected)
  })

  it.each([
    ['a class', '.a{fill:teal}', '<g class="a b"/>', '<g style="fill:teal"/>'],
    ['an id', '#q{fill:teal}', '<g id="q"/>', '<g id="q" style="fill:teal"/>'],
    ['a child', '.a>g{fill:teal}', '<g class="a"><g/></g>', '<g><g style="fill:teal"/></g>'],
    ['an attribute', '[data-x]{fill:teal}', '<g data-x="1"/>', '<g style="fill:teal"/>'],
    ['a place', 'g:nth-child(2){fill:teal}', '<g/>', '<g style="fill:teal"/>'],
    ['a comment', '/* x */g{fill:teal}', '<g/>', '<g style="fill:teal"/>'],
    ['the last word', 'g{fill:red;fill:teal}', '<g/>', '<g style="fill:teal"/>'],
    ['importance', 'g{fill:teal!important}', '<g style="fill:red"/>', '<g style="fill:teal"/>'],
    ['a variable', 'svg{--a:teal}', '<g fill="var(--a)"/>', '<g fill="teal"/>'],
    ['a fallback', 'g{fill:var(--a, teal)}', '<g/>', '<g style="fill:teal"/>'],
    ['a light color', 'g{fill:light-dark(teal,red)}', '<g/>', '<g style="fill:teal"/>'],
    ['an unknown color', 'g{fill:teal;fill:oklch(0 0 0)}', '<g/>', '<g style="fill:teal"/>'],
    ['dark rooms', '@media (prefers-color-scheme:dark){g{fill:red}}', '<g/>', '<g/>'],
    ['a shape', 'circle{r:4px}', '<circle/>', '<circle r="4"/>'],
    [
      'a font',
      'text{font:bold 9px/2 "A b",serif}',
      '<text/>',
      '<text style="font-style:normal;font-variant:normal;font-weight:bold;font-size:9px;' +
        'font-family:&quot;A b&quot;, serif"/>',
    ],
  ])('resolves styles by %s', (_, css, body, expected) => {
    expect(clean(`<style>${css}</style>${body}`)).toBe(expected)
    expect(clean(`<style><![CDATA[${css}]]></style>${body}`)).toBe(expected)
  })

  it('tells once of styles for dark rooms, which it leaves out', () => {
    const css = '@media (prefers-color-scheme: dark){g{fill:red}}'.repeat(2)
    const cleaned = cleanDrawing(`<svg><style>${css}</style><g/></svg>`)
    expect(cleaned?.removed).toEqual(['styles for (prefers-color-scheme:dark)'])
  })

  it.each([
    ['@im<!-- -->port "http://x.org/a.css";', '<g/>'],
    ['<![CDATA[@im]]>port "http://x.org/a.css";', '<g/>'],
    ['@\\69mport "http://x.org/a.css";', '<g/>'],
    ['g{fill:u\\72l(http://x.org/#a)}', '<g/>'],
    ['g{fill:url("http://x.org/#a")}', '<g style="fill:none"/>'],
    ['g{fill:var(--a)}svg{--a:url(http://x.org/#a)}', '<g style="fill:none"/>'],
    ['g{cursor:url(http://x.org/a.cur)}', '<g/>'],
    ['g{filter:src("http://x.org/#a")}', '<g/>'],
    ['@font-face{font-family:A;src:url(http://x.org/a.woff)}', '<g/>'],
  ])('makes no reference live: %s', (css, expected) => {
    expect(clean(`<style>${css}</style><g/>`)).toBe(expected)
  })

  it.each([
    ['notes of a program', '<n:view xmlns:n="urn:n"/><g n:label="a"/>', '<g/>'],
    ['an unbound prefix', '<n:view/><g n:label="a"/>', '<g/>'],
    ['a prefix of its own', '<s:g xmlns:s="http://www.w3.org/2000/svg"/>', '<g/>'],
    ['a younger attribute', '<g paint-order="stroke"/>', '<g style="paint-order:stroke"/>'],
    ['an unknown word', '<g text-anchor="center"/>', '<g style="text-anchor:center"/>'],
    ['an attribute out of place', '<path d="M0" font-size="3"/>', '<path d="M0"/>'],
    [
      'an element out of place',
      '<clipPath><g/><path d=""/></clipPath>',
      '<clipPath><path d=""/></clipPath>',
    ],
    [
      'a missing length',
      '<stop/><linearGradient><stop/></linearGradient>',
      '<linearGradient><stop offset="0"/></linearGradient>',
    ],
    ['stray text', '<g>x</g><text>x</text>', '<g/><text>x</text>'],
    [
      'an id that is no name',
      '<path id="1 a" d=""/><use href="#1%20a"/>',
      '<path id="id-1" d=""/><use href="#id-1"/>',
    ],
    ['an id given twice', '<g id="a"/><g id="a"/>', '<g id="a"/><g/>'],
    ['a value that is no CSS', '<g clip-path="url(#a 2)"/>', '<g/>'],
    ['an address of its own', '<g xml:base="http://x.org/"/>', '<g/>'],
  ])('keeps to SVG 1.1: %s', (_, body, expected) => {
    expect(clean(body)).toBe(expected)
  })

  it('keeps what is in the image itself', () => {
    const image =
      '<image href="data:image/gif;base64,R0lGODdhAQABAIAAAACAgAAAACwAAAAAAQABAAACAkQBADs=" width="1" height="1"/>'
    const inner = `<use href="#a"/>${image}<text>a &amp; b &lt; "c"</text>`
    expect(clean(inner)).toBe(inner)
    expect(clean('<text><![CDATA[a < b]]></text>')).toBe('<text>a &lt; b</text>')
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

  it('reads the entities that a document type declares within itself', () => {
    const type =
      '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY b "&#99;&amp;">]>'
    const cleaned = cleanDrawing(`${type}<svg xmlns="&ns;"><text>a&b;</text></svg>`)
    expect(cleaned?.text).toContain('<text>ac&amp;</text>')
  })

  it.each([
    ['a file', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
    ['tags', '<!ENTITY a "<g/>">'],
    ['tags in disguise', '<!ENTITY a "&#60;g/>">'],
    ['themselves', '<!ENTITY a "&b;"><!ENTITY b "&a;">'],
    ['too much', `<!ENTITY a "${'x'.repeat(900)}"><!ENTITY b "&a;&a;&a;">`],
  ])('refuses entities that stand for %s', (_, entities) => {
    expect(cleanDrawing(`<!DOCTYPE svg [${entities}]><svg><g/></svg>`)).toBeUndefined()
  })

  it('refuses a small document that expands to a large one', () => {
    const type = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(2000)}">]>`
    expect(cleanDrawing(`${type}<svg><text>${'&a;'.repeat(1000)}</text></svg>`)).toBeUndefined()
  })

  it('takes the edge off filters that reach beyond any page', () => {
    expect(clean('<filter width="1e9" x="-1e9"><feOffset dx="2"/></filter>')).toBe(
      '<filter><feOffset dx="2"/></filter>',
    )
  })

  it('takes only SVG', () => {
    expect(cleanDrawing('<html></html>')).toBeUndefined()
  })

  it.each([
    [' width="2in" height="96"', 192, 96],
    [' viewBox="0 0 30 10"', 30, 10],
    [' width="60" viewBox="0,0,30,10"', 60, 20],
    [' width="100%" viewBox="0 0 30 10"', 30, 10],
    ['', 300, 150],
  ])('measures an image with%s', (attributes, width, height) => {
    expect(cleanDrawing(`<svg${attributes}></svg>`)).toMatchObject({ width, height })
  })
})
