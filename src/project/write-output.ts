import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: beside its place under another name, to the disk, then under its own name. When
 * that fails the file that was there is still there, and the error is thrown. With `mode`, it has those permissions.
 */
export async function writeOutput(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const beside = join(folder, `.${basename(path)}.${process.pid}.part`)
  try {
    const file = await open(beside, 'w')
    try {
      await file.writeFile(bytes)
      if (mode !== undefined) await file.chmod(mode & 0o777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
