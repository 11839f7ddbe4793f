import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { checkEpub } from '../../src/check-epub/check-epub.ts'
import { png } from '../epub/rich-book.ts'

const document = (body: string) =>
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n' +
  '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head>' +
  '<meta http-equiv="Content-Type" content="application/xhtml+xml; charset=utf-8"/><title>The Tale</title>' +
  `</head><body>${body}</body></html>`

const uuid = 'urn:uuid:f47ac10b-58cc-4372-a567-0e02b2c3d479'

const files: Readonly<Record<string, string>> = {
  'META-INF/container.xml':
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>' +
    '<rootfile full-path="E/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'E/book.opf':
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="q">' +
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>The Tale</dc:title>' +
    '<dc:creator opf:role="aut" opf:file-as="Author, Ann">Ann Author</dc:creator><dc:language>en</dc:language>' +
    `<dc:identifier id="q" opf:scheme="UUID">${uuid}</dc:identifier><dc:date opf:event="publication">2011-05</dc:date>` +
    '<meta name="cover" content="i"/></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' +
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>' +
    '<item id="i" href="a.png" media-type="image/png"/></manifest><spine toc="ncx"><itemref idref="b" linear="no"/><itemref idref="a"/></spine>' +
    '<guide><reference type="cover" title="Cover" href="b.xhtml"/></guide></package>',
  'E/toc.ncx':
    '<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head>' +
    `<meta name="dtb:uid" content="${uuid}"/></head><docTitle><text>The Tale</text></docTitle><navMap>` +
    '<navPoint id="n1" playOrder="1"><navLabel><text>One</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>',
  'E/b.xhtml': document('<div><img src="a.png" alt="The Tale"/></div>'),
}

/** The codes that a book of version 2 is given, with this body, and one file changed. */
async function codesOf(body: string, path = '', from = '', to = ''): Promise<readonly string[]> {
  const zip = new JSZip()
  zip.file('mimetype', 'application/epub+zip', { compression: 'STORE' })
  for (const [name, text] of Object.entries({ ...files, 'E/a.xhtml': document(body) })) {
    expect(name !== path || text.includes(from)).toBe(true)
    zip.file(name, name === path ? text.replace(from, to) : text, { createFolders: false })
  }
  zip.file('E/a.png', png('a.png', 40, 60).bytes, { createFolders: false })
  const bytes = await zip.generateAsync({ type: 'uint8array' })
  const found = await checkEpub(bytes, 'book.epub', 'kobo')
  return found
    .filter(({ severity, code }) => severity !== 'info' && !/^(?:accessibility|kobo)\//.test(code))
    .map(({ code }) => code)
}

// EPUBCheck 4.2.6 agrees on each of these.
describe('checkEpub has nothing against an EPUB of version 2 with', () => {
  test.each([
    '<h1 class="x" id="h" title="t">a</h1><p>b<br/>c <tt>d</tt> <big>e</big> <acronym title="f">g</acronym></p>',
    '<div>a <p>b</p> c</div><blockquote><p>a</p></blockquote><address>a</address><hr/><pre>a <img src="a.png" alt="b"/></pre>',
    '<ul><li>a<p>b</p><ol><li>c</li></ol></li></ul><dl><dd>a</dd></dl>',
    '<table summary="s" border="1" cellpadding="2" width="100%"><caption>c</caption><col width="20%"/><thead><tr><th abbr="x">a</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td align="left" valign="top">b</td></tr></tbody></table>',
    '<p><a href="b.xhtml" rel="x" target="_blank">a</a><ins cite="b.xhtml">b</ins><del>c</del><bdo dir="rtl">d</bdo>&nbsp;&eacute;</p>',
    '<p><img src="a.png" alt="a" width="50%" usemap="#m"/><map id="m"><area href="b.xhtml" alt="b" shape="rect" coords="0,0,1,1"/></map></p>',
    '<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1"><image width="1" height="1" xlink:href="a.png"/></svg></div>',
    '<p lang="en"><object data="a.png" type="image/png"><param name="a" value="b"/>c</object></p>',
  ])('%s', async (body) => {
    expect(await codesOf(body)).toEqual([])
  })

  test('a longer table of contents', async () => {
    const more =
      '</navPoint><navPoint class="x" id="n2" playOrder="2"><navLabel><text>b</text></navLabel><content src="b.xhtml"/></navPoint></navMap>' +
      '<pageList><pageTarget id="p1" type="normal" value="1" playOrder="1"><navLabel><text>1</text></navLabel><content src="a.xhtml"/></pageTarget></pageList>'
    expect(await codesOf('<p>a</p>', 'E/toc.ncx', '</navPoint></navMap>', more)).toEqual([])
  })
})

describe('checkEpub finds in an EPUB of version 2', () => {
  test.each([
    ['content/misplaced-text', 'text'],
    ['content/misplaced-text', '<blockquote>a</blockquote>'],
    ['content/misplaced-text', '<ul>a<li>b</li></ul>'],
    ['content/misplaced-text', '<p><br>a</br></p>'],
    ['content/misplaced-element', '<p>a<div>b</div></p>'],
    ['content/misplaced-element', '<p>a<ins><p>b</p></ins></p>'],
    ['content/misplaced-element', '<li>a</li>'],
    ['content/misplaced-element', '<em>a</em>'],
    ['content/misplaced-element', '<table><td>a</td></table>'],
    ['content/child-order', '<ul></ul>'],
    ['content/child-order', ''],
    ['content/child-order', '<table><tr></tr></table>'],
    ['content/child-order', '<table><tr><td>a</td></tr><caption>b</caption></table>'],
    ['content/unknown-element', '<p><font>a</font></p>'],
    ['content/unknown-element', '<p><u>a</u></p>'],
    ['content/unknown-element', '<p><script type="text/javascript">a()</script></p>'],
    ['content/unknown-attribute', '<p align="center">a</p>'],
    ['content/unknown-attribute', '<p data-x="1">a</p>'],
    ['content/unknown-attribute', '<p><a name="x">a</a></p>'],
    ['content/unknown-attribute', '<ol start="3"><li>a</li></ol>'],
    ['content/missing-attribute', '<p><img src="a.png"/></p>'],
    ['content/attribute-value', '<p id="1a">a</p>'],
    ['content/attribute-value', '<p xml:lang="e n">a</p>'],
  ])('%s in %s', async (code, body) => {
    expect(await codesOf(body)).toContain(code)
  })

  test('an HTML5 element, as one fault', async () => {
    expect(await codesOf('<section><p>a</p></section>')).toEqual(['content/unknown-element'])
  })

  test.each([
    ['ncx/structure', '<navLabel><text>One</text></navLabel>', ''],
    ['ncx/structure', '<docTitle><text>The Tale</text></docTitle>', ''],
    ['ncx/structure', '<navMap>', '<navMap><entry/>'],
    ['ncx/attribute', 'playOrder="1"', 'playOrder="one"'],
    ['ncx/attribute', 'id="n1" ', ''],
    ['ncx/attribute', '<navMap>', '<navMap id="n1">'],
  ])('%s where %s becomes "%s"', async (code, from, to) => {
    expect(await codesOf('<p>a</p>', 'E/toc.ncx', from, to)).toEqual([code])
  })

  test.each([
    ['epub/OPF-050', 'E/book.opf', ' toc="ncx"', ''],
    ['epub/RSC-005', 'E/toc.ncx', 'id="n1"', 'id="1"'],
    ['epub/NCX-001', 'E/toc.ncx', uuid, 'other'],
    ['epub/RSC-007', 'E/toc.ncx', 'src="a.xhtml"', 'src="z.xhtml"'],
    ['epub/RSC-012', 'E/toc.ncx', 'src="a.xhtml"', 'src="a.xhtml#z"'],
  ])('%s in %s', async (code, path, from, to) => {
    expect(await codesOf('<p>a</p>', path, from, to)).toContain(code)
  })
})
