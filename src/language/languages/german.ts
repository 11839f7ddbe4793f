import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

const swissQuotes = quoteMarks('«»', '‹›', '‹›')

/** German. */
export const german: Language = {
  tag: 'de',
  names: ['german', 'deutsch'],
  quotes: quoteMarks('„“', '‚‘', '‚‘'),
  elisions: elidedWords({
    leading: 's n ne nen ner nem nes sist runter rein raus rauf rüber nauf nunter nein nüber',
    leadingOrWord: 'mal ran was',
    trailing: 'hab hätt wär könnt würd müsst sollt',
    trailingOrWord: 'heut geb seh komm nehm denk glaub hol ich',
  }),
  abbreviations: ['Hr', 'Fr', 'Dr', 'Prof'],
  nameParticles: ['Von'],
  articles: ['Der', 'Die', 'Das', 'Ein', 'Eine'],
  beforeNumbers: 'S. Bd. Bde. Nr. Kap. Abb. Tab. Taf. Anm. Art. Abs. Ziff. Fn. Z. V. Sp. H. Jg.',
  afterNumbers: 'Uhr Mio. Mrd. Jh. Jhd.',
  hyphenation: { patterns: 'de-1996' },
  numbers: { spell: spellGerman, capitals: 'first word' },
  pageReference: 'Seite',
  callouts: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
  },
  sectionOrdinals: wordList(
    'erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes elftes zwölftes dreizehntes vierzehntes fünfzehntes sechzehntes siebzehntes achtzehntes neunzehntes zwanzigstes erster zweiter dritter vierter fünfter',
  ),
  roleNames: {
    'uber-den-autor': 'about-the-author',
    'uber-die-autorin': 'about-the-author',
    'uber-die-autoren': 'about-the-author',
    'der-autor': 'about-the-author',
    'die-autorin': 'about-the-author',
    'zum-autor': 'about-the-author',
    'zur-autorin': 'about-the-author',
  },
  words: {
    chapter: 'Kapitel',
    part: 'Teil',
    figure: 'Abbildung',
    table: 'Tabelle',
    note: 'Anmerkung',
    see: 'siehe',
    seeAlso: 'siehe auch',
    chapterHeading: 'Kapitel {number}',
    partHeading: 'Teil {roman}',
    titles: {
      halftitlepage: 'Schmutztitel',
      titlepage: 'Titelseite',
      'copyright-page': 'Impressum',
      dedication: 'Widmung',
      epigraph: 'Motto',
      toc: 'Inhalt',
      loi: 'Abbildungen',
      lot: 'Tabellen',
      foreword: 'Geleitwort',
      preface: 'Vorwort',
      introduction: 'Einleitung',
      prologue: 'Prolog',
      interlude: 'Zwischenspiel',
      conclusion: 'Schluss',
      epilogue: 'Epilog',
      afterword: 'Nachwort',
      acknowledgments: 'Danksagung',
      appendix: 'Anhang',
      endnotes: 'Anmerkungen',
      glossary: 'Glossar',
      bibliography: 'Literatur',
      index: 'Register',
      colophon: 'Kolophon',
      'about-the-author': 'Über die Autorin, den Autor',
      'also-by': 'Weitere Bücher',
    },
    credits: {
      edt: 'Herausgegeben von {names}',
      trl: 'Übersetzt von {names}',
      ill: 'Illustriert von {names}',
      pht: 'Fotografien von {names}',
      aui: 'Mit einer Einleitung von {names}',
      aft: 'Mit einem Nachwort von {names}',
      cov: 'Umschlag: {names}',
      bkd: 'Gestaltung: {names}',
      com: 'Zusammengestellt von {names}',
      adp: 'Bearbeitet von {names}',
      ann: 'Kommentiert von {names}',
      nrt: 'Gelesen von {names}',
      ctb: 'Mit {names}',
    },
    and: 'und',
    publishedIn: 'Erstveröffentlichung {year}',
    publishedBy: 'Erschienen bei {publisher}',
    publishedByIn: 'Erschienen {year} bei {publisher}',
    inSeries: '{series}, Band {number}',
    sampleEnds: 'Das war der Anfang von {title}.',
    wholeBook: 'Das ganze Buch:',
  },
  ebook: {
    cover: 'Umschlag',
    start: 'Beginn des Textes',
    landmarks: 'Orientierungspunkte',
    pages: 'Seiten',
    printEdition: 'gedruckte Ausgabe',
    summary: {
      text: 'Der Text fließt um; Größe, Schrift, Abstände und Farben lassen sich ändern.',
      contents:
        'Ein Inhaltsverzeichnis führt zu jedem Abschnitt, Überschriften und Orientierungspunkte zeigen den Aufbau.',
      described: 'Alle Bilder sind in Worten beschrieben.',
      undescribed: 'Einige Bilder haben keine Beschreibung.',
      pages: 'Die Seitenzahlen sind die der gedruckten Ausgabe.',
    },
  },
  variants: {
    CH: { quotes: swissQuotes },
    LI: { quotes: swissQuotes },
    '1901': { hyphenation: { patterns: 'de-1901' } },
  },
}

function spellGerman(count: number): string {
  const below20 = wordList(
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  )
  const tens = wordList('zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig')
  const stem = (unit: number) => (unit === 1 ? 'ein' : wordFor(below20, unit))
  if (count < 20) return wordFor(below20, count)
  if (count < 100) {
    const unit = count % 10
    return (unit ? `${stem(unit)}und` : '') + wordFor(tens, count / 10)
  }
  return `${stem(Math.floor(count / 100))}hundert${spellRest(spellGerman, count)}`
}
