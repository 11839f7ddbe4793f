import { posix, resolve } from 'node:path'
import { authorNames, type Metadata, type SiblingBook } from '../../book/model/metadata.ts'
import { compareNaturally } from '../files/natural-order.ts'
import { noteOutside } from '../files/outside-reads.ts'
import { entriesInside } from '../files/read-inside.ts'
import { wayInto } from '../files/way-into.ts'
import { openWorkspace, placeOnDisk, workspaceOf } from '../files/workspace.ts'
import { findSettings, readSettings } from './load-settings.ts'
import { toSettings } from './parse-settings.ts'
import { smartenMetadata } from './smarten-metadata.ts'

/** The other books of a workspace, and what was read of them. */
export interface Siblings {
  readonly books: readonly SiblingBook[]
  /** The text of each settings file, by its path from the book folder. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Reads the settings of the other books in the workspace of a book folder: of those, and of nothing
 * else of these books. A book that names no title or author, or says `listed: false`, is left out.
 */
export function readSiblings(
  directory: string,
  { identifier }: Pick<Metadata, 'identifier'>,
): Siblings {
  const root = workspaceOf(directory)
  const sources = new Map<string, string>()
  if (root === undefined) return { books: [], sources }
  const own = wayInto(root, resolve(directory))
  const books = bookFolders(root)
    .filter((folder) => folder !== own)
    .flatMap((folder) => readSibling(root, folder, sources))
    // The book itself, by another path.
    .filter((book) => book.identifier !== identifier)
  for (const file of sources.keys()) noteOutside(directory, placeOnDisk(directory, file))
  return { books: books.map(toSibling), sources }
}

// Nobody keeps more books together, and a workspace may be a disk by mistake.
const mostFolders = 5000
const deepestFolder = 3

// Folders with settings, in natural order.
function bookFolders(root: string): readonly string[] {
  const found: string[] = []
  const open: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }]
  for (const { path, depth } of open) {
    const entries = entriesInside(root, path)
    if (typeof entries === 'string') continue
    if (path !== '' && findSettings(entries)) {
      found.push(path)
      continue
    }
    for (const { name, isFolder, refusal } of entries) {
      if (!isFolder || refusal || /^\.|^(?:node_modules|dist)$/.test(name)) continue
      if (depth < deepestFolder && open.length < mostFolders)
        open.push({ path: posix.join(path, name), depth: depth + 1 })
    }
  }
  return found.sort(compareNaturally)
}

function readSibling(
  root: string,
  folder: string,
  sources: Map<string, string>,
): readonly ListedBook[] {
  const directory = resolve(root, folder)
  openWorkspace(directory, root)
  const read = new Map<string, string>()
  // Its own build tells what is wrong with it.
  const found = readSettings(directory, read, () => {})
  if (!found || found.written.title === undefined || found.written.listed === false) return []
  const defaults = { title: found.written.title, author: '' }
  const { settings, hasAuthor } = toSettings(found, defaults, () => {})
  if (!hasAuthor) return []
  for (const [file, text] of read)
    sources.set(file.startsWith('@workspace/') ? file : `@workspace/${folder}/${file}`, text)
  const { typography, metadata, links } = settings
  const address = links['book']
  const shown = typography ? smartenMetadata(metadata) : metadata
  return [{ ...shown, ...(address && { addresses: address }) }]
}

interface ListedBook extends Metadata {
  readonly addresses?: SiblingBook['addresses']
}

function toSibling(book: ListedBook): SiblingBook {
  const { title, subtitle, language, series, date, addresses } = book
  return {
    title,
    ...(subtitle !== undefined && { subtitle }),
    authors: authorNames(book),
    language,
    ...(series && { series }),
    ...(date !== undefined && { date }),
    ...(addresses && { addresses }),
  }
}
