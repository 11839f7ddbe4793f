import { describe, expect, it } from 'vitest'
import { loadFontLibrary } from '../../../src/fonts/load-font-library.ts'
import type { Element } from '../../../src/markup/tree/element.ts'
import { findMissing } from '../../../src/typeset/inspect/missing-characters.ts'
import { fakeFonts } from '../../support/fake-fonts.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements, type Setting } from '../set-elements.ts'

const leaders = 'p { text-align: start } p::after { content: leader(dotted) attr(data-end) }'

function entry(selector: string, title: string | Element, end = '12'): Element {
  const { attributes, ...rest } = el(selector, title)
  return { ...rest, attributes: { ...attributes, 'data-end': end } }
}

/** The words of entries as they are seen, with their edges. */
function words(elements: readonly Element[], setting: Setting = {}): string[] {
  return seenWords(setElements(leaders, elements, setting)).map(
    ({ text, left, right }) => `${text} ${left}–${right}`,
  )
}

function dots(elements: readonly Element[]) {
  return seenWords(setElements(leaders, elements), true)
}

describe('an entry with a leader', () => {
  it('begins at the left and has its number at the right', () => {
    expect(words([entry('p', 'One')])).toEqual(['One 0–15', '12 190–200'])
  })

  it('keeps half an em between text and dots, dots and number', () => {
    const found = dots([entry('p', 'One')])
    expect(found[0]?.left).toBeGreaterThanOrEqual(15 + 5)
    expect(found.at(-1)?.right).toBeLessThanOrEqual(190 - 5)
  })

  it('has its dots under those of the others', () => {
    const found = dots([entry('p', 'One'), entry('p', 'Another one', '1')])
    const lines = [...new Set(found.map(({ y }) => y))]
    const places = lines.map((line) =>
      found.filter(({ y }) => y === line).map(({ left }) => left.toFixed(3)),
    )
    const [first = [], second = []] = places
    expect(second.length).toBeGreaterThan(3)
    expect(second.slice(0, -2).every((place) => first.includes(place))).toBe(true)
  })

  it('shows a Hebrew title from right to left and its number at the right all the same', () => {
    expect(words([entry('p', 'אב גד')])).toEqual(['גד 0–10', 'אב 12.5–22.5', '12 190–200'])
    expect(dots([entry('p', 'אב גד')])[0]?.left).toBeGreaterThanOrEqual(22.5 + 5)
  })

  it('keeps the exclamation mark of a title that is marked as Hebrew on its left', () => {
    const title = el('span[lang=he]', 'אב!')
    expect(words([entry('p', 'אב!')]).slice(0, 2)).toEqual(['אב 0–10', '! 10–15'])
    expect(words([entry('p', title)])[0]).toBe('אב! 0–15')
  })

  it('is the other way round in a language that runs from right to left', () => {
    const found = [entry('p[lang=he]', 'אב גד')]
    expect(words(found)).toEqual(['12 0–10', 'גד 177.5–187.5', 'אב 190–200'])
    const between = dots(found)
    expect(between[0]?.left).toBeGreaterThanOrEqual(10 + 5)
    expect(between.at(-1)?.right).toBeLessThanOrEqual(177.5 - 5)
  })

  it('orders what stands at its end as it is read', () => {
    expect(words([entry('p', 'One', 'אב גד')]).slice(1)).toEqual(['גד 177.5–187.5', 'אב 190–200'])
  })

  it('turns over before it runs into a long text at its end', () => {
    const found = words([entry('p', 'One word and one more', 'nine hundred and twelve')])
    expect(found.slice(0, 2)).toEqual(['One 0–15', 'word 17.5–37.5'])
    const set = seenWords(
      setElements(leaders, [entry('p', 'One word and one more', 'nine hundred and twelve')]),
    )
    const last = set.filter(({ y }) => y === set.at(-1)?.y)
    expect(last.every(({ right }, index) => right <= (last[index + 1]?.left ?? 200))).toBe(true)
  })

  it('has text at its end in fonts that have its letters', async () => {
    const fonts = await loadFontLibrary([], () => {})
    const items = setElements(
      `${leaders} body { font-family: 'EB Garamond' }`,
      [entry('p', 'One', 'ד')],
      { fonts },
    )
    const families = items.flatMap((item) => (item.type === 'text' ? [item.font.family] : []))
    expect(families).toContain('Frank Ruhl Libre')
  })

  it('tells of letters at its end that no font has', () => {
    const fonts = fakeFonts({ has: (character) => character < 0x2000 })
    const bare: typeof fonts = { ...fonts, match: (request) => fonts.match(request).slice(0, 1) }
    const items = setElements(leaders, [entry('p', 'One', '☙')], { fonts: bare })
    expect(findMissing([{ items }]).characters.map(({ character }) => character)).toEqual(['☙'])
  })

  it('links its number as it links its title', () => {
    const items = setElements(
      'a::after { content: leader(dotted) target-counter(attr(href), page) }',
      [el('p', el('a[href=#one]', 'One'))],
    )
    const links = items.flatMap((item) => (item.type === 'link' ? [[item.x, item.width]] : []))
    expect(links).toEqual([
      [0, 15],
      [195, 5],
    ])
  })
})
