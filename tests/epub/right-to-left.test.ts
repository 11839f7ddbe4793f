import { expect, test } from 'vitest'
import { buildEditions } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'
import { collect } from '../support/collect.ts'
import { readZip } from '../support/read-zip.ts'

async function ebookOf(language: string, text: string): Promise<Map<string, string>> {
  const directory = bookFolder({
    'book.yaml': `title: T\nauthor: A\nlanguage: ${language}\n`,
    'manuscript/1.md': `# One\n\n${text}\n`,
  })
  const made = await buildEditions(directory, {}, collect().report)
  const ebook = made?.find(({ edition }) => edition.format === 'epub')
  if (!ebook) throw new Error('no ebook was made')
  return textsOf(ebook.bytes)
}

function textsOf(bytes: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder()
  return new Map(readZip(bytes).map(({ path, bytes: file }) => [path, decoder.decode(file)]))
}

const find = (files: Map<string, string>, end: string) =>
  [...files].find(([path]) => path.endsWith(end))?.[1] ?? ''

test('turns the pages of a Hebrew book from left to right, and runs its text from the right', async () => {
  const files = await ebookOf('he', 'שלום')
  expect(find(files, '.opf')).toContain('page-progression-direction="rtl"')
  for (const [path, text] of files) {
    if (path.endsWith('.xhtml')) expect(text, path).toContain('xml:lang="he" dir="rtl">')
  }
})

test('makes the ebook of a Hebrew book and no pages', async () => {
  const directory = bookFolder({
    'book.yaml': 'title: T\nauthor: A\nlanguage: he\n',
    'manuscript/1.md': '# One\n\nשלום\n',
  })
  const { report, diagnostics } = collect()
  const made = await buildEditions(directory, {}, report)
  expect(made?.map(({ edition }) => edition.format)).toEqual(['epub'])
  const refusal = diagnostics.find(({ code }) => code === 'language/unsupported')
  expect(refusal?.message).toMatch(
    /cannot make pages for such books yet\. It does make the ebook\.$/,
  )
})

test('says which way a stretch runs in a book that runs the other way', async () => {
  const files = await ebookOf('en', 'He said [שלום]{lang=he} and [mer]{lang=fr}.')
  const text = [...files.values()].join('')
  expect(text).toContain('<span lang="he" xml:lang="he" dir="rtl">')
  expect(text).toContain('<span lang="fr" xml:lang="fr">')
  expect(text).not.toContain('page-progression-direction')
})

test.each([
  ['he', 'left'],
  ['en', 'right'],
])('numbers the lines of verse at the margin where they end: %s', async (language, side) => {
  const files = await ebookOf(language, '::: verse {numbers=2}\none\ntwo\n:::')
  const rules = find(files, '.css').replace(/\s+/g, ' ')
  expect(rules).toMatch(
    new RegExp(`\\.line-number \\{[^}]* float: ${side};[^}]* margin-${side}: -3em;`),
  )
  expect(rules).toContain(`.verse.numbered { padding-${side}: 2.4em;`)
})
