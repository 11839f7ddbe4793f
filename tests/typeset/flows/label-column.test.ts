import { describe, expect, it } from 'vitest'
import type { PlacedText } from '../../../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

const text = 'A few words.\n'

/** The first words of each line of the contents, from left to right, with their left edges. */
async function contentsOf(files: Readonly<Record<string, string>>, css = '') {
  const { pages } = await typesetFolder({
    'manuscript/00.md': '---\nrole: toc\n---\n',
    'my.css': `@import "octavo:classic"; body { font-size: 10pt } ${css}`,
    ...files,
  })
  const page = pages.find(({ items }) => items.some((item) => item.type === 'link'))
  const texts = (page?.items ?? []).filter((item): item is PlacedText => item.type === 'text')
  const rows = new Map<number, { readonly word: string; readonly x: number }[]>()
  for (const item of texts) {
    const row = rows.get(Math.round(item.y)) ?? []
    row.push(...wordsOfRun(item).map(({ shape, x }) => ({ word: shape.text, x: Math.round(x) })))
    rows.set(Math.round(item.y), row)
  }
  return [...rows.values()]
}

const edgeOf = (rows: Awaited<ReturnType<typeof contentsOf>>, word: string) =>
  rows.flat().find((found) => found.word === word)?.x ?? NaN

describe('labels of the contents', () => {
  const long = 'Alpha ' + 'and so on and on '.repeat(5).trim()
  const files = {
    'manuscript/01.md': `# Chapter 1: ${long}\n\n${text}`,
    'manuscript/02.md': `# Chapter 2: Beta\n\n${text}`,
    'manuscript/10.md': `# Chapter 10: Gamma\n\n${text}`,
  }

  it('have a column, so that titles and their turned-over lines align', async () => {
    const rows = await contentsOf(files)
    const title = edgeOf(rows, 'Alpha')
    expect(Math.abs(edgeOf(rows, 'Beta') - title)).toBeLessThanOrEqual(1)
    expect(Math.abs(edgeOf(rows, 'Gamma') - title)).toBeLessThanOrEqual(1)
    const turned = rows.filter(([first]) => /^(?:and|so|on)$/.test(first?.word ?? ''))
    expect(turned.length).toBeGreaterThan(0)
    for (const [first] of turned) expect(first?.x).toBeGreaterThanOrEqual(title - 1)
  })

  it('stand above the title where a column would be too wide', async () => {
    const rows = await contentsOf(files, '.contents .label { font-size: 30pt }')
    const row = rows.findIndex((words) => words.some(({ word }) => word === 'Beta'))
    expect(rows[row]?.some(({ word }) => /^chapter$/i.test(word))).toBe(false)
    expect(rows.flat().filter(({ word }) => /^chapter$/i.test(word))).toHaveLength(3)
  })

  it('align at their units where they are numbers', async () => {
    const numbered = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `manuscript/${String(index + 1).padStart(2, '0')}.md`,
        `# Title${index + 1}\n\n${text}`,
      ]),
    )
    const rows = await contentsOf({
      ...numbered,
      'book.yaml':
        'title: Tale\nauthor: Ann\nlanguage: en\ntheme: my.css\nchapter-heading: "{number}"\n',
    })
    const first = (title: string) => rows.find((row) => row.some(({ word }) => word === title))?.[0]
    expect(first('Title1')?.x).toBeGreaterThan(first('Title12')?.x ?? NaN)
    expect(edgeOf(rows, 'Title1')).toBe(edgeOf(rows, 'Title12'))
  })

  it('are the text of an entry without a title', async () => {
    const rows = await contentsOf({
      'manuscript/01.md': `# Chapter 1\n\n${text}`,
      'manuscript/02.md': `# Chapter 2\n\n${text}`,
    })
    const row = rows.find((words) => words.some(({ word }) => /^chapter$/i.test(word)))
    expect(row?.map(({ word }) => word)).toEqual([
      'Chapter',
      '1',
      '1',
      ...Array.from({ length: (row?.length ?? 3) - 3 }, () => '.'),
    ])
  })
})
