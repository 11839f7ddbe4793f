import { FSWatcher } from 'chokidar'
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { gatherBursts } from './gather-bursts.ts'
import { wayInto } from './way-into.ts'

/** What to watch for. */
export interface WatchOptions {
  /** Absolute paths of files and folders to leave alone, such as the folder of finished books. */
  readonly ignores: (path: string) => boolean
  /** Called once for a burst of changes, with their paths from the folder, sorted. */
  readonly onChange: (paths: readonly string[]) => void
  /** Called when a folder can no longer be watched, with the reason. */
  readonly onError?: (error: Error) => void
}

/** A folder that is being watched. */
export interface WatchedFolder {
  /**
   * Watches other files and folders as well, by their absolute paths, instead of those that were
   * followed before. A file need not be there yet, but its folder must be. When this is closed, it
   * does nothing.
   */
  readonly follow: (paths: readonly string[]) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Watches the files of a book folder, new and removed ones too, and resolves when it watches. It
 * sees saves that replace a file by another, and leaves out hidden files, those of version control
 * and packages, and what editors write beside a file while it is open. With CHOKIDAR_USEPOLLING=1 in
 * the environment it looks again and again, which network drives need.
 */
export async function watchFolder(
  directory: string,
  { ignores, onChange, onError }: WatchOptions,
): Promise<WatchedFolder> {
  const folder = realpathSync(directory)
  // Paths as the caller knows them, not as links lead to them.
  const named = (path: string): string => resolve(directory, relative(folder, path))
  const inFolder = (path: string): string => relative(folder, path).split(sep).join('/')
  const bursts = gatherBursts((paths) => onChange(paths.map(inFolder)))
  const hear: Hear = (path) => bursts.add(path)
  const watcher = await watchPaths([folder], {
    ignored: (path) =>
      path !== folder && (isBeside(relative(folder, path)) || ignores(named(path))),
    hear,
    onError,
  })
  let followed: { readonly key: string; readonly watcher?: FSWatcher } = { key: '' }
  let isClosed = false
  return {
    async follow(paths) {
      const outside = paths.filter((path) => wayInto(directory, path) === undefined)
      const key = outside.join('\n')
      // A build that was still running when this was closed may ask.
      if (isClosed || key === followed.key) return
      await endWatching(followed.watcher)
      followed = { key }
      if (outside.length === 0) return
      const other = await watchOutside(outside, { hear, onError })
      if (isClosed) await endWatching(other)
      else followed = { key, watcher: other }
    },
    close: async () => {
      isClosed = true
      bursts.stop()
      await endWatching(followed.watcher)
      await endWatching(watcher)
    },
  }
}

type Hear = (path: string) => void

interface Hearing {
  readonly hear: Hear
  readonly onError: WatchOptions['onError']
}

async function watchPaths(
  paths: readonly string[],
  { ignored, hear, onError }: Hearing & { readonly ignored: (path: string) => boolean },
): Promise<FSWatcher> {
  const watcher = new FSWatcher({
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored,
  })
  watcher.on('all', (_event, path) => hear(path))
  watcher.on('error', (error) => onError?.(error instanceof Error ? error : new Error('unknown')))
  const ready = new Promise<void>((resolveReady) => watcher.once('ready', resolveReady))
  watcher.add([...paths])
  await ready
  return watcher
}

// When the last file that it watched is gone, chokidar looks for it in the folder above, and is open
// again even if it was closed before it heard.
async function endWatching(watcher: FSWatcher | undefined): Promise<void> {
  if (!watcher) return
  watcher.add = () => watcher
  await watcher.close()
}

// The folder of a file is watched, and nothing in it but the file: a save replaces files, and one may
// come that was missing. The finished books of a volume are no part of the whole.
function watchOutside(paths: readonly string[], hearing: Hearing): Promise<FSWatcher> {
  const real = paths.flatMap((path) => {
    const above = realOf(dirname(path))
    return above === undefined ? [] : [join(above, basename(path))]
  })
  const folders = new Set(
    real.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()),
  )
  const files = new Set(real.filter((path) => !folders.has(path)))
  const above = new Set([...files].map((path) => dirname(path)))
  const isIn = (path: string): boolean =>
    [...folders].some((folder) => {
      const inner = wayInto(folder, path)
      return (
        inner !== undefined && inner !== 'dist' && !inner.startsWith('dist/') && !isBeside(inner)
      )
    })
  const ignored = (path: string): boolean => !(above.has(path) || files.has(path) || isIn(path))
  return watchPaths([...folders, ...above], { ...hearing, ignored })
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/**
 * Whether a path, from the book folder, is no part of a book: hidden, of a package, or what an
 * editor keeps beside a file that is open: Vim `.x.swp`, `x~` and `4913`; Emacs `#x#` and `.#x`;
 * JetBrains `x___jb_tmp___`; Word `~$x`; others `x.tmp` and `x.bak`.
 */
export function isBeside(path: string): boolean {
  const parts = path.split(/[\\/]/)
  return (
    parts.some((part) => /^\.(?!\.?$)/.test(part) || part === 'node_modules') ||
    /^~\$|~$|^#.*#$|^4913$|___jb_(?:tmp|old)___$|\.(?:tmp|bak|swp|swx|crdownload|part)$/i.test(
      basename(path),
    )
  )
}
