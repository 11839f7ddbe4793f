/** Folders as other programs and people make them: each gives the book that is meant, and says what is left out. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { bookFolder } from '../../support/book-folder.ts'
import { octavo } from '../../support/octavo.ts'
import { found } from './found-book.ts'

const page = (title: string) => `# ${title}\n\nText.\n`
const readme = { 'README.md': '# About this repository\n\nHow to build it.\n' }
const mdbook = { 'book.toml': '[book]\ntitle = "The Tide"\nauthors = ["Ann Oak", "Bo Ek"]\n' }

const cases: Readonly<
  Record<
    string,
    { files: Record<string, string>; outline: readonly string[]; said?: readonly string[] }
  >
> = {
  'chapters beside a README': {
    files: { ...readme, 'chapters/01.md': page('A'), 'chapters/02.md': page('B') },
    outline: ['Chapter One: A', 'Chapter Two: B'],
    said: [
      'Read as a book by the names of its files: 2 chapters in chapters/.',
      'Not read: README.md. `octavo init` writes this down.',
    ],
  },
  'chapters in a folder, and front and back matter beside it': {
    files: {
      ...readme,
      'metadata.yml': 'title: The Tide',
      'epigraph.md': 'Salt.\n',
      'acknowledgments.md': page('Acknowledgments'),
      'before_chapters.md': '\\mainmatter\n',
      'after_title.md': '\\frontmatter\n',
      'introduction.md': page('How to build this book'),
      'chapters/01_one.md': page('A'),
      'chapters/02_two.md': page('B'),
    },
    outline: [
      'Epigraph (epigraph)',
      'Chapter One: A',
      'Chapter Two: B',
      'Acknowledgments (acknowledgments)',
    ],
    said: [
      'Read as a book by the names of its files: 4 chapters in chapters/, described by metadata.yml.',
      'Not read: after_title.md, before_chapters.md, introduction.md, README.md. `octavo init` writes this down.',
    ],
  },
  'front and back matter in folders of their own': {
    files: {
      'chapters/01.md': page('A'),
      'chapters/02.md': page('B'),
      'front/dedication.md': page('Dedication'),
      'back/about-the-author.md': page('About the Author'),
      'back/todo.md': page('To do'),
    },
    outline: [
      'Dedication (dedication)',
      'Chapter One: A',
      'Chapter Two: B',
      'About the Author (about-the-author)',
    ],
  },
  'a draft beside plans, and nothing else': {
    files: {
      ...readme,
      'draft/1.md': page('A'),
      'draft/2.md': page('B'),
      'characters/bo.md': page('Bo'),
    },
    outline: ['Chapter One: A', 'Chapter Two: B'],
  },
  'a part before the chapters that its name begins': {
    files: {
      'manuscript/part1.md': '# Part I\n',
      'manuscript/part1-01.md': page('A'),
      'manuscript/part2.md': '# Part II\n',
      'manuscript/part2-01.md': page('B'),
    },
    outline: ['Part I [Chapter One: A]', 'Part II [Chapter Two: B]'],
  },
  'chapters in a folder of a language': {
    files: { ...readme, 'es/01.md': page('A'), 'es/02.md': page('B'), 'LICENSE.md': 'MIT' },
    outline: ['Capítulo 1: A', 'Capítulo 2: B'],
  },
  'chapters two folders down': {
    files: { ...readme, 'novel/chapters/1.md': page('A'), 'novel/chapters/2.md': page('B') },
    outline: ['Chapter One: A', 'Chapter Two: B'],
  },
  'chapters beside plans and templates': {
    files: {
      'outline.md': page('Outline'),
      'characters/ann.md': page('Ann'),
      'characters/bo.md': page('Bo'),
      'templates/chapter.md': page('TITLE'),
      'text/1.md': page('A'),
      'text/2.md': page('B'),
      'CONTRIBUTING.md': page('How to help'),
    },
    outline: ['Chapter One: A', 'Chapter Two: B'],
    said: [
      'Read as a book by the names of its files: 2 chapters in text/.',
      'Not read: CONTRIBUTING.md, outline.md, characters/, templates/. `octavo init` writes this down.',
    ],
  },
  'chapters in a folder with a name that plans have': {
    files: { ...readme, 'drafts/1.md': page('A'), 'drafts/2.md': page('B') },
    outline: ['Chapter One: A', 'Chapter Two: B'],
  },
  'notes inside the folder of chapters': {
    files: { 'src/1.md': page('A'), 'src/2.md': page('B'), 'src/notes/ideas.md': page('Ideas') },
    outline: ['Chapter One: A', 'Chapter Two: B'],
  },
  'chapters in the folder itself, beside plans': {
    files: { ...readme, '1.md': page('A'), '2.md': page('B'), 'notes/ideas.md': page('Ideas') },
    outline: ['Chapter One: A', 'Chapter Two: B'],
  },
  'parts in folders, and a prologue beside them': {
    files: {
      'prologue.md': page('Prologue'),
      'part-1/1.md': page('A'),
      'part-1/2.md': page('B'),
      'part-2/3.md': page('C'),
      'part-2/4.md': page('D'),
    },
    outline: [
      'Prologue (prologue)',
      'Part I [Chapter One: A, Chapter Two: B]',
      'Part II [Chapter Three: C, Chapter Four: D]',
    ],
  },
  'only a README': { files: { 'README.md': page('A Story') }, outline: ['A Story'] },
  'an mdBook': {
    files: {
      ...readme,
      ...mdbook,
      'src/SUMMARY.md':
        '# Summary\n\n[Preface](pre.md)\n\n# The Coast\n\n- [A](a.md)\n  - [A1](a/one.md)\n- [Draft]()\n\n---\n\n# The Hills\n\n- [B](b.md)\n\n[Helpers](help.md)\n',
      'src/pre.md': page('Preface'),
      'src/a.md': page('A'),
      'src/a/one.md': '## A1\n\nText.\n\n### Deep\n',
      'src/b.md': 'No heading.\n',
      'src/help.md': page('Helpers'),
      'src/old.md': page('Old'),
    },
    outline: [
      'Preface (preface)',
      'Part I: The Coast [Chapter One: A [## A1, ### Deep]]',
      'Part II: The Hills [Chapter Two: B]',
      'Helpers',
    ],
    said: [
      'Read as an mdBook: 4 chapters by src/SUMMARY.md.',
      'Not read: README.md, src/old.md. Without text: Draft. `octavo init` writes this down.',
    ],
  },
  'a GitBook with parts of headings, and links of the web': {
    files: {
      'README.md': page('Welcome'),
      'book.json': '{ "title": "The Tide", "author": "Ann Oak", "language": "de" }',
      'SUMMARY.md':
        '# Table of contents\n\n* [Welcome](README.md)\n\n## The Coast\n\n* [A](a/README.md)\n  * [A1](<a/one two.md>)\n* [Site](https://example.com)\n* [Again](a/README.md#there)\n',
      'a/README.md': page('A'),
      'a/one two.md': page('A1'),
    },
    outline: ['Welcome (introduction)', 'Teil I: The Coast [A [## A1]]'],
  },
  'a GitBook in a folder of its own, with another name for its list, and a glossary': {
    files: {
      ...readme,
      '.gitbook.yaml': 'root: ./text/\n\nstructure:\n  readme: README.md\n  summary: TOC.md\n',
      'text/TOC.md': '# Summary\n\n* [Chapter 1](README.md)\n* [B](b.md)\n* [C](c.md)\n',
      'text/README.md': page('Chapter 1: A'),
      'text/b.md': page('Chapter 2: B'),
      'text/c.md': page('Chapter 3: C'),
      'text/GLOSSARY.md': '# Glossary\n\n## Tide\n\nWater.\n',
    },
    outline: ['Chapter 1: A', 'Chapter 2: B', 'Chapter 3: C', 'Glossary (glossary) [## Tide]'],
    said: [
      'Read as a GitBook: 4 chapters by text/TOC.md.',
      'Not read: README.md. `octavo init` writes this down.',
    ],
  },
  'a summary whose lines say that they are parts': {
    files: {
      'README.md': '# *The* Tide\n\nAbout it.\n',
      'SUMMARY.md':
        '- [Part One: The Coast](p1.md)\n  - [Chapter 1: A](1.md)\n- Nights\n  - [Chapter 2: B](2.md)\n',
      'p1.md': page('Part One: The Coast'),
      '1.md': page('Chapter 1: A'),
      '2.md': page('Chapter 2: B'),
    },
    outline: ['Part One: The Coast [Chapter 1: A]', 'Part II: Nights [Chapter 2: B]'],
  },
  'a summary in the manuscript, which has settings': {
    files: {
      'book.yaml': 'title: A\nauthor: B\nlanguage: en\n',
      'manuscript/README.md': page('About'),
      'manuscript/SUMMARY.md': '- [Z](z.md)\n- [A](a.md)\n',
      'manuscript/a.md': page('A'),
      'manuscript/z.md': page('Z'),
    },
    outline: ['Chapter One: Z', 'Chapter Two: A'],
  },
  'a synopsis that is called a summary': {
    files: {
      'SUMMARY.md': 'A man walks to the sea.',
      'text/1.md': page('A'),
      'text/2.md': page('B'),
    },
    outline: ['Chapter One: A', 'Chapter Two: B'],
  },
  'a Leanpub book': {
    files: {
      ...readme,
      'manuscript/Book.txt':
        '{frontmatter}\npreface.md\n{mainmatter}\npart1.md\n# later.md\nz.txt\na.md\n',
      'manuscript/preface.md': page('Preface'),
      'manuscript/part1.md': '{class: part}\n# The Coast\n',
      'manuscript/z.txt': page('Z'),
      'manuscript/a.md': page('A'),
      'manuscript/later.md': page('Later'),
    },
    outline: ['Preface (preface)', 'Part I: The Coast [Chapter One: Z, Chapter Two: A]'],
    said: [
      'Read as a Leanpub book: 3 chapters by manuscript/Book.txt.',
      'Not read: README.md, manuscript/later.md. `octavo init` writes this down.',
    ],
  },
  'a Leanpub book with front and back matter': {
    files: {
      'manuscript/Book.txt': 'frontmatter:\na.md\nmainmatter:\nb.md\nd.md\nbackmatter:\nc.md\n',
      'manuscript/a.md': page('A'),
      'manuscript/b.md': page('B'),
      'manuscript/c.md': page('C'),
      'manuscript/d.md': page('D'),
    },
    outline: ['A', 'Chapter One: B', 'Chapter Two: D', 'C'],
  },
  'a Quarto book': {
    files: {
      '_quarto.yml':
        'project:\n  type: book\nlang: en-GB\nbook:\n  title: "The Tide"\n  author:\n    - name: Ann Oak\n  chapters:\n    - index.qmd\n    - part: coast.qmd\n      chapters: [b.qmd, a.qmd]\n    - part: "The Hills"\n      chapters:\n        - c.qmd\n  appendices:\n    - tools.qmd\n',
      'index.qmd': '# Preface {.unnumbered}\n\nText.\n',
      'coast.qmd': page('The Coast'),
      'a.qmd': page('A'),
      'b.qmd': page('B'),
      'c.qmd': page('C'),
      'tools.qmd': page('Tools'),
      'unused.qmd': page('Unused'),
    },
    outline: [
      'Preface (preface)',
      'Part I: The Coast [Chapter One: B, Chapter Two: A]',
      'Part II: The Hills [Chapter Three: C]',
      'Tools (appendix)',
    ],
  },
  'a bookdown book': {
    files: {
      '_bookdown.yml': 'book_filename: tide\n',
      'index.Rmd':
        '---\ntitle: "The Tide"\nauthor: "Ann Oak"\nlang: en\n---\n\n# Welcome\n\nText.\n',
      '02-b.Rmd': page('B'),
      '01-a.Rmd': page('A'),
      '_draft.Rmd': page('Draft'),
    },
    outline: ['Chapter One: Welcome', 'Chapter Two: A', 'Chapter Three: B'],
  },
  'a bookdown book with parts and appendices': {
    files: {
      '_bookdown.yml': 'book_filename: tide\n',
      'index.Rmd': '---\ntitle: The Tide\n---\n\n# Welcome\n\nText.\n',
      '01-a.Rmd': '# (PART) The Coast {-}\n\n# A\n\nText.\n',
      '02-b.Rmd': page('B'),
      '03-c.Rmd': '# (PART\\*) The Hills {-}\n\n# C\n\nText.\n',
      '04-d.Rmd': '# (APPENDIX) Appendix {-}\n\n# Tables\n\nText.\n',
      '05-e.Rmd': page('Charts'),
    },
    outline: [
      'Chapter One: Welcome',
      'Part I: The Coast [Chapter Two: A, Chapter Three: B]',
      'Part II: The Hills [Chapter Four: C]',
      'Tables (appendix)',
      'Charts (appendix)',
    ],
  },
  'a bookdown book that lists its files': {
    files: {
      '_bookdown.yml': 'rmd_files: ["index.Rmd", "z.Rmd", "a.Rmd"]\n',
      'index.Rmd': '---\ntitle: The Tide\n---\n\n# Welcome\n\nText.\n',
      'z.Rmd': page('Z'),
      'a.Rmd': page('A'),
    },
    outline: ['Chapter One: Welcome', 'Chapter Two: Z', 'Chapter Three: A'],
  },
  'a book of MkDocs': {
    files: {
      'mkdocs.yml':
        'site_name: The Tide\nsite_author: Ann Oak\nmarkdown_extensions:\n  - emoji: !!python/name:material.emoji\nnav:\n  - index.md\n  - The Coast:\n      - Low tide: b.md\n      - a.md\n  - user-guide/\n  - Code: https://example.com\n',
      'docs/user-guide/first.md': page('First'),
      'docs/index.md': page('Welcome'),
      'docs/a.md': page('A'),
      'docs/b.md': 'No heading.\n',
    },
    outline: [
      'Chapter One: Welcome',
      'Part I: The Coast [Chapter Two: Low tide, Chapter Three: A]',
      'Part II: User Guide [Chapter Four: First]',
    ],
  },
  'a Longform book': {
    files: {
      'Novel/Index.md':
        '---\nlongform:\n  format: scenes\n  title: The Tide\n  sceneFolder: scenes\n  scenes:\n    - Dusk\n    - - Later\n    - Dawn\n  ignoredFiles: []\n---\n\nNotes.\n',
      'Novel/scenes/Dawn.md': 'It was dawn.\n',
      'Novel/scenes/Dusk.md': 'It was dusk.\n',
      'Novel/scenes/Later.md': 'It was later.\n',
      'Novel/scenes/Cut.md': 'It was cut.\n',
      'People/Ann.md': page('Ann'),
    },
    outline: ['Chapter One: Dusk', 'Chapter Two: Dawn'],
    said: [
      'Read as a Longform book: 2 chapters by Novel/Index.md.',
      'Not read: People/, Novel/scenes/Cut.md. `octavo init` writes this down.',
    ],
  },
  'a Longform book of one note': {
    files: {
      'Tale.md': '---\nlongform:\n  format: single\n  title: The Tide\n---\n\n# A\n\nText.\n',
      'Ann.md': page('Ann'),
    },
    outline: ['A'],
  },
  'a book of Hugo': {
    files: {
      'hugo.toml': 'title = "The Tide"\nlanguageCode = "en-us"\n[params]\nn = 1\n',
      'content/_index.md': '---\ntitle: Home\n---\n\nHome.\n',
      'content/docs/_index.md': '---\ntitle: Docs\n---\n',
      'content/docs/coast/_index.md': '---\ntitle: The Coast\nweight: 2\n---\n\nText.\n',
      'content/docs/coast/b.md': '---\ntitle: B\nweight: 1\n---\n\nText.\n',
      'content/docs/coast/a.md': '---\ntitle: A\nweight: 2\n---\n\nText.\n',
      'content/docs/intro.md': '---\ntitle: Introduction\nweight: 1\n---\n\nText.\n',
    },
    outline: ['Introduction (introduction)', 'Part I: The Coast [Chapter One: B, Chapter Two: A]'],
  },
  'a preface beside folders of chapters': {
    files: {
      ...readme,
      'preface.md': page('Preface'),
      'coast/1.md': page('A'),
      'coast/2.md': page('B'),
      'sea/1.md': page('C'),
      'sea/2.md': page('D'),
    },
    outline: [
      'Preface (preface)',
      'Part I: Coast [Chapter One: A, Chapter Two: B]',
      'Part II: Sea [Chapter Three: C, Chapter Four: D]',
    ],
  },
  'chapters beside a folder that is not in the book': {
    files: {
      '1.md': page('A'),
      '2.md': page('B'),
      'coast/1.md': page('C'),
      'notes/1.md': page('N'),
    },
    outline: ['Chapter One: A', 'Chapter Two: B'],
    said: [
      'Read as a book by the names of its files: 2 chapters in this folder.',
      'Not read: coast/, notes/. `octavo init` writes this down.',
    ],
  },
  'a book of Hugo, whose pages are in two languages by their names': {
    files: {
      'hugo.toml': 'title = "The Tide"\nlanguageCode = "en-GB"\n',
      'content/docs/b.md': '---\ntitle: B\nweight: 1\n---\n\nText.\n',
      'content/docs/a.md': '---\ntitle: A\nweight: 2\n---\n\nText.\n',
      'content/docs/b.de.md': '---\ntitle: Zwei\nweight: 1\n---\n\nText.\n',
      'content/docs/a.de.md': '---\ntitle: Eins\nweight: 2\n---\n\nText.\n',
    },
    outline: ['Chapter One: B', 'Chapter Two: A'],
    said: [
      'Read as a book of Hugo: 2 chapters by hugo.toml.',
      'Not read: content/docs/a.de.md, content/docs/b.de.md. `octavo init` writes this down.',
    ],
  },
  'a book of Hugo, all of whose pages say their language': {
    files: {
      'config/_default/hugo.yaml': 'title: The Tide\ndefaultContentLanguage: de\n',
      'config/_default/languages.yaml': 'de: { title: Die Flut }\nen: { title: The Tide }\n',
      'content/coast/_index.de.md': '---\ntitle: Die Küste\nweight: 1\n---\n\nText.\n',
      'content/coast/a.de.md': '---\ntitle: Ebbe\nweight: 1\n---\n\nText.\n',
      'content/coast/_index.en.md': '---\ntitle: The Coast\nweight: 1\n---\n\nText.\n',
      'content/coast/a.en.md': '---\ntitle: One\nweight: 1\n---\n\nText.\n',
      'content/sea.de.md': '---\ntitle: Das Meer\nweight: 2\n---\n\nText.\n',
      'content/sea.en.md': '---\ntitle: The Sea\nweight: 2\n---\n\nText.\n',
    },
    outline: ['Teil I: Die Küste [Kapitel 1: Ebbe]', 'Kapitel 2: Das Meer'],
  },
  'a book of Hugo, in a folder of the only language': {
    files: {
      'hugo.toml': 'title = "The Tide"\n',
      'content/de/b.md': '---\ntitle: B\nweight: 1\n---\n\nText.\n',
      'content/de/a.md': '---\ntitle: A\nweight: 2\n---\n\nText.\n',
    },
    outline: ['Kapitel 1: B', 'Kapitel 2: A'],
  },
  'a book of Hugo with front matter in TOML': {
    files: {
      'config.toml': 'title = "The Tide"\n',
      'content/b.md': '+++\ntitle = "B"\nweight = 1\n+++\n\nText.\n',
      'content/a.md': '+++\ntitle = "A"\nweight = 2\n+++\n\nText.\n',
      'content/c.md': '+++\ntitle = "C"\ndraft = true\n+++\n\nText.\n',
    },
    outline: ['Chapter One: B', 'Chapter Two: A'],
  },
  'a website of Quarto with a sidebar': {
    files: {
      '_quarto.yml':
        'project:\n  type: website\nwebsite:\n  title: The Tide\n  sidebar:\n    contents:\n' +
        '      - index.qmd\n      - text: "---"\n      - section: The Coast\n        contents:\n' +
        '          - coast/b.qmd\n          - text: Apart\n            href: coast/a.qmd\n' +
        '          - href: https://example.com\n            text: Elsewhere\n' +
        '      - section: sea/index.qmd\n        contents: sea/d*.qmd\n',
      'index.qmd': page('Welcome'),
      'coast/a.qmd': page('A'),
      'coast/b.qmd': page('B'),
      'sea/index.qmd': page('The Sea'),
      'sea/d2.qmd': page('Deep'),
      'sea/d1.qmd': page('Drift'),
      'sea/e.qmd': page('E'),
    },
    outline: [
      'Chapter One: Welcome',
      'Part I: The Coast [Chapter Two: B, Chapter Three: A]',
      'Part II: The Sea [Chapter Four: Drift, Chapter Five: Deep]',
    ],
    said: [
      'Read as a website of Quarto: 5 chapters by _quarto.yml.',
      'Not read: sea/e.qmd. `octavo init` writes this down.',
    ],
  },
  'a website of Quarto whose sidebar is made of all pages': {
    files: {
      '_quarto.yml': 'website:\n  title: The Tide\n  sidebar:\n    contents: auto\n',
      'index.qmd': page('Welcome'),
      'coast/index.qmd': page('The Coast'),
      'coast/a.qmd': '---\ntitle: A\norder: 2\n---\n\nText.\n',
      'coast/b.qmd': '---\ntitle: B\norder: 1\n---\n\nText.\n',
      'z.qmd': page('Z'),
    },
    outline: ['Part I: The Coast [Chapter One: B, Chapter Two: A]', 'Chapter Three: Z'],
  },
  'a website of Quarto with several sidebars': {
    files: {
      '_quarto.yml':
        'website:\n  sidebar:\n    - title: The Coast\n      contents: coast\n' +
        '    - id: The Sea\n      contents:\n        - auto: sea/*\n',
      'coast/a.qmd': page('A'),
      'coast/b.qmd': page('B'),
      'sea/c.qmd': page('C'),
    },
    outline: [
      'Part I: The Coast [Chapter One: A, Chapter Two: B]',
      'Part II: The Sea [Chapter Three: C]',
    ],
  },
  'a book of Jekyll': {
    files: {
      ...readme,
      '_config.yml': 'title: The Tide\n',
      'z.md': '---\ntitle: Z\nnav_order: 1\n---\n\nText.\n',
      'a.md': '---\ntitle: A\nnav_order: 2\n---\n\nText.\n',
    },
    outline: ['Chapter One: Z', 'Chapter Two: A'],
  },
  'a book of Jekyll whose pages name the page above them': {
    files: {
      '_config.yml': 'title: The Tide\n',
      'docs/one.md': '---\ntitle: Ebb\nparent: The Coast\nnav_order: 2\n---\n\nText.\n',
      'docs/two.md': '---\ntitle: Flow\nparent: "The Coast"\nnav_order: 1\n---\n\nText.\n',
      'coast.md': '---\ntitle: The Coast\nnav_order: 2\nhas_children: true\n---\n\nText.\n',
      'intro.md': '---\ntitle: Where\nnav_order: 1\n---\n\nText.\n',
      'search.md': '---\ntitle: Search\nnav_exclude: true\n---\n\nText.\n',
    },
    outline: ['Chapter One: Where', 'Part I: The Coast [Chapter Two: Flow, Chapter Three: Ebb]'],
  },
}

test.each(Object.entries(cases))('%s', async (_, { files, outline, said }) => {
  const book = await found(files)
  expect(book.outline).toEqual(outline)
  if (said) expect(book.said).toEqual(said)
})

describe('octavo init writes what was found, so that the same book is built', () => {
  test.each(Object.entries(cases))('%s', async (_, { files }) => {
    const directory = bookFolder(files)
    const before = await found(directory)
    if (files['book.yaml'] !== undefined) return
    const { code, err } = await octavo(directory, ['init', '--yes', '--author', 'Ann Oak'])
    expect([code, err]).toEqual([0, expect.stringContaining('octavo build')])
    const after = await found(directory)
    expect(after.outline).toEqual(before.outline)
    expect([after.title, after.language]).toEqual([before.title, before.language])
    expect(after.said.filter((line) => line.startsWith('Read as'))).toEqual([])
    const codes = after.diagnostics.map(({ code }) => code)
    expect(codes.filter((name) => !/not-listed|not-markdown|unknown-key/.test(name))).toEqual([])
  })
})

describe('what is known of a book', () => {
  const facts = ['title', 'authors', 'language'] as const
  test.each([
    ['an mdBook', ['The Tide', ['Ann Oak', 'Bo Ek']]],
    ['a GitBook with parts of headings, and links of the web', ['The Tide', ['Ann Oak'], 'de']],
    ['a Quarto book', ['The Tide', ['Ann Oak'], 'en-GB']],
    ['a bookdown book', ['The Tide', ['Ann Oak'], 'en']],
    ['a summary whose lines say that they are parts', ['The Tide']],
    ['a book of MkDocs', ['The Tide', ['Ann Oak']]],
    ['a Longform book', ['The Tide']],
    ['a book of Hugo', ['The Tide', ['Unknown'], 'en-US']],
    ['a book of Jekyll', ['The Tide']],
  ])('%s', async (name, expected) => {
    const book = await found({ ...cases[name]?.files, ...(name === 'an mdBook' && mdbook) })
    expect(facts.slice(0, expected.length).map((fact) => book[fact])).toEqual(expected)
  })

  it('gives way to book.yaml', async () => {
    const settings = 'title: Another\nauthor: Cy Ash\nlanguage: en\n'
    const book = await found({ ...cases['an mdBook']?.files, 'book.yaml': settings })
    expect(book).toMatchObject({ title: 'Another', authors: ['Cy Ash'] })
    expect(book.outline).toEqual(cases['an mdBook']?.outline)
  })
})

describe('several books', () => {
  const both = {
    'LANGS.md': '* [English](en)\n* [Deutsch](de/)\n',
    'en/1.md': page('A'),
    'de/1.md': page('B'),
  }
  const listed = { ...both, 'en/SUMMARY.md': '- [A](1.md)\n', 'de/SUMMARY.md': '- [B](1.md)\n' }

  test.each([
    listed,
    { 'en/1.md': page('A'), 'en/2.md': page('A'), 'de/1.md': page('B'), 'de/2.md': page('B') },
  ])('are named, and none is built', async (files) => {
    const { outline, diagnostics } = await found(files)
    expect(outline).toEqual([])
    expect(diagnostics[0]?.code).toBe('project/several-books')
    expect(diagnostics[0]?.message).toMatch(/^This folder holds 2 books: \w\w\/ and \w\w\/\.$/)
  })

  it('are the languages of a site, each with its own title', async () => {
    const page = (title: string) => `---\ntitle: ${title}\nweight: 1\n---\n\nText.\n`
    const languages = '[languages.en]\ntitle = "The Tide"\n[languages.de]\ntitle = "Die Flut"\n'
    const files = {
      'hugo.toml': `title = "Site"\n${languages}`,
      'content/en/docs/one.md': page('One'),
      'content/en/docs/two.md': page('Two'),
      'content/de/docs/one.md': page('Ebbe'),
      'content/de/docs/two.md': page('Flut'),
    }
    const { diagnostics } = await found(files)
    expect(diagnostics[0]?.message).toBe(
      'This folder holds 2 books: content/de/docs/ and content/en/docs/.',
    )
    const named = 'author: A\nmanuscript: content/de/docs\n'
    const german = await found({ ...files, 'book.yaml': named })
    expect(german).toMatchObject({ title: 'Die Flut', language: 'de' })
    expect(german.outline).toEqual(['Kapitel 1: Ebbe', 'Kapitel 2: Flut'])
  })

  it('are asked about where somebody can answer', async () => {
    const choose = async (readings: readonly { folder: string }[]) =>
      readings.find(({ folder }) => folder === 'de') as never
    expect((await found(listed, { choose })).outline).toEqual(['B'])
  })

  it('are in the language of their folder, and the others are told', async () => {
    const choose = async (readings: readonly { folder: string }[]) =>
      readings.find(({ folder }) => folder === 'de') as never
    const shared = { ...listed, 'book.json': '{ "title": "The Tide", "language": "en" }' }
    const german = await found(shared, { choose })
    expect([german.title, german.language]).toEqual(['The Tide', 'de'])
    expect(german.said.join(' ')).toContain('en/')
    const { diagnostics } = await found(shared)
    expect(diagnostics[0]?.hints?.[0]).toBe('name one of them in book.yaml: manuscript: en')
    const apart = (await found(listed)).diagnostics[0]?.hints?.[0]
    expect(apart).toBe('build one of them: octavo build en')
  })

  it('are asked about by build, check and init', async () => {
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      return question.startsWith('Which one') ? 'de/' : ''
    }
    const directory = bookFolder(listed)
    await octavo(directory, ['check', '--quick'], { ask })
    await octavo(directory, ['init'], { ask })
    expect(questions.filter((question) => question === 'Which one (1–2)? ')).toHaveLength(2)
    expect((await found(directory)).outline).toEqual(['B'])
  })

  it('are told apart by book.yaml', async () => {
    const book = await found({
      ...listed,
      'book.yaml': 'author: A\nlanguage: en\nmanuscript: de\n',
    })
    expect(book.outline).toEqual(['B'])
  })
})

describe('a list of files', () => {
  it('reads nothing outside the folder', async () => {
    const directory = bookFolder({
      'SUMMARY.md':
        '- [A](a.md)\n- [B](../secret.md)\n- [C](/etc/passwd)\n- [D](link.md)\n- [E](gone.md)\n',
      'a.md': page('A'),
    })
    const secret = join(dirname(directory), 'secret.md')
    writeFileSync(secret, page('Secret'))
    symlinkSync(secret, join(directory, 'link.md'))
    mkdirSync(join(directory, 'more'))
    const { outline, diagnostics } = await found(directory)
    expect(outline).toEqual(['A'])
    expect(diagnostics.map(({ code, span }) => [code, span?.file, span?.start.line])).toEqual(
      expect.arrayContaining([
        ['project/path-outside', 'SUMMARY.md', 2],
        ['project/path-outside', 'SUMMARY.md', 3],
        ['project/path-outside', 'SUMMARY.md', 4],
        ['project/not-found', 'SUMMARY.md', 5],
      ]),
    )
  })

  test.each([
    ['book.toml', '[book]\ntitle = "The\n', 2],
    ['book.json', '{\n  "title": "The\n}\n', 2],
  ])('of faulty settings in %s says so, with the line', async (name, text, line) => {
    const files = { 'SUMMARY.md': '- [A](a.md)\n', 'a.md': page('A'), [name]: text }
    const { diagnostics, outline } = await found(files)
    const told = diagnostics.find(({ code }) => code === 'project/settings-not-read')
    expect(told).toMatchObject({ span: { file: name, start: { line } } })
    expect(told?.hints).not.toEqual([])
    expect(outline).toEqual(['A'])
  })

  it('tells where it names a file that is not there', async () => {
    const { diagnostics } = await found({
      '_quarto.yml': 'book:\n  title: Tide\n  chapters:\n    - a.qmd\n    - gone.qmd\n',
      'a.qmd': page('A'),
    })
    const told = diagnostics.find(({ code }) => code === 'project/not-found')
    expect(told?.span).toMatchObject({ file: '_quarto.yml', start: { line: 5, column: 7 } })
  })

  it('that is faulty YAML is reported with its line', async () => {
    const files = {
      '_quarto.yml': 'book:\n  title: "The Tide\n  chapters: [a.qmd]\n',
      'a.md': page('A'),
    }
    const { diagnostics } = await found(files)
    expect(diagnostics[0]).toMatchObject({ code: 'yaml/syntax', span: { file: '_quarto.yml' } })
  })
})
