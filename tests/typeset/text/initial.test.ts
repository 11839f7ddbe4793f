/** CSS Inline Layout 3, § 7 (initial letters): drop initials, sunken and raised ones. */
import { describe, expect, it } from 'vitest'
import { loadFontLibrary } from '../../../src/fonts/load-font-library.ts'
import type { FontLibrary } from '../../../src/fonts/font.ts'
import { firstOfRun, wordsOfRun } from '../../../src/typeset/paged-book/placed-words.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

const capHeight = 0.7 // em, of the fonts of tests
const leading = 14
const firstBaseline = 10
const size = 10

/** What is set of a paragraph of seven short lines whose first letter is an initial. */
function paragraph(
  initialLetter: string,
  text = `One${' two six'.repeat(24)}`,
  fonts?: FontLibrary,
) {
  const css = `p { text-align: justify } p::first-letter { initial-letter: ${initialLetter} }`
  const items = setElements(css, [el('p', text)], fonts ? { fonts } : {})
  const initial = items.find((item) => item.type === 'text' && item.size > size)
  if (initial?.type !== 'text') throw new Error('internal: no initial was set')
  const lines = [...new Set(seenWords(items).map(({ y }) => y))].map((y) =>
    seenWords(items).filter((word) => word.y === y && word.text !== 'O'),
  )
  return { initial, starts: lines.map(([first]) => first?.left ?? 0) }
}

describe('initial-letter', () => {
  it('of 3 reaches from the cap height of the first line to the baseline of the third', () => {
    const { initial } = paragraph('3')
    expect(initial.y).toBe(firstBaseline + 2 * leading)
    expect(initial.y - capHeight * initial.size).toBeCloseTo(firstBaseline - capHeight * size)
  })

  it.each([2, 3, 4, 5])(
    'of %i is as high as that many lines less the space above the capitals',
    (lines) => {
      const { initial, starts } = paragraph(String(lines))
      expect(initial.size * capHeight).toBeCloseTo((lines - 1) * leading + capHeight * size)
      expect(starts.slice(0, lines).every((start) => start > 0)).toBe(true)
      expect(starts.slice(lines).every((start) => start === 0)).toBe(true)
    },
  )

  it('of 3 2 is as high, and sunken by two lines: its head stands a line above the text', () => {
    const { initial, starts } = paragraph('3 2')
    expect(initial.size).toBeCloseTo(paragraph('3').initial.size)
    expect(initial.y).toBe(firstBaseline + leading)
    expect(starts.map((start) => start > 0).slice(0, 3)).toEqual([true, true, false])
  })

  it('of 3 1, or 3 raise, stands on the first line', () => {
    for (const raised of ['3 1', '3 raise']) {
      const { initial, starts } = paragraph(raised)
      expect(initial.y).toBe(firstBaseline)
      expect(starts.map((start) => start > 0).slice(0, 2)).toEqual([true, false])
    }
  })

  it('of 2.51 3 fills no whole number of lines', () => {
    expect(paragraph('2.51 3').initial.size * capHeight).toBeCloseTo(
      1.51 * leading + capHeight * size,
    )
  })

  it.each(['„', '‚'])(
    'has the mark %s at its foot, in the margin, and others at its head',
    (mark) => {
      const markOf = (marks: string) => {
        const css = 'p { text-align: left } p::first-letter { initial-letter: 3 }'
        const words = seenWords(setElements(css, [el('p', `${marks}One${' two six'.repeat(24)}`)]))
        return words.find(({ text }) => text === marks)
      }
      expect(markOf(mark)?.y).toBe(firstBaseline + 2 * leading)
      expect(markOf(mark)?.right).toBeCloseTo(0)
      for (const high of ['“', '»', '«', '‘']) expect(markOf(high)?.y).toBe(firstBaseline)
    },
  )

  it('hangs opening marks into the margin, in the size of the text', () => {
    const css = 'p { text-align: left } p::first-letter { initial-letter: 3 }'
    const words = seenWords(setElements(css, [el('p', `“One${' two six'.repeat(24)}`)]))
    const mark = words.find(({ text }) => text === '“')
    const letter = words.find(({ text }) => text === 'O')
    expect(mark?.right).toBeCloseTo(0)
    expect(mark?.y).toBe(firstBaseline)
    expect(letter?.left).toBeCloseTo(0)
  })

  it('stands a little further from the text where it is a word', () => {
    const after = (text: string) => paragraph('3', text + ' two six'.repeat(24)).starts[1] ?? 0
    expect(after('A')).toBeGreaterThan(after('Ab'))
  })

  it('hangs the apostrophe of a word that has lost its beginning', () => {
    const css = 'p { text-align: left } p::first-letter { initial-letter: 3 }'
    const words = seenWords(setElements(css, [el('p', `’Twas${' two six'.repeat(24)}`)]))
    expect(words.find(({ text }) => text === '’')?.right).toBeCloseTo(0)
    expect(words.find(({ text }) => text === 'T')?.left).toBeCloseTo(0)
  })

  it('is italic where the text begins in italics', () => {
    const css = 'em { font-style: italic } p::first-letter { initial-letter: 3 }'
    const text = [el('em', 'Ship'), ' two six'.repeat(24)]
    const [initial] = setElements(css, [el('p', ...text)])
    expect(initial).toMatchObject({ font: { style: 'italic' }, words: { shapes: [{ text: 'S' }] } })
  })

  it('has its ink at the margin, whatever room its glyph has at the left', async () => {
    const fonts = await loadFontLibrary([], () => {})
    const { initial } = paragraph('3', undefined, fonts)
    const word = firstOfRun(initial)
    const glyph = word?.shape.glyphs[0]
    const ink = glyph && initial.font.glyphBounds(glyph.id)
    expect((word?.x ?? NaN) + (ink?.minX ?? NaN) * initial.size).toBeCloseTo(0)
  })

  it.each([
    ['Q', 4],
    ['J', 4],
    ['Ç', 4],
    ['O', 3],
    ['É', 3],
  ])(
    'pushes one more line aside where its tail would print over it: %s, %i lines',
    async (letter, count) => {
      const fonts = await loadFontLibrary([], () => {})
      const css = 'p { font-family: "EB Garamond" } p::first-letter { initial-letter: 3 }'
      const items = setElements(css, [el('p', `${letter}ne${' two six'.repeat(24)}`)], { fonts })
      const words = seenWords(items).filter(({ text }) => text !== letter)
      const lines = [...new Set(words.map(({ y }) => y))]
      const starts = lines.map((y) =>
        Math.min(...words.flatMap((word) => (word.y === y ? [word.left] : []))),
      )
      expect(starts.filter((start) => start > 1)).toHaveLength(count)
      expect(starts.slice(count).every((start) => start < 1)).toBe(true)
    },
  )

  it('is no initial where the paragraph has fewer lines than it, or begins from right to left', () => {
    expect(() => paragraph('3', 'One two.')).toThrow('no initial')
    expect(() => paragraph('3', 'אחת two six '.repeat(24))).toThrow('no initial')
  })

  it.each([
    ['a raised number', el('sup', '1')],
    ['a note', el('a.noteref', '1')],
    ['code', el('code', 'one')],
  ])('is never taken from behind %s', (_, first) => {
    const css = 'p::first-letter { initial-letter: 3 }'
    const text = `One${' two six'.repeat(24)}`
    const items = setElements(css, [el('p', first, text)])
    expect(items.some((item) => item.type === 'text' && item.size > size)).toBe(false)
  })

  it.each([
    ['One two', 'One'],
    ['A two', 'A two'],
    ['“One two', '“One'],
    ['«\u00a0One two', '«\u00a0One'],
  ])('is copied with the first word beside it: %s', (text, copied) => {
    const css = 'p::first-letter { initial-letter: 3 }'
    const items = setElements(css, [el('p', `${text}${' two six'.repeat(24)}`)])
    const words = items.flatMap((item) => (item.type === 'text' ? wordsOfRun(item) : []))
    const all = words.map(({ shape, copiedAs }) => copiedAs ?? shape.text).filter(Boolean)
    expect(all[0]).toBe(copied)
  })
})
