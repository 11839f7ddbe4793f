import { dialogueEmDashes } from '../model/dash-style.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { narrowNoBreakSpace } from '../model/narrow-space.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

const guillemets = `«${narrowNoBreakSpace}${narrowNoBreakSpace}»`

/** French. */
export const french: Language = {
  tag: 'fr',
  names: ['french', 'français'],
  quotes: quoteMarks(guillemets, '‘’', '“”'),
  dashes: dialogueEmDashes,
  narrowSpaceBefore: ';:!?',
  // Titles, n° and p. keep to what follows; groups of digits keep together.
  boundBefore:
    /(?<![\p{L}\p{N}])(?:M|MM|Mme|Mmes|Mlle|Mlles|Dr|Me|Mgr|St|Ste|n°|N°|nos|p|pp|t|vol|chap|fig|art|§)\.?(?=[ \u2028](?:\d|\p{Lu}))|(?<=[ \u2028\d]|^)\d{1,3}(?=[ \u2028]\d{3}(?!\d))|(?<=\d)(?:h|min)(?=[ \u2028]\d)|(?<=\d[ \u2028\u00a0])h(?=[ \u2028]\d)/gu,
  boundAfter:
    /(?<=\d[ \u2028])(?:[%‰€$£]|°[CF]?|(?:[kcm]?m|km\/h|k?g|mg|[cm]?l|h|min|s|ha)(?![\p{L}\p{N}]))|(?<=[IVXLC]+(?:e|er|ème)[ \u2028])siècles?(?!\p{L})|(?<=\d[ \u2028])(?:millions?|milliards?|francs?|euros?)(?!\p{L})/gu,
  labelSeparator: '\u00a0: ',
  elisions: elidedWords({
    leading: 'tite',
    leadingOrWord: 'tit tain spèce',
    trailing: 'quat pauv not vot',
  }),
  abbreviations: ['Mme', 'Mlle', 'MM', 'Dr', 'St', 'Ste'],
  nameParticles: ['De', 'Des', 'Du', 'La', 'Le', 'Les', 'St', 'St.', 'Ste', 'Ste.'],
  articles: ['Le', 'La', 'Les', 'L’', 'Un', 'Une'],
  hyphenation: { patterns: 'fr' },
  numbers: {
    spell: spellFrench,
    capitals: 'first word',
    ordinals: {
      words: wordList(
        'première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
      ),
      suffix: 'e',
    },
  },
  pageReference: 'page',
  callouts: {
    note: 'Note',
    tip: 'Astuce',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention',
  },
  sectionOrdinals: wordList(
    'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième première seconde second',
  ),
  roleNames: {
    'a-propos-de-l-auteur': 'about-the-author',
    'a-propos-de-l-autrice': 'about-the-author',
    'a-propos-de-lauteur': 'about-the-author',
    'a-propos-de-lautrice': 'about-the-author',
  },
  words: {
    chapter: 'Chapitre',
    part: 'Partie',
    figure: 'Figure',
    table: 'Tableau',
    note: 'Note',
    see: 'voir',
    seeAlso: 'voir aussi',
    chapterHeading: 'Chapitre {number}',
    partHeading: '{ordinal} partie',
    titles: {
      halftitlepage: 'Faux-titre',
      titlepage: 'Page de titre',
      'copyright-page': 'Mentions légales',
      dedication: 'Dédicace',
      epigraph: 'Épigraphe',
      toc: 'Table des matières',
      loi: 'Illustrations',
      lot: 'Tableaux',
      foreword: 'Avant-propos',
      preface: 'Préface',
      introduction: 'Introduction',
      prologue: 'Prologue',
      interlude: 'Interlude',
      conclusion: 'Conclusion',
      epilogue: 'Épilogue',
      afterword: 'Postface',
      acknowledgments: 'Remerciements',
      appendix: 'Annexe',
      endnotes: 'Notes',
      glossary: 'Glossaire',
      bibliography: 'Bibliographie',
      index: 'Index',
      colophon: 'Colophon',
      'about-the-author': 'À propos de l’auteur',
      'also-by': 'Du même auteur',
    },
    credits: {
      edt: 'Édition établie par {names}',
      trl: 'Traduit par {names}',
      ill: 'Illustrations de {names}',
      pht: 'Photographies de {names}',
      aui: 'Introduction de {names}',
      aft: 'Postface de {names}',
      cov: 'Couverture de {names}',
      bkd: 'Maquette de {names}',
      com: 'Textes réunis par {names}',
      adp: 'Adapté par {names}',
      ann: 'Annoté par {names}',
      nrt: 'Lu par {names}',
      ctb: 'Avec {names}',
    },
    and: 'et',
    publishedIn: 'Première publication\u00a0: {year}',
    publishedBy: 'Publié par {publisher}',
    publishedByIn: 'Publié par {publisher}, {year}',
    inSeries: '{series}, tome {number}',
    sampleEnds: 'C’était le début de {title}.',
    wholeBook: 'Le livre entier :',
  },
  ebook: {
    cover: 'Couverture',
    start: 'Début du texte',
    landmarks: 'Repères',
    pages: 'Pages',
    printEdition: 'édition imprimée',
    summary: {
      text: 'Le texte s’adapte à l’écran ; sa taille, sa police, ses espacements et ses couleurs peuvent être changés.',
      contents:
        'Une table des matières mène à chaque section ; titres et repères indiquent la structure.',
      described: 'Toutes les images sont décrites par du texte.',
      undescribed: 'Certaines images ne sont pas décrites.',
      pages: 'Les numéros de page sont ceux de l’édition imprimée.',
    },
  },
  variants: {
    // In Canada, only the colon has a space before it.
    CA: { narrowSpaceBefore: ':' },
    CH: { quotes: quoteMarks(guillemets, '‘’', '‹›') },
  },
}

function spellFrench(count: number): string {
  const below17 = wordList(
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  )
  const tens = wordList(
    'dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt',
  )
  if (count < 17) return wordFor(below17, count)
  if (count < 20) return `dix-${wordFor(below17, count - 10)}`
  if (count < 100) {
    const ten = Math.floor(count / 10)
    const unit = ten === 7 || ten === 9 ? (count % 10) + 10 : count % 10
    if (unit === 0) return ten === 8 ? 'quatre-vingts' : wordFor(tens, ten)
    // 21 to 71 say "et un"; 81 and 91 do not.
    const link = (unit === 1 || unit === 11) && ten < 8 ? ' et ' : '-'
    return wordFor(tens, ten) + link + spellFrench(unit)
  }
  const hundreds = Math.floor(count / 100)
  const rest = spellRest(spellFrench, count)
  const hundred = hundreds > 1 && !rest ? 'cents' : 'cent'
  return joinWords([hundreds > 1 ? wordFor(below17, hundreds) : '', hundred, rest], ' ')
}
