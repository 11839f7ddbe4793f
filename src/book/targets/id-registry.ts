/** The ids of a book: each is given once, whatever was asked for. */
export interface IdRegistry {
  /** An id fit for XML and for a file name, the wanted one or the nearest to it that is free. */
  readonly claim: (wanted: string) => string
  readonly has: (id: string) => boolean
}

/** Starts a registry with ids that are not to be given. */
export function startIdRegistry(reserved: readonly string[]): IdRegistry {
  // File names may not differ by capitals alone.
  const taken = new Set(reserved.map((id) => id.toLowerCase()))
  const lastCount = new Map<string, number>()
  const has = (id: string) => taken.has(id.toLowerCase())
  const claim = (wanted: string) => {
    const base = fit(wanted)
    const key = base.toLowerCase()
    let count = lastCount.get(key) ?? 1
    let id = count === 1 ? base : `${base}-${count}`
    while (has(id)) id = `${base}-${++count}`
    lastCount.set(key, count)
    taken.add(id.toLowerCase())
    return id
  }
  return { claim, has }
}

// An XML name (XML 1.0, § 2.3) of letters that any file system and e-reader takes.
function fit(wanted: string): string {
  const id = wanted.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '')
  if (id === '') return 's'
  return /^[a-z_]/i.test(id) ? id : `s-${id}`
}
