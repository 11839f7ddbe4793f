import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FileAnswer, PageAnswer } from './answer.ts'
import { parseRange } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'
import { openBookFile } from '../library/find-book-files.ts'
import { bookTypes } from '../library/media-types.ts'

/** Sends a page, or tells the client that its copy is still current. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { status, mediaType, body, headers }: PageAnswer,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  setHeaders(response, { 'Content-Type': mediaType, 'Cache-Control': 'no-cache', ...headers })
  // The search description contains the host; forms and editions depend on the other two fields.
  response.setHeader('Vary', 'Accept, User-Agent, Host')
  if (status === 200) response.setHeader('ETag', tag)
  if (status === 200 && isKnown(request, tag, undefined)) {
    sendNotModified(response)
    return
  }
  response.statusCode = status
  response.setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/**
 * Sends an edition or a part of it. Returns whether a whole one was sent; false when the file is
 * gone or the client disconnected.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { edition }: FileAnswer,
): Promise<'sent' | 'gone' | 'part'> {
  const file = await openBookFile(edition.real).catch(() => undefined)
  if (!file) return 'gone'
  try {
    const stats = await file.stat({ bigint: true })
    if (!stats.isFile()) return 'gone'
    const size = Number(stats.size)
    const tag = `"${size.toString(36)}-${stats.mtimeNs.toString(36)}"`
    const written = new Date(Math.floor(Number(stats.mtimeMs) / 1000) * 1000)
    setHeaders(response, {
      'Content-Type': bookTypes[edition.format],
      'Content-Disposition': contentDisposition(edition.fileName),
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'private, no-cache',
      'Last-Modified': written.toUTCString(),
      ETag: tag,
    })
    return await sendContent(request, response, { file, size, tag, written })
  } finally {
    await file.close()
  }
}

interface OpenFile {
  readonly file: FileHandle
  readonly size: number
  readonly tag: string
  /** To the second, as HTTP dates are. */
  readonly written: Date
}

// The steps follow RFC 9110, § 13.2.2.
async function sendContent(
  request: IncomingMessage,
  response: ServerResponse,
  { file, size, tag, written }: OpenFile,
): Promise<'sent' | 'part'> {
  const { headers, method } = request
  if (headers['if-match'] !== undefined && !matches(headers['if-match'], tag)) {
    return sendEmpty(response, 412)
  }
  if (isKnown(request, tag, written)) {
    sendNotModified(response)
    return 'part'
  }
  const isRangeMeant = method === 'GET' && isSameVersion(request, tag, written)
  const range = isRangeMeant ? parseRange(headers.range, size) : undefined
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${size}`)
    return sendEmpty(response, 416)
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  const length = last - first + 1
  response.statusCode = range ? 206 : 200
  if (range) response.setHeader('Content-Range', `bytes ${first}-${last}/${size}`)
  response.setHeader('Content-Length', length)
  if (method === 'HEAD' || length === 0) {
    response.end()
    return 'part'
  }
  const content = file.createReadStream({ start: first, end: last, autoClose: false })
  await pipeline(content, response, { end: false })
  if (content.bytesRead < length) {
    // The file was cut short while it was read. Closing the connection is the only signal left.
    response.destroy()
    return 'part'
  }
  response.end()
  return last === size - 1 ? 'sent' : 'part'
}

function sendEmpty(response: ServerResponse, status: number): 'part' {
  for (const name of ['Content-Type', 'Content-Disposition']) response.removeHeader(name)
  response.statusCode = status
  response.setHeader('Content-Length', 0)
  response.end()
  return 'part'
}

// RFC 9110, § 15.4.5: leaves out the fields that describe content.
function sendNotModified(response: ServerResponse): void {
  for (const name of ['Content-Type', 'Content-Disposition']) response.removeHeader(name)
  response.statusCode = 304
  response.end()
}

// A tag decides if there is one, otherwise the date.
function isKnown(request: IncomingMessage, tag: string, written: Date | undefined): boolean {
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return matches(tags, tag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return written !== undefined && !Number.isNaN(since) && written.getTime() <= since
}

function matches(field: string, tag: string): boolean {
  return field.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
}

function isSameVersion({ headers }: IncomingMessage, tag: string, written: Date): boolean {
  const version = headers['if-range']
  if (version === undefined) return true
  return version === tag || Date.parse(String(version)) === written.getTime()
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
