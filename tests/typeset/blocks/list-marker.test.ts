import type { Resource } from '../../../src/book/model/book.ts'
import { describe, expect, it } from 'vitest'
import { loadFontLibrary } from '../../../src/fonts/load-font-library.ts'
import { findMissing } from '../../../src/typeset/inspect/missing-characters.ts'
import { fakeFonts } from '../../support/fake-fonts.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements, type Setting } from '../set-elements.ts'

const picture: Resource = {
  name: 'a.png',
  mediaType: 'image/png',
  bytes: new Uint8Array(),
  width: 40,
  height: 60,
}

const css = 'ol, ul { padding-inline-start: 30pt } li { text-align: start }'

/** The words of a list as they are seen, with their left edges: `• 20|one 30`. */
function list(selector: string, items: readonly string[], more = '', setting: Setting = {}) {
  const elements = [el(selector, ...items.map((item) => el('li', item)))]
  const words = seenWords(setElements(`${css} ${more}`, elements, setting))
  return words.map(({ text, left }) => `${text} ${left}`).join('|')
}

describe('the number of an item', () => {
  it('stands before its text, half an em from it', () => {
    expect(list('ol', ['one', 'two'])).toBe('1. 15|one 30|2. 15|two 30')
  })

  it('stands at the left of an item that begins in Hebrew in a list that runs from left to right', () => {
    expect(list('ol', ['אב גד two'])).toBe('1. 15|גד 30|אב 42.5|two 55')
  })

  it('stands at the right of an item in a language that runs from right to left, its stop on the left', () => {
    expect(list('ol[lang=he]', ['אב גד'])).toBe('גד 147.5|אב 160|. 175|1 180')
  })

  it('is counted in the letters of the language where the style says so', () => {
    const more = 'ol { list-style-type: hebrew }'
    expect(list('ol[lang=he][start=15]', ['אב'], more)).toBe('אב 160|טו. 175')
  })

  it('keeps the digits of a number in their order', () => {
    const more = 'ol { list-style-type: arabic-indic }'
    expect(list('ol[lang=ar][start=12]', ['اب'], more)).toBe('اب 160|. 175|١٢ 180')
  })

  it('is what ::marker says, with the number in it', () => {
    const more = '::marker { content: "§ " counter(list-item, upper-roman) ")" }'
    expect(list('ol[start=4]', ['one'], more)).toBe('§ 2.5|IV) 10|one 30')
  })

  it('is the string that the list style gives', () => {
    expect(list('ul', ['one'], 'ul { list-style-type: "– " }')).toBe('– 20|one 30')
  })

  it('is drawn in a font that has its letters', async () => {
    const fonts = await loadFontLibrary([], () => {})
    const named = setElements(
      `${css} body { font-family: 'EB Garamond' } ol { list-style-type: hebrew }`,
      [el('ol[lang=he]', el('li', 'אב'))],
      { fonts },
    ).flatMap((item) => (item.type === 'text' ? [item.font.family] : []))
    expect([...new Set(named)]).toEqual(['EB Garamond', 'Frank Ruhl Libre'])
  })

  it('is told of where no font has its letters', () => {
    const fonts = { ...fakeFonts({ has: (c) => c < 0x2000 }) }
    const bare = {
      ...fonts,
      match: (request: Parameters<typeof fonts.match>[0]) => fonts.match(request).slice(0, 1),
    }
    const items = setElements(css, [el('ul', el('li', 'one'))], { fonts: bare })
    expect(findMissing([{ items }]).characters).toHaveLength(1)
  })

  it('is parted from the text by a space where it is copied', () => {
    const [first] = setElements(css, [el('ol', el('li', 'one'))])
    expect(first).toMatchObject({ type: 'text', words: { unspaced: [] } })
  })

  it('stands on the first baseline of an item that begins with no text', () => {
    const image = el('img[src=a.png][alt=]')
    const table = el('table', el('tbody', el('tr', el('td', 'cell'))))
    const blocks = `${css} figure { display: block } img { width: 20pt }
      table { display: table } tbody { display: table-row-group } tr { display: table-row }
      td { display: table-cell; padding: 0 }`
    const resources = { 'a.png': picture }
    const places = (...inside: Parameters<typeof el>[1][]) =>
      setElements(blocks, [el('ol', el('li', ...inside))], { resources }).flatMap((item) =>
        item.type === 'text' ? [`${item.words.shapes[0]?.text} ${item.y}`] : [item.type],
      )
    expect(places(el('figure', image))).toEqual(['1. 30', 'image'])
    expect(places(image)).toEqual(['1. 30', 'image'])
    expect(places(table)).toEqual(['1. 10', 'cell 10'])
  })

  it('stands alone where an item is empty, and beside that of the item around it', () => {
    expect(list('ul', ['one', ''])).toBe('• 20|one 30|• 20')
    const nested = [el('ol', el('li', el('ul', el('li', 'one'))))]
    const words = seenWords(setElements(css, nested))
    expect(words.map(({ text, left }) => `${text} ${left}`).join('|')).toBe('1. 15|• 50|one 60')
  })
})
