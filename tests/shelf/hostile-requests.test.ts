import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hrefs, openShelf } from './shelf-client.ts'
import { smallBook } from './small-books.ts'

const secret = 'SECRET OF THE MANUSCRIPT'

const novel = async () => ({
  'book.yaml': `title: ${secret}\n`,
  'manuscript/01.md': secret,
  'dist/tale.epub': await smallBook(),
  'dist/notes.txt': secret,
  'dist/.hidden.epub': await smallBook({ title: secret }),
})

describe('nothing but the built editions is reachable', () => {
  test('by a path out of the folder, in any encoding', async () => {
    const shelf = await openShelf(await novel())
    const [file = ''] = hrefs((await shelf.get('/')).text, /href="(\/file\/[^"]+)"/g)
    const id = file.split('/')[2] ?? ''
    const ups = [
      '..',
      '%2e%2e',
      '%2E.',
      '.%2e',
      '%252e%252e',
      '..;',
      '%c0%ae%c0%ae',
      '%u002e%u002e',
      '..%00',
      '．．',
    ].map((up) => encodeURI(up).replaceAll('%25', '%'))
    const slashes = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af', '//']
    const targets = ['book.yaml', 'manuscript/01.md', 'dist/notes.txt', 'etc/passwd']
    const bases = ['', '/file', `/file/${id}`, '/book', '/cover', '/thumbnail', '/opds', '/page']
    const paths = bases.flatMap((base) =>
      ups.flatMap((up) =>
        slashes.flatMap((slash) =>
          targets.map((target) => `${base}/${up}${slash}${up}${slash}${target}`),
        ),
      ),
    )
    const answers = await inTurns(paths, (path) => shelf.get(path))
    expect(answers.filter(({ status }) => status !== 404).map(({ status }) => status)).toEqual([])
    expect(answers.some(({ text }) => text.includes(secret))).toBe(false)
  }, 30_000)

  test('by its own name', async () => {
    const shelf = await openShelf(await novel())
    const paths = [
      '/book.yaml',
      '/dist/tale.epub',
      '/dist/notes.txt',
      '/manuscript/01.md',
      '/file/dist/tale.epub',
      '/.hidden.epub',
      `/file/${encodeURIComponent(join(shelf.directory, 'book.yaml'))}/book.yaml`,
      '/file/__proto__/tale.epub',
      '/book/constructor',
      '/cover/toString.jpg',
      '/opds/hasOwnProperty',
    ]
    for (const path of paths) expect([path, (await shelf.get(path)).status]).toEqual([path, 404])
  })

  test('under another name than its own, or with more behind it', async () => {
    const shelf = await openShelf(await novel())
    const [file = ''] = hrefs((await shelf.get('/')).text, /href="(\/file\/[^"]+)"/g)
    const others = [
      `${file}/`,
      `${file}/x`,
      `/${file}`,
      file.replace('tale', 'notes'),
      `${file}%00`,
    ]
    for (const path of others) expect([path, (await shelf.get(path)).status]).toEqual([path, 404])
    expect((await shelf.get(`${file}?x=../../book.yaml`)).status).toBe(200)
  })

  test('through a link, be it there from the start or put in the place of a book', async () => {
    const shelf = await openShelf({
      ...(await novel()),
      'outside/private.epub': await smallBook({ title: secret }),
    })
    const outside = join(shelf.directory, 'outside/private.epub')
    symlinkSync(outside, join(shelf.directory, 'dist/link.epub'))
    const { text } = await shelf.get('/')
    expect(text).not.toContain(secret)
    const [file = ''] = hrefs(text, /href="(\/file\/[^"]+)"/g)
    const book = join(shelf.directory, 'dist/tale.epub')
    renameSync(book, join(shelf.directory, 'kept.epub'))
    symlinkSync(outside, book)
    expect((await shelf.get(file)).status).toBe(404)
  })

  test('nor is a folder or a text that is named like a book', async () => {
    const shelf = await openShelf({ 'a.epub': 'no archive', 'b.pdf': secret, 'c.pdf': '' })
    mkdirSync(join(shelf.directory, 'd.epub'))
    writeFileSync(join(shelf.directory, 'd.epub/x'), '')
    expect((await shelf.get('/')).text).toContain('There are no books here yet.')
  })

  test('for a page elsewhere that gives this computer a name of its own', async () => {
    const shelf = await openShelf(await novel())
    for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'a b'])
      expect([400, 421]).toContain((await shelf.get('/', { Host: host })).status)
    expect(await shelf.raw('GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 4/,
    )
    for (const host of [`127.0.0.1:${shelf.port}`, 'localhost', '[::1]:80', '192.168.1.20'])
      expect((await shelf.get('/', { Host: host })).status).toBe(200)
  })
})

describe('odd requests', () => {
  test('with any method but GET and HEAD are refused, and nothing of them is read', async () => {
    const shelf = await openShelf(await novel())
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const { status, headers } = await shelf.get('/', {}, method)
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
    }
    expect(await shelf.raw('CONNECT example.com:443 HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('')
    const put = 'PUT /a.epub HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n'
    expect(await shelf.raw(`${put}\r\n`)).toMatch(/^HTTP\/1\.1 405 /)
    expect(await shelf.raw(`${put}Expect: 100-continue\r\n\r\n`)).toMatch(/^HTTP\/1\.1 405 /)
  })

  test('with a long address, or long or many fields, are refused', async () => {
    const shelf = await openShelf({})
    expect((await shelf.get(`/${'a'.repeat(3000)}`)).status).toBe(414)
    expect((await shelf.get(`/${'a'.repeat(20_000)}`)).status).toBe(431)
    expect((await shelf.get('/', { Cookie: 'a'.repeat(20_000) })).status).toBe(431)
    const many = Array.from({ length: 3000 }, (_, index) => `X-${index}: 1\r\n`).join('')
    expect(await shelf.raw(`GET / HTTP/1.1\r\n${many}\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('that are no HTTP, or two requests in one, are refused', async () => {
    const shelf = await openShelf({})
    expect(await shelf.raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await shelf.raw('\u0016\u0003\u0001\u0002\u0000')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await shelf.raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    const smuggled =
      'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
    expect(await shelf.raw(smuggled)).toMatch(/^HTTP\/1\.1 400 /)
    const body = 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n'
    expect(await shelf.raw(body)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('of HTTP/1.0, with a whole address, or a field that makes no sense are answered', async () => {
    const shelf = await openShelf(await novel())
    expect(await shelf.raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
    expect((await shelf.get('http://localhost/opds')).status).toBe(200)
    const odd = { Accept: ',;q=,*;q=9,text/;;', 'User-Agent': '\u0001'.repeat(0), Range: 'bytes=x' }
    expect((await shelf.get('/', odd)).status).toBe(200)
    expect((await shelf.get('/opds/search?query=%E0%A4%A&query=%00')).status).toBe(200)
  })

  test('that are begun and not ended are hung up on', async () => {
    const shelf = await openShelf({})
    const halves = Array.from({ length: 50 }, () => shelf.raw('GET / HTTP/1.1\r\nHost: loc'))
    const silent = Array.from({ length: 50 }, () => shelf.raw(''))
    expect((await shelf.get('/')).status).toBe(200)
    for (const answer of await Promise.all([...halves, ...silent]))
      expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/)
  }, 15_000)

  test('whose sender goes away leave the shelf standing', async () => {
    const bytes = await smallBook({ files: { 'OEBPS/a': 'a'.repeat(10) } })
    const shelf = await openShelf({ 'a.epub': bytes })
    const [file = ''] = hrefs((await shelf.get('/')).text, /href="(\/file\/[^"]+)"/g)
    for (let index = 0; index < 20; index++)
      await new Promise<void>((resolve) => {
        const socket = connect(shelf.port, '127.0.0.1', () => {
          socket.write(`GET ${file} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
          socket.resetAndDestroy()
          resolve()
        })
        socket.on('error', () => undefined)
      })
    expect((await shelf.get(file)).body.equals(bytes)).toBe(true)
  })
})

// Fifty at a time: the machine that tests has other things to do as well.
async function inTurns<A, B>(items: readonly A[], act: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (let at = 0; at < items.length; at += 50)
    done.push(...(await Promise.all(items.slice(at, at + 50).map(act))))
  return done
}
