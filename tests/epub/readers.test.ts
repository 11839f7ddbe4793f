import { expect, it } from 'vitest'
import { loadBook } from '../../src/pipeline.ts'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import { bookFolder } from '../support/book-folder.ts'
import { collect } from '../support/collect.ts'
import { emitEdition, textOf } from './emit.ts'

const yaml = `title: Tide
author: Ann Author
language: en
links:
  sequel: { generic: https://example.com/b, kobo: https://www.kobo.com/b }
  home: https://example.com
editions:
  ebook: { format: epub }
  apple: { format: epub, reader: apple }
  kobo: { format: epub, reader: kobo }
  kindle: { format: epub, reader: kindle }
  kepub: { format: kepub }
`

async function load(text: string) {
  const { report, diagnostics } = collect()
  const directory = bookFolder({ 'book.yaml': yaml, '1.md': `# Home\n\n${text}\n` })
  const loaded = await loadBook(directory, {}, report)
  if (!loaded) throw new Error('not loaded')
  return { ...loaded, codes: diagnostics.map(({ code }) => code), diagnostics }
}

it('leads a link to the shop of the reader, and everywhere else to the address for all', async () => {
  const { book, editions, codes } = await load('[Next](store:sequel) or [home](store:home).')
  expect(codes).toEqual([])
  const addresses = new Map<string, string | undefined>()
  for (const edition of editions) {
    if (edition.format === 'pdf') continue
    const files = await emitEdition(bindEdition(book, edition), edition)
    const href = /<a href="(https:[^"]*)"/.exec(textOf(files, '03-home.xhtml'))?.[1]
    addresses.set(edition.name, href)
  }
  expect(Object.fromEntries(addresses)).toEqual({
    ebook: 'https://example.com/b',
    apple: 'https://example.com/b',
    kobo: 'https://www.kobo.com/b',
    kindle: 'https://example.com/b',
    kepub: 'https://www.kobo.com/b',
  })
})

it('says so when book.yaml has no link of that name', async () => {
  const { diagnostics } = await load('[Next](store:sequal).')
  expect(diagnostics).toMatchObject([
    {
      code: 'link/target-not-found',
      message: 'The links in book.yaml have no link "sequal".',
      span: { file: '1.md', start: { line: 3 } },
    },
  ])
  expect(diagnostics[0]?.hints.join()).toContain('sequel')
})

it('differs for readers in what the table says and in its name, and in nothing else', async () => {
  const { book, editions } = await load('Text.')
  const made = new Map<string, readonly string[]>()
  for (const edition of editions) {
    if (edition.format !== 'epub') continue
    const files = await emitEdition(bindEdition(book, edition), edition)
    made.set(
      edition.name,
      files.map(({ bytes }) => Buffer.from(bytes).toString('latin1')),
    )
  }
  const [first = '', ...rest] = made.get('ebook') ?? []
  expect(first).not.toContain('octavo:reader')
  for (const name of ['apple', 'kobo', 'kindle']) {
    const [opf = '', ...others] = made.get(name) ?? []
    expect(others).toEqual(rest)
    const fonts = '<meta property="ibooks:specified-fonts">true</meta>\n'
    const alike = opf.replace(`<meta name="octavo:reader" content="${name}"/>\n`, '')
    expect(alike).toBe(name === 'apple' ? first : first.replace(fonts, ''))
  }
})
