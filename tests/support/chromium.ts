import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** A page in a browser that nobody sees. */
export interface BrowserPage {
  /** Evaluates an expression, waiting for promises; it throws what the page throws. */
  readonly evaluate: <T>(expression: string) => Promise<T>
  /** The names that its headings have in the accessibility tree, in any order. */
  readonly headingNames: () => Promise<readonly string[]>
  /** What the page shows, as a PNG. */
  readonly screenshot: () => Promise<Buffer>
  /** What the page complained of: errors on its console, exceptions, things it could not load. */
  readonly complaints: readonly string[]
  readonly close: () => void
}

/** How the page is shown. */
export interface Screen {
  /** In CSS px. */
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly dark: boolean
}

/** Why there is no browser; undefined when there is one. */
export function missingChromium(): string | undefined {
  return spawnSync('chromium', ['--version']).status === 0
    ? undefined
    : 'chromium is not installed (Debian: chromium)'
}

/** Opens an address in headless Chromium, spoken to over pipes (Chrome DevTools Protocol). */
export async function openPage(address: string, screen: Screen): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), 'octavo-chromium-'))
  const browser = spawn('chromium', [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const complaints: string[] = []
  const send = connect(browser, (method, params) => {
    const complaint = complaintOf(method, params)
    if (complaint !== undefined) complaints.push(complaint)
  })
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params: object = {}) => send(method, params, String(sessionId))
  await Promise.all(['Runtime', 'Log', 'Page'].map((domain) => ask(`${domain}.enable`)))
  const { width, height, scale, dark } = screen
  await ask('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  })
  const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]
  await ask('Emulation.setEmulatedMedia', { features })
  await ask('Page.navigate', { url: address })
  return {
    complaints,
    async evaluate(expression) {
      const { result, exceptionDetails } = await ask('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails).slice(0, 600))
      // What the page answers is what the test asked it for.
      return (result as { value: never }).value
    },
    async headingNames() {
      const { nodes } = await ask('Accessibility.getFullAXTree')
      return (nodes as readonly AccessibleNode[]).flatMap(({ role, name, ignored }) =>
        role?.value === 'heading' && !ignored ? [name?.value ?? ''] : [],
      )
    },
    async screenshot() {
      const { data } = await ask('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(String(data), 'base64')
    },
    close() {
      // Its other processes end a moment later, and still write.
      const end = () => rmSync(profile, { recursive: true, force: true, maxRetries: 20 })
      browser.once('exit', end)
      send('Browser.close').catch(() => browser.kill())
    },
  }
}

const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-quic'],
  ...['--disable-dev-shm-usage', '--hide-scrollbars', '--remote-debugging-pipe'],
]

/** What the protocol says of a node of the accessibility tree, as far as it is used here. */
interface AccessibleNode {
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
}

type Answer = Readonly<Record<string, unknown>>
type Send = (method: string, params?: object, sessionId?: string) => Promise<Answer>

// Messages are JSON, each ended by a zero byte; the browser reads from its file 3 and writes to its file 4.
function connect(browser: ChildProcess, hear: (method: string, params: Answer) => void): Send {
  const [, , , input, output] = browser.stdio as readonly unknown[] as readonly [
    unknown,
    unknown,
    unknown,
    Writable,
    Readable,
  ]
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (e: Error) => void }
  >()
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const { id, result, error, method, params } = JSON.parse(message) as Record<string, never>
      const asked = waiting.get(id ?? -1)
      if (!asked) hear(method ?? '', params ?? {})
      else if (error) asked.reject(new Error(JSON.stringify(error)))
      else asked.resolve(result ?? {})
    }
  })
  let count = 0
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve, reject })
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
}

function complaintOf(method: string, params: Answer): string | undefined {
  const text = JSON.stringify(params)
  if (method === 'Runtime.exceptionThrown') return text.slice(0, 600)
  if (method === 'Runtime.consoleAPICalled' && params['type'] === 'error') return text.slice(0, 600)
  const isError = method === 'Log.entryAdded' && /"level":"error"/.test(text)
  return isError ? text.slice(0, 600) : undefined
}
