import { posix } from 'node:path'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import { inclusionsIn } from '../../markdown/dialects/include.ts'
import type { ReadText } from '../files/read-text.ts'

/**
 * Reads the files that the files of a manuscript take in, by their paths in the book folder. Those
 * that are not in the folder are left out, which is told where they are taken in.
 */
export function readIncludes(
  readFile: ReadText,
  files: readonly SourceFile[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const asked = new Set(files.flatMap((file) => askedBy(file)))
  for (const path of [...asked].slice(0, mostIncluded)) {
    const read = path.startsWith('../') ? undefined : readFile(path, () => {})
    if (read) found.set(path, read.text)
  }
  return found
}

const askedBy = onceFor(({ file, text }: SourceFile): readonly string[] =>
  inclusionsIn(text).map((path) => posix.join(posix.dirname(file), path)),
)

const mostIncluded = 5000
