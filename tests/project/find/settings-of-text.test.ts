/** What the text of a book says about it when no other file does: its title, its subtitle and its author. */
import { describe, expect, it, test } from 'vitest'
import { found } from './found-book.ts'

const chapters = '## 1\n\nText.\n\n## 2\n\nText.\n'
const sections = '# 1\n\nText.\n\n# 2\n\nText.\n'

describe('a book in one file', () => {
  test.each([
    ['front matter', `---\ntitle: The Tide\nauthor: Ann Oak\nlang: en\n---\n\n${sections}`],
    ['a title block of pandoc', `% The Tide\n% Ann Oak\n% 2020\n\n${sections}`],
    ['a heading, and a line below it', `# The Tide\n\nBy Ann Oak\n\n${chapters}`],
    [
      'a heading that is underlined',
      `The Tide\n========\n\n*by Ann Oak*\n\n1\n-\n\nText.\n\n2\n---\n\nText.\n`,
    ],
  ])('has a title and an author by %s, and prints them as no text', async (_, text) => {
    const { title, authors, outline, book } = await found({ 'book.md': text })
    expect([title, authors]).toEqual(['The Tide', ['Ann Oak']])
    expect(outline).toEqual(['1', '2'])
    expect(JSON.stringify(book?.sections)).not.toMatch(/Oak|2020/)
  })

  it('has a subtitle where a line in italics stands below its title', async () => {
    const { metadata, outline } = await found({ 'a.md': `# The Tide\n\n*A novel*\n\n${chapters}` })
    expect(metadata?.subtitle).toBe('A novel')
    expect(outline).toEqual(['1', '2'])
  })

  it('has its title above parts', async () => {
    const text = '# The Tide\n\n# Part One\n\n## A\n\nText.\n\n# Part Two\n\n## B\n\nText.\n'
    const { title, outline } = await found({ 'book.md': text })
    expect(title).toBe('The Tide')
    expect(outline).toEqual(['Part One [Chapter One: A]', 'Part Two [Chapter Two: B]'])
  })

  it('keeps more text than that below its title', async () => {
    const { outline, title } = await found({
      'a.md': `# The Tide\n\nOnce.\n\nTwice.\n\nThrice.\n\n${chapters}`,
    })
    expect(title).toBe('The Tide')
    expect(outline).toEqual(['', '1', '2'])
  })

  it('keeps the title of its only chapter', async () => {
    const { title, outline } = await found({ 'a.md': '---\ntitle: The Tide\n---\n\nText.\n' })
    expect([title, outline]).toEqual(['The Tide', ['The Tide']])
  })
})

describe('a book in several files', () => {
  it('has its title above the first chapter', async () => {
    const { title, outline } = await found({
      'chapters/1.md': '# The Tide\n\n## Chapter 1\n\nText.\n',
      'chapters/2.md': '## Chapter 2\n\nText.\n',
    })
    expect([title, outline]).toEqual(['The Tide', ['Chapter 1', 'Chapter 2']])
  })

  it('has the title that the front matter of all of them says', async () => {
    const page = '---\ntitle: The Tide\n---\n\nText.\n'
    const { title, outline } = await found({
      'chapters/1.md': page,
      'chapters/2.md': page,
      'chapters/3.md': page,
    })
    expect([title, outline]).toEqual(['The Tide', ['Chapter One', 'Chapter Two', 'Chapter Three']])
  })
})
