import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openLibrary } from '../../src/shelf/library/load-library.ts'
import type { ShelvedBook } from '../../src/shelf/library/shelved-book.ts'
import { bookFolder } from '../support/book-folder.ts'
import { smallBook, smallPdf } from './small-books.ts'

/** The books on a shelf of a folder with these files, or of some folders in it. */
async function booksOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...folders: readonly string[]
): Promise<readonly ShelvedBook[]> {
  const directory = bookFolder(files)
  const directories =
    folders.length === 0 ? [directory] : folders.map((one) => join(directory, one))
  return (await openLibrary(directories).current()).books
}

const names = (books: readonly ShelvedBook[]): readonly (readonly string[])[] =>
  books.map(({ title, editions }) => [title, ...editions.map(({ fileName }) => fileName)])

describe('what is on the shelf', () => {
  test('of a book folder is what was built, and not what lies about', async () => {
    const books = await booksOf({
      'book.yaml': '',
      'research.pdf': smallPdf(),
      'dist/tale.epub': await smallBook(),
      'dist/.tale.epub.part': 'x',
      'images/dist/no.epub': await smallBook(),
    })
    expect(names(books)).toEqual([['The Tale', 'tale.epub']])
  })

  test('of a folder of book folders is what was built in each', async () => {
    const books = await booksOf({
      'one/book.yaml': '',
      'one/dist/one.epub': await smallBook({ title: 'One' }),
      'two/manuscript/1.md': '',
      'two/dist/two.epub': await smallBook({ title: 'Two' }),
      'two/dist/deep/no.epub': await smallBook({ title: 'No' }),
    })
    expect(names(books)).toEqual([
      ['One', 'one.epub'],
      ['Two', 'two.epub'],
    ])
  })

  test('of several folders is what is in any of them, each file once', async () => {
    const files = {
      'a/dist/x.epub': await smallBook({ title: 'X' }),
      'b/y.epub': await smallBook({ title: 'Y' }),
    }
    const books = await booksOf(files, 'a', 'a/dist', 'b', 'c')
    expect(names(books)).toEqual([
      ['X', 'x.epub'],
      ['Y', 'y.epub'],
    ])
  })

  test('is one book for all its editions: by title and authors, or a PDF by its name', async () => {
    const ours = { title: 'The Tale', author: 'Ann Author' }
    const books = await booksOf({
      'tale-print.pdf': smallPdf(ours),
      'tale.kepub.epub': await smallBook({ identifier: 'b' }),
      'tale.epub': await smallBook({ identifier: 'a' }),
      'tale.pdf': smallPdf(),
      'other.epub': await smallBook({ authors: ['Bob'] }),
      'scan.pdf': smallPdf(),
    })
    expect(names(books)).toHaveLength(3)
    expect(names(books)).toEqual(
      expect.arrayContaining([
        ['scan', 'scan.pdf'],
        ['The Tale', 'other.epub'],
        ['The Tale', 'tale.epub', 'tale.kepub.epub', 'tale.pdf', 'tale-print.pdf'],
      ]),
    )
    expect(new Set(books.map(({ id }) => id)).size).toBe(3)
  })

  test('of a folder as people keep books is what is in the folders in it, or one file', async () => {
    const files = {
      'Ann Author/The Tale/tale.epub': await smallBook(),
      'Bob/Series/One/dist/one.epub': await smallBook({ title: 'One' }),
      'Bob/.hidden/no.epub': await smallBook({ title: 'No' }),
      'a/b/c/d/e/f/deep.epub': await smallBook({ title: 'Too deep' }),
    }
    expect(names(await booksOf(files))).toEqual([
      ['One', 'one.epub'],
      ['The Tale', 'tale.epub'],
    ])
    expect(names(await booksOf(files, 'Ann Author/The Tale/tale.epub'))).toEqual([
      ['The Tale', 'tale.epub'],
    ])
  })

  test('is in the order in which people look for titles', async () => {
    const titles = ['Zebra', 'book 10', 'Book 2', 'apple']
    const files = await Promise.all(
      titles.map(async (title, index) => [`${index}.epub`, await smallBook({ title })] as const),
    )
    const books = await booksOf(Object.fromEntries(files))
    expect(books.map(({ title }) => title)).toEqual(['apple', 'Book 2', 'book 10', 'Zebra'])
  })
})

describe('a link on the shelf', () => {
  test('is followed to a file or folder inside, and no further', async () => {
    const outside = bookFolder({ 'Secret/secret.epub': await smallBook({ title: 'Secret' }) })
    const directory = bookFolder({
      'store/a1': await smallBook({ title: 'Stored' }),
      'store/Ann/ann.epub': await smallBook({ title: 'Ann' }),
      'Favorites/.keep': '',
      'bob/book.yaml': '',
      'bob/out/bob.epub': await smallBook({ title: 'Bob' }),
    })
    const link = (from: string, to: string) => symlinkSync(to, join(directory, from))
    link('Favorites/stored.epub', '../store/a1')
    link('Favorites/ann', join(directory, 'store/Ann'))
    link('Favorites/all', '..')
    link('Favorites/round.epub', 'round.epub')
    link('Favorites/secret.epub', join(outside, 'Secret/secret.epub'))
    link('Favorites/up', '../..')
    link('bob/dist', 'out')
    link('gone.epub', 'nothing')
    const { books, skipped } = await openLibrary([directory]).current()
    expect(names(books)).toEqual([
      ['Ann', 'ann.epub'],
      ['Bob', 'bob.epub'],
      ['Stored', 'stored.epub'],
    ])
    const told = skipped.map(({ path, why }) => `${relative(directory, path)}: ${why}`)
    expect(told.toSorted()).toEqual([
      'Favorites/round.epub: broken link',
      'Favorites/secret.epub: link outside',
      'Favorites/up: link outside',
      'gone.epub: broken link',
    ])
  })

  test('may be what is given: a file or a folder', async () => {
    const directory = bookFolder({ 'a/tale.epub': await smallBook() })
    const beside = bookFolder({})
    symlinkSync(join(directory, 'a'), join(beside, 'books'))
    symlinkSync(join(directory, 'a/tale.epub'), join(beside, 'one.epub'))
    for (const given of ['books', 'one.epub']) {
      const { books } = await openLibrary([join(beside, given)]).current()
      expect(books.map(({ title }) => title)).toEqual(['The Tale'])
    }
  })
})

test('what may be a book and is not on the shelf is named with the reason', async () => {
  const directory = bookFolder({
    'tale.epub': await smallBook(),
    'notes.txt': 'x',
    'cover.jpg': 'x',
    'empty.epub': '',
    'fake.epub': 'no archive',
    'fake.pdf': 'no PDF',
    'kindle.azw3': 'x',
    'a/b/c/d/e/f/deep.epub': await smallBook(),
  })
  const { skipped } = await openLibrary([directory]).current()
  const told = skipped.map(({ path, why }) => `${relative(directory, path)}: ${why}`)
  expect(told.toSorted()).toEqual([
    'a/b/c/d/e/f: too deep',
    'empty.epub: empty',
    'fake.epub: no book',
    'fake.pdf: no book',
    'kindle.azw3: another format',
  ])
})

describe('what a book says of itself', () => {
  const factsOf = async (...args: Parameters<typeof smallBook>) =>
    (await booksOf({ 'a.epub': await smallBook(...args) }))[0]

  test('is dated by the edition, and by its file where the edition says nothing', async () => {
    expect((await factsOf())?.updated).toBe('2024-05-01T10:00:00Z')
    expect((await factsOf({ modified: 'soon' }))?.updated).toMatch(/^20\d\d-.+Z$/)
  })

  test('is cleaned of markup, control characters and what is no language', async () => {
    const book = await factsOf({
      title: 'A\n  \u0007 tale',
      language: 'en"><script>',
      more: '<dc:description>&lt;script&gt;x&lt;/script&gt; y</dc:description>',
    })
    expect(book?.title).toBe('A tale')
    expect(book?.facts.language).toBeUndefined()
    expect(book?.facts.description).toBe('x y')
  })

  test('may be broken, endless or full of entities without harm', async () => {
    const deep = '<a>'.repeat(10_000)
    const laughs = `<!DOCTYPE p [<!ENTITY a "${'ha'.repeat(100)}">${'<!ENTITY b "&a;&a;&a;">'.repeat(10)}]>`
    const package_ = (text: string) => smallBook({ files: { 'OEBPS/content.opf': text } })
    const books = await booksOf({
      'deep.epub': await package_(`<package><metadata><title>Deep</title>${deep}`),
      'half.epub': await package_('<package><metadata><dc:title>Half</dc:title><dc:crea'),
      'laugh.epub': await package_(
        `${laughs}<package><metadata><title>&b;</title></metadata></package>`,
      ),
      'huge.epub': await package_(' '.repeat(6 * 1024 * 1024)),
      'none.epub': await package_(''),
    })
    expect(books.map(({ title }) => title).every((title) => title.length < 100)).toBe(true)
    expect(books.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Deep', 'Half', 'none']),
    )
    expect(names(books).flat()).not.toContain('huge.epub')
  })

  test('may name a cover that leads out of the archive, which is none', async () => {
    const item = (href: string) =>
      `<item id="c" href="${href}" media-type="image/png" properties="cover-image"/>`
    const book = await factsOf({ items: item('../../../../etc/passwd') })
    expect(book?.facts.cover).toBe('../../../etc/passwd')
    const epub2 = await factsOf({
      items: '<item id="x" href="c.jpg" media-type="image/jpeg"/>',
      more: '<meta name="cover" content="x"/>',
    })
    expect(epub2?.facts.cover).toBe('OEBPS/c.jpg')
  })
})
