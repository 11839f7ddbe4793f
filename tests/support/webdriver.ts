/** Firefox and the engine of Safari, driven over the WebDriver protocol (W3C, WebDriver 2). */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page in a browser that nobody sees. */
export interface DrivenPage {
  /** Evaluates an expression, waiting for promises; it throws what the page throws. */
  readonly evaluate: <T>(expression: string) => Promise<T>
  /** What the page shows, as a PNG. */
  readonly screenshot: () => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** A browser beside Chromium. */
export interface OtherBrowser {
  readonly name: string
  /** Why it is not there; undefined when it is. */
  readonly missing: () => string | undefined
  readonly open: (address: string) => Promise<DrivenPage>
}

/** Firefox, spoken to over its own socket (Marionette). */
export const firefox: OtherBrowser = {
  name: 'Firefox',
  missing: () => missing('firefox-esr', 'firefox-esr'),
  open: openFirefox,
}

/** WebKitGTK, whose engine is that of Safari. It needs a display, which Xvfb is. */
export const webkit: OtherBrowser = {
  name: 'WebKit',
  missing: () => missing('WebKitWebDriver', 'webkit2gtk-driver') ?? missing('xvfb-run', 'xvfb'),
  open: openWebkit,
}

function missing(program: string, debian: string): string | undefined {
  return spawnSync('which', [program]).status === 0
    ? undefined
    : `${program} is not installed (Debian: ${debian})`
}

/** Sends a command of WebDriver, and gives its answer. */
type Command = (path: string, body: object) => Promise<unknown>

function drive(command: Command, end: () => Promise<void>): DrivenPage {
  return {
    async evaluate<T>(expression: string) {
      const answer = (await command('execute/async', {
        script: `const done = arguments[arguments.length - 1];
          Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        args: [],
      })) as { value?: T; error?: string }
      if (answer.error !== undefined) throw new Error(answer.error)
      // What the page answers is what the test asked it for.
      return answer.value as T
    },
    async screenshot() {
      return Buffer.from(String(await command('screenshot', {})), 'base64')
    },
    close: end,
  }
}

const marionette: Readonly<Record<string, string>> = {
  url: 'WebDriver:Navigate',
  'window/rect': 'WebDriver:SetWindowRect',
  timeouts: 'WebDriver:SetTimeouts',
  'execute/async': 'WebDriver:ExecuteAsyncScript',
  screenshot: 'WebDriver:TakeScreenshot',
}

async function openFirefox(address: string): Promise<DrivenPage> {
  const profile = mkdtempSync(join(tmpdir(), 'octavo-firefox-'))
  const port = await freePort()
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`)
  const browser = spawn(
    'firefox-esr',
    ['--headless', '--marionette', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  )
  const send = await connectMarionette(port)
  await send('WebDriver:NewSession', { acceptInsecureCerts: true })
  const command: Command = async (path, body) => {
    const answer = await send(marionette[path] ?? path, body)
    return (answer as { value?: unknown } | null)?.value
  }
  await command('timeouts', timeouts)
  await command('window/rect', rect)
  await command('url', { url: address })
  return drive(command, async () => {
    browser.kill()
    await once(browser, 'exit')
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 })
  })
}

// In CSS px.
const rect = { x: 0, y: 0, width: 1400, height: 900 }
// In milliseconds.
const timeouts = { script: 60_000, pageLoad: 60_000 }

// Each message is its length in bytes, a colon, and JSON: [0, id, command, parameters] or [1, id, error, result].
async function connectMarionette(port: number): Promise<Command> {
  const socket = await retry(() => connected(port))
  const waiting = new Map<number, (error: unknown, result: unknown) => void>()
  let rest = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes])
    for (;;) {
      const colon = rest.indexOf(':')
      const length = Number(rest.subarray(0, Math.max(colon, 0)).toString())
      const end = colon + 1 + length
      if (colon === -1 || rest.length < end) return
      const message: unknown = JSON.parse(rest.subarray(colon + 1, end).toString())
      rest = rest.subarray(end)
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as [number, number, unknown, unknown]
      waiting.get(id)?.(error, result)
    }
  })
  let count = 0
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, (error, result) => {
        if (error) reject(new Error(JSON.stringify(error).slice(0, 600)))
        else resolve(result)
      })
      const message = JSON.stringify([0, id, name, parameters])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

async function openWebkit(address: string): Promise<DrivenPage> {
  const port = await freePort()
  const screen = ['-a', '-s', '-screen 0 1400x1000x24']
  const driver = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  const root = `http://127.0.0.1:${port}/session`
  const post = async (url: string, body: object): Promise<unknown> => {
    const isScreenshot = url.endsWith('/screenshot')
    const request = isScreenshot ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(url, request)
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(JSON.stringify(value).slice(0, 600))
    return value
  }
  const options = { binary: miniBrowser(), args: ['--automation'] }
  const session = await retry(() =>
    post(root, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }),
  )
  const { sessionId } = session as { sessionId: string }
  const command: Command = (path, body) => post(`${root}/${sessionId}/${path}`, body)
  await command('timeouts', timeouts)
  await command('window/rect', rect)
  await command('url', { url: address })
  return drive(command, async () => {
    await fetch(`${root}/${sessionId}`, { method: 'DELETE' })
    if (driver.pid !== undefined) process.kill(-driver.pid)
  })
}

function miniBrowser(): string {
  const list = spawnSync('find', ['/usr/lib', '-name', 'MiniBrowser', '-path', '*webkit2gtk*'])
  return list.stdout.toString().split('\n')[0] ?? ''
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

// A browser takes a while until it listens.
async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 100) throw error
      await new Promise((done) => setTimeout(done, 300))
    }
  }
}
