/** Whole books for printers: the ink of their letters keeps the margins that the printer wants. */
import { describe, expect, test } from 'vitest'
import type { PdfEdition } from '../../src/edition/edition.ts'
import { inkRoom } from '../../src/geometry/ink-room.ts'
import { plainForm } from '../../src/pdf/document/file-form.ts'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import { checkPages } from '../../src/preflight/check-pages.ts'
import { bookFolder } from '../support/book-folder.ts'

const line = '*fjord, fjeld and fell,* "off," he said, *of* the -- "long" -- night; '
const story = Array.from({ length: 24 }, (_, n) => line.repeat(6 + (n % 5))).join('\n\n')

/** Typesets the story with margins of its own. */
async function made(margins: string, edition: Partial<PdfEdition>) {
  const directory = bookFolder({
    'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\ntheme: my.css\n',
    'my.css': `@import "octavo:classic";\n${margins}\n`,
    'manuscript/01-fjord.md': `# The Fjord\n\n${story}\n`,
  })
  const loaded = await loadBook(directory, {}, () => {})
  if (!loaded) throw new Error('internal: no book')
  const trim = { width: 360, height: 576 }
  const print = { format: 'pdf', name: 'print', trim, printer: 'kdp', ...edition } as const
  return (await typesetEdition(loaded, print, () => {})).paged.pages
}

describe.each(['kdp', 'lulu', 'ingramspark'] as const)('for %s', (printer) => {
  test.each([
    ['the margins of the theme', ''],
    ['narrow margins', '@page { margin: 0.3in }'],
    ['hardly any', '@page { margin: 0.1in 0.05in }'],
  ])('ink keeps its distance with %s', async (_, margins) => {
    const pages = await made(margins, { printer })
    const found = checkPages(
      pages,
      { part: 'interior', printer },
      { form: plainForm, direction: 'ltr', pixelsOf: () => undefined },
    )
    const codes = new Set(found.map(({ code }) => code))
    expect([...codes].filter((code) => code !== 'pages/count')).toEqual([])
  })
})

test('letters that overhang their place count, not their boxes', async () => {
  const pages = await made('@page { margin: 0.3in }', { printer: 'kdp' })
  const { inner } = inkRoom(pages)
  expect(inner.distance).toBeGreaterThanOrEqual(27)
  expect(inner.distance).toBeLessThan(29)
})

test('on a screen, the margins at both sides are equal on every page', async () => {
  const pages = await made('', { printer: 'screen' })
  const lefts = pages.flatMap(({ facts, size }) =>
    facts ? [[facts.x, size.width - facts.measure - facts.x]] : [],
  )
  for (const [left = 0, right = 0] of lefts) expect(left).toBeCloseTo(right)
  expect(lefts.length).toBeGreaterThan(8)
})
