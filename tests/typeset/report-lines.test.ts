/** Whatever leaves its measure is an error, with its file, its line and its page. */
import { describe, expect, it } from 'vitest'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'
import { collect } from '../support/collect.ts'

const css = `@page { margin: 40pt; @top-center { content: string(t) } }
  body { font-size: 10pt; line-height: 14pt } h1 { string-set: t content() }
  ol { padding-left: 20pt } .long li::marker { content: "${'9'.repeat(40)}" }
  pre.whole { white-space: pre; }`

/** The errors of a manuscript: code, line and page. */
async function errorsOf(text: string): Promise<readonly string[]> {
  const loaded = await loadBook(
    bookFolder({
      'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\ntheme: my.css\n',
      'my.css': css,
      '1.md': text,
    }),
    {},
    () => {},
  )
  if (!loaded) throw new Error('internal: no book')
  const { report, diagnostics } = collect()
  const trim = { width: 300, height: 420 }
  await typesetEdition(loaded, { format: 'pdf', name: 'print', trim }, report)
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span, message }) => {
      const page = /on page (\w+)/.exec(message)?.[1]
      return `${code} ${span?.file}:${span?.start.line} page ${page}`
    })
}

// No hyphen fits in it, and it is wider than the measure of 220 points.
const long = 'krk'.repeat(30)

describe('text that is wider than its measure', () => {
  it.each([
    ['a paragraph', `Text.\n\nIt ${long} was.`, 5],
    ['a note', `Text.[^n]\n\n[^n]: A note ${long} it.`, 5],
    ['the second paragraph of a note', `Text.[^n]\n\n[^n]: A note.\n\n    And ${long} it.`, 7],
    ['a note in a note', `Text.[^n]\n\n[^n]: A note.[^m]\n\n[^m]: And ${long} it.`, 7],
    ['a caption', `Text.\n\n| a | b |\n|---|---|\n| c | d |\n: Table of ${long}`, 5],
    ['a heading', `## A ${long}\n\nText.`, 3],
    ['an item of a list', `- It ${long} was.`, 3],
    ['a quotation', `> It ${long} was.`, 3],
    ['a line of verse', `::: verse\nIt ${long} was.\n:::`, 3],
    ['a formula in text', `Text.\n\nIt is $${'x'.repeat(90)}$ so.`, 5],
    ['a display formula', `Text.\n\n$$\n${'\\alpha '.repeat(70)}\n$$`, 5],
    ['a formula in a note', `Text.[^n]\n\n[^n]: It is $${'x'.repeat(90)}$ so.`, 5],
    ['the marker of a list', `Text.\n\n::: long\n1. One.\n:::`, 6],
  ])('is an error: %s', async (_, text, line) => {
    expect(await errorsOf(`# One\n\n${text}\n`)).toEqual([`line/overfull 1.md:${line} page 1`])
  })

  it('is an error where it sticks out only a little', async () => {
    const words = Array.from(
      { length: 14 },
      (_, index) => `${'krk'.repeat(30).slice(0, 44 + index)}`,
    )
    const errors = await errorsOf(`# One\n\n${words.join('\n\n')}\n`)
    const lines = errors.map((error) => Number(/:(\d+) /.exec(error)?.[1]))
    // From some length on every word is too long; each shorter one fits.
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.length).toBeLessThan(words.length)
    expect(lines).toEqual(words.map((_, index) => 3 + 2 * index).slice(-lines.length))
  })

  it('is an error in a cell, once for each page', async () => {
    const cells = Array.from({ length: 6 }, () => 'krk'.repeat(24)).join(' | ')
    const head = '| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n'
    expect(await errorsOf(`# One\n\nText.\n\n${head}| ${cells} |\n`)).toEqual([
      'table/too-wide 1.md:5 page 2',
    ])
  })

  it.each([
    ['code', `\`\`\`\n${long}${long}\n\`\`\``],
    ['code in text', `It is \`${'name_of_it.'.repeat(12)}\` so.`],
    ['an address', `It is <https://example.com/${'path/'.repeat(20)}> so.`],
  ])('goes on on the next line without an error: %s', async (_, text) => {
    expect(await errorsOf(`# One\n\n${text}\n`)).toEqual([])
  })

  it('never is a running head: it is cut', async () => {
    const title = `${'The Harbor of Salt and Rain '.repeat(6)}`
    const text = 'It was dark, and nobody came. '.repeat(120)
    expect(await errorsOf(`# ${title}\n\n${text}\n`)).toEqual([])
  })
})
