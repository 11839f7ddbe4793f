import JSZip from 'jszip'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'
import { ImportRefusal } from '../../src/import/model/import-refusal.ts'
import { paragraph, wordDocument } from '../support/word-document.ts'

async function archive(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, content] of Object.entries(files)) zip.file(path, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function imported(name: string, bytes: Uint8Array): string {
  const { files } = importFiles([{ name, bytes }], { otherTitle: 'A', otherLanguage: 'en' })
  return [...files]
    .flatMap(([path, content]) => (path.endsWith('.md') ? [String(content())] : []))
    .join('\n')
}

/** Why a document is refused, and what to do about it. */
function refusal(name: string, bytes: Uint8Array): string {
  try {
    imported(name, bytes)
  } catch (error) {
    if (error instanceof ImportRefusal) return `${error.message}; ${error.hint}`
    throw error
  }
  return 'read'
}

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

function epub(pages: Readonly<Record<string, string | Uint8Array>>) {
  const names = Object.keys(pages).filter((name) => name.endsWith('.xhtml'))
  const items = names.map(
    (name, index) => `<item id="p${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const spine = names.map((_, index) => `<itemref idref="p${index}"/>`)
  return archive({
    'META-INF/container.xml': container,
    'book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...pages,
  })
}

function odt(body: string, content: Uint8Array | string = ''): Promise<Uint8Array> {
  const spaces = 'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:svg="v" xmlns:xlink="x"'
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      content ||
      `<office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })
}

describe('an archive that unpacks to more than any book has', () => {
  const tooMuch =
    /unpacks to [\d,]+ MB or more, which no book has; .*take out what is not of the book/
  const page = '<html><body><p>One.</p></body></html>'

  test('is refused as an EPUB, by the sum of its pages', async () => {
    const bytes = await epub({ 'a.xhtml': page, 'b.xhtml': page })
    const large = claiming(claiming(bytes, 'a.xhtml', 50), 'b.xhtml', 50)
    expect(refusal('a.epub', claiming(bytes, 'a.xhtml', 50))).toBe('read')
    expect(refusal('a.epub', large)).toMatch(tooMuch)
  })

  test('is refused as a zipped page', async () => {
    const bytes = await archive({ 'a.html': page })
    expect(refusal('a.zip', claiming(bytes, 'a.html', 100))).toMatch(tooMuch)
  })

  test('is refused as a Word or OpenDocument text, by what its directory says', async () => {
    const word = await wordDocument({ body: paragraph('One.'), files: { 'word/media/a.png': 'x' } })
    expect(refusal('a.docx', claiming(word, 'word/document.xml', 300))).toMatch(tooMuch)
    expect(refusal('a.docx', claiming(word, 'word/media/a.png', 2000))).toMatch(tooMuch)
    const text = await odt('<text:p>One.</text:p>')
    expect(refusal('a.odt', claiming(text, 'content.xml', 300))).toMatch(tooMuch)
  })
})

// An archive whose directory says that a file has so many megabytes (APPNOTE 4.3.12).
function claiming(bytes: Uint8Array, path: string, megabytes: number): Uint8Array {
  const changed = Buffer.from(bytes)
  const at = changed.lastIndexOf(path) - 46
  changed.writeUInt32LE(megabytes * 1024 * 1024, at + 24)
  return changed
}

describe('an entity that names a file', () => {
  function secretFile(): string {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-secret-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'secret.txt'), 'the secret')
    return pathToFileURL(join(folder, 'secret.txt')).href
  }
  const doctype = (root: string) => `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "${secretFile()}">]>`
  const refused =
    /defines entities, as no office program does; open the document in the program that made it/

  test('refuses a Word document', async () => {
    const bytes = await archive({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `${doctype('w:document')}<w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    })
    expect(refusal('a.docx', bytes)).toMatch(refused)
  })

  test('refuses an OpenDocument text', async () => {
    const bytes = await odt('', `${doctype('a')}<a>&x;</a>`)
    expect(refusal('a.odt', bytes)).toMatch(refused)
  })

  test('stays as it is written in a page and in an EPUB', async () => {
    const page = `${doctype('html')}<html><body><p>So: &x;</p></body></html>`
    const texts = [
      imported('a.html', new TextEncoder().encode(page)),
      imported('a.epub', await epub({ 'a.xhtml': page })),
    ]
    for (const text of texts) {
      expect(text).toMatch(/So: \\?&x;/)
      expect(text).not.toContain('the secret')
    }
  })
})

test('the macros of a document are left out, and told', async () => {
  const files = { 'word/vbaProject.bin': 'macro' }
  const word = await wordDocument({ body: paragraph('One.'), files })
  expect(imported('a.docm', word)).toMatch(
    /One\.[^]*The macros of the document are left out; none was run\./,
  )
})

describe('a picture that is elsewhere is not fetched, and told with the remedy', () => {
  const told =
    /A picture is not in the document but at http:\/\/a\.example\/b\.png, and nothing is fetched: save it in images\/ and write !/
  const address = 'http://a.example/b.png'

  test('in a Word document', async () => {
    const relations = `<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}" TargetMode="External"/>`
    const body = `<w:p><w:r><w:t>One.</w:t><w:drawing><a:blip r:link="p"/></w:drawing></w:r></w:p>`
    expect(imported('a.docx', await wordDocument({ body, relations }))).toMatch(told)
  })

  test('in an OpenDocument text', async () => {
    const body = `<text:p>One.<draw:frame><draw:image xlink:href="${address}"/></draw:frame></text:p>`
    expect(imported('a.odt', await odt(body))).toMatch(told)
  })

  test('in a page and in an EPUB', async () => {
    const page = `<html><body><p>One.<img src="${address}" alt=""/></p></body></html>`
    expect(imported('a.html', new TextEncoder().encode(page))).toMatch(told)
    expect(imported('a.epub', await epub({ 'a.xhtml': page }))).toMatch(told)
  })
})

test('a page that an EPUB names and does not have is told', async () => {
  const page = '<html><body><p>One.</p></body></html>'
  const zip = await JSZip.loadAsync(await epub({ 'a.xhtml': page, 'b.xhtml': page }))
  zip.remove('b.xhtml')
  expect(imported('a.epub', await zip.generateAsync({ type: 'uint8array' }))).toContain(
    'The page b.xhtml is named in the EPUB and not in it: look in another copy for its text.',
  )
})
