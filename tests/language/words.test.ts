import { expect, test } from 'vitest'
import { languages } from '../../src/language/languages.ts'
import { english } from '../../src/language/languages/english.ts'
import { hasWords, wordsOf } from '../../src/language/words.ts'

// The words that every book shows, as they are printed in books of the language.
test.each([
  ['en', 'Chapter', 'Part', 'Figure', 'Contents', 'Notes', 'Index', 'and'],
  ['de', 'Kapitel', 'Teil', 'Abbildung', 'Inhalt', 'Anmerkungen', 'Register', 'und'],
  ['fr', 'Chapitre', 'Partie', 'Figure', 'Table des matières', 'Notes', 'Index', 'et'],
  ['es', 'Capítulo', 'Parte', 'Figura', 'Índice', 'Notas', 'Índice alfabético', 'y'],
  ['it', 'Capitolo', 'Parte', 'Figura', 'Indice', 'Note', 'Indice analitico', 'e'],
  ['nl', 'Hoofdstuk', 'Deel', 'Figuur', 'Inhoud', 'Noten', 'Register', 'en'],
  ['pt', 'Capítulo', 'Parte', 'Figura', 'Sumário', 'Notas', 'Índice remissivo', 'e'],
  ['el', 'Κεφάλαιο', 'Μέρος', 'Εικόνα', 'Περιεχόμενα', 'Σημειώσεις', 'Ευρετήριο', 'και'],
  ['ru', 'Глава', 'Часть', 'Рисунок', 'Содержание', 'Примечания', 'Указатель', 'и'],
  ['uk', 'Розділ', 'Частина', 'Рисунок', 'Зміст', 'Примітки', 'Покажчик', 'і'],
  ['pl', 'Rozdział', 'Część', 'Ilustracja', 'Spis treści', 'Przypisy', 'Indeks', 'i'],
  ['cs', 'Kapitola', 'Část', 'Obrázek', 'Obsah', 'Poznámky', 'Rejstřík', 'a'],
  ['sv', 'Kapitel', 'Del', 'Figur', 'Innehåll', 'Noter', 'Register', 'och'],
  ['da', 'Kapitel', 'Del', 'Figur', 'Indhold', 'Noter', 'Register', 'og'],
  ['nb', 'Kapittel', 'Del', 'Figur', 'Innhold', 'Noter', 'Register', 'og'],
  ['no', 'Kapittel', 'Del', 'Figur', 'Innhold', 'Noter', 'Register', 'og'],
  ['fi', 'Luku', 'Osa', 'Kuva', 'Sisällys', 'Viitteet', 'Hakemisto', 'ja'],
  ['ca', 'Capítol', 'Part', 'Figura', 'Índex', 'Notes', 'Índex alfabètic', 'i'],
  ['hu', 'Fejezet', 'Rész', 'Ábra', 'Tartalom', 'Jegyzetek', 'Mutató', 'és'],
  ['ro', 'Capitolul', 'Partea', 'Figura', 'Cuprins', 'Note', 'Indice', 'și'],
  ['tr', 'Bölüm', 'Kısım', 'Şekil', 'İçindekiler', 'Notlar', 'Dizin', 've'],
  ['vi', 'Chương', 'Phần', 'Hình', 'Mục lục', 'Chú thích', 'Bảng tra cứu', 'và'],
])('a book in %s has its own words', (language, ...expected) => {
  const { chapter, part, figure, titles, and } = wordsOf(language)
  const { toc, endnotes, index } = titles
  expect([chapter, part, figure, toc, endnotes, index, and]).toEqual(expected)
  expect(hasWords(language)).toBe(true)
})

test('a region of a language has the words of the language', () => {
  expect(wordsOf('pl-PL')).toBe(wordsOf('pl'))
  expect(wordsOf('de-AT').titles.toc).toBe('Inhalt')
})

test('a language that is not known has English words', () => {
  expect(wordsOf('tlh').chapter).toBe('Chapter')
  expect(hasWords('tlh')).toBe(false)
})

const written = languages.filter(({ words }) => words !== undefined)

test.each(written.map((language) => [language.tag, language] as const))(
  'a book in %s has the words of ebooks and of every credit',
  (_, { words, ebook }) => {
    expect(Object.keys(ebook ?? {})).toEqual(Object.keys(english.ebook))
    expect(Object.keys(ebook?.summary ?? {})).toEqual(Object.keys(english.ebook.summary))
    expect(Object.keys(words?.credits ?? {}).toSorted()).toEqual(
      Object.keys(english.words.credits).toSorted(),
    )
    expect(Object.keys(words?.titles ?? {}).toSorted()).toEqual(
      Object.keys(english.words.titles).toSorted(),
    )
  },
)
