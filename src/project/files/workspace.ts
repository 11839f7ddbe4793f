import { existsSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { askAnew } from './asked-once.ts'
import { beginReading } from './outside-reads.ts'
import { wayInto } from './way-into.ts'

/**
 * A workspace is a folder with books in it that share files: a house style, its fonts and pictures.
 * The user names it by a file called octavo.workspace.yaml at its root, or for one run by an option.
 * A book may read stylesheets, fonts, pictures and settings there, and nothing else outside its own
 * folder.
 */

/** The file that makes a folder a workspace. */
export const workspaceFile = 'octavo.workspace.yaml'

/** Stands in paths for the root of the workspace. */
const prefix = '@workspace/'

/**
 * Sets the workspace of a book folder for as long as it is read: the named folder, or else the one
 * that it is in now.
 */
export function openWorkspace(directory: string, named: string | undefined): void {
  const folder = resolve(directory)
  beginReading(folder)
  askAnew(folder)
  roots.set(folder, named === undefined ? findRoot(folder) : resolve(named))
}

/** The root of the workspace that a book folder is in; undefined when it is in none. */
export function workspaceOf(directory: string): string | undefined {
  const folder = resolve(directory)
  if (!roots.has(folder)) roots.set(folder, findRoot(folder))
  return roots.get(folder)
}

const roots = new Map<string, string | undefined>()

function findRoot(folder: string): string | undefined {
  for (let above = dirname(folder), below = folder; above !== below;) {
    if (existsSync(join(above, workspaceFile))) return above
    below = above
    above = dirname(above)
  }
  return undefined
}

/**
 * The path in the workspace that a path from the book folder leads to, `@workspace/house.css` for
 * `../house.css`; undefined when it leads out of the workspace, or when there is none.
 */
export function workspacePath(directory: string, path: string): string | undefined {
  const root = workspaceOf(directory)
  if (root === undefined) return undefined
  const inner = wayInto(root, resolve(directory, path))
  return inner ? prefix + inner : undefined
}

/** The folder and the path in it that a path of a book leads to: of the book, or of its workspace. */
export function rootedPath(
  directory: string,
  path: string,
): { readonly root: string; readonly path: string } | undefined {
  if (!path.startsWith(prefix)) return { root: directory, path }
  const root = workspaceOf(directory)
  const inner = posix.normalize(path.slice(prefix.length))
  return root === undefined || inner.startsWith('../') ? undefined : { root, path: inner }
}

/** Where a file of a book stands on the disk. */
export function placeOnDisk(directory: string, file: string): string {
  const rooted = rootedPath(directory, file)
  return rooted ? join(rooted.root, rooted.path) : join(directory, file)
}
