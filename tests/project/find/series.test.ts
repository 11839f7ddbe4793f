/** Folders of a series are books; folders of a book are its parts. */
import { expect, it, test } from 'vitest'
import { found } from './found-book.ts'

const page = (title: string) => `# ${title}\n\nText.\n`
const chapters = (folder: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, page(name)]))
const web = ['README.md', 'toc.md', 'foreword.md', 'ch1.md', 'ch2.md', 'apA.md']
const root = { 'README.md': page('Series'), 'CONTRIBUTING.md': page('Help'), 'LICENSE.md': 'MIT' }

test.each<[string, Record<string, string>, string]>([
  [
    'with front matter of their own, and a preface for all',
    {
      ...root,
      'preface.md': page('Preface'),
      ...chapters('get-started', web),
      ...chapters('scopes', web),
      ...chapters('types', ['README.md', 'toc.md', 'ch1.md']),
    },
    'This folder holds 3 books: get-started/, scopes/ and types/.',
  ],
  [
    'with front matter of their own, and numbers',
    { ...root, ...chapters('1-tide', web), ...chapters('2-hills', web) },
    'This folder holds 2 books: 1-tide/ and 2-hills/.',
  ],
  [
    'whose chapters begin at 1 again',
    {
      ...root,
      ...chapters('the-tide', ['chapter-01.md', 'chapter-02.md']),
      ...chapters('the-hills', ['chapter-01.md', 'chapter-02.md', 'chapter-03.md']),
      ...chapters('notes', ['01.md', '02.md']),
    },
    'This folder holds 2 books: the-hills/ and the-tide/.',
  ],
  [
    'in a folder of text',
    {
      ...root,
      ...chapters('src/tide', ['dedication.md', '1.md', '2.md']),
      ...chapters('src/hills', ['title-page.md', '1.md', '2.md']),
    },
    'This folder holds 2 books: src/hills/ and src/tide/.',
  ],
  [
    'with a folder of text each',
    {
      ...root,
      ...chapters('the-tide/chapters', ['harbour.md', 'inland.md']),
      ...chapters('the-hills/manuscript/part-1', ['1.md', '2.md']),
      ...chapters('the-hills/notes', ['1.md']),
    },
    'This folder holds 2 books: the-tide/chapters/ and the-hills/manuscript/.',
  ],
])('books %s are named', async (_, files, message) => {
  const { outline, diagnostics } = await found(files)
  expect(outline).toEqual([])
  const told = diagnostics.find(({ code }) => code === 'project/several-books')
  expect(told?.message).toBe(message)
  const [, first = ''] = / books: ([^ ,]+)\//.exec(message) ?? []
  expect(told?.hints?.[0]).toBe(`build one of them: octavo build ${first}`)
})

it('one of them is built when book.yaml names it, and the others are told', async () => {
  const { outline, diagnostics } = await found({
    ...chapters('get-started', web),
    ...chapters('scopes', web),
    'book.yaml': 'manuscript: scopes\nlanguage: en\n',
  })
  expect(diagnostics.filter(({ code }) => code === 'project/several-books')).toEqual([])
  expect(outline.length).toBeGreaterThan(3)
})

test.each<[string, Record<string, string>]>([
  [
    'with a number each',
    { ...chapters('01-tide', ['1.md', '2.md']), ...chapters('02-hills', ['1.md', '2.md']) },
  ],
  [
    'called parts',
    { ...chapters('book-one', ['1.md', '2.md']), ...chapters('book-two', ['1.md', '2.md']) },
  ],
  [
    'whose chapters are counted through',
    { ...chapters('harbour', ['1.md', '2.md']), ...chapters('inland', ['3.md', '4.md']) },
  ],
  [
    'with a folder of text each, and a number',
    {
      ...chapters('part-1/chapters', ['1.md', '2.md']),
      ...chapters('part-2/chapters', ['1.md', '2.md']),
    },
  ],
  [
    'beside text of the same book',
    {
      'prologue.md': page('Prologue'),
      ...chapters('harbour', ['1.md', '2.md']),
      ...chapters('inland', ['1.md', '2.md']),
    },
  ],
])('folders %s are parts of one book', async (_, files) => {
  const { outline, diagnostics } = await found(files)
  expect(diagnostics.filter(({ code }) => code === 'project/several-books')).toEqual([])
  expect(outline.filter((line) => line.startsWith('Part '))).toHaveLength(2)
})
