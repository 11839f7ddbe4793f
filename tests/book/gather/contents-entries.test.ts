import { describe, expect, it } from 'vitest'
import { contentsEntries } from '../../../src/book/gather/contents-entries.ts'
import { inlineText } from '../../../src/book/model/walk.ts'
import { build } from '../build.ts'

describe('what the contents list', () => {
  it.each([
    ['# &nbsp;'],
    ['# **&nbsp;**'],
    ['# `  `'],
    ['# <br>'],
    ['# ![](../sea.png)'],
    ['---\ntitle: "&nbsp;"\n---\n'],
  ])('has no line for a title without words: %s', (heading) => {
    const { book } = build({ '1.md': `${heading}\n\nText.\n`, '2.md': '# Two\n\nText.\n' })
    const entries = contentsEntries(book.sections)
    const listed = entries.map(({ label, title }) => inlineText(title).trim() || label)
    expect(listed).not.toContain(undefined)
    for (const { title } of entries) if (title.length > 0) expect(inlineText(title)).toMatch(/\S/)
    expect(listed).toContain('Two')
  })

  it('has no author who is a space', () => {
    const { book } = build({ '1.md': '---\nauthor: " "\n---\n\n# One\n\nText.\n' })
    expect(contentsEntries(book.sections).flatMap(({ author }) => author ?? [])).toEqual([])
  })
})
