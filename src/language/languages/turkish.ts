import { dialogueEmDashes } from '../model/dash-style.ts'
import type { Language } from '../model/language.ts'
import { joinWords, spellRest, wordFor } from '../model/number-words.ts'
import { quoteMarks } from '../model/quote-marks.ts'
import { wordList } from '../model/word-list.ts'

/** Turkish. */
export const turkish: Language = {
  tag: 'tr',
  names: ['turkish', 'türkçe'],
  quotes: quoteMarks('“”', '‘’'),
  dashes: dialogueEmDashes,
  beforeNumbers: 's. ss. no. c. cilt böl. şek. md.',
  afterNumbers: 'TL',
  hyphenation: { patterns: 'tr' },
  numbers: { spell: spellTurkish, capitals: 'first word' },
  pageReference: 'sayfa',
  callouts: {
    note: 'Not',
    tip: 'İpucu',
    important: 'Önemli',
    warning: 'Uyarı',
    caution: 'Dikkat',
  },
  words: {
    chapter: 'Bölüm',
    part: 'Kısım',
    figure: 'Şekil',
    table: 'Tablo',
    note: 'Not',
    see: 'bkz.',
    seeAlso: 'ayrıca bkz.',
    chapterHeading: 'Bölüm {number}',
    partHeading: 'Kısım {roman}',
    titles: {
      halftitlepage: 'Yarım Başlık Sayfası',
      titlepage: 'İç Kapak',
      'copyright-page': 'Künye',
      dedication: 'İthaf',
      epigraph: 'Epigraf',
      toc: 'İçindekiler',
      loi: 'Resimler',
      lot: 'Tablolar',
      foreword: 'Sunuş',
      preface: 'Önsöz',
      introduction: 'Giriş',
      prologue: 'Prolog',
      interlude: 'Ara Bölüm',
      conclusion: 'Sonuç',
      epilogue: 'Epilog',
      afterword: 'Sonsöz',
      acknowledgments: 'Teşekkür',
      appendix: 'Ek',
      endnotes: 'Notlar',
      glossary: 'Sözlükçe',
      bibliography: 'Kaynakça',
      index: 'Dizin',
      colophon: 'Kolofon',
      'about-the-author': 'Yazar Hakkında',
      'also-by': 'Yazarın Diğer Kitapları',
    },
    credits: {
      edt: 'Editör: {names}',
      trl: 'Çeviri: {names}',
      ill: 'Resimleyen: {names}',
      pht: 'Fotoğraflar: {names}',
      aui: 'Giriş: {names}',
      aft: 'Sonsöz: {names}',
      cov: 'Kapak: {names}',
      bkd: 'Tasarım: {names}',
      com: 'Derleyen: {names}',
      adp: 'Uyarlayan: {names}',
      ann: 'Notlar: {names}',
      nrt: 'Seslendiren: {names}',
      ctb: 'Katkıda bulunan: {names}',
    },
    and: 've',
    publishedIn: 'İlk baskı: {year}',
    publishedBy: 'Yayımlayan: {publisher}',
    publishedByIn: 'Yayımlayan: {publisher}, {year}',
    inSeries: '{series}, {number}. kitap',
  },
  ebook: {
    cover: 'Kapak',
    start: 'Metnin başlangıcı',
    landmarks: 'Önemli noktalar',
    pages: 'Sayfalar',
    printEdition: 'basılı kitap',
    summary: {
      text: 'Metin ekrana uyum sağlar; boyutu, yazı tipi, aralıkları ve renkleri değiştirilebilir.',
      contents:
        'İçindekiler listesi her bölüme götürür; başlıklar ve önemli noktalar kitabın yapısını gösterir.',
      described: 'Bütün görseller sözle betimlenmiştir.',
      undescribed: 'Bazı görsellerin betimlemesi yoktur.',
      pages: 'Sayfa numaraları basılı kitabınkilerdir.',
    },
  },
}

function spellTurkish(count: number): string {
  const units = wordList('bir iki üç dört beş altı yedi sekiz dokuz')
  const tens = wordList('on yirmi otuz kırk elli altmış yetmiş seksen doksan')
  if (count < 100) return joinWords([wordFor(tens, count / 10), wordFor(units, count % 10)], ' ')
  const hundreds = Math.floor(count / 100)
  const many = hundreds > 1 ? wordFor(units, hundreds) : ''
  return joinWords([many, 'yüz', spellRest(spellTurkish, count)], ' ')
}
