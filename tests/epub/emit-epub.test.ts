import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../src/book/model/book.ts'
import { emitEpub, type EpubParts } from '../../src/epub/emit-epub.ts'
import type { EpubFile } from '../../src/container/zip/epub-file.ts'
import { zipEpub } from '../../src/container/zip/zip-epub.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { parseTheme } from '../../src/theme/stylesheet/parse-theme.ts'
import { book, chapter, metadata, p, section, see } from '../support/build.ts'
import { epubcheck, epubcheckTs, missing } from '../support/checkers.ts'
import { silent } from '../support/collect.ts'
import { png, richBook } from './rich-book.ts'

const edition = { format: 'epub', name: 'ebook', isbn: '9780306406157' } as const

const marks = [
  { folio: 'v', node: 'contents.title', offset: 0 },
  { folio: '1', node: 'the-coast.title', offset: 0 },
  { folio: '2', node: 'the-harbour-the-sea-.p1', offset: 20 },
  { folio: '3', node: 'salt.p1', offset: 13 },
]

const everything = {
  cover: png('cover.png', 40, 64),
  marks,
  pageSource: 'urn:isbn:9780306406256',
}

async function emit(
  of: Book,
  parts: Omit<EpubParts, 'fonts'> = {},
  css = 'classic',
): Promise<readonly EpubFile[]> {
  const read = () => ({ file: 'theme.css', text: css })
  const theme = parseTheme(css === 'classic' ? css : 'theme.css', read, silent)
  const fonts = await loadFontLibrary([], silent)
  return emitEpub(of, theme, edition, { fonts, ...parts }, silent)
}

describe('a book with something of everything', async () => {
  const files = await emit(richBook(), everything)
  const epub = await zipEpub(files)
  const textOf = (path: string) =>
    Buffer.from(files.find((file) => file.path === `OEBPS/${path}`)?.bytes ?? []).toString()

  const reason = missing('epubcheck')
  it.skipIf(reason)(
    `is valid to EPUBCheck${reason ? `: skipped, ${reason}` : ''}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'octavo-epub-'))
      try {
        const path = join(folder, 'rich.epub')
        writeFileSync(path, epub)
        expect(epubcheck(path)).toEqual([])
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000,
  )

  it('is valid to epubcheck-ts', async () => {
    expect(await epubcheckTs(epub)).toEqual([])
  })

  it('is well-formed in every file', () => {
    for (const { path, bytes } of files) {
      if (!/\.(?:xhtml|opf|ncx|svg)$/.test(path)) continue
      const parser = new SaxesParser({ xmlns: true, fileName: path })
      parser.on('error', (error) => expect.unreachable(error.message))
      parser.write(Buffer.from(bytes).toString()).close()
    }
  })

  it('has the same bytes when it is made again', async () => {
    const again = await zipEpub(await emit(richBook(), everything))
    expect(Buffer.from(again).equals(epub)).toBe(true)
  })

  it('has a file for each section, named after it, with the part apart from its chapters', () => {
    expect(files.map(({ path }) => path).filter((path) => /\d-/.test(path))).toEqual([
      'OEBPS/01-titlepage.xhtml',
      'OEBPS/02-copyright-page.xhtml',
      'OEBPS/03-dedication.xhtml',
      'OEBPS/05-the-coast.xhtml',
      'OEBPS/06-the-harbour.xhtml',
      'OEBPS/07-salt.xhtml',
      'OEBPS/08-three.xhtml',
      'OEBPS/09-apr-s-tout-a-ira.xhtml',
    ])
    expect(textOf('05-the-coast.xhtml')).not.toContain('nobody')
  })

  it('leads links to the file of their target, and to the place alone in the same file', () => {
    const text = textOf('06-the-harbour.xhtml')
    expect(text).toContain('<a class="xref" href="07-salt.xhtml#salt">As was told</a>')
    expect(text).toContain('<a class="xref" href="#fig-map">Figure 1</a>')
  })

  it('has notes at the end of their file, with a way there and back', () => {
    const text = textOf('06-the-harbour.xhtml')
    expect(text).toContain(
      '<a id="n1-ref" class="noteref" href="#n1" epub:type="noteref" role="doc-noteref">1</a>',
    )
    expect(text).toMatch(
      /<aside id="n1" class="footnote" epub:type="footnote" role="doc-footnote">\n<p><a class="backlink" href="#n1-ref"/,
    )
    expect(text.indexOf('<aside id="n1"')).toBeGreaterThan(text.indexOf('Bonjour'))
  })

  it('lists parts and chapters with their labels joined to their titles', () => {
    const toc = textOf('toc.xhtml')
    expect(toc).toContain(
      '<a href="06-the-harbour.xhtml"><span class="label">Chapter One</span>: <span class="title">The Harbour &amp; the &lt;Sea&gt;</span></a>',
    )
    expect(toc).toContain('<a href="08-three.xhtml"><span class="label">Chapter Three</span></a>')
    expect(textOf('toc.ncx')).toContain(
      '<text>Chapter One: The Harbour &amp; the &lt;Sea&gt;</text>',
    )
    expect(textOf('06-the-harbour.xhtml')).toContain(
      '<title>Chapter One: The Harbour &amp; the &lt;Sea&gt;</title>',
    )
  })

  it('tells of one table of contents, which is also a page of the book', () => {
    expect(textOf('toc.xhtml').match(/doc-toc/g)).toHaveLength(1)
    expect(textOf('content.opf')).toContain('<itemref idref="f-toc.xhtml"/>')
  })

  it('lists the pages of the print edition, and names it', () => {
    const toc = textOf('toc.xhtml')
    expect(toc).toContain('<li><a href="toc.xhtml#page-v">v</a></li>')
    expect(toc).toContain('<li><a href="07-salt.xhtml#page-3">3</a></li>')
    expect(textOf('07-salt.xhtml')).toContain(
      '<span id="page-3" epub:type="pagebreak" role="doc-pagebreak" aria-label="3"></span>',
    )
    expect(textOf('content.opf')).toContain(
      '<dc:source id="print-edition">urn:isbn:9780306406256</dc:source>',
    )
  })

  it('carries the images that are shown, under plain names', () => {
    expect(files.map(({ path }) => path).filter((path) => path.includes('images/'))).toEqual([
      'OEBPS/images/map-one.png',
      'OEBPS/images/ornament.svg',
    ])
    expect(textOf('06-the-harbour.xhtml')).toContain('<img src="images/map-one.png"')
  })
})

it('is valid with nothing but a chapter, which no contents name', async () => {
  const bare = { ...chapter('', p('Text.')), listed: false }
  const files = await emit({ ...book(bare), metadata: metadata({ title: 'A & B' }) })
  expect(await epubcheckTs(await zipEpub(files))).toEqual([])
  const toc = Buffer.from(files.find(({ path }) => path.endsWith('toc.xhtml'))?.bytes ?? [])
  expect(toc.toString()).toContain('<li><a href="01-chapter.xhtml">A &amp; B</a></li>')
})

it('keeps the contents that an author wrote as a page, and makes its own list beside it', async () => {
  const own = section('toc', 'What is here', p('One, and one only.'))
  const files = await emit(book(own, chapter('One', p('Text.'))))
  const paths = files.map(({ path }) => path)
  expect(paths).toContain('OEBPS/01-what-is-here.xhtml')
  expect(paths).toContain('OEBPS/toc.xhtml')
  expect(await epubcheckTs(await zipEpub(files))).toEqual([])
})

it('escapes a title that is markup wherever it stands', async () => {
  const title = `"]]></script><b>&amp;'`
  const files = await emit({
    ...book(chapter(title, p(title, see('nowhere', title)))),
    metadata: metadata({ title, publisher: title, subjects: [title], identifier: 'urn:uuid:x' }),
  })
  for (const { path, bytes } of files) {
    const text = Buffer.from(bytes).toString()
    if (/(?:xhtml|opf|ncx)$/.test(path)) expect(text).not.toMatch(/<\/script>|<b>/)
  }
})

it('writes ids that XML does not take as ones that it does, and leads links there', async () => {
  const target = { ...p('Here.'), id: '1st place' }
  const files = await emit(book(chapter('One', p(see('1st place', 'there')), target)))
  const text = Buffer.from(files.find(({ path }) => /01-one/.test(path))?.bytes ?? []).toString()
  expect(text).toContain('href="#id-1st_place"')
  expect(text).toContain('<p id="id-1st_place">')
})

it('embeds the faces that the theme names and the text uses, and no others', async () => {
  const of = book(chapter('One', p('Plain, ', { type: 'emphasis', children: [] }, 'and Ж.')))
  const css = 'body { font-family: "EB Garamond", serif } h1 { font-weight: 400 }'
  const names = async (theme: string) =>
    (await emit(of, {}, theme)).map(({ path }) => path).filter((path) => path.includes('fonts/'))
  expect(await names(css)).toEqual(['OEBPS/fonts/ebgaramond-regular.ttf'])
  expect(await names('body { font-family: serif }')).toEqual([])
  expect(await names('@media print { body { font-family: Literata } }')).toEqual([])
})
