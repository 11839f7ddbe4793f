/** What is opened and never closed takes in all that follows: it is an error where it opens. */
import { describe, expect, test } from 'vitest'
import { readMarkdown } from './read-markdown.ts'

describe('code between fences', () => {
  const ofFence = (line: string, fence: string) =>
    `markdown/not-closed ${line} The code that begins here is never closed, so everything after it is code. (write ${fence} on a line of its own where the code ends)`

  test.each([
    ['without a second fence', 'a\n\n```js\nlet x = 1\n\n# Two\n\nb', '3:1', '```'],
    ['with a shorter second fence', '````\nx\n```\n\nb', '1:1', '````'],
    ['with a second fence of the other sign', '~~~\nx\n```\n\nb', '1:1', '~~~'],
    ['with words after the second fence', '```\nx\n``` end\n\nb', '1:1', '```'],
    ['at the end of the file', 'a\n\n```', '3:1', '```'],
    ['in a quotation', '> ```\n> x\n\nb', '1:3', '```'],
    ['in an item of a list', '- a\n\n  ```\n  x\n\nb', '3:3', '```'],
    ['in a container', '::: note\n```\nx\n:::', '2:1', '```'],
  ])('%s', (_, text, line, fence) => {
    expect(told(text)).toContain(ofFence(line, fence))
  })

  test.each([
    '```\nx\n```',
    '```\nx\n`````\n\nb',
    '   ~~~ js\nx\n  ~~~  \n\nb',
    '> ```\n> x\n> ```',
    '- a\n\n  ```\n  x\n  ```',
    '    ```\n    indented code',
    '```\n\n\n```',
  ])('is closed in %j', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('HTML', () => {
  const ofHtml = (line: string, what: string, end: string) =>
    `markdown/not-closed ${line} ${what} that begins here is never closed, so it takes in everything that follows. (write ${end} where it ends)`

  test.each([
    ['a\n\n<!-- draft\n\n# Two\n\nb', '3:1', 'The comment', '-->'],
    ['<!-- done --> <!-- draft\n\nb', '1:15', 'The comment', '-->'],
    ['<div>\n<!-- draft\n</div>\n\nb', '2:1', 'The comment', '-->'],
    ['- a\n\n  <!-- draft\n\n  b', '3:3', 'The comment', '-->'],
    ['<script>\nx\n\n# Two', '1:1', '"<script>"', '</script>'],
    ['<STYLE>\nx\n\n# Two', '1:1', '"<style>"', '</style>'],
    ['<pre>\nx\n\n# Two', '1:1', '"<pre>"', '</pre>'],
    ['<?php echo 1\n\n# Two', '1:1', '"<?"', '?>'],
    ['<![CDATA[ x\n\n# Two', '1:1', '"<![CDATA["', ']]>'],
  ])('%j', (text, line, what, end) => {
    expect(told(text)).toContain(ofHtml(line, what, end))
  })

  test('a comment that begins within a paragraph and does not end there', () => {
    expect(told('One <!-- two\n\nthree -->')).toEqual([
      'markdown/not-closed 1:5 A comment begins in this paragraph but does not end in it, so it is printed as text. (end it with --> in this paragraph; or begin it on its own line)',
    ])
  })

  test.each(['<!-- a -->\n\nb', 'a <!-- b --> c', '<pre>\nx\n\n</pre>', '<svg width="3"/>\nb'])(
    'is closed in %j',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

describe('a formula', () => {
  test.each([
    ['$$\nx = 1\n\n# Two', '1:1'],
    ['a\n\n$$\nx = 1\n\ny = 2\n$$', '3:1'],
    ['- a\n\n  $$\n  x = 1\n\n  b', '3:3'],
  ])('without an end in its paragraph: %j', (text, line) => {
    expect(told(text)).toEqual([
      `markdown/not-closed ${line} The formula that begins here does not end in its paragraph, so it is printed as text. (end it with $$ on a line of its own, without a blank line before that)`,
    ])
  })

  test.each(['$$\nx = 1\n$$', '$$x = 1$$', 'Pay $$ for it.\n\nb', '```\n$$\nx\n```'])(
    'is closed, or none, in %j',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

// `markdown/not-closed 3:1 The code … (write ``` …)`: place, message and hints.
function told(text: string): readonly string[] {
  return readMarkdown(text)
    .diagnostics.filter(({ code }) => code === 'markdown/not-closed')
    .map(({ code, message, span, hints }) => {
      return `${code} ${span?.start.line}:${span?.start.column} ${message} (${hints.join('; ')})`
    })
}
