import { dialogueEnDashes } from '../model/dash-style.ts'
import type { Language } from '../model/language.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Hungarian. */
export const hungarian: Language = {
  tag: 'hu',
  names: ['hungarian', 'magyar'],
  quotes: quoteMarks('„”', '’’', '»«'),
  dashes: dialogueEnDashes,
  articles: ['A', 'Az', 'Egy'],
  beforeNumbers: 'vö. ld. kb.',
  afterNumbers: 'o. old. sz. Ft',
  hyphenation: { patterns: 'hu' },
  numbers: {
    spell: spellHungarian,
    capitals: 'first word',
    ordinals: {
      words: wordList(
        'első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik',
      ),
      suffix: '.',
    },
  },
  pageReference: 'oldal',
  callouts: {
    note: 'Megjegyzés',
    tip: 'Tipp',
    important: 'Fontos',
    warning: 'Figyelmeztetés',
    caution: 'Vigyázat',
  },
  words: {
    chapter: 'Fejezet',
    part: 'Rész',
    figure: 'Ábra',
    table: 'Táblázat',
    note: 'Jegyzet',
    see: 'lásd',
    seeAlso: 'lásd még',
    chapterHeading: '{number}. fejezet',
    partHeading: '{ordinal} rész',
    titles: {
      halftitlepage: 'Szennycímoldal',
      titlepage: 'Címoldal',
      'copyright-page': 'Impresszum',
      dedication: 'Ajánlás',
      epigraph: 'Mottó',
      toc: 'Tartalom',
      loi: 'Ábrák jegyzéke',
      lot: 'Táblázatok jegyzéke',
      foreword: 'Előszó',
      preface: 'Előszó',
      introduction: 'Bevezetés',
      prologue: 'Prológus',
      interlude: 'Közjáték',
      conclusion: 'Befejezés',
      epilogue: 'Epilógus',
      afterword: 'Utószó',
      acknowledgments: 'Köszönetnyilvánítás',
      appendix: 'Függelék',
      endnotes: 'Jegyzetek',
      glossary: 'Szójegyzék',
      bibliography: 'Irodalomjegyzék',
      index: 'Mutató',
      colophon: 'Kolofon',
      'about-the-author': 'A szerzőről',
      'also-by': 'A szerző további művei',
    },
    credits: {
      edt: 'Szerkesztette: {names}',
      trl: 'Fordította: {names}',
      ill: 'Illusztrálta: {names}',
      pht: 'Fényképezte: {names}',
      aui: 'A bevezetést írta: {names}',
      aft: 'Az utószót írta: {names}',
      cov: 'A borítót tervezte: {names}',
      bkd: 'Tervezte: {names}',
      com: 'Összeállította: {names}',
      adp: 'Átdolgozta: {names}',
      ann: 'A jegyzeteket írta: {names}',
      nrt: 'Felolvassa: {names}',
      ctb: 'Közreműködött: {names}',
    },
    and: 'és',
    publishedIn: 'Első kiadás: {year}',
    publishedBy: 'Kiadó: {publisher}',
    publishedByIn: 'Kiadó: {publisher}, {year}',
    inSeries: '{series}, {number}. kötet',
  },
  ebook: {
    cover: 'Borító',
    start: 'A szöveg kezdete',
    landmarks: 'Tájékozódási pontok',
    pages: 'Oldalak',
    printEdition: 'nyomtatott kiadás',
    summary: {
      text: 'A szöveg a képernyőhöz igazodik; mérete, betűtípusa, térközei és színei módosíthatók.',
      contents:
        'A tartalomjegyzék minden részhez elvezet, a címsorok és a tájékozódási pontok mutatják a szerkezetet.',
      described: 'Minden képnek van szöveges leírása.',
      undescribed: 'Egyes képeknek nincs leírásuk.',
      pages: 'Az oldalszámok a nyomtatott kiadás oldalszámai.',
    },
  },
}

function spellHungarian(count: number): string {
  const units = wordList('egy kettő három négy öt hat hét nyolc kilenc')
  const tens = wordList('tíz húsz harminc negyven ötven hatvan hetven nyolcvan kilencven')
  // Ten and twenty change before a unit: tizenegy, huszonegy.
  const linked = wordList('tizen huszon')
  if (count < 100) {
    const ten = Math.floor(count / 10)
    const unit = wordFor(units, count % 10)
    return (unit && wordFor(linked, ten) ? wordFor(linked, ten) : wordFor(tens, ten)) + unit
  }
  const hundreds = Math.floor(count / 100)
  // Two is "két" before another word.
  const many = hundreds === 2 ? 'két' : hundreds > 1 ? wordFor(units, hundreds) : ''
  return joinWords([many, 'száz', spellRest(spellHungarian, count)], '')
}
