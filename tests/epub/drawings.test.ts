/** Drawings as design programs write them make an ebook that checkers that are not ours accept. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildEditions } from '../../src/pipeline.ts'
import { bookFolder, temporaryFolder } from '../support/book-folder.ts'
import { epubcheck, epubcheckTs, missing } from '../support/checkers.ts'
import { collect } from '../support/collect.ts'
import { skipAloud } from '../support/skip-aloud.ts'

const drawing = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" ${attributes}>${inner}</svg>`
const square = '<rect width="60" height="60" class="sea"/>'

const kinds: Readonly<Record<string, string | Uint8Array>> = {
  'style-sheet': drawing(
    `<style>/* a */ .sea:nth-child(2) { fill: var(--deep, hsl(200 50% 40%)) }</style>${square}`,
  ),
  'style-with-class': drawing(
    `<defs><style class="fonts" data-a="1">.sea { fill: teal }</style></defs>${square}`,
  ),
  'label-with-halo': drawing(
    `${square}<text x="4" y="30" style="paint-order:stroke;stroke:#fff;stroke-width:3px;-webkit-text-stroke:1px">Dunes</text>`,
  ),
  entities: `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd" [<!ENTITY svg "http://www.w3.org/2000/svg"><!ENTITY x "http://www.w3.org/1999/xlink"><!ENTITY ai "urn:of-a-program">]><svg xmlns="&svg;" xmlns:xlink="&x;" xmlns:i="&ai;" i:viewOrigin="1 2" width="60" height="60"><i:pgf id="p"/><rect id="r" width="6" height="6"/><use xlink:href="#r" x="9"/></svg>`,
  'latin-1': Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>${drawing('<title>Zee\u00e9n</title><text y="20">\u00e9\u00fc</text>')}`,
    'latin1',
  ),
  'hidden-import': drawing(
    `<style>@im<!-- -->port "http://127.0.0.1/a.css"; .sea { fill: u\\72l(http://127.0.0.1/b#c) }</style>${square}`,
  ),
  'unbound-prefixes': drawing(
    '<sodipodi:namedview pagecolor="#fff"/><g inkscape:groupmode="layer" inkscape:label="Sea"><path d="M0 0h9" sodipodi:nodetypes="cc"/></g><metadata><rdf:RDF/></metadata>',
    'sodipodi:docname="a.svg"',
  ),
  'newer-svg': drawing(
    '<style>text{text-transform:uppercase}</style><defs><symbol id="s"><circle r="3" pathLength="9"/></symbol></defs><use href="#s" style="translate:9px 9px;rotate:.1turn"/><text y="30"><textPath path="M0 30H60" side="right">a</textPath></text><svg transform="rotate(9)" width="9" height="9"/>',
    'transform="scale(.5)" style="background:#eee"',
  ),
  'what-runs': drawing(
    '<script>a()</script><a href="https://example.org"><g onclick="a()"><text y="9">a</text></g></a><foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject><animate attributeName="x"/>',
    'onload="a()"',
  ),
  'ids-of-programs': drawing(
    '<path id="1 a" d="M0 0"/><path id="1 a" d="M0 0"/><use href="#1%20a"/><g id="Layer:2"/>',
  ),
}

const names = Object.keys(kinds)
const text = names.map((name) => `![A drawing of a coast](images/${name}.svg)`).join('\n\n')

function filesOf(): Record<string, string | Uint8Array> {
  const images = Object.entries(kinds).map(([name, svg]) => [`images/${name}.svg`, svg])
  return {
    'manuscript/1.md': `# The Coast\n\n${text.replaceAll('images/', '../images/')}\n`,
    ...Object.fromEntries(images),
  }
}

async function ebookOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const book = bookFolder({
    'book.yaml': 'title: The Coast\nauthor: Ada Ree\nlanguage: en\n',
    ...files,
  })
  const [ebook] = (await buildEditions(book, { editions: ['epub'] }, collect().report)) ?? []
  if (!ebook) throw new Error('the book was not built')
  return ebook.bytes
}

describe('an ebook with drawings of all kinds', () => {
  test('passes epubcheck-ts', async () => {
    expect(await epubcheckTs(await ebookOf(filesOf()))).toEqual([])
  }, 60_000)

  test('passes EPUBCheck', { timeout: 120_000 }, async (context) => {
    const reason = missing('epubcheck')
    if (reason !== undefined) skipAloud(context, reason)
    const path = join(temporaryFolder(), 'drawings.epub')
    writeFileSync(path, await ebookOf(filesOf()))
    expect(epubcheck(path)).toEqual([])
  })

  test.each(['&#1;', '\u0001'])('refuses a drawing with a control character', async (sign) => {
    const { report, diagnostics } = collect()
    const book = bookFolder({
      'book.yaml': 'title: The Coast\nauthor: Ada Ree\nlanguage: en\n',
      'manuscript/1.md': '# The Coast\n\n![A coast](../a.svg)\n',
      'a.svg': drawing(`<title>a${sign}b</title>${square}`),
    })
    await buildEditions(book, { editions: ['epub'] }, report)
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'image/unreadable' }))
  })
})
