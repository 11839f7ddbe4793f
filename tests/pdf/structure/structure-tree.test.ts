import { expect, test } from 'vitest'
import { defaultTrim } from '../../../src/edition/edition.ts'
import { fileForm } from '../../../src/pdf/document/file-form.ts'
import { paintPdf } from '../../../src/pdf/paint-pdf.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'
import { readPdf, type ReadPdf } from '../read-pdf.ts'
import { readStructure } from './read-structure.ts'

const form = fileForm({ format: 'pdf', name: 'screen', trim: defaultTrim, printer: 'screen' })

async function tagged(files: Readonly<Record<string, string>>): Promise<ReadPdf> {
  return readPdf(await paintPdf(await typesetFolder(files), {}, { form }))
}

/** The lines of the tree from the first of this type on, as many as asked. */
async function treeOf(text: string, type: string, count: number): Promise<readonly string[]> {
  const pdf = await tagged({ 'manuscript/one.md': `# One\n\n${text}\n` })
  const lines = readStructure(pdf)
  const from = lines.findIndex((line) => line.trim().split(' ')[0] === type)
  const found = lines.slice(from, from + count)
  const indent = /^ */.exec(found[0] ?? '')?.[0].length ?? 0
  return found.map((line) => line.slice(indent))
}

test('a chapter is a section with a heading and paragraphs', async () => {
  const lines = await treeOf('A first paragraph.\n\nAnd a second.', 'Sect', 5)
  expect(lines[0]).toBe('Sect')
  expect(lines.some((line) => line.trim().startsWith('H1 '))).toBe(true)
  expect(lines.filter((line) => line.trim().startsWith('P '))).toHaveLength(2)
})

test('a list has items, each with its label and its body', async () => {
  expect(await treeOf('Text.\n\n1. red\n2. green', 'L', 7)).toEqual([
    'L /ListNumbering /Decimal',
    '  LI',
    '    Lbl 1',
    '    LBody 1',
    '  LI',
    '    Lbl 1',
    '    LBody 1',
  ])
})

test('a table has its heads and all its cells, the empty ones too', async () => {
  expect(await treeOf('Text.\n\n| a | b |\n|---|---|\n|  | 2 |', 'Table', 9)).toEqual([
    'Table',
    '  THead',
    '    TR',
    '      TH /Scope /Column 1',
    '      TH /Scope /Column 1',
    '  TBody',
    '    TR',
    '      TD',
    '      TD 1',
  ])
})

test('a head that a table repeats is read once', async () => {
  const rows = Array.from({ length: 60 }, (_, row) => `| ${row} | item |`).join('\n')
  const pdf = await tagged({ 'manuscript/one.md': `# One\n\n| No. | Item |\n|---|---|\n${rows}\n` })
  const heads = readStructure(pdf).filter((line) => line.trim().startsWith('TH '))
  expect(heads.map((line) => line.trim())).toEqual(['TH /Scope /Column 1', 'TH /Scope /Column 1'])
})

test('a link holds its text and its annotation, which says where it leads', async () => {
  const lines = await treeOf('See [the *end*](#two).\n\n## Two {#two}\n\nText.', 'Link', 1)
  expect(lines[0]).toMatch(/^Link [12] \+ link$/)
})

test('words in another language say so', async () => {
  const lines = await treeOf('He said [ça va bien]{lang=fr} and left.', 'Span', 1)
  expect(lines).toEqual(['Span /Lang (fr) 1'])
})

test('a formula says its TeX', async () => {
  expect(await treeOf('Text.\n\n$$\nx^2\n$$', 'Formula', 1)).toEqual(['Formula /Alt (x^2) 1'])
})

test('a note stands in the section, with an id', async () => {
  const pdf = await tagged({ 'manuscript/one.md': '# One\n\nText.[^1]\n\n[^1]: A note.\n' })
  const note = [...pdf.objects.values()].find(({ source }) => source.includes('/S /Note'))
  expect(note?.source).toMatch(/\/ID \(/)
})

test('running heads and folios are artifacts, and everything else is marked', async () => {
  const text = 'A paragraph of a few words. '.repeat(80)
  const pdf = await tagged({ 'manuscript/one.md': `# One\n\n${text}\n\n* * *\n\n${text}\n` })
  for (const { content } of pdf.pages) expect(paintedOutsideMarks(content)).toEqual([])
  const last = pdf.pages.at(-1)?.content
  expect(last).toContain('/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC')
})

test('a folio below the text is a footer, and one beside it is only pagination', async () => {
  const css = `@page { @top-left { content: none } @top-center { content: none } @top-right { content: none }
    @bottom-center { content: counter(page) } @left-middle { content: "Tale" } }`
  const text = 'A paragraph of a few words. '.repeat(80)
  const pdf = await tagged({ 'my.css': css, 'manuscript/one.md': `# One\n\n${text}\n` })
  const last = pdf.pages.at(-1)?.content
  expect(last).toContain('/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC')
  expect(last).toContain('/Artifact<</Type/Pagination>>BDC')
  expect(last).not.toContain('/Header')
})

test('each background says where it is on the paper', async () => {
  const css = '@page { background: #eef } p { background: #ddd }'
  const pdf = await tagged({ 'my.css': css, 'manuscript/one.md': '# One\n\nOne.\n\nTwo.\n' })
  const content = pdf.pages.at(-1)?.content ?? ''
  const boxes = [...content.matchAll(/\/Background\/BBox\[([^\]]*)\]/g)].map(([, box]) => box)
  expect(boxes[0]).toBe('0 0 300 420')
  expect(new Set(boxes).size).toBe(3)
})

test('a character that no font has is not shown as the glyph for missing ones', async () => {
  const pdf = await tagged({ 'manuscript/one.md': '# One\n\nA ꙮ and a 𓀀 here.\n' })
  const shown = pdf.pages.flatMap(({ content }) => content.match(/\[\(.*\)\]TJ/g) ?? [])
  expect(shown.length).toBeGreaterThan(1)
  // ISO 19005-2, § 6.2.11.8: code 0 is .notdef in every font of these files.
  expect(shown.filter((text) => codesIn(text).includes('\0\0'))).toEqual([])
})

/** The codes of two bytes that a TJ operator shows. */
function codesIn(operator: string): readonly string[] {
  const strings = [...operator.matchAll(/\(((?:[^()\\]|\\[^])*)\)/g)]
  return strings.flatMap(
    ([, string = '']) =>
      string
        .replaceAll(/\\([^])/g, (_, byte: string) => (byte === 'r' ? '\r' : byte))
        .match(/[^]{2}/g) ?? [],
  )
}

/** The operators that paint while no mark is open. */
function paintedOutsideMarks(content: string): readonly string[] {
  let depth = 0
  return (content.match(/\b(?:BDC|BMC|EMC|TJ|Tj|Do|f|S)$/gm) ?? []).filter((operator) => {
    if (operator.startsWith('B')) depth++
    if (operator === 'EMC') depth--
    return !/^(?:B|EMC)/.test(operator) && depth === 0
  })
}

test('every mark of a page leads to its element', async () => {
  const pdf = await tagged({ 'manuscript/one.md': '# One\n\nOne *word*.\n\n- a\n- b\n' })
  const root = pdf.follow(pdf.catalog, 'StructTreeRoot').source
  const parents = pdf.follow(root, 'ParentTree').source
  for (const [index, { source, content }] of pdf.pages.entries()) {
    expect(source).toContain(`/StructParents ${index}`)
    expect(source).toContain('/Tabs /S')
    const marks = content.match(/\/MCID \d+/g) ?? []
    const listed = new RegExp(`(?:\\[| )${index} \\[([^\\]]*)\\]`).exec(parents)?.[1] ?? ''
    expect(listed.match(/\d+ 0 R/g) ?? []).toHaveLength(marks.length)
  }
})

test('the file claims PDF/UA-1 and PDF/A-2a', async () => {
  const pdf = await tagged({ 'manuscript/one.md': '# One\n\nText.\n' })
  const packet = pdf.follow(pdf.catalog, 'Metadata').stream ?? ''
  expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(packet).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  expect(pdf.catalog).toMatch(/\/MarkInfo|\/Lang/)
  const intents = /\/OutputIntents \[(\d+) 0 R\]/.exec(pdf.catalog)?.[1]
  expect(pdf.objects.get(Number(intents))?.source).toContain('/DestOutputProfile')
})
