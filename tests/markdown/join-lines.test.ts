import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import type { MdInline } from '../../src/markdown/document/document.ts'
import { joinInlineLines } from '../../src/markdown/join-lines.ts'

const options = { language: 'zh-Hans', typography: true, sceneBreaks: 'rules' } as const

function textOf(inlines: readonly MdInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'break') return '\n'
      return 'children' in inline ? textOf(inline.children) : ''
    })
    .join('')
}

function read(text: string, language = 'zh-Hans', typography = true): string {
  const { children } = parseMarkdown(
    { file: '01.md', text },
    { ...options, language, typography },
    () => {},
  )
  const [first] = children
  return first?.type === 'paragraph' ? textOf(first.children) : ''
}

describe('a line end between Chinese or Japanese characters', () => {
  it('is no space', () => {
    expect(read('他走到港\n口，看见一盏\n灯。\n没有人。')).toBe('他走到港口，看见一盏灯。没有人。')
    expect(read('港へ\n行った。「誰だ？」\nカタカナ', 'ja')).toBe('港へ行った。「誰だ？」カタカナ')
  })

  it('is no space beside emphasis, a note mark or a quotation mark', () => {
    expect(read('他走到*港*\n口看\n**见**一盏灯')).toBe('他走到港口看见一盏灯')
    expect(read('他走到港[^1]\n口看\n\n[^1]: 海港')).toBe('他走到港口看')
    expect(read('她问。\n"谁在那里？"\n没有人。')).toBe('她问。“谁在那里？”没有人。')
  })

  it('is no space where punctuation stays as typed, nor in the value of a key', () => {
    expect(read('走到港\n口', 'zh-Hant', false)).toBe('走到港口')
    expect(read('他说：港\n口', 'en')).toBe('他说：港口')
  })

  it('stays a space beside Latin words, digits and code, and in Korean', () => {
    expect(read('第\n3 页的 English\nwords\n在中间')).toBe('第 3 页的 English words 在中间')
    expect(read('항구로\n갔다. 대답은\n없었다.', 'ko')).toBe('항구로 갔다. 대답은 없었다.')
    expect(read('The sign said “港”\n“口” in red.', 'en')).toBe('The sign said “港” “口” in red.')
  })

  it('leaves typed spaces and breaks alone', () => {
    expect(read('山田 花子\n港')).toBe('山田 花子港')
    expect(read('港\\\n口')).toBe('港\n口')
  })
})

it('keeps the places of what follows', () => {
  const { children } = parseMarkdown(
    { file: '01.md', text: '港港\n口口' },
    { ...options, typography: false },
    () => {},
  )
  const [first] = children
  const [text] = first?.type === 'paragraph' ? first.children : []
  expect(text).toMatchObject({
    value: '港港口口',
    places: [
      { offset: 0, position: { line: 1, column: 1 } },
      { offset: 2, position: { line: 2, column: 1 } },
    ],
  })
  expect(joinInlineLines([], 'zh')).toEqual([])
})
