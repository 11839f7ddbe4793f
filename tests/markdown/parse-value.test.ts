import { describe, expect, test } from 'vitest'
import { parseBlockMarkdown, parseInlineMarkdown } from '../../src/markdown/parse-value.ts'
import { collect } from '../support/collect.ts'
import { formatBlock } from './read-markdown.ts'

describe('Markdown that is a value', () => {
  const span = { file: 'a.md', start: { line: 2, column: 8 }, end: { line: 2, column: 20 } }
  const options = { language: 'en', typography: true, sceneBreaks: 'rules' } as const

  test('stands where its value stands', () => {
    const { report } = collect()
    const [text, emphasis] = parseInlineMarkdown("It's *so*", span, options, report)
    expect(text).toMatchObject({ type: 'text', value: 'It’s ', span })
    expect(emphasis).toMatchObject({ type: 'emphasis', span })
  })

  test('may be blocks', () => {
    const { report } = collect()
    const blocks = parseBlockMarkdown('One *two*\n\n| a\n| b', span, options, report)
    expect(blocks.map(formatBlock)).toEqual(['paragraph: One emphasis(two)', 'verse: a / b'])
    expect(blocks.every((block) => block.span === span)).toBe(true)
  })

  test('reports where its value stands', () => {
    const { report, diagnostics } = collect()
    parseInlineMarkdown('<font>a</font>', span, options, report)
    expect(diagnostics).toMatchObject([{ code: 'html/not-kept', span }])
  })
})
