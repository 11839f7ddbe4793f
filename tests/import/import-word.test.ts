import { describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'
import {
  centered,
  empty,
  pageBreak,
  paragraph,
  run,
  style,
  styled,
  wordDocument,
  type WordParts,
} from '../support/word-document.ts'

/** The text files that a Word document is imported into, by their paths. */
async function imported(parts: WordParts): Promise<Readonly<Record<string, string>>> {
  const bytes = await wordDocument(parts)
  const { files } = importFiles([{ name: 'novel.docx', bytes }], {
    otherTitle: 'Novel',
    otherLanguage: 'en',
  })
  return Object.fromEntries(
    [...files].flatMap(([path, content]) => {
      const text = content()
      return typeof text === 'string' ? [[path, text]] : []
    }),
  )
}

const long =
  'The tide had gone out an hour before, and the harbor lay open to the sky like a hand that has let something fall and does not yet know it.'

describe('a typed manuscript', () => {
  const manuscript = [
    paragraph('Mira Vance'),
    paragraph('12 Quay Street, Garsby'),
    paragraph('About 80,000 words'),
    ...Array.from({ length: 6 }, () => empty),
    centered('THE SALT ROAD'),
    centered('by'),
    centered('Mira Vance'),
    pageBreak,
    centered('Chapter One'),
    centered('The Harbor'),
    paragraph(`\t${long}`),
    paragraph('\t“Come in,” he  said.'),
    centered('#'),
    `<w:p>${run('\tShe had ')}${run('never', '<w:u w:val="single"/>')}${run(' come in.')}</w:p>`,
    pageBreak,
    centered('Chapter Two'),
    centered('Inland'),
    paragraph(`\t${long}`),
    centered('# # #'),
    centered('THE END'),
  ].join('')

  test('becomes chapters with their titles, scene breaks and italics', async () => {
    const files = await imported({ body: manuscript })
    expect(Object.keys(files)).toEqual([
      'book.yaml',
      'theme.css',
      'manuscript/01-the-harbor.md',
      'manuscript/02-inland.md',
      'import-review.md',
    ])
    expect(files['manuscript/01-the-harbor.md']).toBe(`<!--
Mira Vance
12 Quay Street, Garsby
About 80,000 words
-->

# Chapter One: The Harbor

${long}

“Come in,” he said.

***

She had *never* come in.
`)
    expect(files['manuscript/02-inland.md']).toBe(
      `# Chapter Two: Inland\n\n${long}\n\n***\n\n::: {.center}\nTHE END\n:::\n`,
    )
    expect(files['book.yaml']).toMatch(/^title: THE SALT ROAD\nauthor: Mira Vance\n/)
  })

  test('is explained in the review', async () => {
    const files = await imported({ body: manuscript })
    expect(files['import-review.md']).toContain('Underlined words are set in italics')
    expect(files['import-review.md']).toContain('“Chapter One: The Harbor”')
  })
})

describe('a manuscript with styles', () => {
  const styles = [
    style('Normal', 'Normal'),
    style('Titel', 'Title'),
    style('b1', 'Überschrift 1'),
    style('b2', 'heading 2'),
    style('q', 'Quote', '<w:rPr><w:i/></w:rPr>'),
  ].join('')

  test.each([
    ['Mira Vance', 'author: Mira Vance'],
    ['Jean-Luc de la Tour', 'author: Jean-Luc de la Tour'],
    ['J. R. Hart', 'author: J. R. Hart'],
    ['A Novel of Salt', '# author:'],
    ['Fourth Draft, June 2024', '# author:'],
    ['For Jo', '# author:'],
    ['Second Draft', '# author:'],
    ['Ein Roman', '# author:'],
  ])('of a line below its title, "%s", takes a name for the author', async (text, line) => {
    const body = [styled('Titel', 'Salz'), centered(text), pageBreak, styled('b1', 'One')]
    const files = await imported({ body: [...body, paragraph(long)].join(''), styles })
    expect(files['book.yaml']).toContain(`\n${line}`)
  })

  test('has what a style of its own sets in as a quotation, short lines too', async () => {
    const own = `${styles}${style('l', 'My Letter', '<w:pPr><w:ind w:left="720" w:right="720"/></w:pPr>')}`
    const body = [
      styled('b1', 'One'),
      paragraph(long),
      styled('l', `Dear Ann: ${long}`),
      styled('l', 'Yours, Bo'),
      paragraph(long),
    ]
    const files = await imported({ body: body.join(''), styles: own })
    expect(files['manuscript/01-one.md']).toContain(`\n> Dear Ann: ${long}\n>\n> Yours, Bo\n\n`)
  })

  test('has the structure that its styles say', async () => {
    const body = [
      styled('Titel', 'Salz'),
      styled('b1', 'Teil Eins'),
      styled('b2', 'Der Hafen'),
      paragraph(long),
      styled('q', 'Was fällt, das fällt.'),
      styled('b1', 'Teil Zwei'),
      styled('b2', 'Das Land'),
      paragraph(long),
      styled('b2', 'Danksagung'),
      paragraph(long),
    ].join('')
    const core = '<dc:creator>Mira Vance</dc:creator><dc:language>de</dc:language>'
    const files = await imported({ body, styles, core })
    expect(Object.keys(files).filter((path) => path.endsWith('.md'))).toEqual([
      'manuscript/01-teil-eins/index.md',
      'manuscript/01-teil-eins/01-der-hafen.md',
      'manuscript/02-teil-zwei/index.md',
      'manuscript/02-teil-zwei/01-das-land.md',
      'manuscript/03-danksagung.md',
      'import-review.md',
    ])
    expect(files['manuscript/01-teil-eins/01-der-hafen.md']).toContain(
      '\n> Was fällt, das fällt.\n',
    )
    expect(files['book.yaml']).toContain('title: Salz\nauthor: Mira Vance\nlanguage: de\n')
  })
})
