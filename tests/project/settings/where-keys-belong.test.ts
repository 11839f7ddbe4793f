import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { foreignKeys } from '../../../src/markdown/front-matter/foreign-keys.ts'
import { parseFrontMatter } from '../../../src/markdown/front-matter/parse-front-matter.ts'
import { bookYaml } from '../../../src/project/settings/book-yaml.ts'
import { foreignSettings } from '../../../src/project/settings/foreign-settings.ts'
import { parseBookYaml } from '../../../src/project/settings/parse-settings.ts'
import { answers, words } from '../../../src/project/settings/where-keys-belong.ts'

function hintsFor(text: string): readonly string[] {
  const found: Diagnostic[] = []
  parseBookYaml({ file: 'book.yaml', text }, (one) => found.push(one))
  return found.flatMap(({ hints }) => hints)
}

test.each([
  ['font: Garamond', 'fonts belong to the theme'],
  ['fonts: { body: Garamond }', 'fonts belong to the theme'],
  ['trim: 5x8in', '"trim" belongs to an edition: write it below the name of one, under "editions"'],
  ['printer: kdp', '"printer" belongs to an edition'],
  ['editions: { print: { format: pdf, title: A } }', '"title" is a key of the whole text'],
  ['editions: { print: { format: pdf, margin: 1in } }', 'margins belong to the theme'],
  ['mobi: true', 'Amazon takes EPUB'],
  ['editions: { kindle: { format: mobi } }', 'Amazon takes EPUB: write `format: epub`'],
  ['editions: { a: { format: pdf, binding: case } }', 'write `binding: hardcover`'],
  ['genre: fiction', 'write it as "subjects"'],
  ['about: Ann', 'write it under "author", indented'],
  ['running-head: Harbor', 'at the top of the file'],
  ['mainfont: Garamond', 'fonts belong to the theme'],
  ['keyword: sea', 'write them as "subjects"'],
  ['margins: 1in', 'margins belong to the theme'],
  ['page-size: a5', '"trim" of an edition'],
  ['bleed: 3mm', '"bleed" belongs to an edition'],
  ['coverImage: a.jpg', 'write it as "cover"'],
  ['pub-date: 2026', 'write it as "date"'],
  ['isbn13: 9780306406157', 'write it as "isbn"'],
  ['asin: B00', '"identifier"'],
  ['pen-name: X', 'as "author"'],
  ['endnotes: true', '"notes": foot, chapter or book'],
  ['smart-quotes: true', 'follow "language"'],
  ['rtl: true', 'follows from "language"'],
  ['number-sections: true', '"chapter-heading"'],
  ['src: text', 'as "manuscript"'],
  ['output: dist', '--out FOLDER'],
  ['format: epub', 'editions: { ebook: { format: epub } }'],
  ['docx: true', 'Octavo makes EPUB, KEPUB and PDF'],
  ['tags: [sea]', 'write them as "subjects"'],
  ['price: 9.99', 'shops and printers ask for it'],
  ['parts: []', 'a folder of the manuscript'],
  ['omnibus: [a]', 'as "volumes"'],
  ['base: a.yaml', 'as "extends"'],
  ['workspace: ..', 'octavo.workspace.yaml'],
  ['backlist: true', '"also-by": true'],
  ['widows: 2', 'belong to the theme'],
  ['epub-css: a.css', 'as "theme"'],
  ['pubisher: Lantern', 'did you mean "publisher"?'],
])('%s: says where it belongs', (text, hint) => {
  expect(hintsFor(text).join('\n')).toContain(hint)
})

test('keys of other tools that mean ours are taken as ours', () => {
  const report = () => {}
  const { written } = parseBookYaml({ file: 'book.yaml', text: 'keywords: [sea]\n' }, report)
  expect(written.subjects).toEqual(['sea'])
})

test('a key of the book at the top of a file says that it belongs into book.yaml', () => {
  const found: Diagnostic[] = []
  parseFrontMatter({ file: 'a.md', text: '---\ntitle: A\nisbn: 1\n---\n\nText.\n' }, (one) =>
    found.push(one),
  )
  expect(found[0]?.hints).toEqual(['"isbn" is said of the whole book: write it in book.yaml'])
})

test('no answer stands in the way of a key or a word of ours', () => {
  const keys = Object.keys(bookYaml.entries)
  expect(Object.keys(answers).filter((key) => keys.includes(key))).toEqual([])
  const renamed = Object.keys(foreignSettings.renamed)
  expect(Object.keys(answers).filter((key) => renamed.includes(key))).toEqual([])
  const ofBook = Object.keys(foreignKeys.answers ?? {})
  const inEditions = ['trim', 'printer']
  expect(ofBook.filter((key) => !keys.includes(key) && !inEditions.includes(key))).toEqual([])
  const taken = ['epub', 'kepub', 'pdf', 'kdp', 'paperback', 'foot', 'chapter', 'book', 'end']
  const clash = Object.entries(words).flatMap(([key, table]) =>
    Object.keys(table).filter((word) => taken.includes(word) && key !== 'format'),
  )
  expect(clash).toEqual([])
})
