/** Files that are listed below a chapter are sections of it; the contents, the navigation of the ebook and the outline of the PDF list them there. */
import { describe, expect, it, test } from 'vitest'
import { generateContents } from '../../../src/book/bind/contents.ts'
import type { ContentsEntry } from '../../../src/book/model/block.ts'
import { inlineText } from '../../../src/book/model/walk.ts'
import { textContent } from '../../../src/markup/tree/element.ts'
import { navigationOf } from '../../../src/epub/package/navigation-document.ts'
import { outlineOf } from '../../../src/typeset/outline.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { octavo } from '../../support/octavo.ts'
import { found } from '../../project/find/found-book.ts'

const page = (title: string) => `# ${title}\n\nText.\n\n## Inside ${title}\n\nText.\n`
const files = {
  'book.toml': '[book]\ntitle = "The Tide"\nauthors = ["Ann Oak"]\nlanguage = "en"\n',
  'src/SUMMARY.md':
    '- [A](a.md)\n  - [B](b.md)\n    - [C](c.md)\n      - [D](d.md)\n  - [E](e.md)\n# The Hills\n- [F](f.md)\n  - [G](g.md)\n    - [H](h.md)\n',
  'src/a.md': page('A'),
  'src/b.md': page('B *b*[^1]') + '\n[^1]: Note.\n',
  'src/c.md': page('C'),
  'src/d.md': page('D'),
  'src/e.md': 'No heading.\n',
  'src/f.md': page('F'),
  'src/g.md': page('G'),
  'src/h.md': page('H'),
}

interface Listed {
  readonly title: string
  readonly inside: readonly Listed[]
}

function tree(entries: readonly Listed[]): string {
  return entries.map(({ title, inside }) => `${title}[${tree(inside)}]`).join('')
}

function listed({ title, entries }: ContentsEntry): Listed {
  return { title: inlineText(title), inside: entries.map(listed) }
}

async function contentsOf(more: Readonly<Record<string, string>> = {}) {
  const { book } = await found({ ...files, ...more })
  const [contents] = (book && generateContents(book)?.blocks) ?? []
  return tree(contents?.type === 'contents' ? contents.entries.map(listed) : [])
}

describe('files below a chapter', () => {
  it('are listed inside it, three levels deep', async () => {
    expect(await contentsOf()).toBe('A[B b[C[]]E[]]The Hills[F[G[]]]')
  })

  test.each([
    [1, 'A[]The Hills[]'],
    [2, 'A[B b[]E[]]The Hills[F[]]'],
  ])('are listed as deep as contents-depth: %i says', async (depth, expected) => {
    expect(await contentsOf({ 'book.yaml': `contents-depth: ${depth}\n` })).toBe(expected)
  })

  it('are left out where they say so', async () => {
    const silent = { 'src/b.md': '---\ntoc: false\n---\n# B\n', 'src/e.md': '# E {.unlisted}\n' }
    expect(await contentsOf(silent)).toBe('A[C[]]The Hills[F[G[]]]')
  })

  it('are in the outline of the PDF and in the navigation of the ebook', async () => {
    const { book } = await found(files)
    if (!book) throw new Error('no book')
    const [first] = outlineOf(book)
    expect(first).toMatchObject({
      title: 'Chapter One: A',
      items: [{ title: 'B b', items: [{ title: 'C', items: [] }] }, { title: 'E' }],
    })
    expect(first?.items[0]?.destination).not.toBe(first?.destination)
    const navigation = textContent(navigationOf([], book).element)
    expect(navigation).toMatch(/A\s*B b\s*C\s*E\s*.*The Hills.*F\s*G$/)
  })

  it('stay where they are when init writes the list down', async () => {
    const directory = bookFolder(files)
    await octavo(directory, ['init', '--yes'])
    const { book } = await found(directory)
    const [contents] = (book && generateContents(book)?.blocks) ?? []
    const entries = contents?.type === 'contents' ? contents.entries.map(listed) : []
    expect(tree(entries)).toBe('A[B b[C[]]E[]]The Hills[F[G[]]]')
  })
})
