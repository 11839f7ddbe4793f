import type { BookWords } from '../model/book-words.ts'
import type { EbookWords } from '../model/ebook-words.ts'
import type { Language } from '../model/language.ts'
import { quoteMarks } from '../model/quote-marks.ts'

const traditionalWords: BookWords = {
  chapter: '章',
  part: '部',
  figure: '圖',
  table: '表',
  note: '註',
  see: '見',
  seeAlso: '另見',
  chapterHeading: '第{word}章',
  partHeading: '第{word}部',
  titles: {
    halftitlepage: '半書名頁',
    titlepage: '書名頁',
    'copyright-page': '版權頁',
    dedication: '獻詞',
    epigraph: '題記',
    toc: '目錄',
    loi: '插圖目錄',
    lot: '表格目錄',
    foreword: '序言',
    preface: '前言',
    introduction: '引言',
    prologue: '楔子',
    interlude: '間章',
    conclusion: '結論',
    epilogue: '尾聲',
    afterword: '後記',
    acknowledgments: '致謝',
    appendix: '附錄',
    endnotes: '註釋',
    glossary: '詞彙表',
    bibliography: '參考文獻',
    index: '索引',
    colophon: '出版說明',
    'about-the-author': '關於作者',
    'also-by': '作者其他作品',
  },
  credits: {
    edt: '{names} 編',
    trl: '{names} 譯',
    ill: '{names} 繪',
    pht: '{names} 攝影',
    aui: '{names} 作序',
    aft: '{names} 作跋',
    cov: '{names} 封面設計',
    bkd: '{names} 裝幀設計',
    com: '{names} 選編',
    adp: '{names} 改編',
    ann: '{names} 註',
    nrt: '{names} 朗讀',
    ctb: '{names} 協助',
  },
  and: '和',
  publishedIn: '{year} 年初版',
  publishedBy: '{publisher} 出版',
  publishedByIn: '{publisher} {year} 年出版',
  inSeries: '{series} 第 {number} 冊',
  figureLabel: '圖{number}',
  tableLabel: '表{number}',
  nameSeparator: '、',
}

const traditionalEbook: EbookWords = {
  cover: '封面',
  start: '正文開始',
  landmarks: '地標',
  pages: '頁碼',
  printEdition: '印刷版',
  summary: {
    text: '文字可以重新排版，其大小、字體、間距和顏色都可以更改。',
    contents: '目錄可通往每一部分，標題和地標標明全書結構。',
    described: '所有圖片都有文字說明。',
    undescribed: '部分圖片沒有文字說明。',
    pages: '頁碼與印刷版相同。',
  },
}

const traditional = {
  script: 'Hant',
  quotes: quoteMarks('「」', '『』', '『』'),
  pageReference: '第{folio}頁',
  words: traditionalWords,
  ebook: traditionalEbook,
}

/** Chinese, in simplified characters unless the tag says otherwise. */
export const chinese: Language = {
  tag: 'zh',
  names: ['chinese', '中文'],
  script: 'Hans',
  quotes: quoteMarks('“”', '‘’', '‘’'),
  dashes: { spaced: '——', unspaced: '——', interruption: '——' },
  labelSeparator: '\u3000',
  numbers: { spell: spellChinese, capitals: 'first word' },
  pageReference: '第{folio}页',
  callouts: {
    note: '注意',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '小心',
  },
  words: {
    chapter: '章',
    part: '部',
    figure: '图',
    table: '表',
    note: '注',
    see: '见',
    seeAlso: '另见',
    chapterHeading: '第{word}章',
    partHeading: '第{word}部',
    titles: {
      halftitlepage: '半标题页',
      titlepage: '书名页',
      'copyright-page': '版权页',
      dedication: '献词',
      epigraph: '题记',
      toc: '目录',
      loi: '插图目录',
      lot: '表格目录',
      foreword: '序言',
      preface: '前言',
      introduction: '引言',
      prologue: '楔子',
      interlude: '间章',
      conclusion: '结论',
      epilogue: '尾声',
      afterword: '后记',
      acknowledgments: '致谢',
      appendix: '附录',
      endnotes: '注释',
      glossary: '词汇表',
      bibliography: '参考文献',
      index: '索引',
      colophon: '出版说明',
      'about-the-author': '关于作者',
      'also-by': '作者其他作品',
    },
    credits: {
      edt: '{names} 编',
      trl: '{names} 译',
      ill: '{names} 绘',
      pht: '{names} 摄影',
      aui: '{names} 作序',
      aft: '{names} 作跋',
      cov: '{names} 封面设计',
      bkd: '{names} 装帧设计',
      com: '{names} 选编',
      adp: '{names} 改编',
      ann: '{names} 注',
      nrt: '{names} 朗读',
      ctb: '{names} 协助',
    },
    and: '和',
    publishedIn: '{year} 年初版',
    publishedBy: '{publisher} 出版',
    publishedByIn: '{publisher} {year} 年出版',
    inSeries: '{series} 第 {number} 册',
    figureLabel: '图{number}',
    tableLabel: '表{number}',
    nameSeparator: '、',
  },
  ebook: {
    cover: '封面',
    start: '正文开始',
    landmarks: '地标',
    pages: '页码',
    printEdition: '印刷版',
    summary: {
      text: '文字可以重新排版，其大小、字体、间距和颜色都可以更改。',
      contents: '目录可通往每一部分，标题和地标标明全书结构。',
      described: '所有图片都有文字说明。',
      undescribed: '部分图片没有文字说明。',
      pages: '页码与印刷版相同。',
    },
  },
  variants: { Hant: traditional, HK: traditional, MO: traditional, TW: traditional },
}

/** "twelve" as 十二: digits with their places, as Chinese writes numbers up to 999. */
function spellChinese(count: number): string {
  const digits = '零一二三四五六七八九'
  const hundreds = Math.floor(count / 100)
  const tens = Math.floor(count / 10) % 10
  const units = count % 10
  const hundred = hundreds > 0 ? `${digits.charAt(hundreds)}百` : ''
  // Ten is 十 alone, but 一十 after a hundred.
  const ten =
    tens > 1 || (tens === 1 && hundreds > 0) ? `${digits.charAt(tens)}十` : tens === 1 ? '十' : ''
  const gap = hundreds > 0 && tens === 0 && units > 0 ? '零' : ''
  return hundred + ten + gap + (units > 0 ? digits.charAt(units) : '')
}
