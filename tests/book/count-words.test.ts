import { expect, test } from 'vitest'
import { countSections, countWords } from '../../src/book/count-words.ts'
import {
  blockquote,
  book,
  chapter,
  em,
  note,
  noteMark,
  p,
  part,
  section,
  table,
  verse,
  withNotes,
} from '../support/build.ts'

test('counts titles, text and notes', () => {
  const one = chapter('The Salt Road', p('It was ', em('dark'), noteMark('n1', 1), '.'))
  expect(countWords(book(withNotes(one, note('n1', 1, p('Very dark.')))))).toBe(8)
})

test('counts a word once that is hyphenated, elided or emphasized in part', () => {
  expect(
    countWords(book(section('chapter', '', p('A well-made book isn’t un', em('believ'), 'able.')))),
  ).toBe(5)
})

test('takes dashes and breaks to part words', () => {
  expect(countWords(book(section('chapter', '', p('dark—and cold'), verse('one\ntwo'))))).toBe(5)
})

test('counts what quotations and tables hold', () => {
  const text = section('chapter', '', blockquote(p('so it is')), table(['a', 'b'], ['c', '12']))
  expect(countWords(book(text))).toBe(7)
})

test('counts the characters of Chinese', () => {
  expect(countWords(book(section('chapter', '', p('盐路 is it'))))).toBe(4)
})

test('counts the sections of parts with the others', () => {
  expect(countSections(book(part('One', chapter('A'), chapter('B')), chapter('C')))).toBe(4)
})
