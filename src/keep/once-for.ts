/**
 * A function that works once for each object that it is given: what it made is kept as long as the
 * object is. `of` is all else that it makes it of; when that differs, it works again.
 */
export function onceFor<A extends object, B>(
  make: (object: A, of: string) => B,
): (object: A, of?: string) => B {
  const remembered = remember<A, B>()
  return (object, of = '') => remembered(object, of, () => make(object, of))
}

/** As `onceFor`, for what takes more to make than its `of` says: each call brings its own function. */
export function remember<A extends object, B>(): (object: A, of: string, make: () => B) => B {
  const known = new WeakMap<A, { readonly of: string; readonly made: B }>()
  return (object, of, make) => {
    const before = known.get(object)
    if (before?.of === of) return before.made
    const made = make()
    known.set(object, { of, made })
    return made
  }
}
