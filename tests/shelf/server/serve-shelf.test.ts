import { rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { hrefs, openShelf, userAgents, type TestShelf } from '../shelf-client.ts'
import { smallBook, smallPdf } from '../small-books.ts'

const ours = { title: 'The Tale', author: 'Ann Author' }
const editions = async () => ({
  'dist/the-tale.epub': await smallBook(),
  'dist/the-tale.kepub.epub': await smallBook({ identifier: 'urn:isbn:9780000000002' }),
  'dist/the-tale.pdf': smallPdf(ours),
  'book.yaml': 'title: The Tale\n',
  'notes.epub': await smallBook({ title: 'Not for others' }),
})

const firstFile = (text: string): string => hrefs(text, /href="(\/file\/[^"]+)"/g)[0] ?? ''

describe('the page of a shelf', () => {
  test('has each book once, with its author and the edition that everyone opens', async () => {
    const shelf = await openShelf(await editions())
    const { status, headers, text } = await shelf.get('/')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text.match(/The Tale/g)).toHaveLength(1)
    expect(text).toContain('Ann Author')
    expect(firstFile(text)).toMatch(/\/the-tale\.epub$/)
    expect(text).not.toContain('Not for others')
  })

  test('offers a Kobo the KEPUB, by a name that it knows it by', async () => {
    const shelf = await openShelf(await editions())
    const { text } = await shelf.get('/', { 'User-Agent': userAgents.kobo })
    const { status, headers } = await shelf.get(firstFile(text))
    expect(firstFile(text)).toMatch(/\/the-tale\.kepub\.epub$/)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/kepub+zip')
    expect(headers['content-disposition']).toBe('attachment; filename="the-tale.kepub.epub"')
  })

  test('offers a Kobo the EPUB where there is no KEPUB', async () => {
    const shelf = await openShelf({ 'a.epub': await smallBook() })
    const { text } = await shelf.get('/', { 'User-Agent': userAgents.kobo })
    expect(firstFile(text)).toMatch(/\/a\.epub$/)
  })

  test('tells a Kindle that it takes no EPUB, names Send to Kindle, and offers the PDF', async () => {
    const shelf = await openShelf(await editions())
    const { text } = await shelf.get('/', { 'User-Agent': userAgents.kindle })
    expect(text).toContain('The Kindle browser cannot download EPUB files.')
    expect(text).toContain('amazon.com/sendtokindle')
    expect(hrefs(text, /href="(\/file\/[^"]+)"/g)).toEqual([expect.stringMatching(/\.pdf$/)])
    expect((await shelf.get('/', { 'User-Agent': userAgents.fire })).text).not.toContain('Kindle')
  })

  test('leads to a page for each book, with all editions and what is said of it', async () => {
    const shelf = await openShelf({
      'a.epub': await smallBook({
        more: '<dc:description>&lt;p&gt;A &lt;b&gt;dark&lt;/b&gt; night.&lt;/p&gt;</dc:description>',
      }),
      'a.pdf': smallPdf(),
    })
    const [path = ''] = hrefs((await shelf.get('/')).text, /href="(\/book\/[^"]+)"/g)
    const { text } = await shelf.get(path)
    expect(hrefs(text, /href="\/file\/[^/]+\/([^"]+)"/g)).toEqual(['a.epub', 'a.pdf'])
    expect(text).toContain('A dark night.')
    expect(text).not.toContain('<b>')
  })

  test('names the language of each title, and its direction', async () => {
    const shelf = await openShelf({
      'a.epub': await smallBook({ title: 'מעשה', language: 'he' }),
      'b.epub': await smallBook({ title: 'Märchen', language: 'de' }),
    })
    const { text } = await shelf.get('/')
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<h2 lang="he" dir="auto">')
    expect(text).toContain('<h2 lang="de" dir="auto">')
  })

  test('has nothing that runs or comes from elsewhere, and stays under 20 kB whatever books are called', async () => {
    const files: Record<string, Uint8Array> = {}
    for (let index = 0; index < 23; index++) {
      const title = `${index} ${'&amp;𝔏'.repeat(300)}`
      files[`${index}.epub`] = await smallBook({ title, authors: [`${'&lt;字'.repeat(300)}`] })
    }
    const shelf = await openShelf(files)
    const first = await shelf.get('/')
    expect(first.body.length).toBeLessThan(20_000)
    expect(first.text).not.toMatch(/<script|\son\w+=|https?:\/\//)
    expect(first.headers['content-security-policy']).toContain("default-src 'none'")
    expect(first.text).toContain('Page 1 of 3')
    const last = await shelf.get('/page/3')
    expect(last.text.match(/<li>/g)).toHaveLength(3)
    expect((await shelf.get('/page/4')).status).toBe(404)
  })

  test('says what to build when there are no books', async () => {
    const { status, text } = await (await openShelf({ 'book.yaml': '' })).get('/')
    expect(status).toBe(200)
    expect(text).toContain('There are no books here yet.')
    expect(text).toContain('<code>octavo build</code>')
  })

  test('says in plain words that an address leads nowhere', async () => {
    const { status, text } = await (await openShelf({})).get('/book/0')
    expect(status).toBe(404)
    expect(text).toContain('There is nothing at this address.')
  })
})

describe('a download', () => {
  const open = async (): Promise<{ shelf: TestShelf; path: string; bytes: Uint8Array }> => {
    const bytes = await smallBook()
    const shelf = await openShelf({ 'a.epub': bytes })
    return { shelf, path: firstFile((await shelf.get('/')).text), bytes }
  }

  test('has the bytes of the file, its type and its length', async () => {
    const { shelf, path, bytes } = await open()
    const { headers, body } = await shelf.get(path)
    expect(body.equals(bytes)).toBe(true)
    expect(headers['content-type']).toBe('application/epub+zip')
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(headers['accept-ranges']).toBe('bytes')
  })

  test('keeps its name in any script, and has one in plain letters for old browsers', async () => {
    const shelf = await openShelf({ 'Tür “6” & 本.epub': await smallBook() })
    const path = firstFile((await shelf.get('/')).text)
    expect(path).toMatch(/\/tur-6\.epub$/)
    const { headers } = await shelf.get(path)
    expect(headers['content-disposition']).toBe(
      'attachment; filename="Tur _6_ & _.epub"; ' +
        "filename*=UTF-8''T%C3%BCr%20%E2%80%9C6%E2%80%9D%20%26%20%E6%9C%AC.epub",
    )
  })

  test('is described by HEAD as by GET, without content', async () => {
    const { shelf, path } = await open()
    const got = await shelf.get(path)
    const head = await shelf.get(path, {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    const described = ['content-type', 'content-length', 'etag', 'content-disposition']
    for (const name of described) expect(head.headers[name]).toBe(got.headers[name])
  })

  test('is not sent again to who has it', async () => {
    const { shelf, path, bytes } = await open()
    const { headers } = await shelf.get(path)
    const tag = String(headers.etag)
    const date = String(headers['last-modified'])
    const known = await shelf.get(path, { 'If-None-Match': `"x", W/${tag}` })
    expect([known.status, known.body.length]).toEqual([304, 0])
    expect((await shelf.get(path, { 'If-Modified-Since': date })).status).toBe(304)
    const other = { 'If-None-Match': '"other"', 'If-Modified-Since': date }
    expect((await shelf.get(path, other)).status).toBe(200)
    expect((await shelf.get(path, { 'If-Match': '"other"' })).status).toBe(412)
    writeFileSync(join(shelf.directory, 'a.epub'), Buffer.concat([bytes, Buffer.from(' ')]))
    expect((await shelf.get(path, { 'If-None-Match': tag })).status).toBe(200)
  })

  test('goes on where it stopped, unless the file is another', async () => {
    const { shelf, path, bytes } = await open()
    const { headers } = await shelf.get(path)
    const part = await shelf.get(path, { Range: 'bytes=10-', 'If-Range': String(headers.etag) })
    expect(part.status).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 10-${bytes.length - 1}/${bytes.length}`)
    expect(part.body.equals(bytes.subarray(10))).toBe(true)
    const end = await shelf.get(path, { Range: 'bytes=-5' })
    expect(end.body.equals(bytes.subarray(-5))).toBe(true)
    const other = await shelf.get(path, { Range: 'bytes=10-', 'If-Range': '"other"' })
    expect([other.status, other.body.length]).toEqual([200, bytes.length])
  })

  test('of a part that is not there is refused, and of nonsense is the whole', async () => {
    const { shelf, path, bytes } = await open()
    const beyond = await shelf.get(path, { Range: `bytes=${bytes.length}-` })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${bytes.length}`)
    for (const range of ['bytes=9-3', 'bytes=a-b', 'bytes=-', 'bytes=0-1,5-6', 'pages=1-2', '']) {
      const { status, body } = await shelf.get(path, { Range: range })
      expect([range, status, body.length]).toEqual([range, 200, bytes.length])
    }
  })

  test('is told of when it has come to its end', async () => {
    const sent: string[] = []
    const files = { 'a.epub': await smallBook() }
    const shelf = await openShelf(files, { onSent: ({ fileName }) => void sent.push(fileName) })
    const path = firstFile((await shelf.get('/')).text)
    await shelf.get(path, {}, 'HEAD')
    await shelf.get(path, { Range: 'bytes=0-3' })
    expect(sent).toEqual([])
    await shelf.get(path)
    // The server hears of the end a moment after the reader has the last byte.
    await expect.poll(() => sent, { timeout: 10_000 }).toEqual(['a.epub'])
  })

  test('of a file that was taken away says so', async () => {
    const { shelf, path } = await open()
    rmSync(join(shelf.directory, 'a.epub'))
    expect((await shelf.get(path)).status).toBe(404)
  })
})

describe('a cover', () => {
  const red = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#c00' } })
      .png()
      .toBuffer()

  test('comes from the EPUB, as a JPEG no larger than a reader shows', async () => {
    const shelf = await openShelf({
      'a.epub': await smallBook({
        items:
          '<item id="c" href="im%20ages/c.png" media-type="image/png" properties="cover-image"/>',
        files: { 'OEBPS/im ages/c.png': await red(2000, 3000) },
      }),
    })
    const [path = ''] = hrefs((await shelf.get('/')).text, /src="(\/thumbnail\/[^"]+)"/g)
    const { headers, body } = await shelf.get(path)
    expect(headers['content-type']).toBe('image/jpeg')
    const { width, height, format } = await sharp(body).metadata()
    expect([width, height, format]).toEqual([240, 360, 'jpeg'])
    const { dominant } = await sharp(body).stats()
    expect(dominant.r).toBeGreaterThan(150)
    const cover = await shelf.get(path.replace('thumbnail', 'cover'))
    expect((await sharp(cover.body).metadata()).height).toBe(1448)
  })

  test('is a plain binding where the book has none, or none that is a picture', async () => {
    const cover = '<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>'
    const shelf = await openShelf({
      'a.epub': await smallBook({ title: 'One' }),
      'b.epub': await smallBook({ title: 'Two', items: cover, files: { 'OEBPS/c.png': '<svg/>' } }),
      'c.epub': await smallBook({ title: 'Three', items: cover }),
    })
    const paths = hrefs((await shelf.get('/')).text, /src="(\/thumbnail\/[^"]+)"/g)
    expect(paths).toHaveLength(3)
    for (const path of paths) {
      const { status, body } = await shelf.get(path)
      expect([status, (await sharp(body).metadata()).height]).toEqual([200, 360])
    }
  })
})

describe('a shelf', () => {
  test('serves two hundred readers at once', async () => {
    const big = { 'OEBPS/big.bin': randomBytes(600_000) }
    const bytes = await smallBook({ title: 'A', files: big })
    const shelf = await openShelf({ 'a.epub': bytes, 'b.epub': await smallBook({ title: 'B' }) })
    const page = (await shelf.get('/')).text
    const file = firstFile(page)
    const [cover = ''] = hrefs(page, /src="(\/thumbnail\/[^"]+)"/g)
    const paths = Array.from(
      { length: 200 },
      (_, index) => [file, '/', '/opds/all', cover][index % 4] ?? '',
    )
    const answers = await Promise.all(paths.map((path) => shelf.get(path)))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const files = answers.filter((_, index) => index % 4 === 0)
    expect(files.every(({ body }) => body.equals(bytes))).toBe(true)
  }, 20_000)

  test('has a book on it that was built after it was opened, and the old one no more', async () => {
    const shelf = await openShelf({ 'a.epub': await smallBook({ title: 'Old' }) })
    expect((await shelf.get('/')).text).toContain('Old')
    writeFileSync(join(shelf.directory, 'a.epub'), await smallBook({ title: 'Newer one' }))
    await expect
      .poll(async () => (await shelf.get('/')).text, { timeout: 5000, interval: 200 })
      .toContain('Newer one')
  })

  test('closes while a reader hangs on a download', async () => {
    const big = await smallBook({ files: { 'OEBPS/big.bin': randomBytes(30_000_000) } })
    const shelf = await openShelf({ 'a.epub': big })
    const path = firstFile((await shelf.get('/')).text)
    const asked = request({ host: '127.0.0.1', port: shelf.port, path })
    const hung = new Promise<string>((resolve) => {
      asked.on('error', () => resolve('hung up'))
      asked.on('response', (response) => {
        response.pause()
        response.on('error', () => resolve('hung up'))
        response.on('close', () => resolve('hung up'))
        void shelf.close().then(() => response.resume())
      })
    })
    asked.end()
    expect(await hung).toBe('hung up')
  }, 30_000)
})

// Numbers that do not compress, the same each time (a linear congruential generator, Numerical Recipes, § 7.1).
function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}
