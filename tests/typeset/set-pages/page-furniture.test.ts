import { describe, expect, test } from 'vitest'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import { firstOfRun, lastOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

/** Running heads and folios of the pages of a long chapter with this title, left to right. */
async function furnitureOf(title: string): Promise<readonly string[]> {
  const paragraph =
    'It was dark, and nobody came, and the tide went out and came in again. '.repeat(12)
  const directory = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
    '1.md': `# ${title}\n\n${`${paragraph}\n\n`.repeat(14)}`,
  })
  const loaded = await loadBook(directory, {}, () => {})
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') throw new Error('not loaded')
  const { paged } = await typesetEdition(loaded, edition, () => {})
  return paged.pages
    .filter(({ folio }) => folio === '3')
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.type === 'text' && item.origin.type === 'artifact' ? [item] : []))
    .map(({ words }) => words.shapes.map(({ text }) => text).join(' '))
}

test('sets a title that fits as it is', async () => {
  expect(await furnitureOf('The Harbor')).toEqual(['The Harbor', '3'])
})

test('cuts a head that is too long between words, so that it stays on the page', async () => {
  const title = 'Of the Less Erroneous Pictures of Whales, and the True Pictures of Whaling Scenes'
  const [head = ''] = await furnitureOf(title)
  expect(head).toMatch(/^Of the Less Erroneous Pictures .*\p{Letter}…$/u)
  expect(title.startsWith(head.slice(0, -1))).toBe(true)
})

/** The texts in the margins of the page with a folio, and where they begin and end. */
async function marginsOf(css: string, manuscript: string, folio: string) {
  const { pages } = await typesetFolder({ 'my.css': css, '1.md': manuscript })
  const page = pages.find((found) => found.folio === folio)
  return (page?.items ?? []).flatMap((item) => {
    if (item.type !== 'text' || item.origin.type !== 'artifact') return []
    const last = lastOfRun(item)
    return {
      text: item.words.shapes.map(({ text }) => text).join(' '),
      left: item.words.lefts[0] ?? NaN,
      right: (last?.x ?? NaN) + (last?.shape.advance ?? NaN) * item.size,
    }
  })
}

const long = `${'It was dark, and nobody came, and the tide went out. '.repeat(30)}\n\n`

const theme = '@import "octavo:classic";'

describe('a head that is too long', () => {
  const manuscript = (title: string) => `# ${title}\n\n${long.repeat(4)}`
  const words = 'Of the Less Erroneous Pictures of Whales, and the True Pictures of Whaling Scenes'
  const compound = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle'
  const heads = [
    words,
    compound,
    `On ${compound}`,
    'https://example.com/a/very/long/address/as/a/title/of/a/chapter.html?x=1',
    'An_identifier_name_of_a_function_that_is_long_enough_for_the_measure_of_the_page',
    'М'.repeat(90),
  ]

  test.each(heads)('stays within its measure, and the folio is there: %s', async (title) => {
    const [head, folio, ...rest] = await marginsOf(theme, manuscript(title), '3')
    const [, numbered] = await marginsOf(theme, manuscript('One'), '3')
    expect(rest).toEqual([])
    expect(folio).toEqual(numbered)
    expect(head?.text).toMatch(/…$/)
    expect(head?.right).toBeLessThan((folio?.left ?? NaN) - 5)
    // The middle of the head is that of the measure, so that it begins as far from the left edge.
    expect(head?.left).toBeGreaterThan(0)
  })

  test('is set a little closer and smaller before it is cut', async () => {
    const css =
      '@page { margin: 40pt; @top-left { content: string(t); letter-spacing: 0.1em; font-size: 9pt } } h1 { string-set: t content() }'
    const title = 'Of the Less Erroneous Pictures of Whales'
    const [head] = await marginsOf(css, manuscript(title), '3')
    expect(head?.text).toBe(title)
  })

  test('is cut after a word, and within one where little else would be left', async () => {
    const texts = [words, `On ${compound}`].map(async (title) => {
      const [head] = await marginsOf(theme, manuscript(title), '3')
      return head?.text ?? ''
    })
    const [afterWord = '', inWord = ''] = await Promise.all(texts)
    // A comma at the cut goes, too.
    expect(words.split(/\W+/)).toContain(afterWord.slice(0, -1).split(' ').at(-1))
    expect(inWord).toMatch(/^On Donaudampf.+…$/)
  })

  test('loses nothing but its own text where it shares a box with the folio', async () => {
    const css =
      '@page { margin: 40pt; @top-left { content: string(t) " · " counter(page) } } h1 { string-set: t content() }'
    const [head] = await marginsOf(css, manuscript(words.repeat(3)), '3')
    expect(head?.text).toMatch(/… · 3$/)
  })

  test('leaves its share to another that is too long', async () => {
    const css =
      '@page { margin: 40pt; @top-left { content: string(t) } @top-center { content: "Tale" } @top-right { content: string(t) } } h1 { string-set: t content() }'
    const [left, middle, right] = await marginsOf(css, manuscript(words), '3')
    expect(left?.right).toBeLessThan(middle?.left ?? NaN)
    expect(middle?.right).toBeLessThan(right?.left ?? NaN)
    expect(middle?.text).toBe('Tale')
  })

  test('of a title in Hebrew loses the end of it, which is at the left', async () => {
    const title = 'ספינה '.repeat(30).trim()
    const margins = await marginsOf(theme, manuscript(title), '3')
    const [first] = margins.toSorted((a, b) => a.left - b.left)
    expect(first?.text).toMatch(/^…/)
  })
})

describe.each(['left', 'right', 'center'] as const)('a margin box at the %s', (side) => {
  const head = async (padding: string) => {
    const css = `@page { margin: 40pt; @top-${side} { content: "Head"; ${padding} } }`
    const [found] = await marginsOf(css, `# One\n\n${long.repeat(4)}`, '3')
    return { left: found?.left ?? NaN, right: found?.right ?? NaN }
  }
  // What the box moves by for 10 points of padding at its left, and at its right.
  const moves = { left: [10, 0], center: [5, -5], right: [0, -10] }[side]

  test('stands inside its padding', async () => {
    const plain = await head('')
    expect((await head('padding-left: 10pt')).left - plain.left).toBeCloseTo(moves[0] ?? NaN)
    expect((await head('padding-right: 10pt')).right - plain.right).toBeCloseTo(moves[1] ?? NaN)
  })
})

describe('a margin box beside the text', () => {
  // Pages of 300 by 420 points; the text is from 60 to 250 and from 50 to 350.
  const margins = 'margin: 50pt 50pt 70pt 60pt'
  const boxAt = async (name: string, more = '') => {
    const css = `@page { ${margins}; @${name} { content: "Side"; font-size: 8pt; ${more} } }`
    const { pages } = await typesetFolder({ 'my.css': css, '1.md': `# One\n\n${long}` })
    const items = pages.find(({ folio }) => folio === '1')?.items ?? []
    const [item] = items.filter(({ origin }) => origin.type === 'artifact')
    if (item?.type !== 'text') throw new Error('no margin box')
    const word = firstOfRun(item)
    const left = word?.x ?? NaN
    return { left, right: left + (word?.shape.advance ?? NaN) * item.size, y: item.y }
  }

  test.each([
    ['top-left-corner', 'left', [0, 50]],
    ['top-right-corner', 'right', [0, 50]],
    ['bottom-left-corner', 'left', [350, 420]],
    ['bottom-right-corner', 'right', [350, 420]],
    ['left-top', 'left', [50, 62]],
    ['left-middle', 'left', [190, 210]],
    ['left-bottom', 'left', [340, 350]],
    ['right-top', 'right', [50, 62]],
    ['right-middle', 'right', [190, 210]],
    ['right-bottom', 'right', [340, 350]],
  ] as const)('stands in its own margin: %s', async (name, side, [top, bottom]) => {
    const { left, right, y } = await boxAt(name)
    const [from, to] = side === 'left' ? [0, 60] : [250, 300]
    expect(left).toBeGreaterThanOrEqual(from)
    expect(right).toBeLessThanOrEqual(to)
    expect(y).toBeGreaterThan(top)
    expect(y).toBeLessThan(bottom)
    // A corner is set toward the text, the others in the middle.
    if (name === 'top-left-corner') expect(right).toBeCloseTo(60)
    else if (name === 'top-right-corner') expect(left).toBeCloseTo(250)
    else if (!name.endsWith('-corner')) expect((left + right) / 2).toBeCloseTo((from + to) / 2)
  })

  test('is set as its text-align and padding say', async () => {
    expect((await boxAt('left-middle', 'text-align: left; padding-left: 7pt')).left).toBeCloseTo(7)
    expect((await boxAt('right-top', 'text-align: end')).right).toBeCloseTo(300)
    const { y } = await boxAt('left-top')
    expect((await boxAt('left-top', 'padding-top: 9pt')).y).toBeCloseTo(y + 9)
  })

  test('is fitted to the width of its margin', async () => {
    const css = `@page { ${margins}; @left-middle { content: string(t) } @top-right-corner { content: string(t) } @top-left { content: "Head" } }
      h1 { string-set: t content() }`
    const title = 'Of the Less Erroneous Pictures of Whales'
    const found = await marginsOf(css, `# ${title}\n\n${long.repeat(3)}`, '2')
    const cut = found.filter(({ text }) => text !== 'Head')
    expect(cut).toHaveLength(2)
    for (const { text, left, right } of cut) {
      expect(text).toMatch(/…$/)
      expect(right - left).toBeLessThanOrEqual(60)
    }
    expect(found.map(({ text }) => text)).toContain('Head')
  })
})

describe('a running head', () => {
  // CSS Generated Content for Paged Media, § 1.1.1.
  const headings = ['Ann', 'Ben', 'Cal', 'Dan'].map((name) => `## ${name}\n\n${long}`).join('')
  const manuscript = `# One\n\n${long.repeat(2)}${headings}`

  test.each([['first'], ['start'], ['last'], ['first-except']] as const)(
    'of string(name, %s) is that of its page',
    async (which) => {
      const css = `h2 { string-set: name content() }
        @page { margin: 40pt; @top-center { content: string(name, ${which}) } }`
      const { pages } = await typesetFolder({ 'my.css': css, '1.md': manuscript })
      let entry = ''
      let begun = 0
      const headed = pages.filter(({ folio }) => /^\d+$/.test(folio))
      for (const { items } of headed) {
        const texts = items.flatMap((item) =>
          item.type === 'text'
            ? [{ text: item.words.shapes.map(({ text }) => text).join(' '), item }]
            : [],
        )
        const head = texts.find(({ item }) => item.origin.type === 'artifact')?.text ?? ''
        const text = texts
          .filter(({ item }) => item.origin.type === 'element')
          .map((found) => found.text)
        const names = text.filter((found) => /^(Ann|Ben|Cal|Dan)$/.test(found))
        const isAtHead = /^(Ann|Ben|Cal|Dan)$/.test(text[0] ?? '')
        const first = names[0] ?? entry
        const last = names.at(-1) ?? entry
        const except = names.length > 0 ? '' : entry
        const expected = { first, last, start: isAtHead ? first : entry, 'first-except': except }
        expect(head).toBe(expected[which])
        begun += names.length
        entry = last
      }
      expect(begun).toBe(4)
    },
  )
})
