/** What an author changes in the one stylesheet changes in both editions. */
import { describe, expect, test } from 'vitest'
import { emitEdition, loadBook, typesetEdition } from '../src/pipeline.ts'
import type { PlacedText } from '../src/typeset/paged-book/paged-book.ts'
import { bookFolder } from './support/book-folder.ts'
import { silent } from './support/collect.ts'
import { el, findAll, themeOf } from './theme/styled.ts'
import { styleTree } from '../src/theme/cascade/style-tree.ts'

/** The ebook's stylesheet, and the lines of the first page of the text, of a book whose theme adds this to `classic`. */
async function made(css: string): Promise<{ ebook: string; lines: readonly PlacedText[] }> {
  const directory = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\ntheme: look.css\n',
    'look.css': `@import "octavo:classic";\n${css}`,
    '1.md': '---\ntitle: Begin\nnumber: false\n---\n\nAlpha came.\n\nBeta came.\n',
  })
  const loaded = await loadBook(directory, {}, silent)
  const [epub, pdf] = loaded?.editions ?? []
  if (!loaded || epub?.format !== 'epub' || pdf?.format !== 'pdf') throw new Error('not loaded')
  const print = await typesetEdition(loaded, pdf, () => {})
  const files = await emitEdition(loaded, epub, print, () => {})
  const css2 = files.filter(({ path }) => path.endsWith('.css')).map(({ bytes }) => bytes)
  return {
    ebook: css2.map((bytes) => new TextDecoder().decode(bytes)).join('\n'),
    lines: print.paged.pages
      .filter(({ folio }) => folio === '1')
      .flatMap(({ items }) => items.filter((item) => item.type === 'text')),
  }
}

function line(lines: readonly PlacedText[], start: string): PlacedText {
  const found = lines.find(({ words }) =>
    words.shapes
      .map(({ text }) => text)
      .join('')
      .startsWith(start),
  )
  if (!found) throw new Error(`no line begins with ${start}`)
  return found
}

function left({ words }: PlacedText): number {
  return words.lefts[0] ?? NaN
}

test('the indent of paragraphs', async () => {
  const [narrow, wide] = [
    await made('p { text-indent: 10pt }'),
    await made('p { text-indent: 34pt }'),
  ]
  expect(left(line(wide.lines, 'Beta')) - left(line(narrow.lines, 'Beta'))).toBeCloseTo(24, 1)
  expect(wide.ebook).toMatch(/text-indent:\s*34pt/)
})

test('the color of titles', async () => {
  const { lines, ebook } = await made('h1 { color: #123456 }')
  expect(line(lines, 'Begin').color).toEqual({ r: 0x12, g: 0x34, b: 0x56 })
  expect(ebook).toMatch(/color:\s*#123456/)
})

test('the font of the text', async () => {
  const { lines, ebook } = await made('body { font-family: "Literata", serif }')
  expect(line(lines, 'Beta').font.family).toBe('Literata')
  expect(ebook).toMatch(/font-family:\s*"?Literata"?/)
  expect(ebook).toMatch(/@font-face\s*\{[^}]*Literata/)
})

test('where titles stand', async () => {
  const at = async (align: string) => {
    const { lines, ebook } = await made(`h1 { text-align: ${align} }`)
    expect(ebook).toMatch(new RegExp(`text-align:\\s*${align}`))
    return left(line(lines, 'Begin'))
  }
  const [start, middle, end] = [await at('left'), await at('center'), await at('right')]
  expect(start).toBeLessThan(middle)
  expect(middle).toBeLessThan(end)
})

describe('a stylesheet that names the paragraph after the heading', () => {
  const text = 'The boats were in, and the rain came over the hill and down to the sea. '.repeat(6)
  const openings = async (css: string) => {
    const directory = bookFolder({
      'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\ntheme: look.css\n',
      'look.css': `@import "octavo:classic";\n${css}`,
      '1.md': `# Begin\n\n${text}\n`,
    })
    const loaded = await loadBook(directory, {}, silent)
    const [epub, pdf] = loaded?.editions ?? []
    if (!loaded || epub?.format !== 'epub' || pdf?.format !== 'pdf') throw new Error('not loaded')
    const print = await typesetEdition(loaded, pdf, () => {})
    const files = await emitEdition(loaded, epub, print, () => {})
    const sheet = files.find(({ path }) => path.endsWith('.css'))
    const ebook = themeOf(new TextDecoder().decode(sheet?.bytes), () => {})
    const chapter = el('section.chapter.bodymatter', el('header'), el('p.opening.initial', text))
    const [p] = findAll(
      styleTree(chapter, ebook, { media: 'screen', language: 'en' }, () => {}),
      'p',
    )
    const items = print.paged.pages.flatMap((page) => page.items)
    const letter = items.find(
      (item) => item.type === 'text' && item.size > 24 && item.words.shapes[0]?.text === 'T',
    )
    return {
      print: letter?.type === 'text' ? letter.color : undefined,
      ebook: p?.firstLetter?.initialLetter && p.firstLetter.color,
    }
  }
  const black = { r: 0, g: 0, b: 0 }
  const blue = { r: 0, g: 0, b: 255 }

  test.each([
    ['', black],
    ['header + p::first-letter { color: #00f }', blue],
    ['.chapter > header + p::first-letter { initial-letter: normal }', undefined],
    ['.bodymatter > .initial::first-letter { initial-letter: normal }', undefined],
  ])('changes its initial in both editions: %s', async (css, color) => {
    expect(await openings(css)).toEqual({ print: color, ebook: color })
  })
})
