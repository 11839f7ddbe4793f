import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * What a folder contains: plain files and folders. Links are left out, so nothing is read or
 * written through one.
 */
export interface DiskEntry {
  readonly name: string
  readonly isFolder: boolean
}

/**
 * The operations on a disk that finding a reader and copying a book need. All of them throw the
 * system's error.
 */
export interface Disk {
  readonly list: (folder: string) => Promise<readonly DiskEntry[]>
  readonly read: (path: string) => Promise<Uint8Array>
  /** The size of a file in bytes. */
  readonly size: (path: string) => Promise<number>
  /** Free space in bytes; undefined where the system does not say. */
  readonly freeSpace: (folder: string) => Promise<number | undefined>
  /** Writes a file that does not exist yet, and waits until it is on the disk itself. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  /** Renames a file, replacing any file of that name. */
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly makeFolder: (path: string) => Promise<void>
}

/** The disks of this machine. */
export const systemDisk: Disk = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() || entry.isFile())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  },
  read: (path) => readFile(path),
  size: async (path) => (await stat(path)).size,
  async freeSpace(folder) {
    const space = await statfs(folder).catch(() => undefined)
    return space && space.blocks > 0 ? space.bavail * space.bsize : undefined
  },
  async write(path, bytes) {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async rename(from, to) {
    await rename(from, to)
    await syncFolder(dirname(to))
  },
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
}

// A new name is on the disk once its folder is. Windows cannot open folders, and does not need
// this.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  if (!handle) return
  await handle.sync().catch(() => {})
  await handle.close()
}
