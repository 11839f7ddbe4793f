import { expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'
import { paragraph, style, styled, wordDocument } from '../support/word-document.ts'

function chapter(name: string, bytes: Uint8Array): string {
  const { files } = importFiles([{ name, bytes }], { otherTitle: 'A', otherLanguage: 'en' })
  const path = [...files.keys()].find((one) => one.startsWith('manuscript/')) ?? ''
  return String(files.get(path)?.())
}

const list = `**Salt**
: White *gold*.
: A taste.

    Of the sea.

    - one
    - two

Tide, Ebb
: Water.
`

test('terms and definitions of a page are a definition list', () => {
  const page = `<h1>Words</h1><p>Before.</p><dl><dt><b>Salt</b></dt><dd>White <i>gold</i>.</dd>
<dd><p>A taste.</p><p>Of the sea.</p><ul><li>one</li><li>two</li></ul></dd>
<dt>Tide</dt><dt>Ebb</dt><dd>Water.</dd><dt>Alone</dt></dl><p>After.</p>`
  const html = new TextEncoder().encode(`<html lang="en"><body>${page}</body></html>`)
  expect(chapter('a.html', html)).toBe(`# Words\n\nBefore.\n\n${list}\nAlone\n\nAfter.\n`)
})

test('styles of terms and definitions make one, too', async () => {
  const styles = [style('t', 'Definition Term'), style('d', 'Definition')].join('')
  const body = [
    paragraph('Before.'),
    styled('t', 'Salt'),
    styled('d', 'White gold.'),
    styled('d', 'And a taste.'),
    styled('t', 'Tide'),
    styled('d', 'Water.'),
  ].join('')
  expect(chapter('a.docx', await wordDocument({ body, styles }))).toBe(
    'Before.\n\nSalt\n: White gold.\n\n    And a taste.\n\nTide\n: Water.\n',
  )
})
