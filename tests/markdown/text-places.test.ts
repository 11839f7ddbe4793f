import { expect, test } from 'vitest'
import type { MdBlock, MdText } from '../../src/markdown/document/document.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import { silent } from '../support/collect.ts'

/** Each character of the texts of a paragraph, with what stands at its place in the source. */
function pairs(text: string): readonly string[] {
  const options = { language: 'en', typography: false, sceneBreaks: 'rules' } as const
  const lines = text.split('\n')
  const { children } = parseMarkdown({ file: 'a.md', text }, options, silent)
  return textsOf(children).flatMap((node) =>
    [...node.value].map((character, offset) => {
      const place = node.places?.findLast((candidate) => candidate.offset <= offset)
      const { line, column } = place?.position ?? node.span.start
      const at = column - 1 + offset - (place?.offset ?? 0)
      return character + (lines[line - 1]?.[at] ?? '⏎')
    }),
  )
}

function textsOf(blocks: readonly MdBlock[]): readonly MdText[] {
  return blocks.flatMap((block) => {
    if (block.type === 'blockquote') return textsOf(block.children)
    if (block.type !== 'paragraph') return []
    return block.children.flatMap((child) => (child.type === 'text' ? [child] : []))
  })
}

test.each([
  ['a line end', 'one\ntwo "three"\nfour'],
  ['a line end with spaces around it', 'one \n   two'],
  ['a quotation over several lines', '> one\n> two\n>   three'],
  ['several spaces', 'one   two\t three'],
  ['a comment that goes', 'one two <!-- three --> four\nfive'],
])('each character after %s is told where it stands', (_, text) => {
  const wrong = pairs(text).filter((pair) => pair[0] !== pair[1] && !/^ [⏎\t ]$/.test(pair))
  expect(wrong).toEqual([])
})

test('what follows a reference to a character stands where it is written', () => {
  expect(pairs('caf&eacute; "x"').join(' ')).toBe('cc aa ff é&    "" xx ""')
})
