import { dialogueEnDashes } from '../model/dash-style.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { quoteMarks } from '../model/quote-marks.ts'

/** Norwegian without a named standard: like Bokmål, except for its elisions. */
export const norwegian: Language = {
  tag: 'no',
  names: ['norwegian', 'norsk'],
  quotes: quoteMarks('«»', '‘’', '‘’'),
  dashes: dialogueEnDashes,
  hyphenation: { patterns: 'nb' },
  pageReference: 'side',
  words: {
    chapter: 'Kapittel',
    part: 'Del',
    figure: 'Figur',
    table: 'Tabell',
    note: 'Note',
    see: 'se',
    seeAlso: 'se også',
    chapterHeading: 'Kapittel {number}',
    partHeading: 'Del {roman}',
    titles: {
      halftitlepage: 'Smusstittel',
      titlepage: 'Tittelside',
      'copyright-page': 'Kolofon',
      dedication: 'Dedikasjon',
      epigraph: 'Motto',
      toc: 'Innhold',
      loi: 'Figurer',
      lot: 'Tabeller',
      foreword: 'Forord',
      preface: 'Forord',
      introduction: 'Innledning',
      prologue: 'Prolog',
      interlude: 'Mellomspill',
      conclusion: 'Avslutning',
      epilogue: 'Epilog',
      afterword: 'Etterord',
      acknowledgments: 'Takk',
      appendix: 'Vedlegg',
      endnotes: 'Noter',
      glossary: 'Ordliste',
      bibliography: 'Litteratur',
      index: 'Register',
      colophon: 'Kolofon',
      'about-the-author': 'Om forfatteren',
      'also-by': 'Av samme forfatter',
    },
    credits: {
      edt: 'Redigert av {names}',
      trl: 'Oversatt av {names}',
      ill: 'Illustrert av {names}',
      pht: 'Fotografier av {names}',
      aui: 'Med innledning av {names}',
      aft: 'Med etterord av {names}',
      cov: 'Omslag: {names}',
      bkd: 'Formgivning: {names}',
      ctb: 'Med {names}',
    },
    and: 'og',
    publishedIn: 'Første utgave: {year}',
    publishedBy: 'Utgitt av {publisher}',
    publishedByIn: 'Utgitt av {publisher}, {year}',
    inSeries: '{series}, bok {number}',
  },
}

/** Bokmål. */
export const bokmal: Language = {
  ...norwegian,
  tag: 'nb',
  names: [],
  elisions: elidedWords({ leading: 'na', leadingOrWord: 'n a', trailingOrWord: 'ha ta' }),
}
