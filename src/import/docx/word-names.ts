/**
 * Gives the names of elements the prefixes that Word uses, whatever prefixes a document declares for
 * the namespaces.
 */
export class WordNames {
  readonly #prefixes = new Map<string, string>()
  #isDeclared = false

  /** Notes the namespaces that the first element declares: all programs declare them there. */
  declare(attributes: Readonly<Record<string, string>>): void {
    if (this.#isDeclared) return
    this.#isDeclared = true
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      const usual = usualPrefix(attributes[key] ?? '')
      const prefix = key.slice('xmlns:'.length)
      if (usual !== undefined && usual !== prefix) this.#prefixes.set(prefix, usual)
    }
  }

  /** The name with the usual prefix: `w:p`. */
  usual(name: string): string {
    if (this.#prefixes.size === 0) return name
    const colon = name.indexOf(':')
    const prefix = this.#prefixes.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }
}

// The namespaces of the transitional form and of the strict one (ISO 29500-1, annex A).
function usualPrefix(namespace: string): string | undefined {
  return namespaces.find(([, pattern]) => pattern.test(namespace))?.[0]
}

const namespaces: readonly (readonly [string, RegExp])[] = [
  ['w', /\/wordprocessingml\/(?:2006\/)?main$/],
  ['r', /\/officeDocument\/(?:2006\/)?relationships$/],
  ['m', /\/officeDocument\/(?:2006\/)?math$/],
  ['wp', /\/drawingml\/(?:2006\/)?wordprocessingDrawing$/],
  ['a', /\/drawingml\/(?:2006\/)?main$/],
  ['mc', /\/markup-compatibility\/2006$/],
  ['v', /^urn:schemas-microsoft-com:vml$/],
]
