import { posix } from 'node:path'

/** What the path of a manuscript file says. */
export interface ManuscriptPlace {
  /** Folders of the manuscript that it lies in, outermost first: parts. */
  readonly folders: readonly string[]
  /** Its name without number and ending: `the-harbour`. */
  readonly name: string
  /** Whether it, or the outermost folder it lies in, has a number before its name. */
  readonly isNumbered: boolean
  /** Whether it holds the title and text of the part whose folder it lies in. */
  readonly opensPart: boolean
}

/**
 * Takes a path apart; the manuscript's folder is '' when the files lie in the book folder itself.
 */
export function manuscriptPlace(file: string, manuscriptFolder: string): ManuscriptPlace {
  const path = manuscriptFolder === '' ? file : posix.relative(manuscriptFolder, file)
  // A file that `contents` names from elsewhere lies in no part.
  const segments = path.startsWith('../') ? [posix.basename(file)] : path.split('/')
  const folders = segments.slice(0, -1)
  const base = segments.at(-1) ?? ''
  const name = nameWithoutNumber(base.replace(/\.[^.]*$/, ''))
  return {
    folders,
    // `index.md` is what folders call their first page; an index of the book is `95-index.md`, or
    // says so.
    name: opensPart(base) ? '' : name,
    isNumbered: /^\d/.test(segments[0] ?? ''),
    opensPart: folders.length > 0 && opensPart(base),
  }
}

/** Whether a file is one that opens the part whose folder it lies in. */
export function opensPart(path: string): boolean {
  return /^(?:index|_part)\.(?:md|markdown)$/i.test(posix.basename(path))
}

/**
 * The name of a file or folder without the number that puts it in order: `harbour` for
 * `01-harbour`.
 */
export function nameWithoutNumber(name: string): string {
  return name.replace(/^\d+[\s._-]+/, '')
}
