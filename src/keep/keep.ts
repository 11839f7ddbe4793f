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
   * The items, with those that equal items of the last list of this name, from its front and from its
   * back, replaced by them; no item stands for two. The last list is known only as long as something
   * else holds it.
   */
  readonly items: <T>(name: string, items: readonly T[]) => readonly T[]
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
  const lists = new Map<string, WeakRef<readonly unknown[]>>()
  const top: Node = { inner: new WeakMap(), values: new Map() }
  return {
    same<T>(name: string, value: T): T {
      const shared = shareEqual(last.get(name), value) as T
      last.set(name, shared)
      return shared
    },
    items<T>(name: string, items: readonly T[]): readonly T[] {
      const shared = shareEnds(lists.get(name)?.deref() ?? [], items) as readonly T[]
      lists.set(name, new WeakRef(shared))
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

function shareEnds(old: readonly unknown[], items: readonly unknown[]): readonly unknown[] {
  const most = Math.min(old.length, items.length)
  const shift = old.length - items.length
  let front = 0
  while (front < most && isEqual(old[front], items[front])) front++
  let back = items.length
  while (back > front && back + shift > front && isEqual(old[back - 1 + shift], items[back - 1]))
    back--
  if (front === items.length && shift === 0) return old
  return [...old.slice(0, front), ...items.slice(front, back), ...old.slice(back + shift)]
}

function isEqual(old: unknown, value: unknown): boolean {
  return Object.is(shareEqual(old, value), old)
}

// Items that moved are found too: from the front and from the back. Nothing is copied before
// something differs.
function shareItems(old: readonly unknown[], value: readonly unknown[]): readonly unknown[] {
  const shift = old.length - value.length
  let front = true
  let shared: unknown[] | undefined
  for (let index = 0; index < value.length; index++) {
    const item = value[index]
    let kept = front || shift === 0 ? shareEqual(old[index], item) : item
    if (shift !== 0 && !Object.is(kept, old[index])) {
      front = false
      kept = shareEqual(old[index + shift], item)
      if (!Object.is(kept, old[index + shift])) kept = shareEqual(old[index], item)
    }
    if (!shared && !Object.is(kept, old[index])) shared = old.slice(0, index)
    shared?.push(kept)
  }
  return shared ?? (shift === 0 ? old : old.slice(0, value.length))
}

function shareEntries(
  old: ReadonlyMap<unknown, unknown>,
  value: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const shared = new Map<unknown, unknown>()
  // The order of a map shows too.
  const oldKeys = old.keys()
  let isSame = old.size === value.size
  for (const [key, item] of value) {
    const before = old.get(key)
    const kept = shareEqual(before, item)
    shared.set(key, kept)
    if (isSame && (!Object.is(oldKeys.next().value, key) || !Object.is(kept, before)))
      isSame = false
  }
  return isSame ? old : shared
}

function shareFields(
  old: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(value)
  const oldKeys = Object.keys(old)
  let shared: Record<string, unknown> | undefined
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? ''
    const kept = shareEqual(old[key], value[key])
    if (!shared && (oldKeys[index] !== key || !Object.is(kept, old[key])))
      shared = fieldsOf(old, keys.slice(0, index))
    if (shared) shared[key] = kept
  }
  return shared ?? (keys.length === oldKeys.length ? old : fieldsOf(old, keys))
}

function fieldsOf(
  object: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const key of keys) fields[key] = object[key]
  return fields
}
