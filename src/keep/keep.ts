/**
 * What stages made, kept from one build to the next by what it was made of. A stage takes a `Keep`
 * or none; with one it may hand out what it made before, and the result is the same. Everything
 * hangs on the objects that it was made of, so it goes when they do: what an edit leaves behind is
 * collected.
 */
export interface Keep {
  /**
   * The value, with its parts that equal those of the last value of this name replaced by them. So
   * later stages know by identity what has not changed. Compares data only: plain objects, arrays,
   * bytes, maps and sets.
   */
  readonly same: <T>(name: string, value: T) => T
  /**
   * What is kept for these objects together under a name: made when it is first asked for.
   */
  readonly of: <T extends object>(name: string, objects: readonly object[], make: () => T) => T
}

/** The value, with what is equal in the last value of this name; as it is where nothing is kept. */
export function sameAs<T>(keep: Keep | undefined, name: string, value: T): T {
  return keep ? keep.same(name, value) : value
}

/** Opens an empty keep. */
export function openKeep(): Keep {
  const last = new Map<string, unknown>()
  const top: Node = { inner: new WeakMap(), values: new Map() }
  return {
    same<T>(name: string, value: T): T {
      const shared = shareEqual(last.get(name), value) as T
      last.set(name, shared)
      return shared
    },
    of<T extends object>(name: string, objects: readonly object[], make: () => T): T {
      const node = objects.reduce<Node>((outer, object) => {
        const found = outer.inner.get(object) ?? { inner: new WeakMap(), values: new Map() }
        outer.inner.set(object, found)
        return found
      }, top)
      const known = node.values.get(name) ?? make()
      node.values.set(name, known)
      // A name always keeps one type: its stage alone uses it.
      return known as T
    },
  }
}

interface Node {
  readonly inner: WeakMap<object, Node>
  readonly values: Map<string, object>
}

// The new value, or the old one if they are equal; in a new one, the parts that are equal are old.
function shareEqual(old: unknown, value: unknown): unknown {
  if (old === value || !isObject(old) || !isObject(value))
    return Object.is(old, value) ? old : value
  if (ArrayBuffer.isView(old) || ArrayBuffer.isView(value))
    return sameBytes(old, value) ? old : value
  if (Array.isArray(value)) return Array.isArray(old) ? shareItems(old, value) : value
  if (value instanceof Map) return old instanceof Map ? shareEntries(old, value) : value
  if (isPlain(old) && isPlain(value)) return shareFields(old, value)
  return value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype
}

function sameBytes(a: object, b: object): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0
}

// Items that moved are found too: from the front and from the back.
function shareItems(old: readonly unknown[], value: readonly unknown[]): readonly unknown[] {
  let isSame = old.length === value.length
  const shift = old.length - value.length
  let front = true
  const shared = value.map((item, index) => {
    let kept = front || shift === 0 ? shareEqual(old[index], item) : item
    if (shift !== 0 && !Object.is(kept, old[index])) {
      front = false
      kept = shareEqual(old[index + shift], item)
      if (!Object.is(kept, old[index + shift])) kept = shareEqual(old[index], item)
    }
    if (!Object.is(kept, old[index])) isSame = false
    return kept
  })
  return isSame ? old : shared
}

function shareEntries(
  old: ReadonlyMap<unknown, unknown>,
  value: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const shared = new Map([...value].map(([key, item]) => [key, shareEqual(old.get(key), item)]))
  const entries = [...shared]
  // The order of a map shows too.
  const isSame =
    old.size === shared.size &&
    [...old].every(
      ([key, item], index) => entries[index]?.[0] === key && Object.is(entries[index]?.[1], item),
    )
  return isSame ? old : shared
}

function shareFields(
  old: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(value)
  const oldKeys = Object.keys(old)
  let isSame = keys.length === oldKeys.length
  const shared: Record<string, unknown> = {}
  keys.forEach((key, index) => {
    shared[key] = shareEqual(old[key], value[key])
    if (!Object.is(shared[key], old[key]) || oldKeys[index] !== key) isSame = false
  })
  return isSame ? old : shared
}
