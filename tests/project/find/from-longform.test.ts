/** A novel as Longform writes it: the order, the nesting and the ignored files of its index hold. */
import { describe, expect, it } from 'vitest'
import { inlineText } from '../../../src/book/model/walk.ts'
import type { Section } from '../../../src/book/model/book.ts'
import { found } from './found-book.ts'

const scenes = ['Dusk', 'Later', 'Deep', 'Dawn', 'Salt & tar', 'Cut', 'Notes on boats']
const notes = (folder: string) =>
  Object.fromEntries(scenes.map((name) => [`${folder}${name}.md`, `It was ${name}.\n`]))

const index = (list: string, more = '') =>
  `---\nlongform:\n  format: scenes\n  title: The Tide\n  workflow: Default Workflow\n${more}  scenes:\n${list}  ignoredFiles:\n    - Cut\n    - Notes*\n---\n\nPlans.\n`

const flat = '    - Dusk\n    - Salt & tar\n    - Dawn\n'
const nested = '    - Dusk\n    - - Later\n      - - Deep\n    - Dawn\n'

describe('a novel of Longform', () => {
  it.each([
    [
      'beside its index',
      { ...notes('Novel/'), 'Novel/Index.md': index(flat, '  sceneFolder: /\n') },
    ],
    [
      'in a folder of scenes',
      { ...notes('scenes/'), 'The Tide.md': index(flat, '  sceneFolder: scenes\n') },
    ],
    [
      'in a folder with slashes',
      { ...notes('N/d/'), 'N/I.md': index(flat, '  sceneFolder: /d/\n') },
    ],
    ['without a folder', { ...notes(''), 'Index.md': index(flat) }],
    [
      'in quotes',
      { ...notes(''), 'Index.md': index('    - "Dusk"\n    - \'Salt & tar\'\n    - Dawn\n') },
    ],
  ])('%s has its scenes in order', async (_, files) => {
    const book = await found(files)
    expect(book.title).toBe('The Tide')
    expect(wordsOf(book.book?.sections ?? [])).toEqual([
      'It was Dusk.',
      'It was Salt & tar.',
      'It was Dawn.',
    ])
    expect(book.said.join(' ')).toContain('3 chapters')
    expect(book.said.join(' ')).toMatch(/Not read: .*Cut\.md.*Notes on boats\.md/)
  })

  it('has nested scenes in the chapter that they are below', async () => {
    const book = await found({ ...notes(''), 'Index.md': index(nested) })
    expect(book.outline).toEqual(['Chapter One: Dusk', 'Chapter Two: Dawn'])
    expect(wordsOf(book.book?.sections ?? [])).toEqual([
      'It was Dusk.',
      'It was Later.',
      'It was Deep.',
      'It was Dawn.',
    ])
  })

  it('in two drafts is two books', async () => {
    const files = {
      ...notes('One/'),
      ...notes('Two/'),
      'One/Index.md': index(flat),
      'Two/Index.md': index(flat),
    }
    const { diagnostics } = await found(files)
    expect(diagnostics[0]).toMatchObject({ code: 'project/several-books' })
    expect(diagnostics[0]?.message).toMatch(/One.* and .*Two/)
  })

  it('tells of a scene that is not there', async () => {
    const files = { ...notes(''), 'Index.md': index('    - Dusk\n    - Gone\n') }
    const { diagnostics } = await found(files)
    expect(diagnostics.map(({ message }) => message).join(' ')).toContain('Gone.md')
  })
})

function wordsOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ blocks, sections: inner }) => [
    ...blocks.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children)] : [])),
    ...wordsOf(inner),
  ])
}
