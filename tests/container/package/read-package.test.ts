import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import {
  findPackagePath,
  metadataOf,
  namedMetaOf,
  readPackage,
} from '../../../src/container/package/read-package.ts'
import { resolveHref } from '../../../src/container/package/resolve-href.ts'
import { openZip, type Zip } from '../../../src/container/zip/open-zip.ts'

const container = '<container><rootfiles><rootfile full-path="./O/p.opf"/></rootfiles></container>'

async function zipOf(files: Readonly<Record<string, string>>): Promise<Zip> {
  const zip = new JSZip()
  for (const [path, text] of Object.entries(files)) zip.file(path, text)
  const opened = openZip(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
  if (!opened) throw new Error('no archive')
  return opened
}

const packageOf = async (text: string) =>
  readPackage(await zipOf({ 'META-INF/container.xml': container, 'O/p.opf': text }))

describe('readPackage', () => {
  test('reads the manifest, the spine, the metadata and the identifier of the book', async () => {
    const opf = await packageOf(
      `<opf:package unique-identifier="b"><opf:metadata>
       <dc:identifier id="a">one</dc:identifier><dc:identifier id="b"> two &amp; more </dc:identifier>
       <dc:language>en</dc:language><meta property="schema:accessMode">textual</meta>
       <meta name="cover" content="c"/></opf:metadata><opf:manifest>
       <opf:item id="t" href="text%20one.xhtml" media-type="application/xhtml+xml" properties="nav svg"/>
       <opf:item id="c" href="../c.jpg" media-type="image/jpeg"/></opf:manifest>
       <opf:spine><opf:itemref idref="t"/><opf:itemref idref="nowhere"/></opf:spine></opf:package>`,
    )
    expect(opf?.uniqueIdentifier).toBe('two & more')
    expect(opf?.items[0]).toEqual({
      id: 't',
      path: 'O/text one.xhtml',
      mediaType: 'application/xhtml+xml',
      properties: ['nav', 'svg'],
    })
    expect(opf?.spine).toEqual(['O/text one.xhtml'])
    expect(opf?.cover?.path).toBe('c.jpg')
    expect(opf && metadataOf(opf.document, 'language')).toEqual(['en'])
    expect(opf && metadataOf(opf.document, 'schema:accessMode')).toEqual(['textual'])
    expect(opf && namedMetaOf(opf.document, 'cover')).toBe('c')
  })

  test('reads what it can of a package that is not well-formed', async () => {
    const opf = await packageOf(
      '<package unique-identifier="b"><dc:title>Tom & Jerry</dc:title>' +
        '<dc:identifier id="b">x<item id=a href="b;c">',
    )
    expect(opf?.uniqueIdentifier).toBe('x')
    expect(opf && metadataOf(opf.document, 'title')).toEqual(['Tom & Jerry'])
    expect(opf?.items[0]?.path).toBe('O/b;c')
  })

  test('is undefined where there is no package, or one that is larger than any', async () => {
    expect(readPackage(await zipOf({}))).toBeUndefined()
    expect(findPackagePath(await zipOf({}))).toBeUndefined()
    const lost = await zipOf({ 'META-INF/container.xml': container })
    expect(readPackage(lost)).toBeUndefined()
    expect(findPackagePath(lost)).toBe('O/p.opf')
    expect(await packageOf(' '.repeat(5 * 1024 * 1024))).toBeUndefined()
  })
})

test('resolveHref leads to a file and an id in it', () => {
  expect(resolveHref('O/a.xhtml', 'b%20c.xhtml#d')).toEqual({ path: 'O/b c.xhtml', id: 'd' })
  expect(resolveHref('O/a.xhtml', '#d')).toEqual({ path: 'O/a.xhtml', id: 'd' })
  expect(resolveHref('O/a.xhtml', '100%.png')).toEqual({ path: 'O/100%.png', id: '' })
})
