import { describe, expect, it } from 'vitest'
import type { Size } from '../../src/edition/length.ts'
import type { Page } from '../../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../src/typeset/paged-book/placed-words.ts'
import { typesetFolder } from '../support/typeset-folder.ts'

const chapters = Object.fromEntries(
  ['Ash', 'Beech', 'Cedar'].map((name, index) => [
    `manuscript/${index + 1}.md`,
    `# ${name}\n\nA tale of one line about the ${name}.\n`,
  ]),
)

/** The words of each page, each with its baseline in points. */
async function wordsOf(css: string, trim?: Size) {
  const theme = `@import "octavo:classic"; ${css}`
  const { pages } = await typesetFolder({ ...chapters, 'my.css': theme }, trim)
  return pages.map(({ items }) =>
    items.flatMap((item) =>
      item.type === 'text'
        ? wordsOfRun(item).map(({ shape }) => ({ word: shape.text, y: item.y }))
        : [],
    ),
  )
}

/** The text of each page. */
async function pagesOf(css: string, trim?: Size): Promise<readonly string[]> {
  return (await wordsOf(css, trim)).map((words) => words.map(({ word }) => word).join(' '))
}

const runOn = '@media print { section.bodymatter { break-before: auto } }'
const small = '@media print { header, header h1, header .label { margin: 0 } }'

const tall = { width: 300, height: 700 }

const talesOf = (pages: readonly Page[]) =>
  pages.map(
    ({ items }) =>
      items.filter(
        (item) => item.type === 'text' && item.words.shapes.some(({ text }) => text === 'tale'),
      ).length,
  )

const withTales = (pages: readonly string[]) => pages.filter((page) => page.includes('tale')).length

describe('chapters that run on', () => {
  it('stand on the same page when the theme says break-before: auto', async () => {
    const pages = await pagesOf(`${small} ${runOn}`, tall)
    expect(withTales(pages)).toBe(1)
    expect(pages.join(' ')).toMatch(/Ash.*Beech.*Cedar/)
  })

  it('leave the foot of a page empty, without a message, where the next does not fit', async () => {
    const tales = Array.from({ length: 7 }, (_, index) => [
      `manuscript/${index + 1}.md`,
      '# Ash\n\nA tale of one line.\n',
    ])
    const talesOn = async (margin: string) => {
      const told: string[] = []
      const css = `@import "octavo:classic"; @media print { header { margin: ${margin} } } ${runOn}`
      const files = { ...Object.fromEntries(tales), 'my.css': css }
      const { pages } = await typesetFolder(files, tall, ({ code }) => told.push(code))
      expect(told).toEqual([])
      return talesOf(pages).filter((count) => count > 0)
    }
    // As many as fit, on each page but the last.
    expect(await talesOn('0 0 1em')).toEqual([3, 3, 1])
    expect(await talesOn('5em 0 1em')).toEqual([2, 3, 2])
  })

  it('stand one under the other there, each title above its own text', async () => {
    const pages = (await wordsOf(`${small} ${runOn}`)).filter((words) =>
      words.some(({ word }) => word === 'tale'),
    )
    // In points, as if the pages stood one under the other.
    const places = ['Ash', 'Ash.', 'Beech', 'Beech.', 'Cedar', 'Cedar.'].flatMap((name) =>
      pages
        .flatMap((words, index) =>
          words.filter(({ word }) => word === name).map(({ y }) => y + 420 * index),
        )
        .slice(0, 1),
    )
    expect(places).toHaveLength(6)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(new Set(places).size).toBe(6)
    const pageOf = places.map((place) => Math.floor(place / 420))
    expect(pageOf.filter((_, index) => index % 2 === 0)).toEqual(
      pageOf.filter((_, index) => index % 2 === 1),
    )
    expect(new Set(pageOf).size).toBeLessThan(3)
  })

  it('begin a page each otherwise, with a theme of their own too', async () => {
    expect(withTales(await pagesOf(''))).toBe(3)
    const own = await typesetFolder({ ...chapters, 'my.css': 'p { margin: 0 }' })
    expect(own.pages.length).toBeGreaterThan(3)
  })

  it('never part a heading of several lines from its text', async () => {
    const css =
      'header { margin: 4em 0 3em } @media print { section.bodymatter { break-before: auto } }'
    const pages = await pagesOf(css)
    const broken = pages.filter((page) => /Chapter \w+(?: (?:Ash|Beech|Cedar))?$/.test(page))
    expect(broken).toEqual([])
  })
})
