import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookIdentity } from '../src/device/book-identity.ts'
import { mounts, readerTrees } from './device/reader-trees.ts'
import { smallEpub } from './device/small-epub.ts'
import { bookFolder } from './support/book-folder.ts'
import { octavo, type Run } from './support/octavo.ts'

const tale = {
  'book.yaml': 'title: The Tale\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-begin.md': '# Begin\n\nIt was dark, and nobody came.\n',
}

/** Runs `octavo send` where only these disks are. */
const send = (directory: string, places: string, ...args: readonly string[]): Promise<Run> =>
  octavo(directory, ['send', ...args], { environment: { OCTAVO_MOUNTS: places } })

describe('octavo send', () => {
  test('builds the ebook of a folder, puts it on the one reader, and says how to eject', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo, stick: {} })
    const directory = bookFolder(tale)
    const { code, out, err } = await send(directory, places)
    const path = join(places, 'KOBOeReader/the-tale.epub')
    expect(out).toMatch(new RegExp(`^${path} {2}\\d+ kB\n$`))
    expect(err).toMatch(
      /^Before you pull the cable, .+\nIt adds the book to its library once you eject it\.\n/,
    )
    expect(code).toBe(0)
    expect(existsSync(join(directory, 'dist'))).toBe(false)
  })

  test('says that a Kobo has a format of its own, when the book has no edition in it', async () => {
    const hint = '`kobo: { format: kepub }`'
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    expect((await send(bookFolder(tale), places)).err).toContain(hint)
    const yaml = `${tale['book.yaml']}editions: { kobo: { format: kepub } }\n`
    const made = await send(bookFolder({ ...tale, 'book.yaml': yaml }), places)
    expect(made.out).toContain('the-tale.kepub.epub')
    expect(made.err).not.toContain(hint)
  })

  test('sends the very file that a build makes, with the page numbers of the print edition', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const directory = bookFolder(tale)
    await octavo(directory, ['build'])
    await send(directory, places)
    expect(readFileSync(join(places, 'KOBOeReader/the-tale.epub'))).toEqual(
      readFileSync(join(directory, 'dist/the-tale.epub')),
    )
  })

  test('says that it was there already, and that it took the place of an older one', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const directory = bookFolder(tale)
    await send(directory, places)
    expect((await send(directory, places)).err).toContain('already had this file')
    writeFileSync(join(directory, 'manuscript/01-begin.md'), '# Begin\n\nIt was light.\n')
    const { err, code } = await send(directory, places)
    expect(err).toContain('It replaced another version of the same book.')
    expect(code).toBe(0)
  })

  test('puts the file of a PDF in the place of its older version too', async () => {
    const places = mounts({ NOOK: readerTrees.nook })
    const directory = bookFolder(tale)
    await octavo(directory, ['build', '-e', 'pdf'])
    expect((await send(directory, places, 'dist/the-tale.pdf')).code).toBe(0)
    writeFileSync(join(directory, 'manuscript/01-begin.md'), '# Begin\n\nIt was light.\n')
    await octavo(directory, ['build', '-e', 'pdf'])
    const { err } = await send(directory, places, 'dist/the-tale.pdf')
    expect(err).toContain('It replaced another version of the same book')
  })

  test('never writes over another book, and says what this one is called', async () => {
    const other = await smallEpub('urn:other')
    const places = mounts({ KOBOeReader: { ...readerTrees.kobo, 'the-tale.epub': other } })
    const { out, err } = await send(bookFolder(tale), places)
    expect(out).toContain('the-tale-2.epub')
    expect(err).toContain('Another book is called "the-tale.epub" there')
    expect(bookIdentity({ format: 'epub', bytes: other })).toBe('urn:other')
    expect(readFileSync(join(places, 'KOBOeReader/the-tale.epub'))).toEqual(Buffer.from(other))
  })

  test('sends no EPUB to a Kindle, but makes it ready for Send to Kindle and says how', async () => {
    const places = mounts({ Kindle: readerTrees.kindle })
    const directory = bookFolder(tale)
    const { code, out, err } = await send(directory, places)
    expect(out).toMatch(/^dist\/the-tale\.epub {2}\d+ kB\n$/)
    expect(err).toContain('a Kindle does not open EPUB files copied by cable')
    expect(err).toContain('amazon.com/sendtokindle (up to 200 MB)')
    expect(err).toContain('(up to 50 MB)')
    expect(code).toBe(1)
    expect(existsSync(join(directory, 'dist/the-tale.epub'))).toBe(true)
  })

  test('says why Send to Kindle would refuse a file, and does not call it ready', async () => {
    const places = mounts({ Kindle: readerTrees.kindle })
    const directory = bookFolder({ 'a.epub': Buffer.from(await smallEpub('urn:a')) })
    const { code, err } = await send(directory, places, 'a.epub')
    expect(err).not.toContain('Send to Kindle takes this file')
    expect(err).toContain('it names no language')
    expect(code).toBe(1)
    const { out } = await send(directory, places, 'a.epub', '--json')
    const { refusals } = JSON.parse(out) as { refusals: readonly { code: string }[] }
    expect(refusals.map((one) => one.code)).toContain('send-to-kindle/no-language')
  })

  test('says what Send to Kindle may take amiss', async () => {
    const places = mounts({ Kindle: readerTrees.kindle })
    const yaml = 'title: Le\nauthor: Ann Author\nlanguage: tlh\neditions: { e: { format: epub } }\n'
    const { err } = await send(bookFolder({ ...tale, 'book.yaml': yaml }), places)
    expect(err).toContain('Send to Kindle may refuse this file:\n  OEBPS/content.opf  ')
    expect(err).toContain('amazon.com/sendtokindle')
  })

  test('sends a Kindle what it opens, and names what it does not', async () => {
    const places = mounts({ Kindle: readerTrees.kindle })
    const directory = bookFolder({ 'a.azw3': 'BOOKMOBI', 'b.cbz': 'PK' })
    expect((await send(directory, places, 'a.azw3')).code).toBe(0)
    expect(existsSync(join(places, 'Kindle/documents/a.azw3'))).toBe(true)
    const { code, err } = await send(directory, places, 'b.cbz')
    expect(err).toContain('a Kindle cannot open "b.cbz".\nIt opens azw3, mobi')
    expect(code).toBe(1)
  })

  test('sends no file that only calls itself an EPUB', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const { code, err } = await send(bookFolder({ 'a.epub': 'no' }), places, 'a.epub')
    expect(err).toContain('"a.epub" is not an EPUB, whatever its name says')
    expect(code).toBe(1)
    expect(existsSync(join(places, 'KOBOeReader/a.epub'))).toBe(false)
  })

  test('asks which of several readers, and takes its name, label, model or folder', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo, PB632: readerTrees.pocketbook })
    const directory = bookFolder({ 'a.pdf': '%PDF' })
    const { code, err } = await send(directory, places, 'a.pdf')
    expect(err).toContain('several readers are connected; say which with --to:\n')
    expect(err).toContain(`--to kobo        Kobo Libra 2, ${join(places, 'KOBOeReader')}\n`)
    expect(code).toBe(2)
    for (const to of ['kobo', 'KOBOEREADER', 'Kobo Libra 2', join(places, 'PB632')])
      expect((await send(directory, places, 'a.pdf', '--to', to)).code).toBe(0)
    expect(existsSync(join(places, 'PB632/Books/a.pdf'))).toBe(true)
  })

  test('names the nearest reader when there is none of that name', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const { code, err } = await send(bookFolder(tale), places, '--to', 'kbo')
    expect(err).toContain('no reader "kbo" is connected; did you mean "kobo"?')
    expect(code).toBe(2)
  })

  test('puts a book into any folder that is named, for a reader that nobody knows', async () => {
    const places = mounts({ NEWREADER: { 'music/': '' } })
    const folder = join(places, 'NEWREADER')
    const directory = bookFolder({ ...tale, 'a.lit': 'ITOLITLS' })
    const { code, out, err } = await send(directory, places, '--to', folder)
    expect(out).toContain(join(folder, 'the-tale.epub'))
    expect(err).toContain('This program does not know the reader')
    expect(code).toBe(0)
    expect((await send(directory, places, 'a.lit', '--to', join(folder, 'music'))).code).toBe(0)
    expect(existsSync(join(folder, 'music/a.lit'))).toBe(true)
    const missing = await send(directory, places, '--to', join(folder, 'books'))
    expect(missing).toMatchObject({
      code: 2,
      err: `octavo: there is no folder "${folder}/books"\n`,
    })
  })

  test('says nothing of the pages that the ebook is numbered by', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const wide = `# Begin\n\n${'x'.repeat(300)}\n\n# End\n\nIt was dark.\n`
    const directory = bookFolder({ ...tale, 'manuscript/01-begin.md': wide })
    expect((await octavo(directory, ['build'])).err).toContain('line/overfull')
    const { err, code } = await send(directory, places)
    expect(err).toMatch(/^Before you pull the cable/)
    expect(code).toBe(0)
    expect(readFileSync(join(places, 'KOBOeReader/the-tale.epub'))).toEqual(
      readFileSync(join(directory, 'dist/the-tale.epub')),
    )
  })

  test('makes the file ready and tells the ways when no reader is connected', async () => {
    const directory = bookFolder(tale)
    const { code, out, err } = await send(directory, mounts({ stick: {} }), '--to', 'kobo')
    expect(out).toMatch(/^dist\/the-tale\.epub {2}/)
    expect(err).toMatch(/^No e-reader is connected: /)
    for (const way of ['by cable', 'Send to Kindle', 'by cloud', 'by mail'])
      expect(err).toContain(way)
    expect(code).toBe(1)
  })

  test('says what is wrong with the book, sends it all the same, and ends as a build does', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const directory = bookFolder({ ...tale, 'manuscript/02.md': '# End\n\n[there](#their)\n' })
    const { code, err } = await send(directory, places)
    expect(err).toMatch(/^manuscript\/02\.md:3:1 {2}error {2}link\/target-not-found\n/)
    expect(err).toMatch(/\n1 error\n$/)
    expect(code).toBe(1)
    expect(existsSync(join(places, 'KOBOeReader/the-tale.epub'))).toBe(true)
  })

  test('sends nothing when nothing can be made', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const { code, err } = await send(bookFolder({}), places)
    expect(err).toContain('project/manuscript-empty')
    expect(err).toContain('nothing was built')
    expect(code).toBe(1)
  })

  test('takes no path that is not there', async () => {
    const { code, err } = await send(bookFolder(tale), mounts({}), 'novel')
    expect(err).toBe('octavo: there is no file or folder "novel"\n')
    expect(code).toBe(2)
  })

  test('lists the readers, for people and for programs', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo, Kindle: readerTrees.kindle })
    const { code, out } = await send(bookFolder({}), places, '--list')
    expect(out).toContain(`kobo    Kobo Libra 2, ${join(places, 'KOBOeReader')}\n`)
    expect(out).toContain('it does not open EPUBs that come by cable')
    expect(code).toBe(0)
    const json = await send(bookFolder({}), places, '--list', '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      devices: [
        { name: 'kobo', kind: 'kobo', model: 'Kobo Libra 2', label: 'KOBOeReader' },
        { name: 'kindle', kind: 'kindle', root: join(places, 'Kindle') },
      ],
    })
    const none = await send(bookFolder({}), mounts({}), '--list')
    expect(none).toMatchObject({ code: 0, out: '' })
    expect(none.err).toMatch(/^No e-reader is connected: /)
  })

  test('prints the same facts as JSON', async () => {
    const places = mounts({ KOBOeReader: readerTrees.kobo })
    const { out, err } = await send(bookFolder(tale), places, '--json')
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({
      result: 'new',
      device: expect.objectContaining({ name: 'kobo' }),
      book: { edition: 'ebook', format: 'epub', bytes: expect.any(Number) },
      path: join(places, 'KOBOeReader/the-tale.epub'),
      diagnostics: [],
      suppressed: 0,
      seconds: 0,
    })
  })
})
