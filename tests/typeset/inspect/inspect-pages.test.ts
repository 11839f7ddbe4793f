import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Pt } from '../../../src/edition/length.ts'
import type { Element } from '../../../src/markup/tree/element.ts'
import { loadFontLibrary } from '../../../src/fonts/load-font-library.ts'
import { loadBook, typesetEdition } from '../../../src/pipeline.ts'
import { inspectPages } from '../../../src/typeset/inspect/inspect-pages.ts'
import { misplacedText } from '../../../src/typeset/inspect/misplaced-text.ts'
import type { ElementOrigin, Origin } from '../../../src/typeset/paged-book/origin.ts'
import type { Page, PlacedItem } from '../../../src/typeset/paged-book/paged-book.ts'
import { placedWords } from '../../../src/typeset/paged-book/placed-words.ts'
import { collect } from '../../support/collect.ts'
import { fakeFont } from '../../support/fake-fonts.ts'
import { originOf, pagination } from '../../support/origins.ts'
import { el, styled } from '../../theme/styled.ts'

const font = fakeFont()
const black = { r: 0, g: 0, b: 0 }

/** Words of 10 pt from `x` on, each letter 5 points wide. */
function words(text: string, x: Pt, y: Pt, origin: Origin): PlacedItem {
  let pen = x
  const placed = text.split(' ').map((word) => {
    const shape = font.shape(word, { features: { key: '', features: {} }, language: 'en' })
    const at = pen
    pen += 10 * shape.advance + 2.5
    return { x: at, shape, spaceAfter: true }
  })
  const look = { font, size: 10, color: black, scale: 1, tracking: 0 }
  return { type: 'text', y, ...look, words: placedWords(placed), origin }
}

function image(x: Pt, y: Pt, width: Pt, height: Pt, origin: ElementOrigin): PlacedItem {
  return { type: 'image', x, y, width, height, resource: 'map.png', alt: '', origin }
}

/** What is said of a section on one page of 200 by 300 points. */
function faults(element: Element, ...items: readonly PlacedItem[]): readonly string[] {
  const { report, diagnostics } = collect()
  const size = { width: 200, height: 300 }
  const page: Page = { index: 0, side: 'recto', folio: '1', size, items }
  const css =
    'p { display: block } li { display: list-item } .gone { display: none } thead { display: table-header-group }'
  const section = styled(css, el('section', element))
  inspectPages(misplacedText([section], [page]), [page], report)
  return diagnostics.map(({ code, message }) => `${code} ${message}`)
}

describe('text of the book', () => {
  const p = el('p', 'It was dark.')

  test('that is on the pages once is right, wherever its lines end', () => {
    const first = words('It was', 20, 50, originOf(p))
    expect(faults(p, first, words('dark.', 20, 64, originOf(p)))).toEqual([])
  })

  test('that has lost its number is an error', () => {
    const item = el('li', 'One')
    const list = el('ol', item)
    const marker = { ...originOf(item), pseudo: 'marker' } as const
    const text = words('One', 20, 50, originOf(item))
    expect(faults(list, words('1.', 5, 50, marker), text)).toEqual([])
    expect(faults(list, text)).toEqual([
      'page/text-lost Text is missing from the pages: "1." is there as nothing.',
    ])
  })

  test('that is missing is an error', () => {
    expect(faults(p, words('It dark.', 20, 50, originOf(p)))).toEqual([
      'page/text-lost Text is missing from the pages: "ITWASDARK." is there as "ITDARK.".',
    ])
    expect(faults(p)).toEqual([
      'page/text-lost Text is missing from the pages: "ITWASDARK." is there as nothing.',
    ])
  })

  test('that is there twice is an error', () => {
    expect(
      faults(p, words('It was dark.', 20, 50, originOf(p)), words('dark.', 20, 64, originOf(p))),
    ).toEqual([
      'page/text-lost Text is on the pages more than once: "ITWASDARK." is there as "ITWASDARK.DARK.".',
    ])
  })

  test('in capitals, in visual order or parted by a hyphen is the same text', () => {
    expect(faults(p, words('IT WAS DARK.', 20, 50, originOf(p)))).toEqual([])
    expect(faults(p, words('dark. was It', 20, 50, originOf(p)))).toEqual([])
    const parted = words('It was da-', 20, 50, originOf(p))
    if (parted.type !== 'text') throw new Error('no text')
    const head = {
      ...parted,
      words: { ...parted.words, hyphenated: [2] },
    }
    expect(faults(p, head, words('rk.', 20, 64, originOf(p)))).toEqual([])
  })

  test('that is not displayed is not missed', () => {
    const gone = { ...el('p', 'Gone.'), classes: ['gone'] }
    expect(faults(gone)).toEqual([])
  })

  test('in the head of a table may be repeated, in its body it may not', () => {
    const th = el('th', 'Key')
    const td = el('td', 'Value')
    const head = el('table', el('thead', el('tr', th)), el('tbody', el('tr', td)))
    const once = words('Value', 20, 70, originOf(td))
    const twice = [words('Key', 20, 50, originOf(th)), words('Key', 20, 90, originOf(th))]
    expect(faults(head, ...twice, once)).toEqual([])
    expect(faults(head, ...twice, once, words('Value', 20, 110, originOf(td)))).toHaveLength(1)
  })
})

describe('what is printed over something else is an error', () => {
  const [one, two] = [el('p', 'One here'), el('p', 'Two')]
  const both = el('div', one, two)

  test('text over text', () => {
    const [a, b] = [words('One here', 20, 50, originOf(one)), words('Two', 50, 52, originOf(two))]
    expect(faults(both, a, b)).toEqual([
      'page/overprinted "Two" is printed over "One here" on page 1.',
    ])
  })

  test('text over an image, but not beside it', () => {
    const img = el('img')
    const picture = el('div', one, img)
    const text = words('One here', 20, 50, originOf(one))
    expect(faults(picture, image(30, 30, 50, 50, originOf(img)), text)).toHaveLength(1)
    expect(faults(picture, image(70, 30, 50, 50, originOf(img)), text)).toEqual([])
  })

  test('a running head over the text', () => {
    const text = words('One here', 20, 50, originOf(one))
    expect(faults(one, text, words('Tale', 30, 50, pagination))).toHaveLength(1)
  })

  test('the tail of a large letter over the line below, but not its bowl beside text', async () => {
    const fonts = await loadFontLibrary([], () => {})
    const [garamond] = fonts.match({ families: ['EB Garamond'], style: 'normal', weight: 400 })
    const letter = (text: string, element: Element): PlacedItem => {
      const shape = garamond?.shape(text, { features: { key: '', features: {} }, language: 'en' })
      const placed = shape ? [{ x: 20, shape, spaceAfter: false }] : []
      const look = { font: garamond ?? font, size: 50, color: black, scale: 1, tracking: 0 }
      return {
        type: 'text',
        y: 100,
        ...look,
        words: placedWords(placed),
        origin: originOf(element),
      }
    }
    const rest = el('p', 'Two')
    const page = (text: string, x: Pt, y: Pt) => {
      const first = el('p', text)
      const all = el('div', first, rest)
      return faults(all, letter(text, first), words('Two', x, y, originOf(rest)))
    }
    expect(page('Q', 45, 114)).toEqual(['page/overprinted "Two" is printed over "Q" on page 1.'])
    expect(page('Q', 57, 100)).toEqual([])
    expect(page('O', 45, 114)).toEqual([])
  })

  test('lines that stand close, and words that touch, are no fault', () => {
    const [a, b] = [words('One here', 20, 50, originOf(one)), words('Two', 20, 58, originOf(two))]
    expect(faults(both, a, b)).toEqual([])
    expect(faults(both, a, words('Two', 61, 50, originOf(two)))).toEqual([])
  })
})

describe('what reaches over the trim is an error', () => {
  const p = el('p', 'One here')

  test.each([
    ['at the right', 180, 50],
    ['at the left', -10, 50],
    ['at the foot', 20, 310],
    ['at the head', 20, 4],
  ])('%s', (_, x, y) => {
    expect(faults(p, words('One here', x, y, originOf(p)))).toEqual([
      'page/cut-off "One here" reaches over the edge of page 1, where it is cut off.',
    ])
  })

  test('an image', () => {
    const img = el('img')
    expect(faults(img, image(20, 20, 190, 50, originOf(img)))).toEqual([
      'page/cut-off The image "map.png" reaches over the edge of page 1, where it is cut off.',
    ])
    expect(faults(img, image(0, 0, 200, 300, originOf(img)))).toEqual([])
  })
})

describe('golden books', () => {
  const golden = fileURLToPath(new URL('../../golden/', import.meta.url))
  const features = readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

  test.each(features)('%s: every word is on the pages once, and can be read', async (feature) => {
    const loaded = await loadBook(join(golden, feature), {}, () => {})
    const edition = loaded?.editions.find(({ format }) => format === 'pdf')
    if (!loaded || edition?.format !== 'pdf') return
    const { report, diagnostics } = collect()
    await typesetEdition(loaded, edition, report)
    const found = diagnostics.filter(({ code }) => inspected.has(code))
    expect(found.map(({ message }) => message)).toEqual([])
  })
})

const inspected: ReadonlySet<string> = new Set([
  'page/text-lost',
  'page/cut-off',
  'page/overprinted',
])
