import { request, type IncomingHttpHeaders } from 'node:http'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { servePreview, type PreviewOptions } from '../../src/preview/server/serve-preview.ts'
import { bookSource } from '../../src/preview/source/book-source.ts'
import type { PreviewBuild, PreviewSource } from '../../src/preview/source/preview-build.ts'
import { bookFolder } from '../support/book-folder.ts'

/** An answer of the preview. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A preview that is open for one test, at the loopback. */
export interface TestPreview {
  readonly directory: string
  readonly address: string
  /** Its own `Host`. */
  readonly host: string
  /** `/TOKEN/`. */
  readonly root: string
  /** Asks for a path exactly as it is written. */
  ask(path: string, headers?: Readonly<Record<string, string>>, post?: unknown): Promise<Answered>
  /** Asks for data below the token. */
  data<T>(path: string): Promise<T>
}

/** The browser's part, as the compiler leaves it. */
export const assets = pathToFileURL(`${import.meta.dirname}/../../lib/preview/`)

/** Opens the preview of a book of these files. */
export async function openTestPreview(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<PreviewOptions> = {},
): Promise<TestPreview> {
  const directory = bookFolder(files)
  const preview = await servePreview({
    source: onceBuilt(directory, JSON.stringify(files)),
    host: '127.0.0.1',
    port: 0,
    assets,
    isShared: false,
    ...options,
  })
  onTestFinished(() => preview.close())
  const { host, port, pathname } = new URL(preview.address)
  const ask: TestPreview['ask'] = (path, headers = {}, post) =>
    new Promise((resolve, reject) => {
      const method = post === undefined ? 'GET' : 'POST'
      const given = post === undefined ? {} : { 'Content-Type': 'application/json' }
      const asked = request(
        { host: '127.0.0.1', port, path, method, headers: { ...given, ...headers } },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(post === undefined ? undefined : JSON.stringify(post))
    })
  return {
    directory,
    address: preview.address,
    host,
    root: pathname,
    ask,
    async data(path) {
      const { status, text } = await ask(pathname + path)
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
      return JSON.parse(text) as never
    },
  }
}

// Building takes most of the time, so tests share the first build of a book; a second one is new.
function onceBuilt(directory: string, key: string): PreviewSource {
  const source = bookSource(directory, { drafts: false })
  let count = 0
  return {
    ...source,
    async build(wish, onPages) {
      if (++count > 1) return source.build(wish, onPages)
      const build = builds.get(key) ?? source.build(wish, onPages)
      builds.set(key, build)
      return build
    },
  }
}

const builds = new Map<string, Promise<PreviewBuild>>()
