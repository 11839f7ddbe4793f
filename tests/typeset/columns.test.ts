import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Page } from '../../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../src/typeset/paged-book/placed-words.ts'
import { typesetFolder } from '../support/typeset-folder.ts'

const trim = { width: 300, height: 400 }
const plain =
  '@import "octavo:classic"; @page { margin: 40pt } body { text-align: left; hyphens: none } header { display: none } p { text-indent: 0 }'

/** Pages of a chapter by a stylesheet. */
async function pagesOf(css: string, text: string, report?: (diagnostic: Diagnostic) => void) {
  const files = { 'manuscript/1.md': `# One\n\n${text}\n`, 'my.css': `${plain} ${css}` }
  const { pages } = await typesetFolder(files, trim, report)
  return pages.filter((page) => namesOf(page).length > 0)
}

/** The words of a page that are names like a1, with their places. */
function namesOf(page: Page | undefined) {
  return (page?.items ?? []).flatMap((item) =>
    item.type === 'text'
      ? wordsOfRun(item).flatMap(({ shape, x }) =>
          /^[a-z]\d+\.?$/.test(shape.text) ? [{ name: shape.text, x, y: item.y }] : [],
        )
      : [],
  )
}

const lines = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`).join('\n\n')

describe('columns', () => {
  it('stand side by side on one grid, as long as each other', async () => {
    const [page] = await pagesOf('.two { columns: 2 }', `::: two\n\n${lines('a', 8)}\n\n:::`)
    const names = namesOf(page)
    const [left, right] = [names.slice(0, 4), names.slice(4)]
    expect(new Set(left.map(({ x }) => x)).size).toBe(1)
    expect(right[0]?.x).toBeGreaterThan((left[0]?.x ?? 0) + 100)
    expect(right.map(({ y }) => y)).toEqual(left.map(({ y }) => y))
  })

  it('go on overleaf from full columns, and text goes on below the last of them', async () => {
    const text = `::: two\n\n${lines('a', 60)}\n\n:::\n\n${lines('b', 3)}`
    const pages = (await pagesOf('.two { columns: 2 }', text)).map(namesOf)
    expect(pages.flat().map(({ name }) => name)).toEqual(
      [lines('a', 60), lines('b', 3)].join('\n\n').split('\n\n'),
    )
    expect(pages).toHaveLength(2)
    const lowest = Math.max(
      ...(pages[1] ?? []).filter(({ name }) => /a/.test(name)).map(({ y }) => y),
    )
    const below = (pages[1] ?? []).filter(({ name }) => /b/.test(name))
    expect(below.every(({ y }) => y > lowest)).toBe(true)
  })

  it('are filled one after another where the stylesheet asks for it', async () => {
    const text = `::: two\n\n${lines('a', 30)}\n\n:::`
    const [page] = await pagesOf('.two { columns: 2; column-fill: auto }', text)
    const names = namesOf(page)
    expect(names.filter(({ x }) => x > 150).length).toBeLessThan(10)
    expect(Math.max(...names.map(({ y }) => y))).toBeGreaterThan(340)
  })

  it('are as many as their least width allows', async () => {
    const text = `::: two\n\n${lines('a', 6)}\n\n:::`
    const edges = async (css: string) => {
      const [page] = await pagesOf(css, text)
      return new Set(namesOf(page).map(({ x }) => Math.round(x))).size
    }
    expect(await edges('.two { columns: 3 }')).toBe(3)
    expect(await edges('.two { columns: 3 100pt; column-gap: 10pt }')).toBe(2)
    expect(await edges('.two { column-width: 150pt }')).toBe(1)
  })

  it('run from right to left where the language does', async () => {
    const [page] = await pagesOf(
      '.two { columns: 2 }',
      `::: two {lang=he}\n\n${lines('a', 4)}\n\n:::`,
    )
    const names = namesOf(page)
    expect(names[0]?.x).toBeGreaterThan((names[3]?.x ?? 0) + 50)
  })

  it('end above what spans them all, and begin below it', async () => {
    const text = `::: two\n\n${lines('a', 4)}\n\n## h1\n\n${lines('b', 4)}\n\n:::`
    const [page] = await pagesOf('.two { columns: 2 } h2 { column-span: all }', text)
    const y = (name: string) => namesOf(page).find((found) => found.name === name)?.y ?? NaN
    expect(y('a2')).toBe(y('a4'))
    expect(y('h1')).toBeGreaterThan(y('a4'))
    expect(y('b1')).toBeGreaterThan(y('h1'))
    expect(y('b3')).toBe(y('b1'))
  })

  it('begin where a block asks for it', async () => {
    const text = `:::: two\n\n${lines('a', 2)}\n\n::: new\n\nb1\n\n:::\n\n${lines('c', 5)}\n\n::::`
    const asks = '.two { columns: 2 } div.new { break-before: column }'
    const [page] = await pagesOf(asks, text)
    const names = namesOf(page)
    expect(names.filter(({ x }) => x > 150).map(({ name }) => name)).toEqual([
      'b1',
      'c1',
      'c2',
      'c3',
      'c4',
      'c5',
    ])
  })

  it('have their notes at the foot of the page, and a rule between them', async () => {
    const text = `::: two\n\n${lines('a', 3)}[^n]\n\n${lines('c', 3)}\n\n:::\n\n[^n]: n1`
    const [page] = await pagesOf('.two { columns: 2; column-rule: 1pt solid }', text)
    const note = namesOf(page).find(({ name }) => name === 'n1')
    expect(note?.y).toBeGreaterThan(300)
    const rules = page?.items.filter((item) => item.type === 'rule' && item.width === 1)
    expect(rules).toHaveLength(1)
  })

  it('tell of what cannot float or nest in them', async () => {
    const told: Diagnostic[] = []
    const css = '.two { columns: 2 } .in { columns: 2 } .up { float: top }'
    const text = `:::: two\n\n::: in\n\na1\n\n:::\n\n::: up\n\na2\n\n:::\n\n::::`
    await pagesOf(css, text, (diagnostic) => told.push(diagnostic))
    expect(told.map(({ message }) => message)).toEqual([
      '"columns" has no effect within columns.',
      '"float: top" has no effect within columns.',
    ])
  })
})
