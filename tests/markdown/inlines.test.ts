import { describe, expect, test } from 'vitest'
import { inlines, messages, readMarkdown } from './read-markdown.ts'

test('emphasis, strong, deletion and code', () => {
  expect(inlines('*a* __b__ ***c*** ~~d~~ `e *f*`')).toBe(
    'emphasis(a) strong(b) emphasis(strong(c)) delete(d) inlineCode(e *f*)',
  )
})

test('subscript, superscript and marked text', () => {
  expect(inlines('H~2~O, x^2^ and ==so *it* is==')).toBe(
    'Hsubscript(2)O, xsuperscript(2) and mark(so emphasis(it) is)',
  )
})

test('signs that are meant as such stay', () => {
  expect(inlines('2^10 and 3^4, a == b and c == d, ~ 5 ~, 2 * 3 * 4, snake_case_name')).toBe(
    '2^10 and 3^4, a == b and c == d, ~ 5 ~, 2 * 3 * 4, snake_case_name',
  )
})

test('a face is no superscript', () => {
  expect(inlines('She wrote ^_^ back.')).toBe('She wrote ^_^ back.')
})

test('a line end between two inlines is a space', () => {
  expect(inlines('*a*\n*b*')).toBe('emphasis(a) emphasis(b)')
})

test('a link whose address has spaces is pointed out', () => {
  expect(messages('a ![b c](my map.pdf) [d](e f.md#g)').slice(1)).toEqual([
    'link/malformed 1:22 The address in "[d](e f.md#g)" has spaces in it, so it is printed as text.',
  ])
  expect(messages('![a](my map (1).png)')).toEqual([
    'link/malformed 1:1 The address in "![a](my map (1).png)" has spaces in it, so it is printed as text.',
  ])
  expect(messages('a [b] (c d.png), a [b](c d)')).toEqual([])
})

test('hard breaks are two spaces or a backslash at the end of a line', () => {
  expect(inlines('a  \nb\\\n  c\nd')).toBe('a⏎b⏎c d')
})

test('escapes and character references are characters', () => {
  expect(inlines('\\*a\\* &eacute;&#8212;&#x2014; &amp;lt; &nosuch;')).toBe('*a* é—— &lt; &nosuch;')
})

test('runs of spaces are one space', () => {
  expect(inlines('One.  Two\tthree <!-- gone --> four')).toBe('One. Two three four')
})

test('spans have classes, a language, an id', () => {
  expect(inlines('[Nasa]{.smallcaps}, [très *bien*]{lang=fr}, [x]{#y .z k="a b"}')).toBe(
    'span{.smallcaps}(Nasa), span{lang=fr}(très emphasis(bien)), span{#y .z k=a b}(x)',
  )
})

test('brackets without attributes are brackets', () => {
  expect(inlines('[sic], {a}, [x] {.y}, [x]{y z}')).toBe('[sic], {a}, [x] {.y}, [x]{y z}')
})

test('links, images and code have attributes', () => {
  expect(
    inlines('[p](#a){.page} ![m *n*](m.png "T"){width=80% .full} `c`{.ts} [r][]{.x}\n\n[r]: u'),
  ).toBe(
    'link{.page}(p → #a) image{.full width=80%}(m emphasis(n) → m.png "T") inlineCode{.ts}(c) link{.x}(r → u)',
  )
})

test('a link may have no text', () => {
  expect(inlines('[](#harbour) [](b.md#c){.page}')).toBe('link( → #harbour) link{.page}( → b.md#c)')
})

test('stars in attributes do not open emphasis', () => {
  expect(inlines('*see [x]{k="a*b"} now*')).toBe('emphasis(see span{k=a*b}(x) now)')
})

test('addresses become links', () => {
  expect(inlines('<https://a.org/?b&amp;c> www.d.org x@y.org')).toBe(
    'link(https://a.org/?b&c → https://a.org/?b&amp;c) link(www.d.org → http://www.d.org) link(x@y.org → mailto:x@y.org)',
  )
})

describe('math', () => {
  test('stands between dollar signs', () => {
    expect(inlines('so $x_1 * y_2 * z$ is')).toBe('so inlineMath(x_1 * y_2 * z) is')
    expect(inlines('*so $a*b$ is*')).toBe('emphasis(so inlineMath(a*b) is)')
  })

  test('money is not math', () => {
    for (const text of [
      '$20,000 and $30,000',
      'He paid $5, and then $ 6',
      'between $5 and 10$',
      '$5 a month, $60 a year$',
      'US$',
      'a $5–$10 note',
    ]) {
      expect(inlines(text)).toBe(text)
    }
    expect(inlines('\\$x\\$')).toBe('$x$')
  })
})

describe('addresses that could run something', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&#x0A;script:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('%s is not linked to, and the text stays', (url) => {
    expect(inlines(`[*a*](<${url}>)`)).toBe('emphasis(a)')
    expect(messages(`b [a](<${url}>)`)[0]).toMatch(/^link\/unsafe 1:3 /)
  })

  test('images from such addresses are their text', () => {
    expect(inlines('![a](data:text/html,x)')).toBe('a')
  })

  test('an image may stand in the text as data', () => {
    expect(inlines('![a](data:image/png;base64,x)')).toBe('image(a → data:image/png;base64,x)')
  })

  test('web pages, mail and places in the book are fine', () => {
    expect(
      messages('[a](https://a.org) [b](mailto:a@b.org) [c](c.md#d) [e](#f:g) ![h](i:j.png)'),
    ).toEqual([
      'project/path-outside 1:62 "i:j.png" is outside the book folder, where no files are read.',
    ])
  })
})

describe('attributes', () => {
  test('that a book cannot have are reported and left out', () => {
    expect(messages('[a]{.b onclick="x()" c style=d}')).toEqual([
      'attributes/malformed 1:1 "onclick" is not an attribute that books may use.',
      'attributes/malformed 1:1 "c" is not an attribute that books may use.',
      'attributes/malformed 1:1 "style" is not an attribute that books may use.',
    ])
    expect(inlines('[a]{.b onclick="x()" c style=d}')).toBe('span{.b}(a)')
  })

  test('named like parts of objects do no harm', () => {
    const { document } = readMarkdown('[a]{__proto__=x constructor=y}')
    const pairs = JSON.stringify(document.children).match(/"pairs":\{[^}]*\}/)?.[0]
    expect(pairs).toBe('"pairs":{"__proto__":"x","constructor":"y"}')
  })
})
