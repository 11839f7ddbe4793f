/** `xiv` for 14; digits when the number cannot be written in Roman numerals. */
export function toRoman(number: number): string {
  return (number <= 3999 && additive(number, romanDigits)) || String(number)
}

/** `XIV` for 14; digits when the number cannot be written in Roman numerals. */
export function romanNumeral(number: number): string {
  return toRoman(number).toUpperCase()
}

/** 14 for `xiv` or `XIV`; undefined for what is no Roman numeral in its usual form. */
export function parseRoman(text: string): number | undefined {
  const numeral = text.toLowerCase()
  if (!/^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(numeral)) return undefined
  const values = Array.from(numeral, (letter) => romanValues[letter] ?? 0)
  // A smaller letter before a larger one is subtracted: iv, xl.
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  )
  return sum === 0 ? undefined : sum
}

const romanValues: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
}

/** `a` for 1, `z` for 26, `aa` for 27; digits below 1. */
export function toAlphabetic(number: number, letters: readonly string[] = latinLetters): string {
  if (number < 1) return String(number)
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / letters.length)) {
    text = (letters[(rest - 1) % letters.length] ?? '') + text
  }
  return text
}

/**
 * The marker of a list item. The style is the name of a counter style (CSS Counter Styles 3, § 6),
 * or a string in quotes, which is then the marker. An unknown name counts like `decimal`; `none`
 * gives ''.
 */
export function listMarkerText(style: string, number: number): string {
  if (style === 'none') return ''
  if (style.startsWith('"')) return String(JSON.parse(style))
  return bullets[style] ?? `${counterText(style, number)}${style === 'cjk-decimal' ? '、' : '.'}`
}

/** A number in a counter style, without prefix and suffix. */
export function counterText(style: string, number: number): string {
  const zero = digitZeros[style]
  if (zero !== undefined) return withDigits(number, zero)
  switch (style) {
    case 'lower-roman':
      return toRoman(number)
    case 'upper-roman':
      return romanNumeral(number)
    case 'lower-alpha':
    case 'lower-latin':
      return toAlphabetic(number)
    case 'upper-alpha':
    case 'upper-latin':
      return toAlphabetic(number).toUpperCase()
    case 'lower-greek':
      return toAlphabetic(number, greekLetters)
    case 'decimal-leading-zero':
      return number < 0 ? `-${pad(-number)}` : pad(number)
    case 'hebrew':
      return (number <= 10_999 && additive(number, hebrewDigits)) || String(number)
    case 'cjk-decimal':
      return String(number).replaceAll(/\d/g, (digit) => cjkDigits.charAt(Number(digit)))
    default:
      return String(number)
  }
}

const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' }
const latinLetters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz']
// Without the final sigma.
const greekLetters: readonly string[] = [...'αβγδεζηθικλμνξοπρστυφχψω']
const cjkDigits = '〇一二三四五六七八九'

// Styles that differ from decimal only in the shape of the digits, by their code point for zero.
const digitZeros: Readonly<Record<string, number>> = {
  'arabic-indic': 0x660,
  bengali: 0x9e6,
  devanagari: 0x966,
  gujarati: 0xae6,
  gurmukhi: 0xa66,
  kannada: 0xce6,
  khmer: 0x17e0,
  lao: 0xed0,
  malayalam: 0xd66,
  myanmar: 0x1040,
  persian: 0x6f0,
  tamil: 0xbe6,
  telugu: 0xc66,
  thai: 0xe50,
  tibetan: 0xf20,
}

/** The names of the styles that a list can have. */
export const counterStyles: ReadonlySet<string> = new Set([
  'none',
  ...Object.keys(bullets),
  'decimal',
  'decimal-leading-zero',
  'lower-roman',
  'upper-roman',
  'lower-alpha',
  'upper-alpha',
  'lower-latin',
  'upper-latin',
  'lower-greek',
  'hebrew',
  'cjk-decimal',
  ...Object.keys(digitZeros),
])

type Digits = readonly (readonly [number, string])[]

const romanDigits: Digits = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

// 15 and 16 avoid the letters of the Name of God; a thousand is a digit with a geresh.
const hebrewDigits: Digits = [
  ...[...'יטחזוהדגבא'].map((letter, index): readonly [number, string] => [
    (10 - index) * 1000,
    `${letter}׳`,
  ]),
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [19, 'יט'],
  [18, 'יח'],
  [17, 'יז'],
  [16, 'טז'],
  [15, 'טו'],
  ...[...'יטחזוהדגבא'].map((letter, index): readonly [number, string] => [10 - index, letter]),
]

// Undefined for fractions and numbers below 1, which these systems cannot write.
function additive(number: number, digits: Digits): string | undefined {
  if (!Number.isInteger(number) || number < 1) return undefined
  let rest = number
  let text = ''
  for (const [value, digit] of digits) {
    for (; rest >= value; rest -= value) text += digit
  }
  return text
}

function withDigits(number: number, zero: number): string {
  return String(number).replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
