import { describe, expect, it } from 'vitest'
import { build } from '../build.ts'

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

  it('finds a heading by what a site that shows Markdown calls it', () => {
    const { codes } = build({ '1.md': "# What's new - and old\n\n[it](#whats-new--and-old)\n" })
    expect(codes).toEqual([])
  })
})
