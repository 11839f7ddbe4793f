import { dialogueEmDashes } from '../model/dash-style.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Language, LanguageFacts } from '../model/language.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

const american: LanguageFacts = { quotes: quoteMarks('“”', '‘’') }

/** Spanish. */
export const spanish: Language = {
  tag: 'es',
  names: ['spanish', 'español', 'castellano'],
  quotes: quoteMarks('«»', '‘’', '“”'),
  dashes: { ...dialogueEmDashes, unspaced: '—' },
  elisions: elidedWords({ leadingOrWord: 'toy ta tá pa na', trailingOrWord: 'pa' }),
  abbreviations: ['Sr', 'Sra', 'Srta', 'Dr', 'Dra', 'Prof'],
  nameParticles: ['De', 'Del', 'El', 'La', 'Los', 'San', 'Santa'],
  articles: ['El', 'La', 'Los', 'Las', 'Un', 'Una'],
  beforeNumbers:
    'p. pp. pág. págs. n. núm. núms. n.º vol. vols. cap. caps. fig. figs. art. arts. t. col. lám. v. vv.',
  hyphenation: { patterns: 'es' },
  numbers: { spell: spellSpanish, capitals: 'first word' },
  pageReference: 'página',
  callouts: {
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Advertencia',
    caution: 'Precaución',
  },
  sectionOrdinals: wordList(
    'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo primera segunda tercera cuarta primer',
  ),
  roleNames: {
    'sobre-la-autora': 'about-the-author',
    'acerca-del-autor': 'about-the-author',
    'acerca-de-la-autora': 'about-the-author',
  },
  words: {
    chapter: 'Capítulo',
    part: 'Parte',
    figure: 'Figura',
    table: 'Tabla',
    note: 'Nota',
    see: 'véase',
    seeAlso: 'véase también',
    chapterHeading: 'Capítulo {number}',
    partHeading: 'Parte {roman}',
    titles: {
      halftitlepage: 'Portadilla',
      titlepage: 'Portada',
      'copyright-page': 'Créditos',
      dedication: 'Dedicatoria',
      epigraph: 'Epígrafe',
      toc: 'Índice',
      loi: 'Ilustraciones',
      lot: 'Tablas',
      foreword: 'Prólogo',
      preface: 'Prefacio',
      introduction: 'Introducción',
      prologue: 'Prólogo',
      interlude: 'Interludio',
      conclusion: 'Conclusión',
      epilogue: 'Epílogo',
      afterword: 'Posfacio',
      acknowledgments: 'Agradecimientos',
      appendix: 'Apéndice',
      endnotes: 'Notas',
      glossary: 'Glosario',
      bibliography: 'Bibliografía',
      index: 'Índice alfabético',
      colophon: 'Colofón',
      'about-the-author': 'Sobre el autor',
      'also-by': 'Otras obras',
    },
    credits: {
      edt: 'Edición de {names}',
      trl: 'Traducción de {names}',
      ill: 'Ilustraciones de {names}',
      pht: 'Fotografías de {names}',
      aui: 'Introducción de {names}',
      aft: 'Posfacio de {names}',
      cov: 'Cubierta de {names}',
      bkd: 'Diseño de {names}',
      com: 'Recopilación de {names}',
      adp: 'Adaptación de {names}',
      ann: 'Notas de {names}',
      nrt: 'Leído por {names}',
      ctb: 'Con {names}',
    },
    and: 'y',
    publishedIn: 'Primera edición: {year}',
    publishedBy: 'Publicado por {publisher}',
    publishedByIn: 'Publicado por {publisher}, {year}',
    inSeries: '{series}, libro {number}',
    sampleEnds: 'Este ha sido el comienzo de {title}.',
    wholeBook: 'El libro completo:',
  },
  ebook: {
    cover: 'Cubierta',
    start: 'Comienzo del texto',
    landmarks: 'Puntos de referencia',
    pages: 'Páginas',
    printEdition: 'edición impresa',
    summary: {
      text: 'El texto se adapta a la pantalla; su tamaño, letra, espaciado y colores pueden cambiarse.',
      contents:
        'Un índice lleva a cada sección, y los títulos y puntos de referencia señalan la estructura.',
      described: 'Todas las imágenes están descritas con palabras.',
      undescribed: 'Algunas imágenes no tienen descripción.',
      pages: 'Los números de página son los de la edición impresa.',
    },
  },
  variants: {
    '419': american,
    AR: american,
    CL: american,
    CO: american,
    MX: american,
    PE: american,
    US: american,
  },
}

function spellSpanish(count: number): string {
  const below30 = wordList(
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  )
  const tens = wordList('diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa')
  const hundreds = wordList(
    'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  )
  if (count < 30) return wordFor(below30, count)
  if (count < 100)
    return joinWords([wordFor(tens, count / 10), wordFor(below30, count % 10)], ' y ')
  if (count === 100) return 'cien'
  return joinWords([wordFor(hundreds, count / 100), spellRest(spellSpanish, count)], ' ')
}
