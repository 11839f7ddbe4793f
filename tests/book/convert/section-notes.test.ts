import { describe, expect, it } from 'vitest'
import { inlinesOf, walkBlocks, walkInlines } from '../../../src/book/model/walk.ts'
import type { Block } from '../../../src/book/model/block.ts'
import { build } from '../build.ts'

/** The numbers of the notes that are marked in each text of a chapter: its own first, then those of its notes. */
function numbersIn(text: string): readonly (readonly number[])[] {
  const { book } = build({ '1.md': `# A\n\n${text}` })
  const [section] = book.sections
  return [section?.blocks ?? [], ...(section?.footnotes.map(({ blocks }) => blocks) ?? [])].map(
    marksOf,
  )
}

function marksOf(blocks: readonly Block[]): readonly number[] {
  const numbers: number[] = []
  walkBlocks(blocks, (block) =>
    inlinesOf(block).forEach((inlines) =>
      walkInlines(inlines, (inline) => {
        if (inline.type === 'footnoteReference') numbers.push(inline.number)
      }),
    ),
  )
  return numbers
}

describe('a note marked in a note', () => {
  it('has the number after it, before what the text marks next', () => {
    const notes = '[^a]: One.[^in]\n[^in]: Within.\n[^b]: Two.\n'
    expect(numbersIn(`A[^a] b.[^b]\n\n${notes}`)).toEqual([[1, 3], [2], [], []])
  })

  it('is counted so when it is written in the line', () => {
    expect(numbersIn('A^[One^[within *it*^[and deeper]].] b.^[Two.]\n')).toEqual([
      [1, 4],
      [2],
      [3],
      [],
      [],
    ])
  })

  it('may mark the first again, or itself', () => {
    const notes = '[^a]: One.[^in]\n[^in]: Within.[^a][^in]\n'
    expect(numbersIn(`A[^a] b.[^in]\n\n${notes}`)).toEqual([[1, 2], [2], [1, 2]])
  })

  it('is none in the words that describe an image', () => {
    const notes = '[^a]: One ![pic[^in]](no.png) here.\n[^in]: Within.\n[^b]: Two.\n'
    expect(numbersIn(`A[^a] b.[^b]\n\n${notes}`)).toEqual([[1, 2], [], []])
  })
})
