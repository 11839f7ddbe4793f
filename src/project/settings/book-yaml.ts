import * as v from 'valibot'
import { relatorCode } from '../../edition/relators.ts'
import { forms } from '../../markdown/document/front-matter.ts'
import { key, told } from '../../yaml/key-facts.ts'
import { edition } from './edition-yaml.ts'
import {
  date,
  editionName,
  heading,
  language,
  text,
  textOrList,
  webAddress,
  wholeNumber,
} from './yaml-values.ts'

const contributor = v.strictObject({
  name: told(text, { says: 'The name as the title page prints it.', example: 'name: Mira Vance' }),
  'sort-as': key(text, {
    says: 'The name as a catalog sorts it.',
    example: 'sort-as: Vance, Mira',
    otherwise: 'made from the name: the surname first',
  }),
  role: key(
    v.pipe(
      text,
      v.check(
        (role) => relatorCode(role) !== undefined,
        'is not a known role\nwrite author, editor, translator, illustrator, … or a MARC relator code',
      ),
    ),
    {
      says: 'What this person did for the book.',
      example: 'role: translator',
      otherwise: 'author',
      takes: 'author, editor, translator, illustrator, … or a MARC relator code',
    },
  ),
  about: key(text, {
    says: 'A few sentences about this person, for a page about the author at the end.',
    example: 'about: Mira Vance lives by the sea.',
    otherwise: 'no such page',
  }),
})
const contributors = v.union([text, contributor, v.array(v.union([text, contributor]))])

const contentsLine = {
  file: key(text, {
    says: 'The file of a section, by its path from the folder of the manuscript.',
    example: 'file: inland.md',
  }),
  part: key(text, {
    says: 'The title of a part, which holds the lines under its "contents".',
    example: 'part: The Coast',
  }),
  title: key(text, {
    says: 'The title of a file that has no heading.',
    example: 'title: Inland',
    otherwise: 'the heading of the file',
  }),
  role: key(text, {
    says: 'What the section is, when neither its name nor its heading says so.',
    example: 'role: appendix',
    otherwise: 'told by the name of the file, or else a chapter',
    takes: 'the name of a role',
  }),
  number: key(v.literal(false), {
    says: 'Leaves the section out of the numbering.',
    example: 'number: false',
    otherwise: 'chapters and parts are numbered',
  }),
}
const innermost = v.union([text, v.strictObject(contentsLine)])
const inner = listing(listing(listing(listing(listing(listing(innermost))))))

// A line of the contents that may have lines below it. Parts hold chapters, and chapters sections.
function listing<Line extends v.GenericSchema>(line: Line) {
  const contents = key(v.array(line), {
    says: 'The chapters of a part, or the sections of a chapter.',
    example: 'contents: [road.md]',
    otherwise: 'none',
  })
  return v.union([text, v.strictObject({ ...contentsLine, contents })])
}

function shopAddress(shop: string, address: string) {
  return key(webAddress, {
    says: `The address for ebooks that are made for ${shop}.`,
    example: address,
    otherwise: 'the generic address',
    takes: 'a web address',
  })
}

// One address for all shops, or one for each, since shops refuse links to their competitors.
const link = v.union([
  webAddress,
  v.strictObject({
    generic: told(webAddress, {
      says: 'The address for every edition whose shop has none of its own.',
      example: 'generic: https://example.com/tide',
      takes: 'a web address',
    }),
    apple: shopAddress('Apple Books', 'apple: https://books.apple.com/book/id1'),
    kobo: shopAddress('Kobo', 'kobo: https://www.kobo.com/tide'),
    kindle: shopAddress('Kindle', 'kindle: https://www.amazon.com/dp/B0'),
  }),
])

const accessibility = v.pipe(
  v.strictObject({
    'certified-by': key(text, {
      says: 'Who vouches that the ebook is accessible. Without a name the ebook claims no conformance.',
      example: 'certified-by: Ann Author',
      otherwise: 'nobody',
    }),
    credential: key(text, {
      says: 'A credential of the certifier: a name, or an address.',
      example: 'credential: https://example.com/badge',
      otherwise: 'none',
    }),
    report: key(webAddress, {
      says: 'Where the report about the accessibility of the ebook can be read.',
      example: 'report: https://example.com/report',
      otherwise: 'none',
      takes: 'a web address',
    }),
    summary: key(text, {
      says: 'A sentence of your own about the accessibility of the ebook, for shops.',
      example: 'summary: All images are described.',
      otherwise: 'made from what the book contains',
    }),
  }),
  v.examples([{ summary: 'All images are described.' }]),
)

const series = v.union([
  text,
  v.strictObject({
    name: told(text, { says: 'The name of the series.', example: 'name: The Coast' }),
    number: key(v.pipe(v.number(), v.minValue(0, 'is negative\nwrite 0 or more')), {
      says: 'The place of the book in the series.',
      example: 'number: 2',
      otherwise: 'none',
    }),
  }),
])

const people = {
  otherwise: 'Unknown, with a note',
  takes: 'a name, a person with name, sort-as, role and about, or a list of them',
}

/** The schema of book.yaml. Each key has its facts, which help and documents show. */
export const bookYaml = v.strictObject({
  title: key(text, {
    says: 'The title of the book.',
    example: 'title: The Salt Road',
    otherwise: 'made from the name of the folder',
  }),
  subtitle: key(text, {
    says: 'The subtitle, printed below the title.',
    example: 'subtitle: A Novel',
    otherwise: 'none',
  }),
  author: key(contributors, {
    says: 'Who wrote the book.',
    example: 'author: Mira Vance',
    ...people,
  }),
  authors: key(contributors, {
    says: 'Everybody who made the book: authors, editors, translators, illustrators.',
    example: 'authors: [Mira Vance, { name: Jo Hart, role: translator }]',
    ...people,
  }),
  language: key(language, {
    says: 'The language of the text. It decides quotation marks, hyphenation and words such as "Chapter".',
    example: 'language: en-GB',
    otherwise: 'guessed from the text, with a message',
    takes: 'a language tag: en, en-GB, de, pt-BR',
  }),
  publisher: key(text, {
    says: 'The publisher or imprint, for the title page, the copyright page and shops.',
    example: 'publisher: Lantern Press',
    otherwise: 'none',
  }),
  date: key(date, {
    says: 'The day of publication.',
    example: 'date: 2026-03-01',
    otherwise: 'none',
    takes: 'a year, a month or a day: 2026, 2026-03, 2026-03-01',
  }),
  copyright: key(text, {
    says: 'The copyright line of the copyright page.',
    example: 'copyright: © 2026 Mira Vance',
    otherwise: 'none',
  }),
  rights: key(text, {
    says: 'What readers may do with the book, on the copyright page.',
    example: 'rights: All rights reserved.',
    otherwise: 'none',
  }),
  description: key(text, {
    says: 'A paragraph about the book for shops and libraries (the blurb).',
    example: 'description: A girl walks the salt road to the sea.',
    otherwise: 'none',
  }),
  series: key(series, {
    says: 'The series that the book belongs to, and its number there.',
    example: 'series: { name: The Coast, number: 2 }',
    otherwise: 'none',
    takes: 'a name, or name and number',
  }),
  subjects: key(textOrList, {
    says: 'What the book is about: codes of BISAC or Thema, or words, for shops and libraries.',
    example: 'subjects: [FIC019000]',
    otherwise: 'none',
  }),
  isbn: key(v.pipe(v.record(v.string(), text), v.examples([{ ebook: '978-0-306-40615-7' }])), {
    says: 'The ISBNs of the editions, by their names. Each format of a book needs its own.',
    example: 'isbn: { ebook: 978-0-306-40615-7 }',
    otherwise: 'none',
    takes: 'a mapping of editions to ISBNs',
  }),
  identifier: key(text, {
    says: 'What identifies an ebook without an ISBN, such as a DOI or an address.',
    example: 'identifier: urn:doi:10.1000/182',
    otherwise: 'made from title, language and authors; the same wherever the book is built',
  }),
  cover: key(text, {
    says: 'The picture on the cover of the ebook.',
    example: 'cover: images/cover.jpg',
    otherwise: 'a cover is drawn in the type of the theme',
    takes: 'the path of an image in the book folder',
  }),
  extends: key(text, {
    says: 'A file with settings that several books share. What the book says itself counts; mappings are merged key by key, and lists replaced.',
    example: 'extends: ../house/book.yaml',
    otherwise: 'none',
    takes:
      'the path of a file in the book folder or its workspace, or npm: and the name of a package',
  }),
  theme: key(text, {
    says: 'How the book looks. A stylesheet of your own can begin with `@import "octavo:classic"`.',
    example: 'theme: theme.css',
    otherwise: 'classic',
    takes: 'classic, modern, or the path of a stylesheet',
  }),
  'chapter-heading': key(heading, {
    says: 'The label above the title of a numbered chapter.',
    example: 'chapter-heading: Chapter {word}',
    otherwise: 'as is usual in the language: Chapter {word}',
    takes: 'text with {number}, {roman}, {word} or {ordinal}, or false for none',
  }),
  'part-heading': key(heading, {
    says: 'The label above the title of a numbered part.',
    example: 'part-heading: Book {roman}',
    otherwise: 'as is usual in the language: Part {roman}',
    takes: 'text with {number}, {roman}, {word} or {ordinal}, or false for none',
  }),
  manuscript: key(text, {
    says: 'The folder that holds the text.',
    example: 'manuscript: text',
    otherwise: 'manuscript/, or the folder whose files read like chapters',
    takes: 'the path of a folder in the book folder',
  }),
  contents: key(v.array(inner), {
    says: 'The files of the book in order, when their names do not give it.',
    example: 'contents: [foreword.md, harbour.md, inland.md]',
    otherwise: 'by the names of the files, with front and back matter at their places',
    takes: 'a list of files, and of mappings with file, part, title, role, number and contents',
  }),
  volumes: key(v.array(text), {
    says: 'Folders of other books that become one with this: each a part, with its own title page.',
    example: 'volumes: [../the-salt-road, ../tide]',
    otherwise: 'none',
    takes: 'a list of paths in the book folder or its workspace',
  }),
  'contents-depth': key(wholeNumber('1, 2 or 3'), {
    says: 'How deep the table of contents goes: 1 for parts and the chapters outside them, 2 for the chapters in parts and for files listed below a chapter, …',
    example: 'contents-depth: 2',
    otherwise: '3',
  }),
  notes: key(v.picklist(['foot', 'chapter', 'book', 'end']), {
    says: 'Where notes are printed: at the foot of the page, after each chapter, or together after the text. "end" is "chapter".',
    example: 'notes: chapter',
    otherwise: 'foot',
  }),
  index: key(v.boolean(), {
    says: 'Makes an index of the marked entries at the end, even when no file asks for it.',
    example: 'index: true',
    otherwise: 'false: an index is made where a file has the role index',
  }),
  'list-of-figures': key(v.boolean(), {
    says: 'Makes a list of the figures with captions after the contents.',
    example: 'list-of-figures: true',
    otherwise: 'false',
  }),
  'list-of-tables': key(v.boolean(), {
    says: 'Makes a list of the tables with captions after the contents.',
    example: 'list-of-tables: true',
    otherwise: 'false',
  }),
  'also-by': key(v.boolean(), {
    says: "Makes a list of the author's other books in the workspace at the end, even when no file asks for it.",
    example: 'also-by: true',
    otherwise: 'false: a list is made where a file with the role also-by has no text',
  }),
  listed: key(v.boolean(), {
    says: 'Whether other books of the workspace name this one in their lists.',
    example: 'listed: false',
    otherwise: 'true',
  }),
  'scene-breaks': key(v.picklist(['rules', 'blank-lines']), {
    says: 'What parts scenes in the manuscript: a rule alone (***), or also two or more blank lines.',
    example: 'scene-breaks: blank-lines',
    otherwise: 'rules',
  }),
  form: key(v.picklist(forms), {
    says: 'How the text is typed: in paragraphs, with a paragraph on each line, as poems, or as a play.',
    example: 'form: verse',
    otherwise: 'guessed from the text, with a message',
  }),
  typography: key(v.union([v.boolean(), v.picklist(['on', 'off'])]), {
    says: 'Whether typed quotes, hyphens and dots become those of the language.',
    example: 'typography: off',
    otherwise: 'on',
  }),
  accessibility: key(accessibility, {
    says: 'What you say about the accessibility of the ebook, beside what is computed.',
    example: 'accessibility: { certified-by: Ann Author }',
    otherwise: 'computed from the book; no conformance is claimed',
  }),
  links: key(v.pipe(v.record(editionName, link), v.examples([{ sequel: 'https://example.com' }])), {
    says: 'Web addresses by name, for links to `store:NAME`. An address may differ between shops, which refuse links to each other.',
    example: 'links: { sequel: https://example.com/tide }',
    otherwise: 'none',
    takes: 'a mapping of names to web addresses, or to generic, apple, kobo and kindle',
  }),
  editions: key(
    v.pipe(
      v.record(editionName, edition),
      v.examples([{ ebook: { format: 'epub' }, print: { format: 'pdf' } }]),
    ),
    {
      says: 'What is made of the book. The name of an edition is yours; files and ISBNs go by it.',
      example: 'editions: { ebook: { format: epub }, paperback: { format: pdf, trim: 5x8in } }',
      otherwise: 'ebook (EPUB) and print (PDF, 5.5x8.5in)',
      takes: 'a mapping of names to editions',
    },
  ),
})

/** book.yaml as written, every value of the right type. */
export type BookYaml = v.InferOutput<typeof bookYaml>

/** A line of the contents, as written. */
export type WrittenLine = NonNullable<BookYaml['contents']>[number]

/** A contributor to the book, as written. */
export type WrittenContributor = v.InferOutput<typeof contributor>
