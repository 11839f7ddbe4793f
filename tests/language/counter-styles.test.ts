import { describe, expect, it, test } from 'vitest'
import { counterText, listMarkerText, toAlphabetic } from '../../src/language/counter-styles.ts'
/** The examples of CSS Counter Styles 3, § 6, and of the tables beside them. */
const examples: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  decimal: { 1: '1', 98: '98', 100: '100' },
  'decimal-leading-zero': { 1: '01', 9: '09', 98: '98', 100: '100', '-3': '-03' },
  'lower-roman': { 1: 'i', 4: 'iv', 1994: 'mcmxciv', 3999: 'mmmcmxcix', 4000: '4000', 0: '0' },
  'upper-roman': { 5: 'V', 40: 'XL' },
  'lower-alpha': { 1: 'a', 26: 'z', 27: 'aa', 0: '0' },
  'upper-latin': { 3: 'C', 703: 'AAA' },
  'lower-greek': { 1: 'α', 3: 'γ', 17: 'ρ', 18: 'σ', 24: 'ω', 25: 'αα' },
  'arabic-indic': { 1: '١', 99: '٩٩', 100: '١٠٠' },
  persian: { 4: '۴', 100: '۱۰۰' },
  devanagari: { 2: '२', 98: '९८' },
  thai: { 3: '๓' },
  hebrew: { 1: 'א', 10: 'י', 15: 'טו', 16: 'טז', 19: 'יט', 20: 'כ', 115: 'קטו', 1001: 'א׳א' },
  'cjk-decimal': { 1: '一', 98: '九八', 100: '一〇〇' },
}

describe('counterText', () => {
  test.each(Object.entries(examples))('counts in %s', (style, numbers) => {
    const counted = Object.keys(numbers).map((number) => [
      number,
      counterText(style, Number(number)),
    ])
    expect(Object.fromEntries(counted)).toEqual(numbers)
  })

  it('counts in decimal where it does not know the style', () => {
    expect(counterText('tally', 12)).toBe('12')
  })

  it('never runs out of letters', () => {
    const texts = Array.from({ length: 2000 }, (_, index) => toAlphabetic(index + 1))
    expect(new Set(texts).size).toBe(2000)
  })
})

describe('listMarkerText', () => {
  it('puts a stop after numbers and none after bullets', () => {
    expect(listMarkerText('decimal', 3)).toBe('3.')
    expect(listMarkerText('disc', 3)).toBe('•')
    expect(listMarkerText('cjk-decimal', 3)).toBe('三、')
    expect(listMarkerText('none', 3)).toBe('')
  })

  it('takes a string in quotes as it stands', () => {
    expect(listMarkerText('"– "', 3)).toBe('– ')
  })
})
