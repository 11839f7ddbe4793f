import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
      "
    `)
    expect(err).toMatchInlineSnapshot(`
      "
      Now build the book: octavo build the-salt-road
      "
    `)
    expect(readFileSync(join(directory, 'the-salt-road/book.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# What the book is. Take the # off a line to use it.
      title: The Salt Road
      # subtitle: A Novel
      author: Mira Vance
      language: en   # steers quotation marks, hyphenation and words such as "Chapter"
      # publisher: Lantern Press
      # date: 2026-03-01
      # description: One paragraph for shops and libraries.
      # cover: cover.jpg   # without one, a cover is drawn in the type of the theme

      # How it looks: your stylesheet, or one that comes with Octavo (classic, modern).
      theme: theme.css

      # What is made of it.
      editions:
        ebook: { format: epub }
        paperback: { format: pdf, trim: 5.5x8.5in }
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
    const { ask, questions } = answering('', 'Mira Vance', 'klingon', 'deutsch')
    const environment = { LANG: 'en_GB.UTF-8', HOME: directory }
    const { err } = await octavo(directory, ['init', 'salt-road'], { ask, environment })
    expect(questions).toEqual([
      'Title (Salt Road): ',
      'Author (Unknown): ',
      'Language (en-GB): ',
      'Language (en-GB): ',
    ])
    expect(err).toContain('"klingon" is not a language tag: write en, en-GB, de or pt-BR.')
    const yaml = readFileSync(join(directory, 'salt-road/book.yaml'), 'utf8')
    expect(yaml).toContain('title: Salt Road\n')
    expect(yaml).toContain('author: Mira Vance\n')
    expect(yaml).toContain('language: de ')
  })

  test('asks nothing that a flag says, and nothing at all with --yes', async () => {
    const { ask, questions } = answering('de')
    await octavo(temporaryFolder(), ['init', '--title', 'A', '--author', 'B'], { ask })
    expect(questions).toEqual(['Language (en): '])
    await octavo(temporaryFolder(), ['init', '--yes'], { ask })
    expect(questions).toHaveLength(1)
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
    expect(filesOf(directory)).toEqual(['book.yaml', 'one.md', 'theme.css'])
    expect(readFileSync(join(directory, 'theme.css'), 'utf8')).toBe('p {}\n')
  })

  test('begins with a file of Markdown, copied as it is', async () => {
    const text = '---\nauthor: Ann\n---\r\n\r\n# One\r\n\r\nText.\r\n'
    const directory = bookFolder({ 'the-long-way.md': text })
    await octavo(directory, ['init', 'book', '--from', 'the-long-way.md', '--yes'])
    const book = join(directory, 'book')
    expect(filesOf(book)).toEqual(['book.yaml', 'manuscript/the-long-way.md', 'theme.css'])
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
