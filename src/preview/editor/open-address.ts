import { spawn } from 'node:child_process'

/** Opens an address in the browser of this machine's user; false when that cannot be done. */
export function openAddress(address: string): Promise<boolean> {
  const [program, args] = opener(process.platform, address)
  return new Promise((done) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}

function opener(platform: NodeJS.Platform, address: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]]
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return ['xdg-open', [address]]
}
