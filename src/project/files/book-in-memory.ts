import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { insidePath } from './read-inside.ts'

/** A book that is given as files in memory. */
export interface BookInMemory {
  /** The files of the book folder, path → text or bytes. Paths have forward slashes. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /**
   * When they were last changed, which is the time of the release. The first day of 1980, the
   * earliest in a ZIP, when absent: the same files give the same bytes.
   */
  readonly modified?: Date
}

/**
 * Lets something be done with the folder of a book that is given in memory. The folder is a
 * temporary one, which is removed afterwards. A path that leads out of the folder is a RangeError.
 */
export async function withBookFolder<Result>(
  { files, modified = earliest }: BookInMemory,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const paths = [...files].map(([path, content]) => ({ path: innerPath(path), content }))
  const folder = await mkdtemp(join(tmpdir(), 'octavo-'))
  try {
    const directory = join(folder, 'book')
    await mkdir(directory)
    for (const { path, content } of paths) {
      const file = join(directory, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
      await utimes(file, modified, modified)
    }
    return await use(directory)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const earliest = new Date('1980-01-01T00:00:00Z')

function innerPath(written: string): string {
  const path = insidePath(written)
  if (path === undefined || path === '.')
    throw new RangeError(`the path "${written}" does not lead to a file of the book folder`)
  return path
}
