/** What the files of a book on the web repeat: the title of the book above each chapter, and a typed list of the chapters. */
import { describe, expect, it, test } from 'vitest'
import { found } from '../../project/find/found-book.ts'
import { generateContents } from '../../../src/book/bind/contents.ts'

const page = (title: string) => `# You Can't - Yet\n\n# ${title}\n\nText of ${title}.\n`
const book = {
  'README.md': '# You Can’t – Yet\n\n[Contents](toc.md)\n',
  'apA.md': page('Appendix A: More'),
  'ch1.md': page('Chapter 1: What?'),
  'ch2.md': page('Chapter 2: Why?'),
  'foreword.md': page('Foreword'),
  'toc.md':
    "# You Can't - Yet\n\n## Table of Contents\n\n* Foreword\n* Chapter 1: What?\n    * Inside\n* Chapter 2: Why?\n* Appendix A: More\n",
}
const outline = ['Foreword (foreword)', 'Chapter 1: What?', 'Chapter 2: Why?']

describe('the title of the book above every chapter', () => {
  it('is the title of the book, and of no chapter', async () => {
    const { title, outline: read } = await found(book)
    expect(title).toBe('You Can’t – Yet')
    expect(read.filter((line) => !line.includes('(toc)'))).toEqual([
      ...outline,
      'Appendix A: More (appendix)',
    ])
  })

  it('may be in most files only', async () => {
    const { outline: read } = await found({ ...book, 'ch3.md': '# Chapter 3: When?\n\nText.\n' })
    expect(read).toContain('Chapter 3: When?')
    expect(read).toContain('Chapter 2: Why?')
  })

  test.each([
    ['a chapter of its own', '# The Sea\n\nText.\n', '# The Sea\n\nMore.\n'],
    ['a label', '# Part One\n\n# A\n\nText.\n', '# Part One\n\n# B\n\nText.\n'],
    ['in one file only', '# The Sea\n\n## A\n\nText.\n', '# B\n\nText.\n'],
  ])('is not %s', async (_, first, second) => {
    const { outline: read } = await found({
      'book.yaml': 'title: The Sea\nlanguage: en\nauthor: A\n',
      'manuscript/1.md': first,
      'manuscript/2.md': second,
    })
    expect(read.join()).toMatch(/The Sea|Part/)
  })
})

describe('a typed list of the chapters', () => {
  const contentsOf = async (files: Readonly<Record<string, string>>) => {
    const read = await found({ ...book, ...files })
    const toc = read.book?.sections.find(({ role }) => role === 'toc')
    return { blocks: toc?.blocks, made: read.book && generateContents(read.book), ...read }
  }

  it('gives way to the contents with pages, and this is said', async () => {
    const { blocks, diagnostics } = await contentsOf({})
    expect(blocks).toEqual([])
    expect(diagnostics.find(({ code }) => code === 'project/left-out')?.span?.file).toBe('toc.md')
  })

  test.each([
    ['with more text', '# Contents\n\nFor my readers.\n\n* Foreword\n* Chapter 1: What?\n'],
    ['of other things', '# Contents\n\n* Salt\n* Tar\n* Chapter 1: What?\n'],
    ['with pages', '# Contents\n\n* [What?](ch1.md){.page}\n* [Why?](ch2.md){.page}\n'],
  ])('stays %s', async (_, text) => {
    expect((await contentsOf({ 'toc.md': text })).blocks).not.toEqual([])
  })
})
