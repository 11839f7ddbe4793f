import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { folderOf, nearestNamed } from './book-folder.ts'
import type { BookFolder, Reading } from './reading.ts'

/** Books of Leanpub: Book.txt lists the files, one a line. */
export function fromLeanpub(folder: BookFolder): readonly Reading[] {
  return nearestNamed(folder, /^book\.txt$/i).flatMap((path) => readingOf(folder, path) ?? [])
}

function readingOf(folder: BookFolder, path: string): Reading | undefined {
  const base = folderOf(path)
  const text = folder.read(path)?.text ?? ''
  let isNumbered = true
  const lines = text.split('\n').flatMap((line, index): ContentsLine[] => {
    const name = line.trim()
    // Marks between the files: only what is between the front and the back of a book is numbered.
    const matter = /^\{?(front|main|back)matter\b/.exec(name)?.[1]
    if (matter !== undefined) isNumbered = matter === 'main'
    if (!/^[^#{].*\.\w+$/.test(name)) return []
    const column = line.indexOf(name) + 1
    const place = (at: number) => ({ line: index + 1, column: at })
    const span: Span = { file: path, start: place(column), end: place(column + name.length) }
    const title = partTitle(folder, base, name)
    const part = title === undefined ? { isPart: false } : { isPart: true, title }
    return [{ path: name, ...part, isNumbered, lines: [], span }]
  })
  const isThere = lines.some(({ path: name }) => folder.files.includes(join(base, name ?? '')))
  if (!isThere) return undefined
  const contents = { lines: inParts(lines), givesParts: true }
  return {
    kind: 'a Leanpub book',
    evidence: path,
    folder: base,
    contents,
    used: [path],
    settings: {},
  }
}

function join(base: string, name: string): string {
  return base === '' ? name : `${base}/${name}`
}

// `-# Title`, or `{class: part}` before a heading, in a file of its own.
function partTitle(folder: BookFolder, base: string, name: string): string | undefined {
  const path = join(base, name)
  if (!folder.files.includes(path)) return undefined
  const text = folder.read(path)?.text.trim() ?? ''
  const old = /^-#[ \t]+(.+)$/.exec(text)?.[1]
  return old ?? /^\{\s*class:\s*"?part"?\s*\}\s*\n#[ \t]+(.+)/.exec(text)?.[1]
}

function inParts(lines: readonly ContentsLine[]): readonly ContentsLine[] {
  const roots: ContentsLine[] = []
  for (const line of lines) {
    const last = roots.at(-1)
    if (last?.isPart && !line.isPart) roots.splice(-1, 1, { ...last, lines: [...last.lines, line] })
    else roots.push(line)
  }
  return roots
}
