import { describe, expect, it } from 'vitest'
import { formatProof } from '../../src/proof/format-proof.ts'
import { drawProof } from '../../src/proof/draw-proof.ts'
import { proofBook } from '../../src/proof/proof-book.ts'
import type {
  LineFacts,
  Page,
  PagedBook,
  PageFacts,
  PlacedText,
} from '../../src/typeset/paged-book/paged-book.ts'
import { placedWords } from '../../src/typeset/paged-book/placed-words.ts'
import { fakeFont } from '../support/fake-fonts.ts'
import { originOf } from '../support/origins.ts'

const leading = 14
const gridBaseline = 11

function line(row: number, rest: Partial<LineFacts> = {}): LineFacts {
  return {
    x: 50,
    y: 60 + row * leading + gridBaseline,
    width: 300,
    measure: 300,
    wordSpace: 1,
    glyphs: 0,
    spaces: 10,
    place: 'inner',
    endsInHyphen: false,
    justified: true,
    isBody: true,
    fontSize: 11,
    ...rest,
  }
}

function page(index: number, lines: readonly LineFacts[], rest: Partial<PageFacts> = {}): Page {
  return {
    index,
    side: index % 2 === 0 ? 'recto' : 'verso',
    folio: String(index + 1),
    size: { width: 400, height: 600 },
    items: [],
    facts: {
      flow: 0,
      isFirst: false,
      isLast: false,
      rows: 30,
      fullRows: 30,
      widened: 0,
      x: 50,
      y: 60,
      measure: 300,
      leading,
      gridBaseline,
      foot: lines.at(-1)?.y ?? 0,
      lines,
      defects: [],
      ...rest,
    },
  }
}

function text(y: number, weight: number, classes: readonly string[] = []): PlacedText {
  const element = { type: 'element', tag: 'p', classes, attributes: {}, children: [] } as const
  const origin = originOf(element)
  const color = { r: 0, g: 0, b: 0 }
  const set = { font: fakeFont({ weight }), size: 11, color, scale: 1, tracking: 0 }
  return { type: 'text', y, ...set, words: placedWords([]), origin }
}

function book(...pages: Page[]): PagedBook {
  const metadata = {
    title: 'Proof',
    contributors: [],
    language: 'en',
    subjects: [],
    isbn: {},
    identifier: 'urn:uuid:0',
    modified: '2026-01-01T00:00:00Z',
  }
  return { metadata, pages, outline: [], marks: [], destinations: {} }
}

describe('proofBook', () => {
  it('finds nothing on good pages', () => {
    const proof = proofBook(book(page(0, [line(0), line(1)]), page(1, [line(0), line(1)])))
    expect(proof.defects).toEqual({})
  })

  it('counts a widow and an orphan', () => {
    const pages = [
      page(0, [line(0), line(1, { place: 'first' })]),
      page(1, [line(0, { place: 'last' })]),
    ]
    expect(proofBook(book(...pages)).defects).toEqual({ orphans: 1, widows: 1 })
  })

  it('counts facing pages that do not stand level, but not the end of a chapter', () => {
    const uneven = [page(1, [line(0), line(1)]), page(2, [line(0)])]
    expect(proofBook(book(...uneven)).defects).toEqual({ unevenSpreads: 1 })
    const ending = [page(1, [line(0), line(1)]), page(2, [line(0)], { isLast: true })]
    expect(proofBook(book(...ending)).defects).toEqual({})
  })

  it('tells how many spaces were widened to make pages level', () => {
    const pages = [page(1, [line(0)], { widened: 2 }), page(2, [line(0)], { widened: 1 })]
    expect(formatProof('Proof', proofBook(book(...pages)))).toContain(
      '- spaces widened by a line to level facing pages: 3',
    )
  })

  it('counts a third hyphen in a row, also across a page', () => {
    const hyphen = { endsInHyphen: true }
    const pages = [page(1, [line(0, hyphen), line(1, hyphen)]), page(2, [line(0, hyphen), line(1)])]
    const proof = proofBook(book(...pages))
    expect(proof.longestHyphenRun).toBe(3)
    expect(proof.defects.hyphenRuns).toBe(1)
  })

  it('counts a hyphen at the foot of a recto, not of a verso', () => {
    const lines = [line(0), line(1, { endsInHyphen: true })]
    expect(proofBook(book(page(0, lines))).defects).toEqual({ hyphensAtRectoFoot: 1 })
    expect(proofBook(book(page(1, lines))).defects).toEqual({})
  })

  it('counts runts, loose and tight lines, and lines off the grid', () => {
    const lines = [
      line(0, { wordSpace: 1.5 }),
      line(1, { wordSpace: 0.7 }),
      line(2.5),
      line(4, { place: 'last', runt: { type: 'lineBreak' } }),
    ]
    const { defects } = proofBook(book(page(0, lines)))
    expect(defects).toEqual({ looseLines: 1, tightLines: 1, offGrid: 1, runts: 1 })
  })

  it('names the ten loosest lines and the ten tightest; of equal ones, the first and the last', () => {
    const spaces = [1.2, 0.9, 1.3, 1.1, 0.9, 1.2, 1, 1, 1.4, 0.8, 1.05, 1.2, 0.95, 1.1]
    const lines = spaces.map((wordSpace, row) => line(row, { wordSpace }))
    const { loosest, tightest } = proofBook(book(page(0, lines)))
    const order = spaces.map((wordSpace, row) => ({ wordSpace, row }))
    const byLooseness = order.toSorted((a, b) => b.wordSpace - a.wordSpace || a.row - b.row)
    const rows = (marked: readonly { readonly line: number }[]) => marked.map((one) => one.line - 1)
    expect(rows(loosest)).toEqual(byLooseness.slice(0, 10).map(({ row }) => row))
    expect(rows(tightest)).toEqual(
      byLooseness
        .toReversed()
        .slice(0, 10)
        .map(({ row }) => row),
    )
  })

  it('measures the spread of word spaces over justified lines', () => {
    const lines = [
      line(0, { wordSpace: 1.1 }),
      line(1, { wordSpace: 0.9 }),
      line(2, { justified: false, wordSpace: 3 }),
    ]
    expect(proofBook(book(page(0, lines))).spaceSpread).toBeCloseTo(0.1)
  })

  it('tells of the pages in words', () => {
    const proof = proofBook(book(page(0, [line(0), line(1, { place: 'first' })])))
    expect(formatProof('Proof', proof)).toContain(
      '| 1 | first line of a paragraph alone at the foot of a page |',
    )
  })

  it('lists last lines that are too short, each with its reason', () => {
    const lines = [
      line(0, { runt: { type: 'looseLines', lines: 2, widest: 2.4 } }),
      line(1, { runt: { type: 'pages', lines: 2, betterLines: 1 } }),
    ]
    const text = formatProof('Proof', proofBook(book(page(0, lines))))
    expect(text).toContain(
      '| 1 | 1 | the best other way to break it needs word spaces of 240 % in 2 lines |',
    )
    expect(text).toContain(
      '| 1 | 2 | in one line it would end better, but the pages come out best with 2 |',
    )
  })

  it('counts neighboring lines whose letters differ in width by more than 3 and 4 %', () => {
    // Glyphs that give all they can are about 3.2 % wider or narrower, tracking included.
    const lines = [0, 0.5, -0.6, 0.9].map((glyphs, row) => line(row, { glyphs }))
    const apart = line(6, { glyphs: -1 })
    const other = line(7, { glyphs: 1, fontSize: 9 })
    const ragged = line(8, { glyphs: -1, fontSize: 9, justified: false })
    const proof = proofBook(book(page(0, [...lines, apart, other, ragged])))
    expect(proof.letterfit).toEqual({ pairs: 3, over3: 2, over4: 1 })
    expect(
      proof.worstPairs.map(({ folio, line: at, change }) => [folio, at, change.toFixed(3)]),
    ).toEqual([
      ['1', 4, '0.048'],
      ['1', 3, '0.035'],
    ])
    expect(formatProof('Tale', proof)).toContain('| 1 | 4 | 4.8 % |  |')
    expect(formatProof('Proof', proof)).toContain(
      'by more than 3 %: 2 of 3 (66.7 %), by more than 4 %: 1',
    )
  })

  it('counts and marks rows left empty to keep facing pages level, except where a chapter ends', () => {
    const short = { rows: 28, fullRows: 30 }
    const pages = [page(1, [line(0)], short), page(2, [line(0)], short)]
    const proof = proofBook(book(...pages))
    expect(proof.defects).toEqual({})
    expect(proof.shortRows).toBe(4)
    expect(proof.pages[0]?.bands).toEqual([{ y: 60 + 28 * leading, height: 2 * leading }])
    const end = page(1, [line(0)], { ...short, isLast: true })
    expect(proofBook(book(end)).shortRows).toBe(0)
  })

  it('counts a line that stands alone and bold at the foot of a page', () => {
    const foot = (weight: number) => ({
      ...page(0, [line(0), line(1, { place: 'only' })]),
      items: [text(line(0).y, 400), text(line(1).y, weight)],
    })
    const proof = proofBook(book(foot(700)))
    expect(proof.defects).toEqual({ boldFeet: 1 })
    expect(proof.pages[0]?.bands).toHaveLength(1)
    expect(proofBook(book(foot(400))).defects).toEqual({})
  })

  it('counts and marks openings that begin on another row than most of their kind', () => {
    const opening = (index: number, row: number, ...classes: string[]) => ({
      ...page(index, [], { isFirst: true, isLast: true }),
      items: [text(line(row).y, 400, classes)],
    })
    const alike = [opening(0, 6), opening(2, 6), opening(4, 6), opening(6, 2, 'label')]
    expect(proofBook(book(...alike)).defects).toEqual({})
    const proof = proofBook(book(...alike, opening(8, 8)))
    expect(proof.defects).toEqual({ offSink: 1 })
    expect(proof.pages.map(({ bands }) => bands.length)).toEqual([0, 0, 0, 0, 1])
  })

  it('draws under the text and leaves the text alone', () => {
    const paged = book(page(0, [line(0, { wordSpace: 1.5 }), line(1, { place: 'first' })]))
    const drawn = drawProof(paged, proofBook(paged))
    expect(drawn.pages[0]?.items.every((item) => item.type === 'rule')).toBe(true)
    expect(drawn.pages[0]?.items.length).toBeGreaterThan(30)
  })
})
