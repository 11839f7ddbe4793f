import { describe, expect, it } from 'vitest'
import { walkBlocks, walkSections } from '../../../src/book/model/walk.ts'
import type { BookSettings } from '../../../src/book/model/book-settings.ts'
import { build, image, metadata } from '../build.ts'

/** The numbers of the figures of a book, in reading order. */
function numbersOf(
  files: Readonly<Record<string, string>>,
  changes: Partial<BookSettings> = {},
): readonly (number | undefined)[] {
  const pictures = { ...image('manuscript/a.png'), ...image('manuscript/b.png') }
  const { book } = build(files, changes, pictures)
  const numbers: (number | undefined)[] = []
  walkSections(book.sections, ({ blocks, footnotes }) => {
    for (const some of [blocks, ...footnotes.map((note) => note.blocks)])
      walkBlocks(some, (block) => {
        if (block.type === 'figure') numbers.push(block.number)
      })
  })
  return numbers
}

const map = '![The harbor](a.png)'
const novel = { '1.md': `# One\n\nText.\n\n${map}` }

describe('the number of a figure', () => {
  it('is not given to the only picture of a book', () => {
    expect(numbersOf(novel)).toEqual([undefined])
    expect(numbersOf({ '1.md': `# One\n\n${map}{width=20%}\n\n![](b.png)` })).toEqual([
      undefined,
      undefined,
    ])
  })

  it('is given to every captioned one of several, those in notes included', () => {
    expect(numbersOf({ ...novel, '2.md': '# Two\n\n![A boat](b.png)' })).toEqual([1, 2])
    const noted = `# One\n\nText.[^a]\n\n${map}\n\n[^a]: Like this:\n\n    ![A boat](b.png)`
    expect(numbersOf({ '1.md': noted })).toEqual([1, 2])
  })

  it('is never given to a picture that is about the book, and those of the text do not count it', () => {
    const about = { '90-about-the-author.md': '![A portrait](b.png)' }
    expect(numbersOf({ '1.md': '# One\n\nText.', ...about })).toEqual([undefined])
    expect(numbersOf({ ...novel, ...about })).toEqual([undefined, undefined])
    const two = { '1.md': `# One\n\n${map}\n\n![A boat](b.png)` }
    expect(numbersOf({ ...two, ...about })).toEqual([1, 2, undefined])
  })

  it('is given to the only one where something needs it', () => {
    expect(numbersOf(novel, { listOfFigures: true })).toEqual([1])
    expect(numbersOf({ ...novel, '00-list-of-figures.md': '# Pictures' })).toEqual([1])
    const marked = `# One\n\nSee [](#map).\n\n![The harbor](a.png){#map}`
    expect(numbersOf({ '1.md': marked })).toEqual([1])
    expect(numbersOf({ '1.md': `# One\n\nAs Figure 1 shows.\n\n${map}` })).toEqual([1])
    expect(numbersOf({ '1.md': `# One\n\nThe port (fig. 1).\n\n${map}` })).toEqual([1])
    expect(numbersOf({ '1.md': `# One\n\nAs Figure 12 shows.\n\n${map}` })).toEqual([undefined])
  })

  it('is looked for in the words of the language', () => {
    const german = { metadata: { ...metadata, language: 'de' } }
    const said = { '1.md': `# Eins\n\nSiehe Abbildung 1.\n\n${map}` }
    expect(numbersOf(said, german)).toEqual([1])
    expect(numbersOf(said)).toEqual([undefined])
  })
})
