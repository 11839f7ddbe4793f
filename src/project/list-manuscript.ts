import { posix } from 'node:path'
import { opensPart } from '../book/manuscript-place.ts'
import { compareNaturally } from './natural-order.ts'
import { listInside } from './read-inside.ts'

/** Where a manuscript lies. */
export interface ManuscriptFiles {
  /** Path of its folder in the book folder; '' for the book folder itself. */
  readonly folder: string
  /** Paths in the book folder, in the order of the book. */
  readonly files: readonly string[]
}

/**
 * Finds the manuscript of a book folder: all Markdown in `manuscript/` and the folders in it, or what lies in the
 * book folder itself. Names are in natural order; the text of a part's own file comes before its chapters.
 */
export function listManuscript(directory: string): ManuscriptFiles {
  if (listInside(directory, 'manuscript')) {
    return { folder: 'manuscript', files: listFolder(directory, 'manuscript', 0) }
  }
  const names = listInside(directory, '') ?? []
  const direct = names.filter(isMarkdown).sort(compareNaturally)
  const files = direct.filter((name) => !aboutFolders.test(name))
  if (direct.length > 0) return { folder: '', files: files.length > 0 ? files : direct }
  const folders = names.filter((name) => isFolder(name) && !otherFolders.test(name))
  return { folder: '', files: inOrder(folders).flatMap((name) => listFolder(directory, name, 1)) }
}

/** The Markdown in a folder and the folders in it, in the order of the book. */
export function listFolder(directory: string, folder: string, depth = 0): readonly string[] {
  if (depth > deepestFolder) return []
  const names = listInside(directory, folder) ?? []
  return inOrder(names.filter((name) => isMarkdown(name) || isFolder(name))).flatMap((name) => {
    const path = posix.join(folder, name)
    return isFolder(name) ? listFolder(directory, path, depth + 1) : [path]
  })
}

// Books of parts of chapters of sections; a link to a folder above it would go round for ever.
const deepestFolder = 6

// What tells of a folder, when there is a manuscript beside it.
const aboutFolders =
  /^(?:readme|changelog|contributing|code_of_conduct|security|license|licence|notes|todo)\.(?:md|markdown)$/i
const otherFolders = /^(?:dist|lib|node_modules|images|img|fonts|assets)\/$/i

function isMarkdown(name: string): boolean {
  return /^[^.].*\.(?:md|markdown)$/i.test(name)
}

function isFolder(name: string): boolean {
  return /^[^.].*\/$/.test(name)
}

function inOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string) => (opensPart(name) ? 0 : 1)
  return [...names].sort((a, b) => rank(a) - rank(b) || compareNaturally(a, b))
}
