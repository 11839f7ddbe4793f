// Long enough to read, short enough for a file browser and for the 185 characters that a Kobo
// allows in a path.
const longestStem = 48

/**
 * Hands out file names that are readable, plain ASCII and unique. They differ by more than case,
 * since the FAT disk of an e-reader ignores case.
 */
export class FileNames {
  readonly #taken: Set<string>

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()))
  }

  /** Joins `stem` and `extension`; adds `-2`, `-3` … when the name is taken. */
  give(stem: string, extension: string): string {
    for (let count = 1; ; count++) {
      const name = `${stem}${count === 1 ? '' : `-${count}`}.${extension}`
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

/**
 * Turns a text into part of a file name: ASCII letters, digits and hyphens. Returns the fallback
 * when nothing is left.
 */
export function fileStem(text: string, fallback: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  if (plain.length <= longestStem) return trimHyphens(plain) || fallback
  const cut = plain.slice(0, longestStem + 1)
  return trimHyphens(cut.slice(0, Math.max(cut.lastIndexOf('-'), longestStem / 2))) || fallback
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '')
}
