/**
 * The examples of UAX #9 (Unicode bidirectional algorithm), by the names of their rules. Sequences are written as there: in
 * classes of characters, one character for each, or with capitals for letters that run from right to left.
 */
import { describe, expect, it, test } from 'vitest'
import { hasRightToLeft, levelsOf, visualOrder, type Level } from '../../src/typeset/words/bidi.ts'
const characters: Readonly<Record<string, string>> = {
  L: 'a',
  R: 'א',
  AL: 'ا',
  EN: '1',
  AN: '٣',
  ES: '+',
  ET: '$',
  CS: ',',
  NSM: '\u0301',
  NI: '!',
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
  '(': '(',
  ')': ')',
}

/** The levels of a sequence of classes in a paragraph of this level: `1 1 2`. */
function levels(classes: string, base: Level): string {
  const text = classes.split(' ').map((name) => characters[name] ?? '?')
  return [...levelsOf(text.join(''), base)].join(' ')
}

/** Sequences with their levels in a paragraph from left to right and in one from right to left. */
const weakAndNeutral: readonly (readonly [
  rule: string,
  classes: string,
  ltr: string,
  rtl: string,
])[] = [
  ['W1: a mark is what it stands on', 'AL NSM NSM', '1 1 1', '1 1 1'],
  ['W1: at the start it is as the paragraph', 'NSM', '0', '1'],
  ['W2: European digits after Arabic letters are Arabic', 'AL EN ES EN', '1 2 1 2', '1 2 1 2'],
  ['W2: also with other things between', 'AL NI EN', '1 1 2', '1 1 2'],
  ['W3: Arabic letters are as Hebrew ones', 'AL NI R', '1 1 1', '1 1 1'],
  ['W4: one sign between digits is of the number', 'R EN ES EN', '1 2 2 2', '1 2 2 2'],
  ['W4: and one comma', 'R EN CS EN', '1 2 2 2', '1 2 2 2'],
  ['W4: and one comma between Arabic digits', 'AN CS AN', '2 2 2', '2 2 2'],
  ['W5: currency signs are of the number beside them', 'R ET ET EN', '1 2 2 2', '1 2 2 2'],
  ['W5: on either side', 'R EN ET ET', '1 2 2 2', '1 2 2 2'],
  ['W6: other signs are neutral', 'R AN ET', '1 2 0', '1 2 1'],
  ['W6: a sign between letter and digit', 'R ES EN', '1 1 2', '1 1 2'],
  ['W6: a comma between two kinds of digits', 'R EN CS AN', '1 2 1 2', '1 2 1 2'],
  ['W7: digits after Latin letters are as these', 'L NI EN', '0 0 0', '2 2 2'],
  ['W7: and not after Hebrew ones', 'R NI EN', '1 1 2', '1 1 2'],
  [
    'N0: brackets are as the paragraph if that is within',
    'L ( L R ) R',
    '0 0 0 1 0 1',
    '2 1 2 1 1 1',
  ],
  [
    'N0: or as what is before them, if only the other way is within',
    'R ( R ) L',
    '1 1 1 1 0',
    '1 1 1 1 2',
  ],
  ['N0: or as the paragraph, if that is before them', 'L ( R ) L', '0 0 1 0 0', '2 1 1 1 2'],
  ['N1: neutrals between Latin letters', 'L NI L', '0 0 0', '2 2 2'],
  ['N1: between Hebrew ones', 'R NI R', '1 1 1', '1 1 1'],
  ['N1: between Hebrew letters and Arabic digits', 'R NI AN', '1 1 2', '1 1 2'],
  ['N1: the other way about', 'AN NI R', '2 1 1', '2 1 1'],
  ['N1: between Arabic digits', 'AN NI AN', '2 1 2', '2 1 2'],
  ['N1: between two kinds of digits', 'R AN NI EN', '1 2 1 2', '1 2 1 2'],
  ['N2: neutrals between two ways are as the paragraph', 'L NI R', '0 0 1', '2 1 1'],
  ['N2: the other way about', 'R NI L', '1 0 0', '1 1 2'],
  ['N2: and those at its ends', 'NI R NI', '0 1 0', '1 1 1'],
  ['I1, I2: digits are two levels up, or one', 'R EN', '1 2', '1 2'],
]

describe('the levels of UAX #9', () => {
  test.each(weakAndNeutral)('%s: %s', (_, classes, ltr, rtl) => {
    expect([levels(classes, 0), levels(classes, 1)]).toEqual([ltr, rtl])
  })

  it('X2, X3: embeddings are the next odd or even level', () => {
    expect(
      levels('L RLE L LRE R PDF PDF L', 0)
        .split(' ')
        .filter((_, i) => [0, 2, 4, 7].includes(i)),
    ).toEqual(['0', '2', '3', '0'])
  })

  it('X4, X5: overrides make all characters run one way', () => {
    expect(levels('RLO L EN PDF', 0).split(' ').slice(1, 3)).toEqual(['1', '1'])
    expect(levels('LRO R AN PDF', 1).split(' ').slice(1, 3)).toEqual(['2', '2'])
  })

  it('X5a: an isolate is one neutral thing for what is around it', () => {
    expect(levels('L RLI R NI PDI EN', 0)).toBe('0 0 1 1 0 0')
    expect(levels('R RLI R PDI EN', 0).at(-1)).toBe('2')
  })

  it('X5c: the first strong character decides which way an isolate of its own runs', () => {
    expect(levels('L FSI NI R NI PDI', 0)).toBe('0 0 1 1 1 0')
    expect(levels('L FSI NI L NI PDI', 0)).toBe('0 0 2 2 2 0')
  })
})

/** Text with capitals for letters from right to left, as it is seen. */
function seen(text: string, base: Level): string {
  const hebrew = text.replaceAll(/[A-Z]/g, (letter) =>
    String.fromCodePoint(0x5d0 + letter.charCodeAt(0) - 65),
  )
  const found = [...levelsOf(hebrew, base)]
  return visualOrder(found)
    .map((index) =>
      (found[index] ?? 0) % 2 === 1 ? (mirrors[text[index] ?? ''] ?? text[index]) : text[index],
    )
    .join('')
}

// L4: marks in pairs show their mirror images; the glyphs do it where text is shaped.
const mirrors: Readonly<Record<string, string>> = { '(': ')', ')': '(', '<': '>', '>': '<' }

describe('rule L2 shows', () => {
  it.each([
    ['car means CAR.', 0, 'car means RAC.'],
    ['car MEANS CAR.', 1, '.RAC SNAEM car'],
    ['he said “car MEANS CAR.”', 0, 'he said “car RAC SNAEM.”'],
    ['did you say ‘he SAID car MEANS CAR’?', 0, 'did you say ‘he DIAS car RAC SNAEM’?'],
    ['A (b) C', 1, 'C (b) A'],
    ['SEE 12, PAGES 45-47', 1, '45-47 SEGAP ,12 EES'],
  ] as const)('%s (level %d) as %s', (text, base, expected) => {
    expect(seen(text, base)).toBe(expected)
  })

  it('nothing in another order where all runs from left to right', () => {
    expect(hasRightToLeft('car means car, 12.')).toBe(false)
    expect(visualOrder([0, 0, 0, 0])).toEqual([0, 1, 2, 3])
  })
})
