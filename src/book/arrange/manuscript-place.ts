import { posix } from 'node:path'

/** What the path of a manuscript file tells about it. */
export interface ManuscriptPlace {
  /** The manuscript folders that it lies in, outermost first; they are parts. */
  readonly folders: readonly string[]
  /** Its name without number and extension: `the-harbour`. */
  readonly name: string
  /** Whether the file, or its outermost folder, has a number before its name. */
  readonly isNumbered: boolean
  /** Whether it holds the title and text of the part that its folder makes. */
  readonly opensPart: boolean
}

/** Splits a path. The manuscript folder is '' when the files are in the book folder itself. */
export function manuscriptPlace(file: string, manuscriptFolder: string): ManuscriptPlace {
  const path = manuscriptFolder === '' ? file : posix.relative(manuscriptFolder, file)
  // A file outside the manuscript that `contents` names belongs to no part.
  const segments = path.startsWith('../') ? [posix.basename(file)] : path.split('/')
  const folders = segments.slice(0, -1)
  const base = segments.at(-1) ?? ''
  const name = nameWithoutNumber(base.replace(/\.[^.]*$/, ''))
  return {
    folders,
    // Many people call the first page of a folder `index.md`. An index of the book is
    // `95-index.md`, or has `role: index`.
    name: opensPart(base) ? '' : name,
    isNumbered: /^\d/.test(segments[0] ?? ''),
    opensPart: folders.length > 0 && opensPart(base),
  }
}

/** Whether a file opens the part that its folder makes. */
export function opensPart(path: string): boolean {
  return /^(?:index|_part)\.(?:md|markdown)$/i.test(posix.basename(path))
}

/** The name of a file or folder without its sorting number: `harbour` for `01-harbour`. */
export function nameWithoutNumber(name: string): string {
  return name.replace(/^\d+[\s._-]+/, '')
}
