import { dialogueEmDashes } from '../model/dash-style.ts'
import { elidedWords } from '../model/elided-words.ts'
import type { Language } from '../model/language.ts'
import { joinWords, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Portuguese. */
export const portuguese: Language = {
  tag: 'pt',
  names: ['portuguese', 'português'],
  quotes: quoteMarks('«»', '‘’', '“”'),
  dashes: { ...dialogueEmDashes, unspaced: '—' },
  elisions: elidedWords({ leadingOrWord: 'tá tou pra', trailing: 'd' }),
  abbreviations: ['Sr', 'Sra', 'Srta', 'Dr', 'Dra', 'Prof'],
  nameParticles: ['Da', 'De', 'Dos'],
  articles: ['O', 'A', 'Os', 'As', 'Um', 'Uma'],
  beforeNumbers: 'p. pp. pág. págs. n. n.º vol. vols. cap. caps. fig. figs. art. arts. t. v. vv.',
  hyphenation: { patterns: 'pt' },
  numbers: { spell: spellBrazilian, capitals: 'first word' },
  pageReference: 'página',
  callouts: {
    note: 'Nota',
    tip: 'Dica',
    important: 'Importante',
    warning: 'Aviso',
    caution: 'Cuidado',
  },
  sectionOrdinals: wordList(
    'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo primeira segunda terceira',
  ),
  roleNames: {
    'sobre-a-autora': 'about-the-author',
  },
  words: {
    chapter: 'Capítulo',
    part: 'Parte',
    figure: 'Figura',
    table: 'Tabela',
    note: 'Nota',
    see: 'ver',
    seeAlso: 'ver também',
    chapterHeading: 'Capítulo {number}',
    partHeading: 'Parte {roman}',
    titles: {
      halftitlepage: 'Falso rosto',
      titlepage: 'Folha de rosto',
      'copyright-page': 'Ficha técnica',
      dedication: 'Dedicatória',
      epigraph: 'Epígrafe',
      toc: 'Sumário',
      loi: 'Ilustrações',
      lot: 'Tabelas',
      foreword: 'Apresentação',
      preface: 'Prefácio',
      introduction: 'Introdução',
      prologue: 'Prólogo',
      interlude: 'Interlúdio',
      conclusion: 'Conclusão',
      epilogue: 'Epílogo',
      afterword: 'Posfácio',
      acknowledgments: 'Agradecimentos',
      appendix: 'Apêndice',
      endnotes: 'Notas',
      glossary: 'Glossário',
      bibliography: 'Bibliografia',
      index: 'Índice remissivo',
      colophon: 'Colofão',
      'about-the-author': 'Sobre o autor',
      'also-by': 'Outras obras',
    },
    credits: {
      edt: 'Organização de {names}',
      trl: 'Tradução de {names}',
      ill: 'Ilustrações de {names}',
      pht: 'Fotografias de {names}',
      aui: 'Introdução de {names}',
      aft: 'Posfácio de {names}',
      cov: 'Capa de {names}',
      bkd: 'Projeto gráfico de {names}',
      com: 'Compilação de {names}',
      adp: 'Adaptação de {names}',
      ann: 'Notas de {names}',
      nrt: 'Lido por {names}',
      ctb: 'Com {names}',
    },
    and: 'e',
    publishedIn: 'Primeira edição: {year}',
    publishedBy: 'Publicado por {publisher}',
    publishedByIn: 'Publicado por {publisher}, {year}',
    inSeries: '{series}, livro {number}',
    sampleEnds: 'Este foi o começo de {title}.',
    wholeBook: 'O livro completo:',
  },
  ebook: {
    cover: 'Capa',
    start: 'Início do texto',
    landmarks: 'Pontos de referência',
    pages: 'Páginas',
    printEdition: 'edição impressa',
    summary: {
      text: 'O texto adapta-se ao ecrã; o tamanho, o tipo de letra, o espaçamento e as cores podem ser alterados.',
      contents:
        'Um sumário leva a cada secção; títulos e pontos de referência mostram a estrutura.',
      described: 'Todas as imagens estão descritas por palavras.',
      undescribed: 'Algumas imagens não têm descrição.',
      pages: 'Os números de página são os da edição impressa.',
    },
  },
  variants: {
    BR: { quotes: quoteMarks('“”', '‘’') },
    PT: { numbers: { spell: spellEuropean, capitals: 'first word' } },
  },
}

function spellBrazilian(count: number): string {
  return spellWithTeens(count, 'dezesseis dezessete dezoito dezenove')
}

function spellEuropean(count: number): string {
  return spellWithTeens(count, 'dezasseis dezassete dezoito dezanove')
}

function spellWithTeens(count: number, teens: string): string {
  const below20 = wordList(
    `um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze ${teens}`,
  )
  const tens = wordList('dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa')
  const hundreds = wordList(
    'cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
  )
  if (count < 20) return wordFor(below20, count)
  if (count < 100)
    return joinWords([wordFor(tens, count / 10), wordFor(below20, count % 10)], ' e ')
  if (count === 100) return 'cem'
  const rest = count % 100 ? spellWithTeens(count % 100, teens) : ''
  return joinWords([wordFor(hundreds, count / 100), rest], ' e ')
}
