import type { ServerResponse } from 'node:http'
import { safety } from './respond.ts'

/** The pages that listen for news of the preview (server-sent events). */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>()
  readonly #pulse = setInterval(() => this.#write(': still here\n\n'), pulse).unref()

  /** From now on this client hears of each event. */
  add(response: ServerResponse): void {
    response.writeHead(200, {
      ...safety,
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
    })
    response.write('retry: 500\n\n')
    this.#listeners.add(response)
    response.once('close', () => this.#listeners.delete(response))
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0
  }

  /** Tells all of them. */
  send(name: string, data: unknown): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  close(): void {
    clearInterval(this.#pulse)
    for (const response of this.#listeners) response.end()
  }

  #write(text: string): void {
    for (const response of this.#listeners) response.write(text)
  }
}

// In milliseconds: proxies and sleeping tablets drop a stream that says nothing.
const pulse = 25_000
