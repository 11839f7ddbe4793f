import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildEditions } from '../src/index.ts'
import { bookFolder } from './support/book-folder.ts'

// Each of these parts of a drawing is made anew, or kept for later, while a page is painted.
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">
<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#036"/></linearGradient>
<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="2"/></pattern>
<clipPath id="c"><circle cx="30" cy="30" r="20"/></clipPath></defs>
<rect width="60" height="60" fill="url(#g)" clip-path="url(#c)" opacity=".5"/>
<rect x="60" width="30" height="30" fill="url(#p)"/><text x="5" y="55">Sea</text></svg>`

const book = {
  'book.yaml':
    'title: Tale\nauthor: Ann\nlanguage: en\ncover: none\neditions: { ebook: { format: epub }, print: { format: pdf } }\n',
  'a.svg': drawing,
  '1.md': '# One\n\nText.\n\n![A drawing](a.svg)\n',
}

// Ten rounds of six ebooks make sixty. The pages of six books are painted at once in two rounds.
test.each([
  ['ebook', 10],
  ['print', 2],
])(
  'the edition %s has the same bytes in each build, six at a time in one process',
  async (edition, rounds) => {
    const directory = bookFolder(book)
    const seen = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const builds = Array.from({ length: 6 }, () =>
        buildEditions(directory, { editions: [edition] }, () => {}),
      )
      for (const built of (await Promise.all(builds)).flatMap((each) => each ?? [])) {
        seen.add(createHash('sha256').update(built.bytes).digest('hex'))
      }
    }
    expect(seen.size).toBe(1)
  },
  180_000,
)
