import { isIP } from 'node:net'

/**
 * Whether a `Host` field names this machine: by an address, as `localhost`, or by its own name in
 * any domain. Otherwise a web page could point its own domain here and read the shelf through the
 * browser of its visitor (DNS rebinding).
 */
export function isKnownHost(field: string, machineName: string): boolean {
  const host = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9_.-]{1,253})(:\d{1,5})?$/i.exec(field)?.[1]
  if (host === undefined) return false
  if (host.startsWith('[')) return isIP(host.slice(1, -1)) === 6
  const name = host.toLowerCase().replace(/\.$/, '')
  if (isIP(name) === 4 || name === 'localhost') return true
  return firstLabel(name) === firstLabel(machineName.toLowerCase())
}

function firstLabel(name: string): string {
  return name.split('.')[0] ?? ''
}
