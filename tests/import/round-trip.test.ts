/** An EPUB that was built here, imported and built again, has the same words, headings and notes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'
import { bookFolder } from '../support/book-folder.ts'
import { epubText, spine } from '../support/epub-text.ts'
import { octavo } from '../support/octavo.ts'
import { readZip } from '../support/read-zip.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const novel = {
  'book.yaml': `title: The Salt Road
subtitle: A Novel
author: Mira Vance
language: en-GB
rights: All rights reserved.
editions: { ebook: { format: epub } }
`,
  'manuscript/00-dedication.md': 'For Jo, who waited.\n',
  'manuscript/01-coast/01-harbour.md': `# The Harbour

The tide had gone *out* an hour before, and "nobody" spoke of it.[^1]

***

Salt **is** heavy; so is [the road](../02-hills/01-inland.md).

::: letter
Dear Ann,

come home.
:::

[^1]: They *never* did.
`,
  'manuscript/01-coast/02-rope.md': `# Rope

> A quoted line.

- one
- two

| Port | Boats |
| --- | --- |
| Ashby | 12 |
`,
  'manuscript/02-hills/01-inland.md': `# Inland

![The hills](../../images/a.png){alt="Hills in rain"}

::: verse
The bell, the bell,
  it rang for supper.
:::

## Below

Text at the end, with a second note.[^n]

[^n]: The *second* note.
`,
  'manuscript/afterword.md': '# Afterword\n\nSo it was.\n',
  'images/a.png': pixel,
}

const german = {
  'book.yaml': `title: Die Flut
author: [Anna Eich, Bo Ek]
language: de
chapter-heading: false
notes: book
editions: { ebook: { format: epub } }
`,
  'manuscript/1.md':
    '# Ebbe\n\n„Ja“, sagte sie.^[Oder nicht.] Und *ging*.\n\n# Flut\n\nSie kam.^[Doch.]\n',
  'manuscript/2.md': '# Sturm\n\nEs blies.\n\n1. eins\n2. zwei\n\n`code` und H~2~O.\n',
}

test.each([
  ['a novel in parts', novel],
  ['a German book with its notes at the end', german],
])('%s', { timeout: 60_000 }, async (_, files) => {
  const first = await builtEpub(files)
  const source = { name: 'book.epub', bytes: new Uint8Array(first) }
  const imported = importFiles([source], { otherTitle: 'A', otherLanguage: 'en' })
  const again = [...imported.files].map(([path, content]) => [path, content()] as const)
  const settings = String(imported.files.get('book.yaml')?.()).replace(/^ {2}paperback:.*\n/m, '')
  const second = await builtEpub({ ...Object.fromEntries(again), 'book.yaml': settings })
  expect(textOf(second, 'h[1-3]')).toEqual(textOf(first, 'h[1-3]'))
  expect(wordsOf(second)).toEqual(wordsOf(first))
  expect(looksOf(second)).toEqual(looksOf(first))
  expect(picturesOf(second)).toEqual(picturesOf(first))
})

async function builtEpub(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const directory = bookFolder(files)
  const { code, err } = await octavo(directory, ['build', '-e', 'ebook'])
  expect([code, err]).toEqual([0, expect.any(String)])
  const [name = ''] = readdirSync(join(directory, 'dist'))
  return readFileSync(join(directory, 'dist', name))
}

function wordsOf(epub: Uint8Array): readonly string[] {
  return epubText(readZip(epub), () => false).match(/[\p{L}\p{N}]+/gu) ?? []
}

// The text of the elements with these names, in reading order.
function textOf(epub: Uint8Array, names: string): readonly string[] {
  const element = new RegExp(`<(${names})(?=[ >])[^>]*>([^]*?)</\\1>`, 'g')
  return documentsOf(epub).flatMap((text) =>
    [...text.matchAll(element)].map(([, name, inner = '']) => {
      const plain = inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
      return `${name}: ${plain.trim()}`
    }),
  )
}

// The theme sets a dedication in italics, and an imported one says so itself.
function looksOf(epub: Uint8Array): readonly string[] {
  const texts = textOf(epub, 'em|strong|figcaption|li|td')
  return texts.filter((text) => !text.startsWith('em: For Jo'))
}

function picturesOf(epub: Uint8Array): readonly string[] {
  return documentsOf(epub).flatMap((text) =>
    [...text.matchAll(/<img [^>]*alt="([^"]*)"/g)].map(([, alt = '']) => alt),
  )
}

function documentsOf(epub: Uint8Array): readonly string[] {
  const entries = readZip(epub)
  return spine(entries).map((path) =>
    new TextDecoder().decode(entries.find((entry) => entry.path === path)?.bytes),
  )
}
