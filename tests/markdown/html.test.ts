import { describe, expect, test } from 'vitest'
import { inlines, messages, outline, readMarkdown } from './read-markdown.ts'

describe('raw HTML that a book shares', () => {
  test('becomes nodes', () => {
    expect(
      inlines(
        'a<br>b <em>c</em> <strong>d *e*</strong> <sup>f</sup><sub>g</sub> <del>h</del> <mark>i</mark>',
      ),
    ).toBe('a⏎b emphasis(c) strong(d emphasis(e)) superscript(f)subscript(g) delete(h) mark(i)')
    expect(
      inlines(
        '<b>a</b> <i>b</i> <cite>c</cite> <kbd>d</kbd> <q>e</q> <small>f</small> <code>g *h*</code>',
      ),
    ).toBe(
      '<b>a</b> <i>b</i> <cite>c</cite> <kbd>d</kbd> <q>e</q> <small>f</small> inlineCode(g h)',
    )
    expect(inlines('<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>')).toBe(
      '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>',
    )
  })

  test.each([
    ['<ruby>a<rt>b</ruby>', '<ruby>a<rt>b</rt></ruby>'],
    ['<ruby>a<rp>(<rt>b<rp>)</ruby>', '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>'],
    ['<ruby>a<rp>(</rp><rt>b</rt></ruby>', '<ruby>a<rt>b</rt></ruby>'],
    ['<ruby>a<rt>b</rt><rp>)</rp></ruby>', '<ruby>a<rt>b</rt></ruby>'],
    ['<ruby><rp>(</rp>a<rt>b</rt></ruby>', '<ruby>a<rt>b</rt></ruby>'],
    ['<ruby>a<rp>(words<rt>b</rt></ruby>', '<ruby>a(words<rt>b</rt></ruby>'],
    ['<ruby><rb>a</rb><rt>b</rt></ruby>', '<ruby>a<rt>b</rt></ruby>'],
    ['<ruby><rb>a<rb>b<rt>x<rt>y</ruby>', '<ruby>a<rt>x</rt>b<rt>y</rt></ruby>'],
    ['<ruby><rb>a<rb>b<rtc><rt>x<rt>y</rtc></ruby>', '<ruby>a<rt>x</rt>b<rt>y</rt></ruby>'],
    ['<ruby><rb>a<rt>x<rtc>y</ruby>', '<ruby>a<rt>x</rt><rt>y</rt></ruby>'],
    ['<ruby><rb>a<rb>b<rt>x</ruby>', '<ruby>ab<rt>x</rt></ruby>'],
    ['a <rb>b</rb>', 'a b'],
  ])('pairs the annotations of a ruby with their bases: %s', (html, expected) => {
    expect(inlines(html)).toBe(expected)
  })

  test('keeps class, id, language and title', () => {
    expect(
      inlines('<span class="a b" lang=fr id=\'c\'>d</span> <ABBR title="e &amp; f">g</ABBR>'),
    ).toBe('span{#c .a .b lang=fr}(d) <abbr{title=e & f}>g</abbr>')
  })

  test('keeps no other attributes, and says so', () => {
    expect(messages('a <b onclick="x()" style="y">c</b>')).toEqual([
      'html/not-kept 1:3 "onclick" of "<b onclick="x()" style="y">" is removed.',
      'html/not-kept 1:3 "style" of "<b onclick="x()" style="y">" is removed.',
    ])
    expect(inlines('a <b onclick="x()">c</b>')).toBe('a <b>c</b>')
  })

  test('that is not closed, or crossed, keeps its text', () => {
    expect(inlines('a <b>c')).toBe('a <b>c</b>')
    expect(messages('a <b>c')).toEqual(['html/not-kept 1:3 "<b>" is not closed in its paragraph.'])
    expect(inlines('<b>a <i>c</b> d</i>')).toBe('<b>a c</b> d')
    expect(inlines('a</b> c')).toBe('a c')
    expect(messages('a</b> c')).toEqual(['html/not-kept 1:2 "</b>" closes nothing.'])
  })
})

describe('a link in HTML', () => {
  test('is a link, and holds no other', () => {
    expect(inlines('a <a href="https://x.org">b *c*</a>')).toBe(
      'a link(b emphasis(c) → https://x.org)',
    )
    expect(inlines('<a href="https://x.org">a [b](c.md)</a>')).toBe('link(a b → https://x.org)')
    expect(inlines('[a <a href="b.md">c</a>](d.md)')).toBe('link(a c → d.md)')
    expect(messages('<a href="javascript:f()">b</a>')).toHaveLength(1)
  })

  test('without an address is the name of a place', () => {
    expect(inlines('a <a id="b"></a>c')).toBe('a span{#b}()c')
    expect(inlines('<a name="b">c</a>')).toBe('span{#b}(c)')
    expect(messages('a <a name="b"></a>c')).toEqual([])
  })

  test.each([
    ['<a id="a"></a>\n\n## One', ['heading 2: Onespan{#a}()']],
    ['<a id="a"></a>\n<a name="b"></a>\n\n## One', ['heading 2: Onespan{#a}()span{#b}()']],
    ['<a id="a"></a>\n<a id="b"></a>\n\nOne.', ['container {#b}: One.']],
  ])('names what follows it: %j', (text, blocks) => {
    expect(outline(text)).toEqual(blocks)
    expect(messages(text)).toEqual([])
  })
})

describe('the name of a place on its own lines', () => {
  test.each(['<a id="a"></a>\n\nOne.', '<a id="a"></a>\n\n- One', 'One.\n\n<a id="a"></a>'])(
    'is the id of the block beside it: %j',
    (text) => {
      const blocks = readMarkdown(text).document.children
      expect(blocks.map(({ attributes }) => attributes?.id)).toEqual(['a'])
    },
  )
})

describe('other raw HTML', () => {
  test('is reported, and its text kept', () => {
    expect(inlines('a <font color="red">b *c*</font> <big>d</big>')).toBe('a b emphasis(c) d')
    expect(messages('a <font color="red">b</font>')).toEqual([
      'html/not-kept 1:3 "<font color="red">" is removed, but its text is kept.',
    ])
  })

  test('makes paragraphs of blocks', () => {
    const text = '<div class="x">\n<p>One <b>two</b>.</p><p>Three.</p>\n</div>\n\nFour.'
    expect(outline(text)).toEqual([
      'paragraph: One <b>two</b>.',
      'paragraph: Three.',
      'paragraph: Four.',
    ])
    expect(messages(text).map((message) => message.split(' ').slice(0, 3).join(' '))).toEqual([
      'html/not-kept 1:1 "<div',
      'html/not-kept 2:1 "<p>"',
      'html/not-kept 2:23 "<p>"',
    ])
  })

  test('around Markdown leaves the Markdown', () => {
    expect(outline('<center>\n\n**One**\n\n</center>')).toEqual([
      'container {.center}: strong(One)',
    ])
    expect(messages('<center>\n\n**One**\n\n</center>')).toEqual([])
  })

  test('has its rules, but no paragraphs of line breaks only', () => {
    expect(outline('a\n\n<hr>\n\nb\n\n<br>\n\nc')).toEqual([
      'paragraph: a',
      'thematicBreak',
      'paragraph: b',
      'paragraph: c',
    ])
    expect(messages('<br>')).toEqual([
      'html/not-kept 1:1 A <br> on its own is not a paragraph, so it is left out.',
    ])
  })

  test('that runs goes with all that is in it', () => {
    expect(inlines('a <script>b()</script> c <style>d</style>')).toBe('a c ')
    expect(outline('<script>\nalert(1)\n\n*x*\n</script>\n\nb')).toEqual(['paragraph: b'])
    expect(outline('<div>a <svg onload="x()"><text>b</text></svg> c</div>')).toEqual([
      'paragraph: a c',
    ])
    expect(outline('a\n\n<script>\nb')).toEqual(['paragraph: a'])
    expect(messages('<script>a</script>')).toEqual([
      'html/not-kept 1:1 "<script>" and its content are removed.',
    ])
  })

  test('of no element that there is, is text', () => {
    expect(inlines('He thought <Who goes there> and left.')).toBe(
      'He thought <Who goes there> and left.',
    )
    expect(messages('He thought <Who goes there> and left.')).toEqual([
      'html/not-kept 1:12 "<Who goes there>" is not an HTML element, so it is kept as text.',
    ])
  })
})

describe('comments', () => {
  test('are not in the book', () => {
    expect(outline('a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf')).toEqual([
      'paragraph: a c',
      'paragraph: f',
    ])
    expect(messages('a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf')).toEqual([])
  })

  test('leave the text on their line', () => {
    expect(outline('<!-- a --> b *c*')).toEqual(['paragraph: b emphasis(c)'])
  })

  test('that begin within a paragraph and end in another are reported', () => {
    expect(messages('a <!-- b\n\nc -->')[0]).toMatch(
      /^markdown\/not-closed 1:3 A comment begins in/,
    )
  })
})
