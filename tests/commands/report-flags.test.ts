import { describe, expect, test } from 'vitest'
import { bookFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

const settings = 'title: A\nauthor: B\nlanguage: en\n'
const clean = { 'book.yaml': settings, '1.md': '# One\n\nText.\n' }
const withWarning = { ...clean, 'book.yaml': `${settings}font: Garamond\n` }
const withError = { ...clean, '1.md': '# One, two: three\n\nSee [it](#no).\n' }

describe('--strict', () => {
  test('fails on warnings, and on nothing else', async () => {
    const flags = ['check', '--quick']
    expect((await octavo(bookFolder(withWarning), flags)).code).toBe(0)
    expect((await octavo(bookFolder(withWarning), [...flags, '--strict'])).code).toBe(1)
    expect((await octavo(bookFolder(clean), [...flags, '--strict'])).code).toBe(0)
    const build = ['build', '--edition', 'ebook', '--strict']
    expect((await octavo(bookFolder(withWarning), build)).code).toBe(1)
    expect((await octavo(bookFolder(clean), build)).code).toBe(0)
  })
})

describe('--format github', () => {
  test('prints annotations on standard output, with what is special escaped', async () => {
    const { out, err } = await octavo(bookFolder({}), ['check', '--quick', '--format', 'github'])
    expect(out).toMatch(/^::error title=project\/manuscript-empty::/)
    expect(err).toContain('project/manuscript-empty')
    const found = await octavo(bookFolder(withError), ['check', '--quick', '--format', 'github'])
    expect(found.out).toBe(
      '::error file=1.md,line=3,endLine=3,col=5,endColumn=14,title=link/target-not-found::' +
        'Nothing in the book has the id "no".%0Ahint: give the place an id, ' +
        '{#id}, or write the full address of a web page\n',
    )
  })

  test('has the paths that the text has', async () => {
    const directory = bookFolder({
      'a book, 100%/book.yaml': settings,
      'a book, 100%/1.md': '[x](#y)\n',
    })
    const flags = ['check', 'a book, 100%', '--quick', '--format', 'github']
    expect((await octavo(directory, flags)).out).toContain('file=a book%2C 100%25/1.md,line=1')
  })
})

describe('paths', () => {
  test('are the same in text and in JSON: from where the user is', async () => {
    const directory = bookFolder({ 'novel/book.yaml': settings, 'novel/1.md': '[x](#y)\n' })
    const flags = ['check', 'novel', '--quick']
    expect((await octavo(directory, flags)).err).toContain('novel/1.md:1:1')
    const { out } = await octavo(directory, [...flags, '--json'])
    const { diagnostics } = JSON.parse(out) as { diagnostics: { file?: string }[] }
    expect(diagnostics.map(({ file }) => file)).toContain('novel/1.md')
    expect((await octavo(directory, [...flags, '--format', 'json'])).out.length).toBe(out.length)
  })
})

describe('colors', () => {
  test('are left out with --no-color, before or after the command', async () => {
    const colorful = { outColors: true, errColors: true }
    const directory = bookFolder(withError)
    const escape = '\u001b['
    expect((await octavo(directory, ['check', '--quick'], colorful)).err).toContain(escape)
    for (const flags of [
      ['check', '--quick', '--no-color'],
      ['--no-color', 'check', '--quick'],
    ]) {
      const { err, code } = await octavo(directory, flags, colorful)
      expect(code).toBe(1)
      expect(err).not.toContain(escape)
    }
  })
})

describe('after npx', () => {
  const npx = { environment: { npm_command: 'exec' } }

  test('hints call the program as the user did', async () => {
    const { err } = await octavo(bookFolder({}), ['help', 'nothing-such'], npx)
    expect(err).toContain('npx octavo help lists topics')
    const usage = await octavo(bookFolder({}), ['bild'], npx)
    expect(usage.err).toContain('npx octavo --help lists the commands.')
    expect((await octavo(bookFolder({}), ['bild'])).err).not.toContain('npx')
  })

  test('the text of the book and JSON stay as they are', async () => {
    const directory = bookFolder({ 'book.yaml': settings, '1.md': 'Run octavo build [x](#y).\n' })
    const { err } = await octavo(directory, ['check', '--quick'], npx)
    expect(err).toContain('│ Run octavo build [x](#y).')
    const { out } = await octavo(directory, ['check', '--quick', '--json'], npx)
    expect(out).not.toContain('npx')
  })
})
