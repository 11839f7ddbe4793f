import { createHash } from 'node:crypto'

/** A short name for bytes or text: equal content has equal names, and an address of it never changes. */
export function contentKey(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}

/** Names things by their content, each only once. */
export function keyOnce<T extends object>(
  contentOf: (thing: T) => Uint8Array,
): (thing: T) => string {
  const keys = new WeakMap<T, string>()
  return (thing) => {
    let key = keys.get(thing)
    if (key === undefined) {
      key = contentKey(contentOf(thing))
      keys.set(thing, key)
    }
    return key
  }
}
