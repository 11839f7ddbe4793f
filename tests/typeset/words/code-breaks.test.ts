import { describe, expect, it } from 'vitest'
import { codeBreaks } from '../../../src/typeset/words/code-breaks.ts'
import { wordBreaks } from '../../../src/typeset/words/word-breaks.ts'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

/** A text with a bar at each break. */
function parted(text: string, breaks = codeBreaks(text)): string {
  const ends = [0, ...breaks.map(({ at }) => at), text.length]
  return ends
    .slice(1)
    .map((end, index) => text.slice(ends[index], end))
    .join('|')
}

describe('code may be broken', () => {
  it.each([
    ['after a low line', 'read_from_file', 'read_|from_|file'],
    ['after a full stop and before capitals', 'app.UserStore', 'app.|User|Store'],
    ['before the last of several capitals', 'aNewHTMLParser', 'aNew|HTML|Parser'],
    ['after a slash', 'src/pages/index.ts', 'src/|pages/|index.ts'],
    ['after two colons', 'std::chrono::seconds', 'std::|chrono::|seconds'],
    ['after a hyphen within, not after the first', '--an-option=value', '--an-|option=|value'],
    ['after the marks of a query', '/find?name=x1&page=20', '/find?|name=|x1&|page=20'],
  ])('%s', (_, text, expected) => expect(parted(text)).toBe(expected))

  it.each([
    ['in a number', 'version:3.14'],
    ['in a short name', 'a.b_c.d'],
    ['between a name and its brackets', 'initialize()'],
    ['before a sign', 'aaaaa=-1bb'],
  ])('not %s', (_, text) => expect(parted(text).replace(/:\|/, ':')).toBe(text))

  it('anywhere in a long stretch without marks, such as a checksum', () => {
    const sum = 'f'.repeat(64)
    expect(codeBreaks(sum).length).toBe(64 - 5)
    expect(parted(`${sum}_a`).length).toBeGreaterThan(100)
  })

  it('where prose says a name as code has them', () => {
    const name = 'an_identifier_name'
    expect(parted(name, wordBreaks(name))).toBe('an_|identifier_|name')
    expect(wordBreaks('p.m._or_so')).toEqual([])
  })
})

describe('inline code', () => {
  const lines = (code: string, css = '') => {
    const items = setElements(
      `p { text-align: left; hyphens: auto } code { hyphens: none } ${css}`,
      [el('p', 'see ', el('code', code), ' too')],
      { measure: 70 },
    )
    const words = seenWords(items)
    const rows = [...new Set(words.map(({ y }) => y))]
    expect(words.every(({ right }) => right <= 70)).toBe(true)
    return rows.map((row) =>
      words
        .filter(({ y }) => y === row)
        .map(({ text }) => text)
        .join(''),
    )
  }

  it('goes on in the next line, with no hyphen', () => {
    expect(lines('read_from_file_at_once').join('')).toBe('seeread_from_file_at_oncetoo')
  })

  it('in a link or in italics, too', () => {
    const items = setElements('p { text-align: left }', [
      el('p', el('em', el('code', 'a_very_long_identifier_name_that_goes_on_and_on'))),
    ])
    expect(seenWords(items).every(({ right }) => right <= 200)).toBe(true)
  })

  it('fits also where it has no marks', () => {
    expect(lines('0123456789abcdef'.repeat(4)).length).toBeGreaterThan(4)
  })
})

describe('a word that is wider than its line', () => {
  const css = 'h2, p { text-align: left; hyphens: none; text-wrap: balance; font-size: 10pt }'
  const word = 'international'
  it('is hyphenated where the style has no hyphens', () => {
    const words = seenWords(setElements(css, [el('h2', word)], { measure: 50 }))
    expect(words.map(({ text }) => text).join(' ')).toMatch(/^[a-z]+- .*[a-z]+$/)
    expect(words.every(({ right }) => right <= 50)).toBe(true)
  })

  it('stays whole where it fits', () => {
    const words = seenWords(setElements(css, [el('h2', `in ${word}`)], { measure: 70 }))
    expect(words.map(({ text }) => text)).toEqual(['in', word])
  })
})
