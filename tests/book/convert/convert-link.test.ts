import { describe, expect, it } from 'vitest'
import { build } from '../build.ts'
import { inlineText } from '../../../src/book/model/walk.ts'

const linkOf = (address: string) => {
  const { book, codes } = build({ '1.md': `# A\n\n[there](${address})\n` })
  const [paragraph] = book.sections[0]?.blocks ?? []
  const [inline] = paragraph?.type === 'paragraph' ? paragraph.children : []
  return { type: inline?.type, codes }
}

describe('a link', () => {
  it.each(['https://example.com', 'HTTPS://example.com', 'Mailto:ann@example.com'])(
    'may lead to %s',
    (address) => {
      expect(linkOf(address)).toEqual({ type: 'link', codes: [] })
    },
  )

  it.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x'])(
    'may not lead to %s',
    (address) => {
      const { type, codes } = linkOf(address)
      expect(type).not.toBe('link')
      expect(codes).toHaveLength(1)
    },
  )

  it.each([
    ['epigraph: "Words of [a poet]{#poet}."', '#poet'],
    ['epigraph: |\n  A line.\n\n  - one [item]{#item}', '#item'],
    ['date-line: "London, [May]{#may}"', '#may'],
  ])('leads into the front matter of a chapter: %s', (key, address) => {
    const { codes } = build({ '1.md': `---\n${key}\n---\n# A\n\n[it](${address})\n` })
    expect(codes).toEqual([])
  })

  it('finds a heading by what a site that shows Markdown calls it', () => {
    const { codes } = build({ '1.md': "# What's new - and old\n\n[it](#whats-new--and-old)\n" })
    expect(codes).toEqual([])
  })
})

describe('a mark of a note within a link', () => {
  const paragraphOf = (text: string) => {
    const { book } = build({ '1.md': `# A\n\n${text}\n\n[^n]: Note.\n` })
    const [paragraph] = book.sections[0]?.blocks ?? []
    return paragraph?.type === 'paragraph' ? paragraph.children : []
  }

  it.each([
    ['[word[^n]](https://example.com)', 'link'],
    ['[one *word[^n]* more](https://example.com)', 'link'],
    ['[word^[Note.]](#a)', 'crossReference'],
    ['[one **word *so*[^n]**](#a)', 'crossReference'],
  ])('stands after it: %s', (text, type) => {
    const [link, mark] = paragraphOf(text)
    expect([link?.type, mark?.type]).toEqual([type, 'footnoteReference'])
    expect(JSON.stringify(link)).not.toContain('footnoteReference')
  })

  it('stays where it is beside a link that leads nowhere', () => {
    expect(paragraphOf('[word[^n] more](#nowhere)').map(({ type }) => type)).toEqual([
      'text',
      'text',
      'footnoteReference',
    ])
  })
})

describe('a reference to nothing', () => {
  it.each([
    ['[](#gone)', 'gone'],
    ['[](#gone){.page}', 'gone'],
    ['[@fig:map]', 'fig:map'],
    ['@sec:sea', 'sec:sea'],
    ['\\ref{sea}', 'sea'],
    ['\\@ref(fig:sea)', 'fig:sea'],
    ['[the sea](#gone)', 'the sea'],
  ])('leaves no hole, and is told: %s', (written, words) => {
    const { book, diagnostics } = build({ '1.md': `# A\n\nSee ${written}, there.\n` })
    const [paragraph] = book.sections[0]?.blocks ?? []
    const text = paragraph?.type === 'paragraph' ? inlineText(paragraph.children) : ''
    expect(text).toBe(`See ${words}, there.`)
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toContainEqual([
      'link/target-not-found',
      3,
    ])
  })
})
