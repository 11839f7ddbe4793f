import { describe, expect, test } from 'vitest'
import { proofBook } from '../../../src/proof/proof-book.ts'
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

  test('never ends with a short paragraph that is all bold', async () => {
    const set = (title: (index: number) => string) => {
      const parts = paragraphs.map((words, index) => `${title(index)}\n\n${words}`)
      return typesetFolder({ '1.md': `# One\n\n${parts.join('\n\n')}\n` })
    }
    const bold = await set((index) => `**Part ${index}**`)
    expect(bold.pages.length).toBeGreaterThan(15)
    expect(proofBook(bold).defects.boldFeet).toBeUndefined()
    // The same words in the weight of the text may stand there.
    const plain = await set((index) => `Part ${index}`)
    expect(plain.pages.some(({ facts }) => facts?.lines.at(-1)?.place === 'only')).toBe(true)
  })
})
