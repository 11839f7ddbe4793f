import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it, test } from 'vitest'
import { canHyphenate, hyphenate } from '../../src/language/hyphenate.ts'
import { hyphenPoints, type HyphenPatterns } from '../../src/language/hyphen-points.ts'

const require = createRequire(import.meta.url)
const limits = { word: 6, before: 2, after: 3 }

function parted(word: string, language: string, within = limits): string {
  const cuts = [0, ...hyphenate(word, language, within), word.length]
  return cuts
    .slice(1)
    .map((cut, index) => word.slice(cuts[index], cut))
    .join('-')
}

/** Words as they may be parted with two letters before a hyphen and three after it. */
const words: Readonly<Record<string, string>> = {
  'en-us':
    'hy-phen-ation ty-pog-ra-phy com-puter uni-ver-sity moun-tain lantern beau-ti-ful won-der-ful as-ton-ish-ing re-mem-ber as-so-ciate oblig-a-tory',
  'en-gb':
    'hy-phen-a-tion ty-po-graphy com-puter uni-versity moun-tain lan-tern beau-ti-ful won-der-ful as-ton-ish-ing re-mem-ber col-our-ing pro-gramme',
  de: 'Sil-ben-tren-nung Buch-stabe Schif-fahrt Wör-ter-buch Ge-schwin-dig-keit Do-nau-dampf-schiff Zu-cker Fens-ter Stra-ßen-bahn Er-in-ne-rung Ge-wit-ter Mit-ter-nacht',
  fr: 'ty-po-gra-phie bi-blio-thèque mon-tagne or-tho-graphe or-di-na-teur lu-mière au-jourd’hui sou-ve-nir ex-tra-or-di-naire nau-frage éter-nité chu-cho-te-ment',
  es: 'or-to-gra-fía bi-blio-teca mon-taña ca-rre-tera mur-cié-lago fe-rro-ca-rril trans-porte nau-fra-gio re-cuerdo ven-tana ex-tra-or-di-na-rio llu-vioso',
  it: 'ti-po-gra-fia bi-blio-teca mon-ta-gna or-to-gra-fia fi-ne-stra nau-fra-gio ri-cor-dare straor-di-na-rio pas-seg-giata ac-que-dotto bot-ti-glia mae-stro',
  nl: 'woor-den-boek bi-bli-o-theek schil-de-rij her-in-ne-ring zons-on-der-gang ver-ha-len ge-zel-lig-heid vuur-to-ren let-ter-greep schip-breuk on-weers-bui avon-tuur',
  pl: 'książka bi-blio-teka przy-po-mnie-nie la-tar-nia wy-daw-nic-two ma-ry-narz po-dróż-nik czy-tel-nik nie-bez-pieczny przy-sta-nek roz-dział wspo-mnie-nie',
  ru: 'биб-лио-тека пе-ре-но-сить ко-рабль вос-по-ми-на-ние пу-те-ше-ствие сло-варь из-да-тель-ство га-вань оглав-ле-ние по-года при-клю-че-ние мол-ча-ние',
  el: 'βι-βλιο-θήκη θά-λασσα άν-θρω-πος κα-λο-καίρι πα-ρά-θυρο τυ-πο-γρα-φία λε-ξικό τα-ξίδι ανά-μνηση πε-ρι-πέ-τεια εκ-δό-της λι-μάνι',
}

describe('parts words by the patterns of', () => {
  test.each(Object.entries(words))('%s', (language, expected) => {
    const found = expected.split(' ').map((word) => parted(word.replaceAll('-', ''), language))
    expect(found.join(' ')).toBe(expected)
  })
})

const patternFiles = readdirSync(
  new URL('../../node_modules/hyphen/patterns', import.meta.url),
).flatMap((file) => /^([^.]+)\.js$/.exec(file)?.[1] ?? [])

describe('hyphenate', () => {
  it.each(patternFiles)('reads the patterns of %s, or knows that there are none', (language) => {
    expect(() => hyphenate('typography', language, limits)).not.toThrow()
  })

  it('leaves as many letters at each side as the style says', () => {
    expect(parted('university', 'en-us', { word: 5, before: 3, after: 5 })).toBe('uni-versity')
    expect(parted('university', 'en-us', { word: 11, before: 2, after: 2 })).toBe('university')
  })

  it('knows the words that the English patterns part wrongly', () => {
    expect(parted('project', 'en-us')).toBe('project')
    expect(parted('reciprocity', 'en-us', { word: 5, before: 2, after: 2 })).toContain('-')
  })

  it('takes the patterns of a language for its regions, and of British English for Australian', () => {
    expect(parted('Silbentrennung', 'de-AT')).toBe('Sil-ben-tren-nung')
    expect(parted('typography', 'en-AU')).toBe(parted('typography', 'en-GB'))
    expect(parted('typography', 'en-AU')).not.toBe(parted('typography', 'en-US'))
  })

  it('counts from the start of the text where marks stand before the word', () => {
    expect(parted('(“library', 'en-us')).toBe('(“li-brary')
  })

  it('parts long words, and not what is far too long for one', () => {
    expect(hyphenate('mountain'.repeat(20), 'en-us', limits)).not.toEqual([])
    expect(hyphenate('mountain'.repeat(30_000), 'en-us', limits)).toEqual([])
  })

  it('parts nothing in languages without hyphens', () => {
    for (const language of ['ja', 'zh-Hans', 'ko', 'he', 'ar']) {
      expect(canHyphenate(language)).toBe(false)
      expect(parted('international', language)).toBe('international')
    }
  })
})

describe('hyphenPoints', () => {
  const sample =
    'hyphenation typography Silbentrennung Donaudampfschiff orthographe ortografía книга приключение'

  it.each(['en-us', 'de-1996', 'fr', 'hu', 'ru'])(
    'reads the patterns of %s as their package does',
    (language) => {
      const patterns = require(`hyphen/patterns/${language}`) as HyphenPatterns
      const create = require('hyphen') as (
        patterns: readonly unknown[],
        options: object,
      ) => (word: string) => string
      const part = create(patterns.slice(0, 2), { hyphenChar: '-', minWordLength: 4 })
      for (const word of sample.toLowerCase().split(' ')) {
        const points = hyphenPoints(word, patterns)
        const parts = [0, ...points].map((from, index) => word.slice(from, points[index]))
        expect(parts.join('-')).toBe(part(word))
      }
    },
  )
})
