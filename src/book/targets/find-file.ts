import { posix } from 'node:path'
import type { Ledger } from './ledger.ts'
import type { Target } from './target.ts'

/** A file that a link names, and the section in it if the link names that. */
export interface LinkedFile {
  readonly file: string
  readonly target?: Target
}

/**
 * Finds the file that the path of a link means. Sites publish `02-two.md` as `02-two.html`, as
 * `two.html`, as the folder `02-two/`, or under the id of its chapter; links may use any of these.
 */
export function findFile(path: string, from: string, ledger: Ledger): LinkedFile | undefined {
  const files = [...ledger.byFile.keys()]
  const inFolder = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)
  const names = [...new Set([inFolder, posix.normalize(path).replace(/^\//, '')])]
  const written = names.find((name) => ledger.byFile.has(name))
  if (written !== undefined) return { file: written }
  const readings = [
    (file: string) => names.some((name) => pageOf(file) === pageOf(name)),
    // The file name alone is enough when only one file has it.
    (file: string) => posix.basename(file) === path,
    (file: string) => lastName(file) === lastName(path),
    (file: string) => withoutNumber(lastName(file)) === withoutNumber(lastName(path)),
  ]
  for (const [index, fits] of readings.entries()) {
    if (index > 1 && !isPage(path)) break
    const found = files.filter(fits)
    if (found.length === 1 && found[0] !== undefined) return { file: found[0] }
  }
  const [target] = (isPage(path) && ledger.byName.get(lastName(path))) || []
  if (target) return { file: target.section.document.file, target }
  return isPage(path) ? undefined : findNote(path, ledger)
}

// As Obsidian finds a note: by its path from any folder, whatever the case of its letters. Chapters
// are found by their titles, too, or by their names without the number that sorts them.
function findNote(path: string, ledger: Ledger): LinkedFile | undefined {
  const name = folded(pageOf(path))
  const files = [...ledger.byFile.keys()]
  const byPath = files.filter((file) => endsAlike(folded(pageOf(file)), name))
  const [exact] = byPath
  if (exact !== undefined) return byPath.length === 1 ? { file: exact } : undefined
  const titled = ledger.titles.filter(
    ({ heading, words }) => heading === undefined && folded(words) === name,
  )
  const found = titled.flatMap(({ file, target }): LinkedFile[] => {
    const id = ledger.sectionIds.get(target.section)
    return id === undefined ? [] : [{ file, target: { ...target, id } }]
  })
  const plain = files.filter((file) => withoutNumber(folded(lastName(file))) === name)
  const all = found.length > 0 ? found : plain.map((file) => ({ file }))
  return all.length === 1 ? all[0] : undefined
}

// The vault may lie above the book folder, or the link may leave out outer folders.
function endsAlike(file: string, path: string): boolean {
  return file === path || file.endsWith(`/${path}`) || path.endsWith(`/${file}`)
}

function folded(text: string): string {
  return text.normalize().toLowerCase().replace(/\s+/g, ' ').trim()
}

// A page of a site: `two.html`, `two/`.
function isPage(path: string): boolean {
  return /\.x?html?$|\/$/i.test(path)
}

// The path of a page without the ending of its file. A folder shows its page `index`.
function pageOf(path: string): string {
  return path
    .replace(/\.(?:x?html?|md|markdown|mdown|mkd|txt|qmd|rmd)$/i, '')
    .replace(/(^|\/)(?:_?index|readme)$/i, '$1')
    .replace(/\/$/, '')
}

function lastName(path: string): string {
  return posix.basename(pageOf(path))
}

// The number that sorts a file: `02-two`, `02b-three`.
function withoutNumber(name: string): string {
  return name.replace(/^\d+[a-z]?[-_. ]+/, '')
}
