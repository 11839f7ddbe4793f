/**
 * The preview: a small server that shows a book to its author's browser while it is written. In: a
 * book that is built again when it changes; out: a running server. Only the page that it serves
 * itself may ask it anything.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isIPv6 } from 'node:net'
import type { EditorCommand } from '../editor/choose-editor.ts'
import { openPlace } from '../editor/open-place.ts'
import { LivePreview } from '../live/live-preview.ts'
import type { EditorState } from '../model/preview-state.ts'
import type { PreviewSource } from '../source/preview-build.ts'
import { admit } from './admit.ts'
import { answerPreview } from './answer-preview.ts'
import { notFound, textAnswer, type Answer } from './answer.ts'
import { readAsset } from './assets.ts'
import { EventStream } from './event-stream.ts'
import { FirstLook } from './first-look.ts'
import { readPlace, readSight, readWish } from './read-orders.ts'
import { respond } from './respond.ts'

/** The options of a preview. */
export interface PreviewOptions {
  readonly source: PreviewSource
  /** The address of this machine to listen at. */
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** The folder with the browser's part. */
  readonly assets: URL
  /** Opens files for the reader; absent when the browser does, by the address of an editor. */
  readonly editor?: EditorCommand
  /** Whether the reader may sit at another machine, so that nothing is opened. */
  readonly isShared: boolean
  /** Hears of each build, and how many seconds it took. */
  readonly onBuilt?: (preview: LivePreview, seconds: number) => void
  readonly onFailure?: (error: unknown) => void
}

/** A running preview. */
export interface OpenPreview {
  /** With the token; whoever knows it can look. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Builds the book and opens its preview; throws when the port is taken. */
export async function servePreview(options: PreviewOptions): Promise<OpenPreview> {
  const events = new EventStream()
  const firstLook = new FirstLook()
  const preview = new LivePreview(options.source, editorState(options), {
    onBuilding: () => events.send('building', {}),
    isWatched: () => events.hasListeners,
    async onPages(news) {
      const look = firstLook.wait()
      events.send('pages', news)
      await look
    },
    onBuilt(seconds) {
      events.send('built', preview.state)
      options.onBuilt?.(preview, seconds)
    },
    onFailure: (error) => options.onFailure?.(error),
  })
  const token = randomBytes(16).toString('base64url')
  const server = createServer(limits)
  const port = await listen(server, options)
  const host = `${isIPv6(options.host) ? `[${options.host}]` : options.host}:${port}`
  const running: Running = { options, preview, events, firstLook, gate: { host, token } }
  server.on('request', (request, response) => void handle(request, response, running))
  await preview.start()
  return {
    address: `http://${host}/${token}/`,
    close: () => close(server, running),
  }
}

interface Running {
  readonly options: PreviewOptions
  readonly preview: LivePreview
  readonly events: EventStream
  readonly firstLook: FirstLook
  readonly gate: { readonly host: string; readonly token: string }
}

// Bytes and milliseconds.
const limits = { maxHeaderSize: 16 * 1024, headersTimeout: 5000, requestTimeout: 10_000 }

function editorState({ isShared, editor, source }: PreviewOptions): EditorState {
  if (isShared) return { by: 'none' }
  if (editor) return { by: 'command', name: editor.name }
  const folder = source.directory.replaceAll('\\', '/')
  return { by: 'link', scheme: 'vscode://file', folder, name: 'VS Code' }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  running: Running,
): Promise<void> {
  const admission = admit(request, running.gate)
  try {
    if (admission.type === 'refused') {
      await respond(request, response, textAnswer(admission.status, 'Not for you.\n'))
      return
    }
    const { path, query } = admission
    if (path === 'events' && request.method === 'GET') return running.events.add(response)
    const answer =
      request.method === 'POST'
        ? await obey(path, await readBody(request), running)
        : (readAsset(running.options.assets, path) ?? answerPreview(running.preview, path, query))
    await respond(request, response, answer ?? notFound)
    running.firstLook.answered(path)
  } catch (error) {
    // The client left, or the program failed on one answer: the others go on.
    running.options.onFailure?.(error)
    if (!response.headersSent) await respond(request, response, textAnswer(500, 'It failed.\n'))
    else response.destroy()
  }
}

async function obey(path: string, body: unknown, running: Running): Promise<Answer | undefined> {
  const { preview, options } = running
  const done = { status: 204, mediaType: 'text/plain', body: '' }
  const wish = path === 'choose' ? readWish(body) : undefined
  if (wish) {
    await preview.choose(wish)
    return done
  }
  const sight = path === 'look' ? readSight(body) : undefined
  if (sight) {
    preview.lookAt(sight)
    return done
  }
  const place = path === 'open' ? readPlace(body) : undefined
  if (!place || !options.editor || options.isShared) return undefined
  const isOpen = await openPlace(options.source.directory, place, options.editor)
  return isOpen ? done : textAnswer(422, `${options.editor.name} could not be started.\n`)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > mostBody) return undefined
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

// In characters.
const mostBody = 10_000

function listen(server: Server, { host, port }: PreviewOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function close(server: Server, { preview, events }: Running): Promise<void> {
  await preview.close()
  events.close()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
