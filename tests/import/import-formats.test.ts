import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'
import { ImportRefusal } from '../../src/import/model/import-refusal.ts'

/** The chapters that a document is imported into. */
function chapters(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const { files } = importFiles([{ name, bytes }], { otherTitle: 'Novel', otherLanguage: 'en' })
  return Object.fromEntries(
    [...files].flatMap(([path, content]) => {
      const text = path.startsWith('manuscript/') ? content() : undefined
      return typeof text === 'string' ? [[path.slice('manuscript/'.length), text]] : []
    }),
  )
}

const encode = (text: string) => new TextEncoder().encode(text)

async function archive(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, content] of Object.entries(files)) zip.file(path, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const container = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

const page = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><link rel="stylesheet" href="s.css"/></head><body>${body}</body></html>`

describe('an EPUB', () => {
  test('is cut where its table of contents points, not where its files end', async () => {
    const bytes = await archive({
      'META-INF/container.xml': container,
      'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Salt</dc:title><dc:language>en</dc:language></metadata>
<manifest><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
      'OPS/s.css': '.it { font-style: italic } .sc { font-variant: small-caps }',
      'OPS/n.xhtml': page(
        '<nav epub:type="toc"><ol><li><a href="a.xhtml">The Harbor</a></li><li><a href="c.xhtml">Inland</a></li></ol></nav>',
      ),
      'OPS/a.xhtml': page(
        '<h2>The Harbor</h2><p>She had <span class="it">never</span> come in.</p>',
      ),
      'OPS/b.xhtml': page(
        '<p>It went <span class="sc">on</span>.</p><p class="verse">Low water,<br/>no water,<br/>salt.</p>',
      ),
      'OPS/c.xhtml': page(
        '<p class="title">Inland</p><p>The end.<a epub:type="noteref" href="#n2">2</a></p><aside epub:type="footnote" id="n2"><p>2. A <b>bold</b> one.</p></aside>',
      ),
    })
    expect(chapters('salt.epub', bytes)).toEqual({
      '01-the-harbor.md':
        '# The Harbor\n\nShe had *never* come in.\n\nIt went [on]{.smallcaps}.\n\n| Low water,\n| no water,\n| salt.\n',
      '02-inland.md': '# Inland\n\nThe end.[^1]\n\n[^1]: A **bold** one.\n',
    })
  })
})

describe('a page of HTML', () => {
  test('keeps tables, lists, quotations, breaks and notes by links', () => {
    const html = `<html lang="en"><head><title>Salt</title></head><body><h1>One</h1>
<p>A note<sup><a id="r1" href="#fn1">1</a></sup> here.</p><hr><blockquote>Said.</blockquote>
<ul><li>salt</li><li>water<ol><li>low</li></ol></li></ul>
<table><tr><th>a</th><th>b</th></tr><tr><td><p>c1</p><p>c2</p></td><td>d</td></tr></table>
<ol><li id="fn1">The <i>note</i>. <a href="#r1">↩</a></li></ol></body></html>`
    expect(chapters('salt.html', encode(html))).toEqual({
      '01-one.md': `# One

A note[^1] here.

***

> Said.

- salt
- water
  1. low

| a | b |
| --- | --- |
| c1<br>c2 | d |

[^1]: The *note*.
`,
    })
  })
})

describe('an OpenDocument text', () => {
  test('keeps the looks of automatic styles, and its notes', async () => {
    const spaces =
      'xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f" xmlns:table="b" xmlns:draw="d" xmlns:svg="v" xmlns:xlink="x"'
    const bytes = await archive({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'styles.xml': `<office:document-styles ${spaces}/>`,
      'content.xml': `<office:document-content ${spaces}><office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles>
<office:body><office:text><text:h text:outline-level="1">One</text:h><text:h text:outline-level="1"/>
<text:p>She<text:s text:c="2"/>had <text:span text:style-name="T1">never </text:span>come<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> in.</text:p></office:text></office:body></office:document-content>`,
    })
    expect(chapters('salt.odt', bytes)).toEqual({
      '01-one.md': '# One\n\nShe had *never* come[^1] in.\n\n[^1]: A note.\n',
    })
  })
})

describe('Rich Text', () => {
  test('keeps accents, dashes, looks and notes', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\stylesheet{\ql Normal;}{\s1 heading 1;}}{\info{\title Salt}}
\pard\s1 One\par\pard\s0 She had {\i never} come\emdash caf\'e9 \u8220?in\u8221?.{\super\chftn{\footnote\pard A {\b bold} note.}}\par}`
    expect(chapters('salt.rtf', encode(rtf))).toEqual({
      '01-one.md': '# One\n\nShe had *never* come—café “in”.[^1]\n\n[^1]: A **bold** note.\n',
    })
  })
})

describe('typed text', () => {
  test('has its lines joined, its chapters found and its rows of stars read', () => {
    const line = 'The tide had gone out an hour before, and the harbor lay'
    const text = `CHAPTER I\n\n${line}\nopen to the sky like a hand that has let some-\nthing fall and does not yet know it at\nall.\n\n${line}\nopen.\n\n* * *\n\n${line}\n_quite_ open.\n\n\nCHAPTER II\n\n${line}\nopen.\n`
    expect(chapters('salt.txt', encode(text))).toEqual({
      '01-chapter-i.md': `# CHAPTER I\n\n${line} open to the sky like a hand that has let something fall and does not yet know it at all.\n\n${line} open.\n\n***\n\n${line} *quite* open.\n`,
      '02-chapter-ii.md': `# CHAPTER II\n\n${line} open.\n`,
    })
  })
})

describe('what cannot be read', () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
  const refusals: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['old.doc', compound, /old format of Word.*not read/],
    ['locked.docx', encrypted, /is encrypted/],
    ['cut.docx', encode('PK\u0003\u0004 and no more'), /is damaged/],
    ['novel.pdf', encode('%PDF-1.7'), /is a PDF, which is not read/],
  ]
  test.each(refusals)('%s is refused with the reason', (name, bytes, reason) => {
    expect(() => chapters(name, bytes)).toThrow(reason)
  })

  const word = (document: string) =>
    archive({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': document,
    })

  test('a document with entities, or nested without end, is refused', async () => {
    const bomb = await word('<!DOCTYPE a [<!ENTITY x "y">]><w:document>&x;</w:document>')
    expect(() => chapters('a.docx', bomb)).toThrow(/entities/)
    const deep = await word(`<w:document>${'<w:sdt>'.repeat(20_000)}`)
    expect(() => chapters('a.docx', deep)).toThrow(/nested deeper/)
  })

  test('Pages and shop locks are named', async () => {
    expect(() => chapters('a.pages', encode(''))).not.toThrow()
    const pages = await archive({ 'Index/Document.iwa': 'x' })
    expect(() => chapters('a.pages', pages)).toThrow(ImportRefusal)
    const locked = await archive({ 'META-INF/container.xml': container, 'META-INF/rights.xml': '' })
    expect(() => chapters('a.epub', locked)).toThrow(/locked by its shop/)
  })
})
