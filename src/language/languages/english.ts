import type { EbookWords } from '../model/ebook-words.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Hyphenation, Language, LanguageFacts } from '../model/language.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

// With the exceptions to these patterns, as hyphen.tex lists them.
const american: Hyphenation = {
  patterns: 'en-us',
  exceptions: wordList(
    'as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents ' +
      'project projects reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble',
  ),
}

const ebook: EbookWords = {
  cover: 'Cover',
  start: 'Start of the text',
  landmarks: 'Landmarks',
  pages: 'Pages',
  printEdition: 'print edition',
  summary: {
    text: 'The text reflows, and its size, typeface, spacing and colors can be changed.',
    contents:
      'A table of contents leads to every section, and headings and landmarks mark the structure.',
    described: 'All images are described in words.',
    undescribed: 'Some images have no description.',
    pages: 'The page numbers are those of the printed edition.',
  },
}

const britishEbook: EbookWords = {
  ...ebook,
  summary: { ...ebook.summary, text: ebook.summary.text.replace('colors', 'colours') },
}

const british: LanguageFacts = { hyphenation: { patterns: 'en-gb' }, ebook: britishEbook }

/** English. Its words, quotes and other facts stand in for those that a language lacks. */
export const english = {
  tag: 'en',
  names: ['english'],
  quotes: quoteMarks('“”', '‘’'),
  // Without spaces, the em dash (Chicago 6.85); with spaces, an en dash.
  dashes: { spaced: '–', unspaced: '—', interruption: '—' },
  // Contractions, then clipped words, then h’s dropped in dialect.
  elisions: elidedWords({
    leading:
      'tis tisn twas twasn twere tweren twill twould twouldn twixt twon t s d ll re ve m n em ' +
      'un uns ud tween ild havior haviour scapes scaped gins gan larum til tain taint tother ' +
      'neath mongst mong mid midst gainst pon ere faith fraid scuse spose sposed cept nuff ' +
      'nother nuther tention lectric bacco baccy prentice prentices sblood swounds sdeath sfoot ' +
      'strewth struth zounds e ee im imself isself erself ave avin aven aving avent ad adn asn ' +
      'ow owever ome ouse ouses ead eads eart earts eard ealth elp ell eaven undred undreds alf ' +
      'arf arder ardly appy appen appened ang anging ope oped orse orses orrid ospital otel ' +
      'ullo ello urt ungry unger usband andsome olding oo ood oomans ooman igh igher eavy arry ' +
      'arriet enry erbert orace frisco merica murica lizabeth lizbeth liza zekiel tilda gyptian ' +
      'talian poleon',
    leadingOrWord:
      'cause cos cuz coz course round bout way cross long fore till less scape er is as at old ' +
      'ear eat it air arm owl ole owling owls ittin all',
    whole:
      'i you he she we they what my your her our their this that these those the a and but for ' +
      'not no yes oh o ah well why how who when where if so come go do have has had will would ' +
      'shall may can must from to in of by with let now then there here good dear sir mr mrs ' +
      'miss thou thy thine ye am are was were be been',
    trailing:
      'o th wi ol lil d t y l tha groun behin aroun foun roun soun poun thousan husban frien ' +
      'doan wha chile mos jes jus exac nex agin gi ha de ev',
    trailingOrWord:
      'an don can won mo po fo yo las bes eas han lan stan kin min fin wan win ma pa ole tole ' +
      'al',
    dropsFinalG: true,
  }),
  abbreviations: wordList(
    'Mr Mrs Ms Mx Messrs Dr Prof Rev Hon St Sr Jr Capt Col Gen Lt Sgt Maj Cpt Gov',
  ),
  nameParticles: ['Mac', 'Mc', 'O', 'St', 'St.'],
  articles: ['The', 'A', 'An'],
  beforeNumbers:
    'p. pp. no. nos. vol. vols. ch. chap. fig. figs. sec. art. bk. pl. l. ll. n. nn. v. vv. c. ca.',
  hyphenation: american,
  numbers: { spell: spellEnglish, capitals: 'each word' },
  pageReference: 'page',
  sectionNouns: {
    part: ['part', 'book'],
    other: wordList('chapter volume section episode lesson letter act scene canto stave'),
  },
  sectionOrdinals: wordList(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ),
  roleNames: {
    'half-title': 'halftitlepage',
    'half-title-page': 'halftitlepage',
    'title-page': 'titlepage',
    copyright: 'copyright-page',
    imprint: 'copyright-page',
    contents: 'toc',
    'table-of-contents': 'toc',
    'list-of-figures': 'loi',
    'list-of-illustrations': 'loi',
    'list-of-tables': 'lot',
    acknowledgements: 'acknowledgments',
    acknowledgment: 'acknowledgments',
    acknowledgement: 'acknowledgments',
    notes: 'endnotes',
    'end-notes': 'endnotes',
    references: 'bibliography',
    'works-cited': 'bibliography',
    'about-author': 'about-the-author',
    'about-the-authors': 'about-the-author',
    'also-by-the-author': 'also-by',
    intermezzo: 'interlude',
  },
  callouts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  words: {
    chapter: 'Chapter',
    part: 'Part',
    figure: 'Figure',
    table: 'Table',
    note: 'Note',
    see: 'see',
    seeAlso: 'see also',
    chapterHeading: 'Chapter {word}',
    partHeading: 'Part {roman}',
    titles: {
      halftitlepage: 'Half Title',
      titlepage: 'Title Page',
      'copyright-page': 'Copyright',
      dedication: 'Dedication',
      epigraph: 'Epigraph',
      toc: 'Contents',
      loi: 'Illustrations',
      lot: 'Tables',
      foreword: 'Foreword',
      preface: 'Preface',
      introduction: 'Introduction',
      prologue: 'Prologue',
      interlude: 'Interlude',
      conclusion: 'Conclusion',
      epilogue: 'Epilogue',
      afterword: 'Afterword',
      acknowledgments: 'Acknowledgments',
      appendix: 'Appendix',
      endnotes: 'Notes',
      glossary: 'Glossary',
      bibliography: 'Bibliography',
      index: 'Index',
      colophon: 'Colophon',
      'about-the-author': 'About the Author',
      'also-by': 'Also by the Author',
    },
    credits: {
      edt: 'Edited by {names}',
      trl: 'Translated by {names}',
      ill: 'Illustrated by {names}',
      pht: 'Photographs by {names}',
      aui: 'With an introduction by {names}',
      aft: 'With an afterword by {names}',
      cov: 'Cover by {names}',
      bkd: 'Designed by {names}',
      com: 'Compiled by {names}',
      adp: 'Adapted by {names}',
      ann: 'Annotated by {names}',
      nrt: 'Read by {names}',
      ctb: 'With {names}',
    },
    and: 'and',
    publishedIn: 'First published {year}',
    publishedBy: 'Published by {publisher}',
    publishedByIn: 'Published by {publisher}, {year}',
    inSeries: 'Book {number} of {series}',
    sampleEnds: 'This was the beginning of {title}.',
    wholeBook: 'The whole book:',
  },
  ebook,
  variants: {
    CA: { ebook: britishEbook },
    GB: british,
    IE: british,
    AU: british,
    NZ: british,
    ZA: british,
    IN: british,
  },
} satisfies Language

function spellEnglish(count: number): string {
  const below20 = wordList(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  )
  const tens = wordList('ten twenty thirty forty fifty sixty seventy eighty ninety')
  if (count < 20) return wordFor(below20, count)
  if (count < 100) return joinWords([wordFor(tens, count / 10), wordFor(below20, count % 10)], '-')
  return joinWords(
    [`${wordFor(below20, count / 100)} hundred`, spellRest(spellEnglish, count)],
    ' ',
  )
}
