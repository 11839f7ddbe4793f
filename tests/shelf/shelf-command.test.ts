import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { encode } from 'uqr'
import { formatOpenShelf } from '../../src/commands/format/format-shelf.ts'
import { groupBooks } from '../../src/shelf/library/group-books.ts'
import { bookFolder } from '../support/book-folder.ts'
import { octavo, type Run } from '../support/octavo.ts'
import type { Terminal } from '../../src/commands/terminal/terminal.ts'
import { openShelf, userAgents } from './shelf-client.ts'
import { smallBook } from './small-books.ts'

/** Runs `octavo shelf` until it has said how it is closed, lets somebody visit, and presses Ctrl-C. */
async function shelf(
  directory: string,
  args: readonly string[],
  visit: (address: string) => Promise<void> = async () => undefined,
  terminal: Partial<Terminal> = {},
): Promise<Run> {
  let out = ''
  let err = ''
  const run = octavo(directory, ['shelf', '--port', '0', ...args], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ...terminal,
  })
  await expect.poll(() => err, { timeout: 5000, interval: 20 }).toContain('Ctrl-C')
  await visit(out.trim())
  process.emit('SIGINT')
  const { code } = await run
  return { code, out, err }
}

describe('octavo shelf', () => {
  test('says its address, what is there and who can see it, and ends with Ctrl-C', async () => {
    const directory = bookFolder({ 'dist/tale.epub': await smallBook() })
    const { code, out, err } = await shelf(directory, [])
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
    expect(err).toContain('1 book, 1 file\n')
    expect(err).toContain(`Reading apps find it as an OPDS catalog at ${out.trim()}/opds\n`)
    expect(err).toContain('Only this computer can see it; --lan lets e-readers in.\n')
    expect(code).toBe(0)
  })

  test('says what is not on it, and why', async () => {
    const fakes = Object.fromEntries([...'abcdefghijkl'].map((name) => [`b/${name}.epub`, 'x']))
    const directory = bookFolder({ 'tale.epub': await smallBook(), 'a.mobi': 'x', ...fakes })
    const { err } = await shelf(directory, [])
    expect(err).toContain(
      '1 book, 1 file\nnot on the shelf: a.mobi, which is no EPUB, KEPUB or PDF\n' +
        'not on the shelf: b/a.epub, which is damaged, or not what its name says\n',
    )
    expect(err).toContain('\nnot on the shelf: 3 more\n')
  })

  test('says who took what', async () => {
    const directory = bookFolder({ 'dist/tale.epub': await smallBook() })
    const { err } = await shelf(directory, [], async (address) => {
      const [path] = /\/file\/[^"]+/.exec(await read(address)) ?? []
      await read(`${address}${path}`)
    })
    expect(err).toMatch(/A Kobo took tale\.epub {2}\d+ B\n$/)
  })

  test('that is empty says what to build, and is there all the same', async () => {
    const directory = bookFolder({ 'book.yaml': '' })
    const { err, code } = await shelf(directory, [], async (address) => {
      expect(await read(address)).toContain('There are no books here yet.')
    })
    expect(err).toContain('The shelf is empty: there is no finished book in ".".')
    expect(err).toContain('`octavo build` writes books to dist/')
    expect(code).toBe(0)
  })

  test('listens at the loopback alone unless asked', async () => {
    const directory = bookFolder({})
    await shelf(directory, [], async (address) => {
      const port = Number(new URL(address).port)
      expect(await canConnect('127.0.0.1', port)).toBe(true)
      expect(await canConnect('127.0.0.2', port)).toBe(false)
    })
  })

  test('shows its address to the cameras of phones, dark on light whatever the terminal is', async () => {
    const address = 'http://192.168.1.20:8080'
    const code = encode(address, { ecc: 'M', border: 2 })
    const said = async (errColors: boolean): Promise<readonly string[]> => {
      let err = ''
      const state = { library: groupBooks([]), host: '192.168.1.20', port: 8080, written: ['.'] }
      await formatOpenShelf(state, {
        out: () => undefined,
        err: (text) => void (err += text),
        interactive: true,
        outColors: false,
        errColors,
        columns: 80,
        workingDirectory: '/',
        environment: {},
        clock: () => 0,
      })
      return err.split('\n').slice(1, 1 + Math.ceil(code.size / 2))
    }
    const light = readQr(await said(false)).map((row) => row.map((isInk) => !isInk))
    expect(light.slice(0, code.size)).toEqual(code.data)
    const colored = await said(true)
    expect(colored[0]).toMatch(/^\u001b\[47m\u001b\[30m/)
    const plain = colored.map((line) => line.replace(/\u001b\[\d+m/g, ''))
    expect(readQr(plain).slice(0, code.size)).toEqual(code.data)
  })

  test('says in one line what it cannot do', async () => {
    const directory = bookFolder({})
    const { port } = await openShelf({})
    const says = async (...args: readonly string[]) => {
      const { code, err } = await octavo(directory, ['shelf', ...args])
      expect(code).toBe(2)
      return err
    }
    expect(await says('nowhere')).toBe('octavo: there is no file or folder "nowhere"\n')
    expect(await says('--port', String(port))).toContain(`port ${port} is in use`)
    expect(await says('--port', '70000')).toContain('"70000" is not a port')
    expect(await says('--host', 'example.com')).toContain('"example.com" is not an address')
    expect(await says('--host', '203.0.113.9', '--port', '0')).toContain(
      'this computer has no address 203.0.113.9',
    )
  })
})

// Two rows of a code in each line of text.
function readQr(lines: readonly string[]): readonly (readonly boolean[])[] {
  return lines.flatMap((line) => [
    [...line].map((half) => '▀█'.includes(half)),
    [...line].map((half) => '▄█'.includes(half)),
  ])
}

function read(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'User-Agent': userAgents.kobo }, agent: false })
    asked.on('error', reject)
    asked.on('response', (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve(text))
    })
    asked.end()
  })
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
