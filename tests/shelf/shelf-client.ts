import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { serveShelf, type ShelfOptions } from '../../src/shelf/server/serve-shelf.ts'
import { bookFolder } from '../support/book-folder.ts'

/** An answer of the shelf. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

/** A shelf that is open for one test, at the loopback. */
export interface TestShelf {
  readonly directory: string
  readonly port: number
  /** Asks for a path exactly as it is written. */
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answered>
  /** Sends bytes and returns all that comes back until the shelf hangs up. */
  raw(text: string): Promise<string>
  close(): Promise<void>
}

/** Opens a shelf on a folder with these files. */
export async function openShelf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ShelfOptions> = {},
): Promise<TestShelf> {
  const directory = bookFolder(files)
  const shelf = await serveShelf({
    directories: [directory],
    host: '127.0.0.1',
    port: 0,
    ...options,
  })
  onTestFinished(() => shelf.close())
  const { port } = shelf
  return {
    directory,
    port,
    get: (path, headers = {}, method = 'GET') => ask(port, path, headers, method),
    raw: (text) => sendRaw(port, text),
    close: () => shelf.close(),
  }
}

/** Names that readers give themselves. */
export const userAgents = {
  kobo: 'Mozilla/5.0 (Linux; U; Android 2.0; en-us;) AppleWebKit/538.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/538.1 (Kobo Touch 0391/4.45.23792)',
  kindle:
    'Mozilla/5.0 (X11; U; Linux armv7l like Android; en-us) AppleWebKit/531.2+ (KHTML, like Gecko) Version/5.0 Safari/533.2+ Kindle/3.0+',
  fire: 'Mozilla/5.0 (Linux; Android 9; KFMAWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/108.4 like Chrome/108.0 Safari/537.36',
  koreader: 'KOReader/2024.11 (https://koreader.rocks/) LuaSocket/3.1.0',
} as const

/** Addresses in a page or feed that an attribute or field names. */
export function hrefs(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, href = '']) => href)
}

function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  method: string,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
    asked.on('error', reject)
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body, text: body.toString() })
      })
    })
    asked.end()
  })
}

function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => void socket.write(text))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}
