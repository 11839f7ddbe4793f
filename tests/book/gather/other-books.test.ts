import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import type { Section } from '../../../src/book/model/book.ts'
import { inlineText } from '../../../src/book/model/walk.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { loadBook } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { octavo } from '../../support/octavo.ts'

const settings = 'title: The Lamp\nauthor: Mira Vance\nlanguage: en-GB\n'
const series = 'series: { name: The Coast, number: 2 }\n'
const chapter = '# One\n\nIt was dark.\n'
const shelf = {
  'octavo.workspace.yaml': '',
  'book/manuscript/1.md': chapter,
  'coast/tide/book.yaml':
    "title: The Sailor's Tide\nauthor: Mira  Vance\nlanguage: en-US\nseries: { name: The Coast, number: 10 }\nlinks: { book: https://example.com/tide }\n",
  'coast/salt/book.yaml':
    'title: Salt\nauthor: Jo Hart\nlanguage: en\nseries: { name: The Coast, number: 1 }\nlinks: { book: { generic: https://example.com/salt, kobo: https://www.kobo.com/salt } }\n',
  'inland/book.yaml':
    'title: Inland\nauthors: [Mira Vance, Jo Hart]\nlanguage: en\nseries: { name: Roads, number: 1 }\n',
  'late/book.yaml': 'title: Late\nauthor: Mira Vance\nlanguage: en\ndate: 2026-03\n',
  'early/book.yaml': 'title: Early\nauthor: Mira Vance\nlanguage: en\ndate: 2011\n',
  'undated/book.yaml': 'title: Some Day\nauthor: Mira Vance\nlanguage: en\n',
  'german/book.yaml': 'title: Salz\nauthor: Mira Vance\nlanguage: de\n',
  'another/book.yaml': 'title: Another\nauthor: Ann Oak\nlanguage: en\n',
  'hidden/book.yaml': 'title: Hidden\nauthor: Mira Vance\nlanguage: en\nlisted: false\n',
  'broken/book.yaml': 'title: [\n',
  'untitled/book.yaml': 'author: Mira Vance\n',
}
const all = [
  'The Coast',
  'Salt, Jo Hart',
  'The Sailor’s Tide',
  'Roads',
  'Inland',
  'Early',
  'Late',
  'Some Day',
]

async function load(files: Readonly<Record<string, string>>) {
  const root = bookFolder({ ...shelf, ...files })
  const found: Diagnostic[] = []
  const loaded = await loadBook(join(root, 'book'), {}, (one) => found.push(one))
  const sections = loaded?.book.sections ?? []
  const also = sections.find(({ role }) => role === 'also-by')
  const codes = found.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  return { root, loaded, sections, also, codes, lines: linesOf(also) }
}

function linesOf(section: Section | undefined): readonly string[] {
  const read = (block: Block): readonly string[] =>
    'blocks' in block
      ? block.blocks.flatMap(read)
      : 'children' in block
        ? [inlineText(block.children)]
        : []
  return section?.blocks.flatMap(read) ?? []
}

describe('the list of other books', () => {
  test.each([
    ['an empty file', { 'book/manuscript/also-by.md': '# Also by Mira Vance\n' }, settings],
    ['a heading', { 'book/manuscript/1.md': `${chapter}\n# Also by the Author\n` }, settings],
    ['a role', { 'book/manuscript/9.md': '---\nrole: also-by\ntitle: More\n---\n' }, settings],
    ['book.yaml', {}, `${settings}also-by: true\n`],
  ])('is made where %s asks for it', async (_, files, yaml) => {
    const { lines, codes } = await load({ 'book/book.yaml': yaml + series, ...files })
    expect(codes).toEqual([])
    expect(lines).toEqual(all)
  })

  test('parts the books outside any series from those of the series above', async () => {
    const { also } = await load({
      'book/book.yaml': `${settings}${series}`,
      'book/manuscript/also-by.md': '',
    })
    const classes = also?.blocks.map((block) => ('classes' in block ? block.classes?.[0] : ''))
    expect(classes).toEqual(['series', '', '', 'series', '', 'others', '', ''])
  })

  test('stands at its mark, in the text around it', async () => {
    const { lines, codes } = await load({
      'book/book.yaml': settings + series,
      'book/manuscript/also-by.md': 'Read on.\n\n::: also-by\n:::\n\nAnd on.\n',
    })
    expect(codes).toEqual([])
    expect(lines).toEqual(['Read on.', ...all, 'And on.'])
  })

  test('is not made where the author wrote one, or nothing asks for it', async () => {
    const written = await load({
      'book/book.yaml': settings,
      'book/manuscript/also-by.md': 'My other book.\n',
    })
    expect(written.lines).toEqual(['My other book.'])
    expect((await load({ 'book/book.yaml': settings })).also).toBeUndefined()
  })

  test('leads to the addresses that the books give, each shop to its own', async () => {
    const { also } = await load({ 'book/book.yaml': `${settings}${series}also-by: true\n` })
    const links = also?.blocks.flatMap((block) =>
      'children' in block && block.type === 'paragraph'
        ? block.children.filter(({ type }) => type === 'link')
        : [],
    )
    expect(links).toMatchObject([
      {
        url: 'https://example.com/salt',
        shops: { kobo: 'https://www.kobo.com/salt' },
      },
      { url: 'https://example.com/tide' },
    ])
  })

  test('tells when there is nothing to list', async () => {
    const none = await load({ 'book/book.yaml': 'title: T\nauthor: Nobody Else\nalso-by: true\n' })
    expect(none.codes).toEqual(['series/no-other-books'])
    expect(none.also).toBeUndefined()
  })

  test('makes an ebook that is in order, with the links', async () => {
    const { root } = await load({ 'book/book.yaml': `${settings}${series}also-by: true\n` })
    const { code, err } = await octavo(root, ['build', 'book', '--edition', 'ebook'])
    expect({ code, err }).toMatchObject({ code: 0 })
    expect((await octavo(root, ['check', 'book/dist/the-lamp.epub'])).code).toBe(0)
  })

  test('reads nothing of the other books but their settings', async () => {
    const { loaded } = await load({
      'book/book.yaml': `${settings}also-by: true\n`,
      'late/manuscript/1.md': '# Secret\n',
    })
    // A change of any of these moves the time of the release.
    expect([...(loaded?.sources.keys() ?? [])].filter((file) => file.includes('late'))).toEqual([
      '@workspace/late/book.yaml',
    ])
  })
})
