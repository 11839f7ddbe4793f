/**
 * The examples of UAX #14 (Unicode line breaking), by the number of their rule, in stretches without spaces; where the house
 * breaks otherwise, the name of the test says so. `|` is a break, `·` one that a line may also be stretched at.
 */
import { describe, expect, it, test } from 'vitest'
import { wordBreaks } from '../../src/typeset/words/word-breaks.ts'
function broken(text: string): string {
  return [...wordBreaks(text)]
    .reverse()
    .reduce(
      (shown, { at, isGap }) => shown.slice(0, at) + (isGap ? '·' : '|') + shown.slice(at),
      text,
    )
}

function asWritten(shown: string): string {
  return shown.replaceAll(/[|·]/g, '')
}

/** Examples by rule, each with its breaks. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'LB8: after a zero width space': ['a\u200b|b'],
  'LB8a: not after a zero width joiner': ['👩‍🚀'],
  'LB9: not before a combining mark': ['e\u0301t\u0302e'],
  'LB11: not at a word joiner': ['a\u2060b'],
  'LB12: not at a no-break space or hyphen': ['a\u00a0b', 'foo\u2011bar'],
  'LB13: not before closing marks': ['a)', 'a]b', 'a!', 'a,b', 'a/'],
  'LB14: not after opening marks': ['(a', '[a', '¿a'],
  'LB17: not between em dashes': ['a——|b'],
  'LB19: not beside quotation marks': ['a"b"c', 'can’t', '«a»'],
  'LB21: after a hyphen, not before it': ['tongue-|in-|cheek', 'foo‐|bar'],
  'LB21a: not after a hyphen in Hebrew': ['שלום-עולם'],
  'LB21b: not between a slash and Hebrew': ['אב/גד'],
  'LB22: not before an ellipsis': ['a…|b', '12…'],
  'LB23: not between letters and digits': ['R2D2', '42nd'],
  'LB25: not in numbers': [
    '$(12.35)',
    '2,1234',
    '(12)¢',
    '12.54¢',
    '100%',
    '-3',
    '1-2',
    '12:30',
    '1/2',
  ],
  'LB26: not in a Korean syllable': ['ᄒᆞᆫ|글'],
  'LB28: not between letters': ['word', 'слово', 'λόγος'],
  'LB29: not after the full stop of an abbreviation': ['e.g.', 'a.b'],
  'LB30: not between letters and parentheses': ['person(s)', '(s)he'],
  'LB30a: between flags, not in them': ['🇺🇸|🇫🇷'],
  'LB30b: not before the color of a skin': ['👍🏽'],
  'LB31: between ideographs': ['日·本·語', '港·の·灯'],
  'LB31, LB13: not before what closes, LB14: not after what opens': ['「日·本」', '日·本。'],
  'CJ as NS: not before small kana and the mark of length': ['きゃ·く', 'ラー·ク'],
}

describe('a line may end as in UAX #14', () => {
  test.each(Object.entries(examples))('%s', (_, shown) => {
    expect(shown.map((text) => broken(asWritten(text)))).toEqual(shown)
  })
})

describe('the house breaks otherwise than UAX #14', () => {
  it('before no dash: LB21 forbids it at en dashes, and em dashes (class B2) part from neither side', () => {
    expect(broken('word—word')).toBe('word—|word')
    expect(broken('3–4')).toBe('3–|4')
  })

  it('between an em dash and the quotation mark that opens after it, where LB19 forbids it', () => {
    expect(broken('“yes”—“no”')).toBe('“yes”—|“no”')
    expect(broken('said—‘no’')).toBe('said—|‘no’')
    expect(broken('word—’tis')).toBe('word—|’tis')
  })

  it('before no quotation mark that closes after an em dash', () => {
    expect(broken('“And—”')).toBe('“And—”')
    expect(broken('„Und—“')).toBe('„Und—“')
    expect(broken('‘And—’')).toBe('‘And—’')
  })

  it('after no dash that a word begins with: a dialogue, an insertion in Spanish, a speech that goes on', () => {
    for (const text of ['—Hola', '—pero', '“—and', '¡—no', '–no', '——so']) {
      expect(broken(text)).toBe(text)
    }
  })

  it('in an address after its marks, before a full stop and a hyphen (Chicago 7.46)', () => {
    expect(broken('https://example.org/a-b/c?d=e')).toBe('https://|example|.org/|a|-b/|c?|d=e')
  })
})
