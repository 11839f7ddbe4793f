import { isIP } from 'node:net'

/**
 * Whether a `Host` field names this machine: by an address, as `localhost`, by its own name, alone
 * or in its own domain, or by its first label in a domain that only a local network has. Otherwise
 * a web page could point its own domain here and read the shelf through the browser of its visitor
 * (DNS rebinding).
 */
export function isKnownHost(field: string, machineName: string): boolean {
  const host = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9_.-]{1,253})(:\d{1,5})?$/i.exec(field)?.[1]
  if (host === undefined) return false
  if (host.startsWith('[')) return isIP(host.slice(1, -1)) === 6
  const name = host.toLowerCase().replace(/\.$/, '')
  if (isIP(name) === 4 || name === 'localhost') return true
  const machine = machineName.toLowerCase().replace(/\.$/, '')
  const [label = '', ...domain] = name.split('.')
  if (name === machine) return true
  return label === machine.split('.')[0] && (domain.length === 0 || isLocal(domain))
}

// Names that nobody can register: RFC 6762, RFC 8375, ICANN's `.internal`, and what routers use.
function isLocal(domain: readonly string[]): boolean {
  return localDomains.includes(domain.join('.'))
}

const localDomains: readonly string[] = [
  'local',
  'lan',
  'home',
  'home.arpa',
  'internal',
  'localdomain',
  'fritz.box',
  'speedport.ip',
]
