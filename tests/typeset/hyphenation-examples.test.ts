/** The examples of the literature on hyphenation, by their names. */
import { describe, expect, it } from 'vitest'
import { hyphenate } from '../../src/language/hyphenate.ts'
/** As plain TeX parts words: two letters before a hyphen, three after it (TeXbook, p. 454). */
const plainTex = { word: 5, before: 2, after: 3 }

function parted(word: string, limits = plainTex): string {
  const plain = word.replaceAll('-', '')
  const cuts = [0, ...hyphenate(plain, 'en-US', limits), plain.length]
  return cuts
    .slice(1)
    .map((cut, index) => plain.slice(cuts[index], cut))
    .join('-')
}

describe('Liang’s patterns (Liang 1983; TeXbook, app. H)', () => {
  it.each(['hy-phen-ation', 'con-cate-na-tion', 'al-go-rithm', 'type-set-ting', 'man-u-script'])(
    'part %s',
    (word) => {
      expect(parted(word)).toBe(word)
    },
  )

  it('part a word that is longer than any they were made from', () => {
    expect(parted('supercalifragilisticexpialidocious')).toBe(
      'su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious',
    )
  })

  it('miss places rather than find false ones', () => {
    expect(parted('computer')).toBe('com-puter')
  })

  // The list of fourteen words at the end of hyphen.tex.
  it.each(
    (
      'as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic reci-procity re-cog-ni-zance ' +
      'ref-or-ma-tion ret-ri-bu-tion ta-ble'
    ).split(' '),
  )('have the exception %s', (word) => {
    expect(parted(word)).toBe(word)
  })

  it.each(['present', 'presents', 'project', 'projects', 'record'])(
    'leave %s whole, which noun and verb part in different places',
    (word) => {
      expect(parted(word)).toBe(word)
    },
  )
})

describe('the limits (TeXbook, p. 454)', () => {
  it('are \\lefthyphenmin and \\righthyphenmin, and with them the house leaves words of five letters whole', () => {
    expect(parted('ta-ble', { word: 6, before: 2, after: 3 })).toBe('table')
    expect(parted('su-per', { word: 5, before: 3, after: 3 })).toBe('super')
  })
})
