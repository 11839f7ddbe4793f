/**
 * The shelf: a small server that offers finished books to e-readers on the same network. In:
 * folders; out: a running server. It answers only GET and HEAD, writes nothing, and serves only the
 * files that `load-library.ts` found.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hostname } from 'node:os'
import type { PageAnswer } from './answer.ts'
import { answerRequest, errorAnswer } from './answer-request.ts'
import { coverImages, type CoverImages } from '../library/cover-images.ts'
import { isKnownHost } from './known-host.ts'
import { openLibrary, type LiveLibrary } from '../library/load-library.ts'
import { sendFile, sendPage } from './respond.ts'
import type { Library, ShelvedEdition } from '../library/shelved-book.ts'

/** The options of a shelf. */
export interface ShelfOptions {
  /** Absolute paths of book folders or of folders with finished books. */
  readonly directories: readonly string[]
  /** The address to listen on: an address of this machine, or `0.0.0.0` for all of them. */
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** Called for every edition that was sent completely. */
  readonly onSent?: (edition: ShelvedEdition, userAgent: string | undefined) => void
}

/** A running shelf. */
export interface OpenShelf {
  readonly port: number
  /** The books that are on it now. */
  readonly library: () => Promise<Library>
  /** Takes no new requests, gives running downloads a moment to finish, and closes. */
  readonly close: () => Promise<void>
}

/** Opens a shelf; throws when the address is taken or does not belong to this machine. */
export async function serveShelf(options: ShelfOptions): Promise<OpenShelf> {
  const shelf: Shelf = {
    library: openLibrary(options.directories),
    covers: coverImages(),
    machineName: hostname(),
    options,
  }
  const running = new Set<Promise<void>>()
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    const answered = handle(request, response, shelf).finally(() => running.delete(answered))
    running.add(answered)
  }
  const server = createServer(limits, take)
  // A client that asks before sending a body gets its answer at once, and never sends it.
  server.on('checkContinue', take)
  server.on('connect', (_request, socket) => socket.destroy())
  server.maxConnections = mostConnections
  server.maxHeadersCount = 64
  server.maxRequestsPerSocket = 1000
  server.timeout = idleTime
  await listen(server, options)
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('internal: no address')
  return {
    port: address.port,
    library: () => shelf.library.current(),
    close: async () => {
      await close(server)
      // A client has its last byte before `onSent` is called.
      await Promise.all(running)
    },
  }
}

interface Shelf {
  readonly library: LiveLibrary
  readonly covers: CoverImages
  readonly machineName: string
  readonly options: ShelfOptions
}

// Bytes and milliseconds. A request takes a few hundred bytes and arrives at once; anything slower
// is not an e-reader.
const limits = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  insecureHTTPParser: false,
}

// In milliseconds: a download that stalls this long has ended. Readers go to sleep in the middle of
// one.
const idleTime = 60_000

// In milliseconds: no book takes longer than this. It allows 200 MB at 60 kB a second.
const longestDownload = 3_600_000

const mostConnections = 512

// In characters. The longest address of the shelf has a hundred; a search has up to nine for each
// of two hundred characters.
const longestTarget = 2048

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  shelf: Shelf,
): Promise<void> {
  const deadline = setTimeout(() => response.destroy(), longestDownload).unref()
  response.once('close', () => clearTimeout(deadline))
  for (const [name, value] of Object.entries(safety)) response.setHeader(name, value)
  try {
    const refusal = refuse(request, shelf)
    if (refusal) sendPage(request, response, refusal)
    else await answer(request, response, shelf)
  } catch {
    // The client left or a disk failed: there is nobody to tell, or nothing to send.
    if (response.headersSent) {
      response.destroy()
      return
    }
    response.removeHeader('Content-Disposition')
    sendPage(request, response, brokenPage)
  }
}

// Pages run no scripts, load nothing from elsewhere, and do not reveal where the reader came from.
const safety = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const brokenPage = errorAnswer(
  500,
  'Something went wrong',
  'The shelf could not read it. Try again in a moment.',
)

function refuse(request: IncomingMessage, { machineName, options }: Shelf): PageAnswer | undefined {
  const { method, headers, url = '' } = request
  if (method !== 'GET' && method !== 'HEAD') {
    const page = errorAnswer(
      405,
      'Read only',
      'You can take books from this shelf, but not put any on it.',
    )
    return { ...page, headers: { Allow: 'GET, HEAD', Connection: 'close' } }
  }
  if ((headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined) {
    const page = errorAnswer(400, 'Not understood', 'A request to this shelf has no content.')
    return { ...page, headers: { Connection: 'close' } }
  }
  if (url.length > longestTarget)
    return errorAnswer(414, 'Too long', 'No address on this shelf is as long as this.')
  const isKnown = isKnownHost(hostOf(request, options), machineName)
  return isKnown
    ? undefined
    : errorAnswer(421, 'Another shelf', 'This shelf has no such name. Open it by its IP address.')
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { library, covers, options }: Shelf,
): Promise<void> {
  const userAgent = request.headers['user-agent']
  const asked = {
    // A client may send the full URL (RFC 9112, § 3.2.2).
    target: request.url?.replace(/^http:\/\/[^/?]*/i, '') ?? '',
    accept: request.headers.accept,
    userAgent,
    host: hostOf(request, options),
  }
  const found = await answerRequest(asked, await library.current(), covers)
  if (found.type === 'page') {
    sendPage(request, response, found)
    return
  }
  const result = await sendFile(request, response, found)
  if (result === 'sent') options.onSent?.(found.edition, userAgent)
  if (result === 'gone')
    sendPage(
      request,
      response,
      errorAnswer(
        404,
        'Gone',
        'This book has just been taken off the shelf. Go back and reload the page.',
      ),
    )
}

// HTTP/1.0 clients need not send a `Host` field.
function hostOf({ headers }: IncomingMessage, { host }: ShelfOptions): string {
  return headers.host ?? (host.includes(':') ? `[${host}]` : host)
}

function listen(server: Server, { host, port }: ShelfOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), farewell)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

// In milliseconds: the time that running downloads have to finish.
const farewell = 2000
