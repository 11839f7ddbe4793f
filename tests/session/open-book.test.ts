import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildEditions } from '../../src/pipeline.ts'
import { openBook } from '../../src/session/open-book.ts'
import { bookFolder } from '../support/book-folder.ts'

const long = Array.from({ length: 60 }, () => 'It was dark, and nobody came to the old house.')
const tale = {
  'book.yaml': 'title: The Tale\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-begin.md': `# Begin\n\n${long.slice(0, 20).join(' ')}\n\n${long.join(' ')}\n`,
  'manuscript/02-end.md': '# End\n\nThen it was light.\n',
}

describe('an open book', () => {
  test('makes the bytes of a build', async () => {
    const directory = bookFolder(tale)
    const built = await buildEditions(directory, {}, () => {})
    const { editions } = await (await openBook(directory).build()).finish()
    expect(editions.map(({ fileName }) => fileName)).toEqual(['the-tale.epub', 'the-tale.pdf'])
    for (const [index, { bytes }] of editions.entries())
      expect(Buffer.compare(bytes, built?.[index]?.bytes ?? new Uint8Array())).toBe(0)
  })

  test('says which pages and files differ from the build before', async () => {
    const directory = bookFolder(tale)
    const book = openBook(directory)
    const first = await book.build()
    const pages = first.print[0]?.paged.pages.map(({ index }) => index)
    expect(first.print[0]?.changed).toEqual(pages)
    expect(first.ebooks[0]?.changed).toEqual(first.ebooks[0]?.files.map(({ path }) => path))
    const again = await book.build()
    expect(again.print[0]?.changed).toEqual([])
    expect(again.ebooks[0]).toMatchObject({ changed: [], removed: [] })
    writeFileSync(join(directory, 'manuscript/02-end.md'), '# End\n\nThen it was late.\n')
    const edited = await book.build()
    expect(edited.print[0]?.changed).toEqual([(pages?.length ?? 0) - 1])
    expect(edited.ebooks[0]?.changed.filter((path) => path.endsWith('.xhtml'))).toEqual([
      expect.stringMatching(/end\.xhtml$/),
    ])
  })

  test('tells of its pages before the ebooks are made', async () => {
    const told: string[] = []
    await openBook(bookFolder(tale)).build({
      onProgress: (stage) => void told.push(stage),
      onPages: ({ edition }) => void told.push(`pages of ${edition.name}`),
    })
    expect(told).toEqual(['reading', 'typesetting', 'pages of print', 'making'])
  })

  test('makes the ebooks when whoever looks at the pages has done so', async () => {
    const told: string[] = []
    await openBook(bookFolder(tale)).build({
      onProgress: (stage) => void told.push(stage),
      async onPages() {
        await new Promise((resolve) => setTimeout(resolve, 20))
        told.push('looked at')
      },
    })
    expect(told).toEqual(['reading', 'typesetting', 'looked at', 'making'])
  })

  test('survives a book that cannot be read, and compares with the last that could', async () => {
    const directory = bookFolder(tale)
    const book = openBook(directory)
    await book.build()
    writeFileSync(join(directory, 'book.yaml'), 'title: [The Tale\n')
    const broken = await book.build()
    expect(broken.loaded).toBeUndefined()
    expect(broken.diagnostics.map(({ severity }) => severity)).toContain('error')
    expect((await broken.finish()).editions).toEqual([])
    writeFileSync(join(directory, 'book.yaml'), tale['book.yaml'])
    expect((await book.build()).print[0]?.changed).toEqual([])
  })
})
