import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Dutch. */
export const dutch: Language = {
  tag: 'nl',
  names: ['dutch', 'nederlands'],
  quotes: quoteMarks('“”', '‘’'),
  elisions: elidedWords({ leading: 's t n k m r d ns', leadingOrWord: 'ie er rin' }),
  abbreviations: ['Dr', 'Prof'],
  nameParticles: ['De', 'Te', 'Ten', 'Ter', 'Van', 'Ver'],
  articles: ['De', 'Het', 'Een', '’t'],
  beforeNumbers: 'p. pp. blz. nr. nrs. dl. hst. hfdst. fig. afb. art. jrg. r. v.',
  afterNumbers: 'uur mln. mld.',
  hyphenation: { patterns: 'nl' },
  numbers: { spell: spellDutch, capitals: 'first word' },
  pageReference: 'pagina',
  callouts: {
    note: 'Opmerking',
    tip: 'Tip',
    important: 'Belangrijk',
    warning: 'Waarschuwing',
    caution: 'Let op',
  },
  words: {
    chapter: 'Hoofdstuk',
    part: 'Deel',
    figure: 'Figuur',
    table: 'Tabel',
    note: 'Noot',
    see: 'zie',
    seeAlso: 'zie ook',
    chapterHeading: 'Hoofdstuk {number}',
    partHeading: 'Deel {roman}',
    titles: {
      halftitlepage: 'Franse titel',
      titlepage: 'Titelpagina',
      'copyright-page': 'Colofon',
      dedication: 'Opdracht',
      epigraph: 'Motto',
      toc: 'Inhoud',
      loi: 'Afbeeldingen',
      lot: 'Tabellen',
      foreword: 'Woord vooraf',
      preface: 'Voorwoord',
      introduction: 'Inleiding',
      prologue: 'Proloog',
      interlude: 'Intermezzo',
      conclusion: 'Besluit',
      epilogue: 'Epiloog',
      afterword: 'Nawoord',
      acknowledgments: 'Dankwoord',
      appendix: 'Bijlage',
      endnotes: 'Noten',
      glossary: 'Verklarende woordenlijst',
      bibliography: 'Literatuur',
      index: 'Register',
      colophon: 'Colofon',
      'about-the-author': 'Over de auteur',
      'also-by': 'Van dezelfde auteur',
    },
    credits: {
      edt: 'Onder redactie van {names}',
      trl: 'Vertaald door {names}',
      ill: 'Geïllustreerd door {names}',
      pht: 'Foto’s van {names}',
      aui: 'Met een inleiding van {names}',
      aft: 'Met een nawoord van {names}',
      cov: 'Omslag van {names}',
      bkd: 'Vormgeving van {names}',
      com: 'Samengesteld door {names}',
      adp: 'Bewerkt door {names}',
      ann: 'Geannoteerd door {names}',
      nrt: 'Voorgelezen door {names}',
      ctb: 'Met {names}',
    },
    and: 'en',
    publishedIn: 'Eerste druk {year}',
    publishedBy: 'Uitgegeven door {publisher}',
    publishedByIn: 'Uitgegeven door {publisher}, {year}',
    inSeries: '{series}, deel {number}',
    sampleEnds: 'Dit was het begin van {title}.',
    wholeBook: 'Het hele boek:',
  },
  ebook: {
    cover: 'Omslag',
    start: 'Begin van de tekst',
    landmarks: 'Oriëntatiepunten',
    pages: 'Pagina’s',
    printEdition: 'gedrukte uitgave',
    summary: {
      text: 'De tekst past zich aan het scherm aan; grootte, lettertype, afstanden en kleuren kunnen worden gewijzigd.',
      contents:
        'Een inhoudsopgave leidt naar elk deel; koppen en oriëntatiepunten tonen de opbouw.',
      described: 'Alle afbeeldingen zijn in woorden beschreven.',
      undescribed: 'Sommige afbeeldingen hebben geen beschrijving.',
      pages: 'De paginanummers zijn die van de gedrukte uitgave.',
    },
  },
}

function spellDutch(count: number): string {
  const below20 = wordList(
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  )
  const tens = wordList('tien twintig dertig veertig vijftig zestig zeventig tachtig negentig')
  if (count === 1) return 'één'
  if (count < 20) return wordFor(below20, count)
  if (count < 100) {
    const unit = count % 10
    // Two vowels that meet are separated by a diaeresis: tweeëntwintig.
    const link = unit === 2 || unit === 3 ? 'ën' : 'en'
    return (unit ? wordFor(below20, unit) + link : '') + wordFor(tens, count / 10)
  }
  const hundreds = Math.floor(count / 100)
  const rest = count % 100 === 1 ? 'een' : spellRest(spellDutch, count)
  return `${hundreds > 1 ? wordFor(below20, hundreds) : ''}honderd${rest}`
}
