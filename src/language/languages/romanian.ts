import { dialogueEmDashes } from '../model/dash-style.ts'
import type { Language } from '../model/language.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Romanian. */
export const romanian: Language = {
  tag: 'ro',
  names: ['romanian', 'română'],
  quotes: quoteMarks('„”', '‘’', '«»'),
  dashes: dialogueEmDashes,
  articles: ['Un', 'O'],
  beforeNumbers: 'p. pp. pag. nr. vol. cap. fig. art. alin. v.',
  afterNumbers: 'lei mil. mld.',
  hyphenation: { patterns: 'ro' },
  numbers: { spell: spellRomanian, capitals: 'first word' },
  pageReference: 'pagina',
  callouts: {
    note: 'Notă',
    tip: 'Sfat',
    important: 'Important',
    warning: 'Avertisment',
    caution: 'Atenție',
  },
  words: {
    chapter: 'Capitolul',
    part: 'Partea',
    figure: 'Figura',
    table: 'Tabelul',
    note: 'Notă',
    see: 'vezi',
    seeAlso: 'vezi și',
    chapterHeading: 'Capitolul {number}',
    partHeading: 'Partea {roman}',
    titles: {
      halftitlepage: 'Avantitlu',
      titlepage: 'Pagină de titlu',
      'copyright-page': 'Drepturi de autor',
      dedication: 'Dedicație',
      epigraph: 'Motto',
      toc: 'Cuprins',
      loi: 'Ilustrații',
      lot: 'Tabele',
      foreword: 'Cuvânt-înainte',
      preface: 'Prefață',
      introduction: 'Introducere',
      prologue: 'Prolog',
      interlude: 'Interludiu',
      conclusion: 'Concluzie',
      epilogue: 'Epilog',
      afterword: 'Postfață',
      acknowledgments: 'Mulțumiri',
      appendix: 'Anexă',
      endnotes: 'Note',
      glossary: 'Glosar',
      bibliography: 'Bibliografie',
      index: 'Indice',
      colophon: 'Colofon',
      'about-the-author': 'Despre autor',
      'also-by': 'De același autor',
    },
    credits: {
      edt: 'Ediție îngrijită de {names}',
      trl: 'Traducere de {names}',
      ill: 'Ilustrații de {names}',
      pht: 'Fotografii de {names}',
      aui: 'Introducere de {names}',
      aft: 'Postfață de {names}',
      cov: 'Coperta: {names}',
      bkd: 'Grafica: {names}',
      com: 'Antologie de {names}',
      adp: 'Adaptare de {names}',
      ann: 'Note de {names}',
      nrt: 'Lectura: {names}',
      ctb: 'Cu participarea: {names}',
    },
    and: 'și',
    publishedIn: 'Prima ediție: {year}',
    publishedBy: 'Publicat de {publisher}',
    publishedByIn: 'Publicat de {publisher}, {year}',
    inSeries: '{series}, volumul {number}',
  },
  ebook: {
    cover: 'Copertă',
    start: 'Începutul textului',
    landmarks: 'Repere',
    pages: 'Pagini',
    printEdition: 'ediția tipărită',
    summary: {
      text: 'Textul se adaptează ecranului; mărimea, caracterele, spațierea și culorile pot fi schimbate.',
      contents:
        'Un cuprins duce la fiecare secțiune, iar titlurile și reperele arată structura cărții.',
      described: 'Toate imaginile sunt descrise în cuvinte.',
      undescribed: 'Unele imagini nu au descriere.',
      pages: 'Numerele paginilor sunt cele din ediția tipărită.',
    },
  },
}

function spellRomanian(count: number): string {
  const below20 = wordList(
    'unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece',
  )
  const tens = wordList(
    'zece douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci',
  )
  if (count < 20) return wordFor(below20, count)
  if (count < 100)
    return joinWords([wordFor(tens, count / 10), wordFor(below20, count % 10)], ' și ')
  // Hundreds are feminine: o sută, două sute.
  const hundreds = Math.floor(count / 100)
  const few = wordList('o două')
  const hundred = `${wordFor(few, hundreds) || wordFor(below20, hundreds)} ${hundreds > 1 ? 'sute' : 'sută'}`
  return joinWords([hundred, spellRest(spellRomanian, count)], ' ')
}
