import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Answer } from './answer.ts'

const compress = promisify(gzip)

/** Sends an answer, compressed where it pays. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { status, mediaType, body, isFixed, policy }: Answer,
): Promise<void> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const isSmall = bytes.length < smallest || /^(?:image\/(?!svg)|font\/)/.test(mediaType)
  // Over the loopback, packing takes longer than sending.
  const packs = !isSmall && !isLoopback(request) && accepts(request)
  const sent = packs ? await compress(bytes) : bytes
  response.writeHead(status, {
    ...safety,
    'Content-Type': mediaType,
    'Content-Length': sent.length,
    'Content-Security-Policy': policy ?? dataPolicy,
    'Cache-Control': isFixed ? 'private, max-age=31536000, immutable' : 'no-store',
    ...(packs && { 'Content-Encoding': 'gzip' }),
  })
  response.end(request.method === 'HEAD' ? undefined : sent)
}

/** Headers of every answer: nobody else may read it, guess its type or learn its address. */
export const safety: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Plain data shows nothing and runs nothing. */
export const dataPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

// In bytes.
const smallest = 2000

function isLoopback({ socket }: IncomingMessage): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}

function accepts({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
}
