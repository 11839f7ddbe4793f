import { dialogueEmDashes } from '../model/dash-style.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Italian. */
export const italian: Language = {
  tag: 'it',
  names: ['italian', 'italiano'],
  quotes: quoteMarks('«»', '‘’', '“”'),
  dashes: dialogueEmDashes,
  elisions: elidedWords({
    leading: 'sto sta sti ste ndrangheta nduja',
    leadingOrWord: 'na no un l',
    trailing: 'po',
    trailingOrWord: 'mo be ca di fa va da sta to ve pie de ne co',
  }),
  abbreviations: ['Sig', 'Dott', 'Prof'],
  nameParticles: ['Da', 'De', 'Di', 'Del', 'Della', 'La', 'San', 'Santa'],
  articles: ['Il', 'Lo', 'La', 'I', 'Gli', 'Le', 'L’', 'Un', 'Uno', 'Una', 'Un’'],
  beforeNumbers: 'p. pp. n. nn. vol. voll. cap. capp. fig. figg. art. artt. tav. col. sec. v. vv.',
  afterNumbers: 'sec.',
  hyphenation: { patterns: 'it' },
  numbers: { spell: spellItalian, capitals: 'first word' },
  pageReference: 'pagina',
  callouts: {
    note: 'Nota',
    tip: 'Suggerimento',
    important: 'Importante',
    warning: 'Avvertenza',
    caution: 'Attenzione',
  },
  sectionOrdinals: wordList(
    'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo prima seconda terza quarta',
  ),
  roleNames: {
    'sull-autore': 'about-the-author',
    'sull-autrice': 'about-the-author',
    lautrice: 'about-the-author',
    'l-autrice': 'about-the-author',
    sullautore: 'about-the-author',
    sullautrice: 'about-the-author',
  },
  words: {
    chapter: 'Capitolo',
    part: 'Parte',
    figure: 'Figura',
    table: 'Tabella',
    note: 'Nota',
    see: 'vedi',
    seeAlso: 'vedi anche',
    chapterHeading: 'Capitolo {number}',
    partHeading: 'Parte {word}',
    titles: {
      halftitlepage: 'Occhiello',
      titlepage: 'Frontespizio',
      'copyright-page': 'Colophon',
      dedication: 'Dedica',
      epigraph: 'Epigrafe',
      toc: 'Indice',
      loi: 'Illustrazioni',
      lot: 'Tabelle',
      foreword: 'Presentazione',
      preface: 'Prefazione',
      introduction: 'Introduzione',
      prologue: 'Prologo',
      interlude: 'Interludio',
      conclusion: 'Conclusione',
      epilogue: 'Epilogo',
      afterword: 'Postfazione',
      acknowledgments: 'Ringraziamenti',
      appendix: 'Appendice',
      endnotes: 'Note',
      glossary: 'Glossario',
      bibliography: 'Bibliografia',
      index: 'Indice analitico',
      colophon: 'Colophon',
      'about-the-author': 'L’autore',
      'also-by': 'Dello stesso autore',
    },
    credits: {
      edt: 'A cura di {names}',
      trl: 'Traduzione di {names}',
      ill: 'Illustrazioni di {names}',
      pht: 'Fotografie di {names}',
      aui: 'Introduzione di {names}',
      aft: 'Postfazione di {names}',
      cov: 'Copertina di {names}',
      bkd: 'Progetto grafico di {names}',
      com: 'Raccolta a cura di {names}',
      adp: 'Adattamento di {names}',
      ann: 'Note di {names}',
      nrt: 'Letto da {names}',
      ctb: 'Con {names}',
    },
    and: 'e',
    publishedIn: 'Prima edizione: {year}',
    publishedBy: 'Pubblicato da {publisher}',
    publishedByIn: 'Pubblicato da {publisher}, {year}',
    inSeries: '{series}, libro {number}',
    sampleEnds: 'Questo era l’inizio di {title}.',
    wholeBook: 'Il libro intero:',
  },
  ebook: {
    cover: 'Copertina',
    start: 'Inizio del testo',
    landmarks: 'Punti di riferimento',
    pages: 'Pagine',
    printEdition: 'edizione a stampa',
    summary: {
      text: 'Il testo si adatta allo schermo; dimensione, carattere, spaziatura e colori possono essere cambiati.',
      contents:
        'Un indice porta a ogni sezione; titoli e punti di riferimento indicano la struttura.',
      described: 'Tutte le immagini sono descritte a parole.',
      undescribed: 'Alcune immagini non hanno una descrizione.',
      pages: 'I numeri di pagina sono quelli dell’edizione a stampa.',
    },
  },
  variants: { CH: { quotes: quoteMarks('«»', '‹›', '‹›') } },
}

function spellItalian(count: number): string {
  const below20 = wordList(
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  )
  const tens = wordList('dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta')
  if (count < 20) return wordFor(below20, count)
  if (count < 100) {
    const unit = count % 10
    const ten = wordFor(tens, count / 10)
    if (unit === 1 || unit === 8) return ten.slice(0, -1) + wordFor(below20, unit)
    return ten + (unit === 3 ? 'tré' : wordFor(below20, unit))
  }
  const hundreds = Math.floor(count / 100)
  return `${hundreds > 1 ? wordFor(below20, hundreds) : ''}cento${spellRest(spellItalian, count)}`
}
