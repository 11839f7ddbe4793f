import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'

// Each word of a document is in its book, in order; the words of notes come last.
const order =
  'chapter one alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu the note'

function words(name: string, bytes: Uint8Array): string {
  const { files } = importFiles([{ name, bytes }], { otherTitle: 'A', otherLanguage: 'en' })
  const text = [...files]
    .flatMap(([path, content]) => (path.startsWith('manuscript/') ? [String(content())] : []))
    .join('\n')
    .replace(/<(?:br|rt)>/g, ' ')
    .replace(
      /(?<!\\)\*+|(?<!\\)<\/?\w+>|\[\]\{[^}]*\}|(?<=\])\{[^}]*\}|\[\^\d+\]:?|\]\([^)]*\)/g,
      '',
    )
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).join(' ')
}

async function archive(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, content] of Object.entries(files)) zip.file(path, content)
  return zip.generateAsync({ type: 'uint8array' })
}

const page = `<h1>Chapter One</h1>
alpha <p>bravo<span> charlie</span><a id="r" href="#fn"><sup>1</sup></a> <b>del</b>ta</p> echo
<div>foxtrot<div>golf</div>hotel</div><ul><li>india<p>juliett</p><ol><li>kilo</li></ol>lima</li></ul>
<table><caption>papa</caption><tr><td>mike</td><td>november<br>oscar<table><tr><td></td></tr></table></td></tr></table>
<table><tr><td>quebec</td></tr></table>
<blockquote>romeo<p>sierra</p></blockquote><pre>tango
uniform</pre><dl><dt>victor</dt><dd>whiskey</dd></dl><details><summary>xray</summary>yankee</details>
<figure><figcaption>zulu</figcaption></figure><aside id="fn" epub:type="footnote"><a href="#r">1</a> the note</aside>`

test('of a page', () => {
  expect(words('a.html', new TextEncoder().encode(`<html><body>${page}</body></html>`))).toBe(order)
})

test('of an EPUB', async () => {
  const xhtml = page.replaceAll('<br>', '<br/>')
  const bytes = await archive({
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'book.opf':
      '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>${xhtml}</body></html>`,
  })
  expect(words('a.epub', bytes)).toBe(order)
})

test('of an OpenDocument text', async () => {
  const spaces =
    'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:xlink="x" xmlns:svg="v"'
  const p = (text: string) => `<text:p>${text}</text:p>`
  const body = `<text:h text:outline-level="1">Chapter One</text:h>${p('alpha')}
${p(`bravo<text:s/>char<text:span>lie</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('the note')}</text:note-body></text:note><text:line-break/>delta<text:tab/><text:a xlink:href="#x">echo</text:a>`)}
<text:section>${p('fox<text:bookmark text:name="x"/>trot')}</text:section>${p('golf <text:date>hotel</text:date>')}
<text:list><text:list-header>${p('india')}</text:list-header><text:list-item>${p('juliett')}<text:list><text:list-item>${p('kilo')}</text:list-item></text:list></text:list-item></text:list>
${p(`lima <text:ruby><text:ruby-base>mike</text:ruby-base><text:ruby-text>november</text:ruby-text></text:ruby> <draw:frame><draw:text-box>${p('quebec')}</draw:text-box></draw:frame>oscar papa`)}
<table:table><table:table-row><table:table-cell>${p('romeo')}</table:table-cell><table:table-cell>${p('sierra')}${p('tango')}</table:table-cell></table:table-row><table:table-row><table:table-cell>${p('uniform')}<text:list><text:list-item>${p('victor')}</text:list-item></text:list></table:table-cell><table:table-cell>${p('<text:meta>whiskey</text:meta>')}</table:table-cell></table:table-row></table:table>
<text:numbered-paragraph>${p('xray')}</text:numbered-paragraph>${p('yankee <text:bookmark-ref text:ref-name="x">zulu</text:bookmark-ref>')}`
  const bytes = await archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })
  expect(words('a.odt', bytes)).toBe(order)
})

test('of Rich Text', () => {
  const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}}{\*\generator gone;}
\pard\s1 Chapter One\par\pard\plain alpha\par bravo {\b char}lie{\super\chftn{\footnote\pard the note}}\line delta\tab echo\par
{\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt foxtrot}} {\*\bkmkstart x}golf{\*\bkmkend x} hotel\par
{\listtext 1.\tab}india{\deleted gone}\par{\v gone}juliett\page kilo\sect lima \u109?ike\par
\trowd\cellx1\cellx2 november\cell oscar\par papa\cell\row\pard quebec\par
{\shp{\*\shpinst{\shptxt romeo\par}}}sierra\par tan\-go uniform\par {\caps victor} {\scaps whiskey}\par x{\i r}ay\par yankee\bullet zulu\par}`
  expect(words('a.rtf', new TextEncoder().encode(rtf))).toBe(order)
})

test('of typed text', () => {
  const text =
    'Chapter One\n\nalpha bravo\ncharlie\n\n\n\tdelta echo\n* * *\nfoxtrot\n\n  golf\n  hotel\n\n- india\n- juliett\n\n#\n\n> kilo\nLIMA\n\n1. mike\n\f\nnovember\n\n~oscar~ <papa> [quebec](romeo) `sierra` {tango} :uniform | victor\n\n::: whiskey\n\n---\nxray_yankee\n\nzulu [1]\n\nthe note'
  expect(words('a.txt', new TextEncoder().encode(text))).toBe(order)
})
