import { dialogueEmDashes } from '../model/dash-style.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Catalan. */
export const catalan: Language = {
  tag: 'ca',
  names: ['catalan', 'català'],
  quotes: quoteMarks('«»', '‘’', '“”'),
  dashes: dialogueEmDashes,
  elisions: elidedWords({ leading: 'l n s', trailing: 'd l m n s t' }),
  articles: ['El', 'La', 'Els', 'Les', 'L’', 'Un', 'Una'],
  beforeNumbers: 'p. pp. pàg. pàgs. núm. núms. n. vol. vols. cap. fig. figs. art. t. v. vv.',
  hyphenation: { patterns: 'ca' },
  numbers: {
    spell: spellCatalan,
    capitals: 'first word',
    ordinals: {
      words: wordList(
        'primera segona tercera quarta cinquena sisena setena vuitena novena desena onzena dotzena',
      ),
      suffix: 'a',
    },
  },
  pageReference: 'pàgina',
  callouts: {
    note: 'Nota',
    tip: 'Consell',
    important: 'Important',
    warning: 'Advertència',
    caution: 'Precaució',
  },
  words: {
    chapter: 'Capítol',
    part: 'Part',
    figure: 'Figura',
    table: 'Taula',
    note: 'Nota',
    see: 'vegeu',
    seeAlso: 'vegeu també',
    chapterHeading: 'Capítol {number}',
    partHeading: '{ordinal} part',
    titles: {
      halftitlepage: 'Portadella',
      titlepage: 'Portada',
      'copyright-page': 'Crèdits',
      dedication: 'Dedicatòria',
      epigraph: 'Epígraf',
      toc: 'Índex',
      loi: 'Il·lustracions',
      lot: 'Taules',
      foreword: 'Presentació',
      preface: 'Prefaci',
      introduction: 'Introducció',
      prologue: 'Pròleg',
      interlude: 'Interludi',
      conclusion: 'Conclusió',
      epilogue: 'Epíleg',
      afterword: 'Postfaci',
      acknowledgments: 'Agraïments',
      appendix: 'Apèndix',
      endnotes: 'Notes',
      glossary: 'Glossari',
      bibliography: 'Bibliografia',
      index: 'Índex alfabètic',
      colophon: 'Colofó',
      'about-the-author': 'Sobre l’autor',
      'also-by': 'Altres obres de l’autor',
    },
    credits: {
      edt: 'Edició a cura de {names}',
      trl: 'Traducció de {names}',
      ill: 'Il·lustracions de {names}',
      pht: 'Fotografies de {names}',
      aui: 'Introducció de {names}',
      aft: 'Postfaci de {names}',
      cov: 'Coberta de {names}',
      bkd: 'Disseny de {names}',
      com: 'Compilació de {names}',
      adp: 'Adaptació de {names}',
      ann: 'Notes de {names}',
      nrt: 'Llegit per {names}',
      ctb: 'Amb {names}',
    },
    and: 'i',
    publishedIn: 'Primera edició: {year}',
    publishedBy: 'Publicat per {publisher}',
    publishedByIn: 'Publicat per {publisher}, {year}',
    inSeries: '{series}, llibre {number}',
  },
  ebook: {
    cover: 'Coberta',
    start: 'Inici del text',
    landmarks: 'Punts de referència',
    pages: 'Pàgines',
    printEdition: 'edició impresa',
    summary: {
      text: 'El text s’adapta a la pantalla; se’n poden canviar la mida, la lletra, l’espaiat i els colors.',
      contents:
        'Un índex porta a cada secció, i els títols i els punts de referència n’assenyalen l’estructura.',
      described: 'Totes les imatges estan descrites amb paraules.',
      undescribed: 'Algunes imatges no tenen descripció.',
      pages: 'Els números de pàgina són els de l’edició impresa.',
    },
  },
}

function spellCatalan(count: number): string {
  const below20 = wordList(
    'u dos tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset divuit dinou',
  )
  const tens = wordList('deu vint trenta quaranta cinquanta seixanta setanta vuitanta noranta')
  if (count < 20) return wordFor(below20, count)
  if (count < 100) {
    // From twenty to thirty the words are joined by "i": vint-i-u.
    const link = count < 30 ? '-i-' : '-'
    return joinWords([wordFor(tens, count / 10), wordFor(below20, count % 10)], link)
  }
  const hundreds = Math.floor(count / 100)
  const hundred = hundreds > 1 ? `${wordFor(below20, hundreds)}-cents` : 'cent'
  return joinWords([hundred, spellRest(spellCatalan, count)], ' ')
}
