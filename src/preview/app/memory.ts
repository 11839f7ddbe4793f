/** What the reader set at the last visit; undefined when nothing is kept, or may be. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a setting for the next visit, if the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // A private window keeps nothing.
  }
}
