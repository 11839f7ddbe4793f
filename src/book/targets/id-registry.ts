/** The ids of a book. It never gives the same id twice. */
export interface IdRegistry {
  /** An id that is valid in XML and as a file name: the wanted one, or the nearest free one. */
  readonly claim: (wanted: string) => string
  readonly has: (id: string) => boolean
}

/** Starts a registry with ids that are already taken. */
export function startIdRegistry(reserved: readonly string[]): IdRegistry {
  // File names must not differ only in capitals.
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

// An XML name (XML 1.0, § 2.3) with only letters that every file system and e-reader accepts.
function fit(wanted: string): string {
  const id = wanted.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '')
  if (id === '') return 's'
  return /^[a-z_]/i.test(id) ? id : `s-${id}`
}
