import { describe, expect, test } from 'vitest'
import type { IndexEntry } from '../../../src/book/model/block.ts'
import type { Book, Section } from '../../../src/book/model/book.ts'
import { inlineText } from '../../../src/book/model/walk.ts'
import { build, image, metadata } from '../build.ts'

const indexFile = { '90-index.md': '# Index' }

function section(book: Book, role: Section['role']): Section | undefined {
  return book.sections.find((section) => section.role === role)
}

/** The index as it would be read out: entries with how many places they have and where else they lead. */
function indexOf(book: Book): readonly string[] {
  const block = section(book, 'index')?.blocks.find(({ type }) => type === 'index')
  if (block?.type !== 'index') return []
  return block.groups.flatMap(({ letter, entries }) => [
    `(${letter})`,
    ...entries.flatMap((entry) => lines(entry, '')),
  ])
}

function lines(entry: IndexEntry, indent: string): readonly string[] {
  const see = entry.see.map(({ term }) => ` see ${inlineText(term)}`)
  const also = entry.seeAlso.map(({ term }) => ` see also ${inlineText(term)}`)
  const own = `${indent}${inlineText(entry.term)} ${entry.places.length}${[...see, ...also].join('')}`
  return [own, ...entry.entries.flatMap((inner) => lines(inner, `${indent}- `))]
}

describe('an index', () => {
  test('has the words of its marks, and other words where these are given', () => {
    const text = '# A\n\n[Salt]{.index} and [salt]{.index}, [traded]{.index term="salt!trade"}.'
    expect(indexOf(build({ '1.md': text, ...indexFile }).book)).toEqual([
      '(S)',
      'salt 2',
      '- trade 1',
    ])
  })

  test('takes entry and sub, and a sub under the words of the mark', () => {
    const text = '# A\n\n[x]{.index entry="salt" sub="tax"} [Salt]{.index sub="sea"}'
    expect(indexOf(build({ '1.md': text, ...indexFile }).book)).toEqual([
      '(S)',
      'salt 0',
      '- sea 1',
      '- tax 1',
    ])
  })

  test('leads on to other entries, instead where there is nothing to look at and as well where there is', () => {
    const text =
      '# A\n\n[Salt]{.index} [brine]{.index see="salt"} [pan]{.index see-also="salt"} [pot]{.index} []{.index term="pot" see="pan"}'
    expect(indexOf(build({ '1.md': text, ...indexFile }).book)).toEqual([
      '(B)',
      'brine 0 see Salt',
      '(P)',
      'pan 1 see also Salt',
      'pot 1 see also pan',
      '(S)',
      'Salt 1',
    ])
  })

  test('reports an entry that leads nowhere, and names the nearest', () => {
    const text = '# A\n\n[salt]{.index} [brine]{.index see="slat"}'
    const { diagnostics } = build({ '1.md': text, ...indexFile })
    expect(diagnostics.map(({ code, hints }) => [code, ...hints])).toEqual([
      ['index/entry-not-found', 'did you mean "salt"?'],
    ])
  })

  test('reports a stretch that does not end, an entry without a name, an index without entries', () => {
    const codes = (text: string) => build({ '1.md': `# A\n\n${text}`, ...indexFile }).codes
    expect(codes('[]{.index term="x" range=start}')).toEqual(['index/range-not-closed'])
    expect(codes('[]{.index term="x" range=end}')).toEqual(['index/range-not-closed'])
    expect(codes('[]{.index} [x]{.index}')).toEqual(['index/no-term'])
    expect(codes('Text.')).toEqual(['index/nothing-marked'])
  })

  test('is made before the colophon when it is asked for, and not otherwise', () => {
    const files = { '1.md': '# A\n\n[salt]{.index}', '9-colophon.md': 'Set in type.' }
    const roles = (index: boolean) => build(files, { index }).book.sections.map(({ role }) => role)
    expect(roles(true)).toEqual(['chapter', 'index', 'colophon'])
    expect(roles(false)).toEqual(['chapter', 'colophon'])
  })

  test('has what is marked in italics in italics', () => {
    const text = '# A\n\n[x]{.index term="*Mary Ann* (ship)"}'
    const block = section(build({ '1.md': text, ...indexFile }).book, 'index')?.blocks[0]
    expect(block?.type === 'index' && block.groups[0]?.entries[0]?.term[0]?.type).toBe('emphasis')
  })
})

describe('notes', () => {
  const files = { '1.md': '# A\n\nOne^[First.].', '2.md': '# B\n\nTwo^[Second.].' }

  test('stay with their sections when they stand at the foot of the page', () => {
    const { book } = build(files)
    expect(book.sections.map(({ footnotes }) => footnotes.length)).toEqual([1, 1])
  })

  test('stand at the end of their chapters under a heading in the language of the book', () => {
    const german = { ...metadata, language: 'de' }
    const { book } = build(files, { notes: 'chapter', metadata: german })
    for (const { blocks, footnotes } of book.sections) {
      const last = blocks.at(-1)
      expect(last?.type === 'endnotes' && inlineText(last.title)).toBe('Anmerkungen')
      expect(footnotes).toEqual([])
    }
  })

  test('stand together after the text, under the titles of their chapters, with links back', () => {
    const { book } = build(files, { notes: 'book' })
    const blocks = section(book, 'endnotes')?.blocks ?? []
    expect(
      blocks.map((block) => block.type === 'endnotes' && [block.section, inlineText(block.title)]),
    ).toEqual([
      ['a', 'Chapter One. A'],
      ['b', 'Chapter Two. B'],
    ])
    expect(blocks.map((block) => block.type === 'endnotes' && block.notes[0]?.mark)).toEqual([
      'a-mark-1',
      'b-mark-1',
    ])
  })

  test('go to the file that is there for them, after what it says', () => {
    const { book } = build({ ...files, '9-notes.md': '# Sources\n\nIn order.' }, { notes: 'book' })
    const { title, blocks } = section(book, 'endnotes') ?? { title: [], blocks: [] }
    expect(inlineText(title)).toBe('Sources')
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'endnotes', 'endnotes'])
  })

  test('are missed by a file for them while they stand at the foot of the page', () => {
    expect(build({ ...files, '9-notes.md': '# Notes' }).codes).toEqual(['footnote/not-printed'])
  })
})

describe('lists of figures and tables', () => {
  const files = {
    '1.md': '# A\n\n![Salt](a.png)\n\n![Pans](a.png){#pans}\n\n| a |\n| - |\n| 1 |\n\n: Wages\n',
  }
  const listed = (
    role: 'loi' | 'lot',
    settings: { listOfFigures?: boolean; listOfTables?: boolean },
  ) => {
    const block = section(build(files, settings, image('manuscript/a.png')).book, role)?.blocks[0]
    if (block?.type !== 'contents') return undefined
    return block.entries.map(({ target, label, title }) => [target, label, inlineText(title)])
  }

  test('name what has a caption, in its order, with a link', () => {
    expect(listed('loi', { listOfFigures: true })).toEqual([
      ['figure-1', 'Figure\u00a01', 'Salt'],
      ['pans', 'Figure\u00a02', 'Pans'],
    ])
    expect(listed('lot', { listOfTables: true })).toEqual([['table-1', 'Table\u00a01', 'Wages']])
  })

  test('are not made unasked, and change nothing then', () => {
    expect(listed('loi', {})).toBeUndefined()
    const { book } = build(files, {}, image('manuscript/a.png'))
    expect(book.sections[0]?.blocks[0]?.id).toBeUndefined()
  })
})
