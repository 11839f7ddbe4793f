import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookFolder, temporaryFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

/** Answers questions in order, and keeps them. */
function answering(...answers: readonly (string | undefined)[]) {
  const left = [...answers]
  const questions: string[] = []
  const ask = async (question: string): Promise<string | undefined> => {
    questions.push(question)
    return left.shift()
  }
  return { ask, questions }
}

const nothingButNotes = /^(nothing to report|\d+ notes? \(--verbose lists them\))\n$/

const filesOf = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()

describe('octavo init', () => {
  test('writes a book and says how to make it', async () => {
    const directory = temporaryFolder()
    const { out, err, code } = await octavo(directory, [
      'init',
      'the-salt-road',
      '--author',
      'Mira Vance',
      '--yes',
    ])
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "the-salt-road/book.yaml
      the-salt-road/theme.css
      the-salt-road/manuscript/00-dedication.md
      the-salt-road/manuscript/01-the-first-page.md
      the-salt-road/manuscript/02-a-letter.md
      the-salt-road/.octavo/book.schema.json
      "
    `)
    expect(err).toMatchInlineSnapshot(`
      "
      Now build the book: octavo build the-salt-road
      "
    `)
    expect(readFileSync(join(directory, 'the-salt-road/book.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=.octavo/book.schema.json
      # What the book is. Take the # off a line to use it.
      title: The Salt Road
      # subtitle: A Novel
      author: Mira Vance
      language: en   # steers quotation marks, hyphenation and words such as "Chapter"
      # publisher: Lantern Press
      # date: 2026-03-01
      # copyright: "© 2026 Mira Vance"
      # rights: All rights reserved.
      # description: One paragraph for shops and libraries.
      # series: { name: The Coast, number: 2 }
      # subjects: [FIC019000]   # codes of BISAC or Thema, or words
      # isbn: { ebook: 978-0-306-40615-7 }   # one for each edition
      # cover: cover.jpg   # without one, a cover is drawn in the type of the theme

      # How the text is read.
      # chapter-heading: Chapter {word}   # or {number}, {roman}; false for none
      # contents-depth: 2
      # notes: chapter   # foot, chapter or book
      # scene-breaks: blank-lines   # two blank lines part scenes, as *** does

      # How it looks: your stylesheet, or one that comes with Octavo (classic, modern).
      theme: theme.css

      # What is made of it.
      editions:
        ebook: { format: epub }
        paperback: { format: pdf, trim: 5.5x8.5in }
        # kindle: { format: epub, reader: kindle }
        # kobo: { format: kepub }
        # large-print: { format: pdf, kind: large-print }

      # octavo help keys lists every key, and octavo help cover explains one.
      "
    `)
  })

  test.each(['en', 'en-US', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR'])(
    'makes a book in %s without a warning',
    async (language) => {
      const directory = temporaryFolder()
      await octavo(directory, ['init', '--author', 'Ann', '--language', language])
      const { err, code } = await octavo(directory, ['check'])
      expect(err).toMatch(nothingButNotes)
      expect(code).toBe(0)
    },
  )

  test('has rules to try in its stylesheet that both editions honor', async () => {
    const directory = temporaryFolder()
    await octavo(directory, ['init', '--author', 'Ann'])
    const path = join(directory, 'theme.css')
    const css = readFileSync(path, 'utf8')
    const rules = css.match(/\/\* [^*]*\{[^*]*\} \*\//g) ?? []
    expect(rules).toHaveLength(2)
    const tried = bookFolder({
      'manuscript/1.md': '# One\n\nText.\n',
      'book.yaml': 'title: A\nauthor: B\nlanguage: en\ntheme: theme.css\n',
      'theme.css': rules.reduce((text, rule) => text.replace(rule, rule.slice(3, -3)), css),
    })
    expect((await octavo(tried, ['check'])).err).toMatch(nothingButNotes)
  })

  test('asks what no flag says, and takes what it would guess for an empty answer', async () => {
    const directory = temporaryFolder()
    const { ask, questions } = answering(
      '',
      'Mira Vance',
      'klingon',
      'deutsch',
      'modern',
      'amazon',
      'kdp',
    )
    const environment = { LANG: 'en_GB.UTF-8', HOME: directory }
    const { err } = await octavo(directory, ['init', 'salt-road'], { ask, environment })
    expect(questions).toEqual([
      'Title (Salt Road): ',
      'Author (Unknown): ',
      'Language (en-GB): ',
      'Language (en-GB): ',
      'Theme (classic, modern) [classic]: ',
      'Printer (none, kdp, ingramspark, lulu, bod, home, screen) [none]: ',
      'Printer (none, kdp, ingramspark, lulu, bod, home, screen) [none]: ',
    ])
    expect(err).toContain('"amazon" is none of none, kdp,')
    expect(err).toContain('"klingon" is not a language tag: write en, en-GB, de or pt-BR.')
    const yaml = readFileSync(join(directory, 'salt-road/book.yaml'), 'utf8')
    expect(yaml).toContain('title: Salt Road\n')
    expect(yaml).toContain('author: Mira Vance\n')
    expect(yaml).toContain('language: de ')
    expect(yaml).toContain('paperback: { format: pdf, trim: a5, printer: kdp }')
    const css = readFileSync(join(directory, 'salt-road/theme.css'), 'utf8')
    expect(css).toMatch(/^@import "octavo:modern";/)
  })

  test('has lines to try in its book.yaml that are all accepted', async () => {
    const directory = temporaryFolder()
    await octavo(directory, ['init', '--author', 'Ann: A "B"', '--yes'])
    const path = join(directory, 'book.yaml')
    const yaml = readFileSync(path, 'utf8')
    const tried = yaml
      .replace(/^.*\n/, '')
      .replace(/^( *)# ([a-z-]+: )/gm, '$1$2')
      .replace('cover: cover.jpg', '')
    expect(tried.match(/^ *[a-z-]+: /gm)?.length).toBeGreaterThan(20)
    writeFileSync(path, tried)
    expect((await octavo(directory, ['check', '--quick'])).err).toMatch(nothingButNotes)
  })

  test.each(['kdp', 'ingramspark', 'lulu', 'bod', 'home', 'screen'])(
    'makes a book that %s prints, in a size that it makes',
    async (printer) => {
      const directory = temporaryFolder()
      await octavo(directory, ['init', '--author', 'Ann', '--printer', printer, '--yes'])
      const { err } = await octavo(directory, ['check', '--quick'])
      expect(err).not.toContain('does not print')
      expect(err).toMatch(nothingButNotes)
    },
  )

  test('names the schema of the program that is installed above the folder', async () => {
    const directory = bookFolder({ 'node_modules/octavo/editors/book.schema.json': '{}' })
    await octavo(directory, ['init', 'books/novel', '--yes', '--vscode'])
    const yaml = readFileSync(join(directory, 'books/novel/book.yaml'), 'utf8')
    const line =
      '# yaml-language-server: $schema=../../node_modules/octavo/editors/book.schema.json'
    expect(yaml.split('\n')[0]).toBe(line)
    const files = filesOf(join(directory, 'books/novel'))
    expect(files).toContain('.vscode/tasks.json')
    expect(files).not.toContain('.octavo/book.schema.json')
  })

  test('asks nothing that a flag says, and nothing at all with --yes', async () => {
    const { ask, questions } = answering('de')
    await octavo(temporaryFolder(), ['init', '--title', 'A', '--author', 'B'], { ask })
    expect(questions).toEqual(['Language (en): ', 'Theme (classic, modern) [classic]: '])
    await octavo(temporaryFolder(), ['init', '--yes'], { ask })
    expect(questions).toHaveLength(2)
  })

  test('writes nothing when the user breaks off', async () => {
    const directory = temporaryFolder()
    const { ask } = answering('Title', undefined)
    const { err, code } = await octavo(directory, ['init', 'novel'], { ask })
    expect({ err, code }).toEqual({ err: '\nNothing was written.\n', code: 1 })
    expect(existsSync(join(directory, 'novel'))).toBe(false)
  })

  test('leaves a book alone', async () => {
    const directory = bookFolder({ 'book.yaml': 'title: Mine\n' })
    const { err, code } = await octavo(directory, ['init', '--yes'])
    expect(err).toBe('octavo: this folder already has a book: book.yaml. Nothing was written.\n')
    expect(code).toBe(1)
    expect(filesOf(directory)).toEqual(['book.yaml'])
  })

  test('gives a manuscript its settings and writes no chapters into it', async () => {
    const directory = bookFolder({ 'one.md': '# One\n\nText.\n', 'theme.css': 'p {}\n' })
    await octavo(directory, ['init', '--yes'])
    expect(filesOf(directory)).toEqual([
      '.octavo/book.schema.json',
      'book.yaml',
      'one.md',
      'theme.css',
    ])
    expect(readFileSync(join(directory, 'theme.css'), 'utf8')).toBe('p {}\n')
  })

  test('begins with a file of Markdown, copied as it is', async () => {
    const text = '---\nauthor: Ann\n---\r\n\r\n# One\r\n\r\nText.\r\n'
    const directory = bookFolder({ 'the-long-way.md': text })
    await octavo(directory, ['init', 'book', '--from', 'the-long-way.md', '--yes'])
    const book = join(directory, 'book')
    expect(filesOf(book)).toEqual([
      '.octavo/book.schema.json',
      'book.yaml',
      'manuscript/the-long-way.md',
      'theme.css',
    ])
    expect(readFileSync(join(book, 'manuscript/the-long-way.md'), 'utf8')).toBe(text)
    const yaml = readFileSync(join(book, 'book.yaml'), 'utf8')
    expect(yaml).toContain('title: The Long Way\n')
    expect(yaml).toContain('author: Ann\n')
  })

  test('writes titles that YAML would read otherwise in quotes', async () => {
    const directory = temporaryFolder()
    await octavo(directory, ['init', '--title', 'Yes: #1 "Hit"', '--author', 'null', '--yes'])
    const yaml = readFileSync(join(directory, 'book.yaml'), 'utf8')
    expect(yaml).toContain('title: "Yes: #1 \\"Hit\\""\n')
    expect(yaml).toContain('author: "null"\n')
    expect((await octavo(directory, ['check', '--quick'])).err).toBe('nothing to report\n')
  })

  test.each([
    ['--language', 'klingon!', '"klingon!" is not a language tag'],
    ['--from', 'draft.docx', 'there is no file "draft.docx"'],
  ])('calls %s %s wrong usage', async (flag, value, message) => {
    const { err, code } = await octavo(temporaryFolder(), ['init', flag, value])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('comes to an end where no folder can be made', { timeout: 60_000 }, async () => {
    const directory = temporaryFolder()
    const { err, code } = await octavo(directory, ['init', '/proc/x', '--yes'])
    expect(code).toBe(1)
    expect(err).toMatch(/^octavo: ".*" .*: .*choose another folder\n$/)
  })

  test('says in a line that a file to begin with is not there', async () => {
    const directory = temporaryFolder()
    const { err, code } = await octavo(directory, ['init', '--from', 'draft.md', '--yes'])
    expect(err.replace(directory, '')).toBe('octavo: /draft.md: no such file or folder\n')
    expect(code).toBe(1)
    expect(filesOf(directory)).toEqual([])
  })
})
