import JSZip from 'jszip'
import { readZip, type ZipEntry } from '../support/read-zip.ts'
import {
  centered,
  pageBreak,
  paragraph,
  run,
  style,
  wordDocument,
} from '../support/word-document.ts'

/** Two Word documents with what Word can do. */
export async function documents(): Promise<readonly (readonly ZipEntry[])[]> {
  const notes = `<w:footnote w:id="7">${paragraph('the note')}</w:footnote>`
  const body = [
    centered('Chapter One'),
    paragraph('It was a dark night.', '<w:jc w:val="right"/>'),
    `<w:p>${run('delta ')}<w:hyperlink w:anchor="x">${run('echo')}</w:hyperlink><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`,
    `<w:p><w:fldSimple w:instr="REF x">${run('golf')}</w:fldSimple><w:ins w:id="1" w:author="a">${run('in')}</w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
    pageBreak,
    paragraph('Two', '<w:pStyle w:val="H"/>'),
    `<w:tbl><w:tr><w:tc>${paragraph('november')}</w:tc><w:tc>${paragraph('oscar')}</w:tc></w:tr></w:tbl>`,
    paragraph('item', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    paragraph('item', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
  ].join('')
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const styles = style('H', 'heading 1')
  const whole = await wordDocument({ body, styles, numbering, footnotes: notes })
  const plain = await wordDocument({ body: paragraph('One') + paragraph('Two'), styles })
  return [whole, plain].map(readZip)
}

/** An OpenDocument text with what Writer can do. */
export async function openDocuments(): Promise<readonly (readonly ZipEntry[])[]> {
  const names = 'office style text fo table draw svg xlink dc meta math'.split(' ')
  const spaces = names.map((name) => `xmlns:${name}="${spaceOf[name] ?? name}"`).join(' ')
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text')
  zip.file(
    'meta.xml',
    `<office:document-meta ${spaces}><office:meta><dc:title>Salt</dc:title><dc:creator>Ann</dc:creator></office:meta></office:document-meta>`,
  )
  zip.file('styles.xml', `<office:document-styles ${spaces}>${openStyles}</office:document-styles>`)
  zip.file(
    'content.xml',
    `<office:document-content ${spaces}><office:automatic-styles>${openLooks}</office:automatic-styles><office:body><office:text>${openBody}</office:text></office:body></office:document-content>`,
  )
  return [readZip(await zip.generateAsync({ type: 'uint8array' }))]
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const spaceOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['office', 'style', 'text', 'table', 'meta'].map((name) => [name, `${oasis}:${name}:1.0`]),
  ),
  draw: `${oasis}:drawing:1.0`,
  fo: `${oasis}:xsl-fo-compatible:1.0`,
  svg: `${oasis}:svg-compatible:1.0`,
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  math: 'http://www.w3.org/1998/Math/MathML',
}

const openStyles =
  '<office:styles><style:style style:name="Quote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:margin-left="1cm"/></style:style></office:styles>'

const openLooks =
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>' +
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quote"><style:paragraph-properties fo:break-before="page"/></style:style>' +
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/></text:list-style>'

const openBody =
  '<text:h text:outline-level="1">One</text:h><text:p>She<text:s text:c="2"/>had <text:span text:style-name="T1">never</text:span><text:tab/>come<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> in.<text:line-break/>Then.</text:p>' +
  '<text:p text:style-name="P1">Alone.</text:p><text:h text:outline-level="2">Two</text:h>' +
  '<text:list text:style-name="L1"><text:list-item><text:p>salt</text:p><text:list><text:list-item><text:p>low</text:p></text:list-item></text:list></text:list-item></text:list>' +
  '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>' +
  '<text:p><text:bookmark-start text:name="x"/>here<text:bookmark-end text:name="x"/> <text:a xlink:href="#x">there</text:a> <text:bookmark-ref text:ref-name="x">back</text:bookmark-ref><text:tracked-changes/></text:p>'

/** A page of HTML, a rich text and plain texts. */
export function texts(): ReadonlyMap<string, string> {
  return new Map([
    ['a.html', page],
    ['b.html', wordPage],
    ['c.rtf', rich],
    ['d.txt', plain],
    ['e.md', `---\ntitle: Salt\n---\n\n${plain}`],
  ])
}

const page = `<!DOCTYPE html><html lang="en"><head><title>Salt</title><meta name="author" content="Ann"><style>.c { text-align: center } em { font-style: normal }</style></head>
<body><h1>One</h1><p class="c">A note<sup><a id="r1" href="#fn1">1</a></sup> <em>here</em>.</p><hr>
<blockquote>Said.<footer>Ann</footer></blockquote><ul><li>salt<li>water<ol start="3"><li>low</ol></ul>
<table><caption>T</caption><tr><th rowspan="2">a<th>b<tr><td colspan="2"><p>c</p><p>d</p></table>
<dl><dt>salt<dd>a thing</dl><pre><code class="language-js">let a = 1 &lt; 2</code></pre>
<p>x<sub>2</sub> <b>bold <i>both</b> italic</i> <ruby>漢<rt>kan</rt></ruby> <img src="data:image/png;base64,iVBORw0KGgo=" alt="view"><math><mi>x</mi></math></p>
<h2 id="two">Two</h2><p>See <a href="#two">there</a> &amp; &copy; &#8212; <span style="font-weight:bold">so</span>.<br>End.</p>
<ol><li id="fn1">The <i>note</i>. <a href="#r1">↩</a></li></ol></body></html>`

const wordPage = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="windows-1252"></head><body><div class=WordSection1><p class=MsoTitle>Salt</p>
<p class=MsoNormal align=center style='text-align:center'><b>Chapter 1</b><o:p></o:p></p><p class=MsoNormal>She had <i>never</i> come.<![if !supportFootnotes]>[1]<![endif]></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>one</p></div></body></html>`

const rich = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql Normal;}{\s1 heading 1;}}{\info{\title Salt}{\author Ann}}
\pard\s1 One\par\pard\s0 She had {\i never} come\emdash caf\'e9 \u8220?in\u8221?.{\super\chftn{\footnote\pard A {\b bold} note.}}\par
\pard\qc Alone\par\trowd\cellx100\cellx200\intbl a\cell b\cell\row\pard{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt there}}\page{\pict\pngblip 89504e470d0a}End.\par}`

const plain = `SALT

Chapter One

It was dark, and _nobody_ came -- "not even" the postman.

* * *

    Indented lines
    of a poem

1. one
2. two

CHAPTER TWO

She said: "No." [1]

[1] A note.
`
