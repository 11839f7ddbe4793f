import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { textContent } from '../../../src/markup/tree/element.ts'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import type { ElementOrigin, Origin } from '../../../src/typeset/paged-book/origin.ts'
import type { Page, PlacedItem } from '../../../src/typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

const golden = fileURLToPath(new URL('../../golden/', import.meta.url))
const features = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** The pages of a golden book; none where its settings name no edition for print. */
async function goldenPages(feature: string): Promise<readonly Page[]> {
  const loaded = await loadBook(join(golden, feature), {}, () => {})
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') return []
  return (await typesetEdition(loaded, edition, () => {})).paged.pages
}

/** The elements around an item from the section in: `section p em`. */
function pathOf(origin: Origin): string {
  if (origin.type === 'artifact') {
    return `(${origin.kind})${origin.of ? ` ${pathOf(origin.of)}` : ''}`
  }
  const { element, parent, pseudo } = origin
  const name = pseudo ? `${element.tag}::${pseudo}` : element.tag
  return parent ? `${pathOf(parent)} ${name}` : name
}

/** What an item shows, by where it comes from; words of an element of their own stand apart. */
function partsOf(item: PlacedItem): readonly string[] {
  if (item.type !== 'text') return [`${item.type} ${pathOf(item.origin)}`]
  const parts: { readonly origin: Origin; text: string }[] = []
  for (const { shape, spaceAfter, origin = item.origin } of wordsOfRun(item)) {
    const last = parts.at(-1)
    const text = shape.text + (spaceAfter ? ' ' : '')
    if (last?.origin === origin) last.text += text
    else parts.push({ origin, text })
  }
  return parts.map(({ origin, text }) => `${pathOf(origin)}: ${text.trimEnd()}`)
}

/** The parts of the first page of a text. */
async function partsOfPage(manuscript: string): Promise<readonly string[]> {
  const { pages } = await typesetFolder({ '1.md': `# One\n\n${manuscript}` })
  return pages.filter(({ folio }) => folio === '1').flatMap(({ items }) => items.flatMap(partsOf))
}

describe('a placed item knows the element that it came from', () => {
  test('in a heading, a paragraph and what is in it', async () => {
    expect(await partsOfPage('It was *dark* and [far](https://example.org) off, `so`.\n')).toEqual([
      'section header h1: One',
      'section p: It was',
      'section p em: dark',
      'section p: and',
      'section p a: far',
      'link section p a',
      'section p: off,',
      'section p code: so',
      'section p: .',
      '(pagination): 1',
    ])
  })

  test('in lists, and the number of an item is told from its text', async () => {
    expect(await partsOfPage('3. Three\n4. Four\n   - Dot\n')).toEqual([
      'section header h1: One',
      'section ol li::marker: 3.',
      'section ol li: Three',
      'section ol li::marker: 4.',
      'section ol li p: Four',
      'section ol li ul li::marker: •',
      'section ol li ul li: Dot',
      '(pagination): 1',
    ])
  })

  test('in tables and quotations; rules are artifacts of what they belong to', async () => {
    expect(await partsOfPage('| A | B |\n|---|---|\n| 1 | 2 |\n\n> Said.\n')).toEqual([
      'section header h1: One',
      'rule (layout) section table',
      'rule (layout) section table',
      'section table thead tr th: A',
      'section table thead tr th: B',
      'rule (layout) section table thead tr',
      'section table tbody tr td: 1',
      'section table tbody tr td: 2',
      'section blockquote p: Said.',
      '(pagination): 1',
    ])
  })

  test('in notes; the rule above them belongs to the page', async () => {
    expect(await partsOfPage('A note.[^n]\n\n[^n]: It is *here*.\n')).toEqual([
      'section header h1: One',
      'section p: A note.',
      'section p a: 1',
      'link section p a',
      'rule (layout)',
      'section aside p a: 1',
      'link section aside p a',
      'section aside p: It is',
      'section aside p em: here',
      'section aside p: .',
      '(pagination): 1',
    ])
  })

  test('in formulas and breaks', async () => {
    expect(await partsOfPage('With $x^2$ in it.\n\n$$ y $$\n\n* * *\n\nEnd.\n')).toEqual([
      'section header h1: One',
      'section p: With',
      'drawing section p math',
      'section p: in it.',
      'drawing section p math',
      'section hr::before: * * *',
      'section p: End.',
      '(pagination): 1',
    ])
  })

  test('where it looks like the text around it, and stands in one run with it', async () => {
    expect(await partsOfPage('A [plain]{.plain} word.\n')).toEqual([
      'section header h1: One',
      'section p: A',
      'section p span: plain',
      'section p: word.',
      '(pagination): 1',
    ])
  })

  test('and its language, which may be that of an element around it', async () => {
    const { pages } = await typesetFolder({ '1.md': '# One\n\nThe [*mer* bleue]{lang=fr}.\n' })
    const languages = pages
      .filter(({ folio }) => folio === '1')
      .flatMap(({ items }) => items)
      .flatMap(({ origin }) => (origin.type === 'element' ? [languageOf(origin)] : []))
    expect(languages).toEqual(['h1 en', 'p en', 'em fr', 'span fr', 'p en'])
  })

  test('on all pages of all golden books', async () => {
    for (const feature of features) {
      for (const { items, folio } of await goldenPages(feature)) {
        for (const item of items) {
          const parts = partsOf(item).filter((part) => !/^(\w+ )?(section|\()/.test(part))
          expect(parts, `${feature}, page ${folio}`).toEqual([])
          expect(strayWords(item), `${feature}, page ${folio}`).toEqual([])
        }
      }
    }
  }, 120_000)
})

function languageOf({ element, language }: ElementOrigin): string {
  return `${element.tag} ${language}`
}

/** The words that are not in the text of their element; the numbers of pages are in none. */
function strayWords(item: PlacedItem): readonly string[] {
  if (item.type !== 'text') return []
  return wordsOfRun(item).flatMap(({ shape, hyphenated, origin = item.origin }) => {
    if (origin.type === 'artifact' || origin.pseudo || showsPages(origin)) return []
    const word = hyphenated ? shape.text.slice(0, -1) : shape.text
    const text = textContent(origin.element).replaceAll('\u00ad', '')
    return text.toUpperCase().includes(word.toUpperCase()) ? [] : [`${pathOf(origin)}: ${word}`]
  })
}

function showsPages({ element: { pageOf, places } }: ElementOrigin): boolean {
  return pageOf !== undefined || places !== undefined
}
