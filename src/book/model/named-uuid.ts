import { createHash } from 'node:crypto'

/**
 * A name-based UUID in the form of RFC 9562, § 5.8 (version 8: a hash of our own choice), so that
 * the same names get the same identifier wherever a book is built: `urn:uuid:…`.
 */
export function namedUuid(names: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['octavo', ...names]))
    .digest('hex')
  const variant = '89ab'.charAt(parseInt(hash.charAt(16), 16) % 4)
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}
