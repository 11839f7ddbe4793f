import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Who may ask: by this name of the machine, with this token in the path. */
export interface Gate {
  /** As a browser writes it into `Host`: `127.0.0.1:41234`. */
  readonly host: string
  readonly token: string
}

/** A request that may be answered, or why it may not. */
export type Admission =
  | { readonly type: 'admitted'; readonly path: string; readonly query: URLSearchParams }
  | { readonly type: 'refused'; readonly status: 400 | 403 | 404 | 405 | 414 | 415 | 421 }

/** The parts of a request that are looked at. */
export interface Asked {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/**
 * Lets in only the preview's own page. Another origin has another `Origin` or `Sec-Fetch-Site`; a
 * domain that was pointed at this machine (DNS rebinding) has another `Host`; a program that guesses
 * the port lacks the token.
 */
export function admit({ method = '', url = '', headers }: Asked, gate: Gate): Admission {
  if (url.length > longestTarget) return refused(414)
  if (headers.host !== gate.host) return refused(421)
  if (!['GET', 'HEAD', 'POST'].includes(method)) return refused(405)
  if (!isOwnSite(method, headers, gate)) return refused(403)
  const [path = '', search = ''] = url.split(/\?(.*)/s)
  const [, token = '', ...rest] = path.split('/')
  if (!path.startsWith('/') || rest.length === 0 || !isEqual(token, gate.token)) return refused(404)
  const decoded = decode(rest.join('/'))
  if (decoded === undefined) return refused(400)
  if (method === 'POST' && headers['content-type'] !== 'application/json') return refused(415)
  return { type: 'admitted', path: decoded, query: new URLSearchParams(search) }
}

// In characters. The longest address lists the glyphs of a page.
const longestTarget = 8192

// A browser does not send `Sec-Fetch-Site` to a plain address of the local network.
function isOwnSite(method: string, headers: IncomingHttpHeaders, { host }: Gate): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  if (origin !== undefined && origin !== `http://${host}`) return false
  if (method === 'POST') return origin !== undefined && (site ?? 'same-origin') === 'same-origin'
  return site === undefined || site === 'same-origin' || site === 'none'
}

function isEqual(token: string, expected: string): boolean {
  const a = Buffer.from(token)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function refused(status: Extract<Admission, { type: 'refused' }>['status']): Admission {
  return { type: 'refused', status }
}
