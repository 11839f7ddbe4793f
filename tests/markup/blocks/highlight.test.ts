import { expect, test } from 'vitest'
import { highlight } from '../../../src/markup/blocks/highlight.ts'
import { makeElement } from '../../../src/markup/tree/make-element.ts'
import { textContent } from '../../../src/markup/tree/element.ts'

const classesOf = (code: string, language: string) =>
  highlight(code, language).flatMap((node) => (node.type === 'text' ? [] : node.classes))
const textOf = (code: string, language: string) =>
  textContent(makeElement('code', {}, highlight(code, language)))

test('keywords, strings and comments are told apart', () => {
  expect(classesOf('const a = "b" // c', 'ts')).toEqual(['hl-keyword', 'hl-string', 'hl-comment'])
})

test('the text stays as it is, whatever its characters', () => {
  const code = `if (a < b && "c" > 'd') { &amp; }\n\t<b>`
  for (const language of ['js', 'html', 'c++', 'nonsense'])
    expect(textOf(code, language)).toBe(code)
})

test('a language that is not known, or that is a path, is no language', () => {
  for (const language of ['nonsense', '../core', 'constructor', '__proto__', '']) {
    expect(highlight('const a', language)).toEqual([{ type: 'text', value: 'const a' }])
  }
})
