import { describe, expect, test } from 'vitest'
import { typesetFolder } from '../../support/typeset-folder.ts'

describe('a page', () => {
  const css = `@import "octavo:classic";
    @media print { p::first-letter { initial-letter: 4 } }`
  const text = 'The rain came in from the west and went away again without a word. '
  // Of six lines and more, so that pages end at every line of one or the other.
  const paragraphs = Array.from({ length: 60 }, (_, i) => text.repeat(5 + (i % 3)))

  test('never ends beside an initial', async () => {
    const { pages } = await typesetFolder({
      'my.css': css,
      '1.md': `# One\n\n${paragraphs.join('\n\n')}\n`,
    })
    const initials = pages.flatMap(({ items, facts }) =>
      items.flatMap((item) =>
        item.type === 'text' && item.origin.type === 'element' && item.size > 30
          ? [{ y: item.y, lines: facts?.lines.map((line) => line.y) ?? [] }]
          : [],
      ),
    )
    expect(initials.length).toBeGreaterThan(30)
    const parted = initials.filter(({ y, lines }) => !lines.some((at) => Math.abs(at - y) < 0.01))
    expect(parted).toEqual([])
  })
})
