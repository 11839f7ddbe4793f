// Long enough to be read, short enough for a file browser and for the 185 characters that a Kobo
// takes in a path.
const longestStem = 48

/**
 * Gives out file names that are readable, plain ASCII and different from one another even where
 * case is not told apart, as on an e-reader's FAT disk.
 */
export class FileNames {
  readonly #taken: Set<string>

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()))
  }

  /** `stem` and `extension` joined; with `-2`, `-3` … when the name is already given. */
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
 * A word for a file name: ASCII letters, digits and hyphens; the fallback when nothing of the text
 * is left.
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
