import { describe, expect, it } from 'vitest'
import { typesetFolder } from '../support/typeset-folder.ts'

const chapters = Object.fromEntries(
  ['Ash', 'Beech', 'Cedar'].map((name, index) => [
    `manuscript/${index + 1}.md`,
    `# ${name}\n\nA tale of one line about the ${name}.\n`,
  ]),
)

/** The words of each page, each with its baseline in points. */
async function wordsOf(css: string) {
  const { pages } = await typesetFolder({
    ...chapters,
    'my.css': `@import "octavo:classic"; ${css}`,
  })
  return pages.map(({ items }) =>
    items.flatMap((item) =>
      item.type === 'text' ? item.words.map(({ shape }) => ({ word: shape.text, y: item.y })) : [],
    ),
  )
}

/** The text of each page. */
async function pagesOf(css: string): Promise<readonly string[]> {
  return (await wordsOf(css)).map((words) => words.map(({ word }) => word).join(' '))
}

const withTales = (pages: readonly string[]) => pages.filter((page) => page.includes('tale')).length

describe('chapters that run on', () => {
  it('stand on the same page when the theme says break-before: auto', async () => {
    const css =
      'header, h1, .label { margin: 0; font-size: 8pt } @media print { section.bodymatter { break-before: auto } }'
    const pages = await pagesOf(css)
    expect(withTales(pages)).toBeLessThan(3)
    expect(pages.join(' ')).toMatch(/Ash.*Beech.*Cedar/)
  })

  it('stand one under the other there, each title above its own text', async () => {
    const css =
      'header, h1, .label { margin: 0; font-size: 8pt } @media print { section.bodymatter { break-before: auto } }'
    const pages = (await wordsOf(css)).filter((words) => words.some(({ word }) => word === 'tale'))
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
