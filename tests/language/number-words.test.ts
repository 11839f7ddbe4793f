import { describe, expect, it } from 'vitest'
import { romanNumeral } from '../../src/language/counter-styles.ts'
import { numberWord, ordinalWord } from '../../src/language/number-words.ts'
describe('numberWord', () => {
  it.each([
    ['en', 'One, Three, Sixteen, Twenty-One, Forty-Two, Ninety, One Hundred, One Hundred One'],
    [
      'de',
      'Eins, Drei, Sechzehn, Einundzwanzig, Zweiundvierzig, Neunzig, Einhundert, Einhunderteins',
    ],
    ['fr', 'Un, Trois, Seize, Vingt et un, Quarante-deux, Quatre-vingt-dix, Cent, Cent un'],
    ['es', 'Uno, Tres, Dieciséis, Veintiuno, Cuarenta y dos, Noventa, Cien, Ciento uno'],
    ['it', 'Uno, Tre, Sedici, Ventuno, Quarantadue, Novanta, Cento, Centouno'],
    ['nl', 'Één, Drie, Zestien, Eenentwintig, Tweeënveertig, Negentig, Honderd, Honderdeen'],
    ['pt-BR', 'Um, Três, Dezesseis, Vinte e um, Quarenta e dois, Noventa, Cem, Cento e um'],
    ['pt-PT', 'Um, Três, Dezasseis, Vinte e um, Quarenta e dois, Noventa, Cem, Cento e um'],
    ['ca', 'U, Tres, Setze, Vint-i-u, Quaranta-dos, Noranta, Cent, Cent u'],
    ['hu', 'Egy, Három, Tizenhat, Huszonegy, Negyvenkettő, Kilencven, Száz, Százegy'],
    [
      'ro',
      'Unu, Trei, Șaisprezece, Douăzeci și unu, Patruzeci și doi, Nouăzeci, O sută, O sută unu',
    ],
    ['tr', 'Bir, Üç, On altı, Yirmi bir, Kırk iki, Doksan, Yüz, Yüz bir'],
    ['xx', '1, 3, 16, 21, 42, 90, 100, 101'],
  ])('counts in %s', (language, words) => {
    const counts = [1, 3, 16, 21, 42, 90, 100, 101]
    expect(counts.map((count) => numberWord(count, language)).join(', ')).toBe(words)
  })

  it('counts the French way from 70 to 99', () => {
    expect([71, 77, 80, 81, 91, 99, 200, 201].map((count) => numberWord(count, 'fr'))).toEqual([
      'Soixante et onze',
      'Soixante-dix-sept',
      'Quatre-vingts',
      'Quatre-vingt-un',
      'Quatre-vingt-onze',
      'Quatre-vingt-dix-neuf',
      'Deux cents',
      'Deux cent un',
    ])
  })

  it('writes hundreds as each language does', () => {
    expect(numberWord(342, 'ca')).toBe('Tres-cents quaranta-dos')
    expect(numberWord(212, 'hu')).toBe('Kétszáztizenkettő')
    expect(numberWord(320, 'hu')).toBe('Háromszázhúsz')
    expect(numberWord(231, 'ro')).toBe('Două sute treizeci și unu')
    expect(numberWord(500, 'tr')).toBe('Beş yüz')
  })

  it('keeps the dot of a Turkish capital', () => {
    expect(numberWord(2, 'tr-TR')).toBe('İki')
  })

  it('says no number twice, up to 999', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt']) {
      const words = Array.from({ length: 999 }, (_, i) => numberWord(i + 1, language))
      expect([language, new Set(words).size]).toEqual([language, 999])
      expect(words.filter((word) => /\d|undefined|^$/.test(word))).toEqual([])
    }
  })
})

describe('romanNumeral', () => {
  it('writes the classical forms', () => {
    expect([1, 4, 9, 14, 40, 90, 1999, 3999, 4000].map(romanNumeral)).toEqual([
      'I',
      'IV',
      'IX',
      'XIV',
      'XL',
      'XC',
      'MCMXCIX',
      'MMMCMXCIX',
      '4000',
    ])
  })
})

describe('ordinalWord', () => {
  it('names parts by rank in French, Catalan and Hungarian, and others by number', () => {
    const ranks = [1, 13, 17, 21].map((count) => ordinalWord(count, 'fr'))
    expect(ranks).toEqual(['Première', 'Treizième', 'Dix-septième', 'XXIe'])
    expect(ordinalWord(2, 'ca')).toBe('Segona')
    expect(ordinalWord(1, 'hu')).toBe('Első')
    expect(ordinalWord(21, 'hu')).toBe('XXI.')
    expect(ordinalWord(2, 'en')).toBe('II')
  })
})
