import { FSWatcher } from 'chokidar'
import type { Stats } from 'node:fs'
import { realpathSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'

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
  const watcher = new FSWatcher({
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) =>
      path !== folder && (isBeside(relative(folder, path)) || ignores(named(path))),
  })
  const burst = gatherBurst(onChange)
  watcher.on('all', (_event, path, stats) =>
    burst.add(relative(folder, path).split(sep).join('/'), stats),
  )
  watcher.on('error', (error) => onError?.(error instanceof Error ? error : new Error('unknown')))
  const ready = new Promise<void>((resolveReady) => watcher.once('ready', resolveReady))
  watcher.add(folder)
  await ready
  return {
    close: async () => {
      burst.stop()
      await watcher.close()
    },
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

// Milliseconds without a change after which a burst has ended.
const pause = 50
// The same while a file is empty: some editors empty a file and write it then.
const pauseWhileEmpty = 400

function gatherBurst(onChange: WatchOptions['onChange']): {
  readonly add: (path: string, stats: Stats | undefined) => void
  readonly stop: () => void
} {
  const paths = new Set<string>()
  const empty = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const end = (): void => {
    const changed = [...paths].sort()
    paths.clear()
    empty.clear()
    onChange(changed)
  }
  return {
    add(path, stats) {
      paths.add(path)
      if (stats?.isFile() && stats.size === 0) empty.add(path)
      else empty.delete(path)
      clearTimeout(timer)
      timer = setTimeout(end, empty.size > 0 ? pauseWhileEmpty : pause)
    },
    stop: () => clearTimeout(timer),
  }
}
