import { describe, expect, test } from 'vitest'
import { bookFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

const text = 'The rain came in from the west and went away again without a word. '

/** What a build with this trace says on standard error. */
async function traceOf(trace: string | undefined, edition = 'pdf') {
  const directory = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
    'dedication.md': 'For Ben.\n',
    '1.md': `# The Harbor\n\n${`${text.repeat(6)}\n\n`.repeat(12)}Nobody *ever* came.\n`,
  })
  const environment = trace === undefined ? {} : { OCTAVO_TRACE: trace }
  return octavo(directory, ['build', '--edition', edition], { environment })
}

describe('OCTAVO_TRACE', () => {
  test('says nothing when it is not set, or empty', async () => {
    for (const trace of [undefined, '', ' ']) {
      expect((await traceOf(trace, 'epub')).err).not.toContain('harbor')
    }
  })

  test('of book gives the role of each section and what speaks for it', async () => {
    const { err } = await traceOf('book', 'epub')
    expect(err).toMatch(/dedication\.md +dedication +the name of the file\n/)
    expect(err).toMatch(/1\.md +The Harbor +chapter +nothing says otherwise\n/)
  })

  test('of markup gives the element of each node', async () => {
    const { err } = await traceOf('markup=the-harbor')
    expect(err).toMatch(/ p +the-harbor\.p13 +1\.md:27/)
    expect(err).toMatch(/ em +ever\n/)
    expect(err).not.toContain('For Ben.')
  })

  test('of theme gives the rules that an element matches, weakest first', async () => {
    const { err } = await traceOf('theme=Nobody ever')
    const table = err.slice(err.indexOf('> p | Nobody'))
    expect(table).toMatch(/^ +0,0,1 +p +display/m)
    expect(err).not.toContain('| For Ben.')
  })

  test('of lines gives the lines that were tried, and marks those that were chosen', async () => {
    const { err } = await traceOf('lines=The rain')
    expect(err).toMatch(/^ +line +text of the line +ratio +badness +demerits +total/m)
    expect(err).toMatch(/^ +\* +1 +The rain came in .* \d+\.\d\d .*within/m)
    expect(err).toMatch(/^ += +\d+ +lines in all: the best/m)
    expect(err).not.toMatch(/lines: Nobody/)
  })

  test('of pages gives the pages that were tried, and marks those that were chosen', async () => {
    const { err } = await traceOf('pages')
    const page = err.slice(err.search(/^pages: page \d+, full or a row short\n.*\n.*1\.md:/m))
    expect(page).toMatch(/^ +rows +ends after +total +what is wrong$/m)
    expect(page).toMatch(/^ +\* +\d+ +1\.md:\d+, line \d+ of \d+ +\d+/m)
  })

  test('is of one page where a number is given', async () => {
    const { err } = await traceOf('pages=8')
    const pages = err.match(/^pages: page \d+/gm) ?? []
    expect(new Set(pages)).toEqual(new Set(['pages: page 8']))
  })

  test('of epub gives the size of each document, and its pieces', async () => {
    const { err } = await traceOf('epub=the-harbor', 'epub')
    expect(err).toMatch(/^epub: \d+-the-harbor\.xhtml$/m)
    expect(err).toMatch(/^ +whole +\d+ +260000 +The Harbor$/m)
  })

  test('may be of several stages at once', async () => {
    const { err } = await traceOf('book,epub=harbor', 'epub')
    expect(err).toContain('book: ')
    expect(err).toContain('epub: ')
  })

  test('refuses the name of no stage, and says what there is', async () => {
    const { code, err } = await traceOf('line')
    expect(code).toBe(2)
    expect(err).toContain('book, markup, theme, lines, pages, epub')
  })
})
