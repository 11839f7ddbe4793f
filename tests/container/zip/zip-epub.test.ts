import { expect, it } from 'vitest'
import { zipEpub } from '../../../src/container/zip/zip-epub.ts'
import { readZip } from '../../support/read-zip.ts'

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

it('begins with the media type, stored and without extra field', async () => {
  const bytes = Buffer.from(await zipEpub([file('OEBPS/a.xhtml', 'a')]))
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(bytes.readUInt16LE(8)).toBe(0)
  expect(bytes.readUInt16LE(28)).toBe(0)
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
})

it('holds the files in the order given after the container document, and no folders', async () => {
  const long = 'the tide comes in '.repeat(1000)
  const files = [
    file('OEBPS/content.opf', long),
    file('OEBPS/images/b.png', 'b'),
    file('OEBPS/empty.css', ''),
  ]
  const entries = readZip(await zipEpub(files))
  expect(entries.map(({ path }) => path)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'OEBPS/content.opf',
    'OEBPS/images/b.png',
    'OEBPS/empty.css',
  ])
  expect(text(entries[1]?.bytes)).toContain('full-path="OEBPS/content.opf"')
  expect(entries.slice(2).map(({ bytes }) => text(bytes))).toEqual([long, 'b', ''])
})

it('has the same bytes on every day and in every time zone', async () => {
  const zone = process.env['TZ']
  const make = async (name: string) => {
    process.env['TZ'] = name
    return Buffer.from(await zipEpub([file('OEBPS/a.xhtml', 'a')]))
  }
  try {
    expect((await make('Pacific/Auckland')).equals(await make('America/Denver'))).toBe(true)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

it('refuses to lose a file that is there twice', async () => {
  const files = [file('OEBPS/a.xhtml', 'a'), file('OEBPS/a.xhtml', 'b')]
  await expect(zipEpub(files)).rejects.toThrow('internal')
})
