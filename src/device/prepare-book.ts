import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import { buildEditions } from '../pipeline.ts'
import type { BuildOptions } from '../build.ts'
import { loadProject } from '../project/load-project.ts'
import { formatOf, type BookFile } from './book-file.ts'
import { chooseEdition, type Way } from './choose-edition.ts'
import type { DeviceKind } from './device-kind.ts'

/** A book ready to send, and how it gets to its reader. */
export interface PreparedBook {
  readonly book: BookFile
  readonly way: Way
}

/** Reads a finished book from disk. */
export async function readBook(path: string): Promise<BookFile> {
  const fileName = basename(path)
  return { fileName, format: formatOf(fileName), bytes: await readFile(path), path }
}

/**
 * Builds the edition of a book folder that suits a kind of reader, or any EPUB for none in
 * particular. Undefined when the book cannot be built, which is reported, or has no suitable
 * edition, which is not.
 */
export async function buildBookFor(
  kind: DeviceKind | undefined,
  directory: string,
  options: Pick<BuildOptions, 'onProgress' | 'workspace'>,
  report: Report,
): Promise<PreparedBook | 'no edition' | undefined> {
  // The build will report these problems again.
  const { workspace } = options
  const sharing = workspace === undefined ? {} : { workspace }
  const project = await loadProject(directory, () => {}, sharing)
  const choice = project && chooseEdition(project.editions, kind)
  if (project && !choice) return 'no edition'
  // With page numbers the file is the same as from `octavo build`.
  const built = await buildEditions(
    directory,
    { ...options, pageNumbers: true, ...(choice && { editions: [choice.edition.name] }) },
    report,
  )
  const made = built?.find(({ edition }) => edition.name === choice?.edition.name)
  if (!made || !choice) return undefined
  const { edition, fileName, bytes } = made
  return {
    book: { fileName, format: edition.format, bytes, edition: edition.name },
    way: choice.way,
  }
}
