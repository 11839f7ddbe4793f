import { resolve } from 'node:path'
import type { BuiltEdition } from '../build.ts'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { WrittenEdition } from './format/format-build.ts'
import type { Stopwatch } from './terminal/stopwatch.ts'

/**
 * Writes the editions of a build to a folder. Files are written only when everything is made, so a
 * build that fails leaves the files of the last build as they were.
 */
export async function writeEditions(
  editions: readonly BuiltEdition[],
  out: string,
  times: Stopwatch,
  report: Report,
): Promise<WrittenEdition[]> {
  const { writeOutput, WriteError } = await import('../project/output/write-output.ts')
  const written: WrittenEdition[] = []
  for (const made of editions) {
    times.begin(made.edition.name)
    const path = resolve(out, made.fileName)
    try {
      await writeOutput(path, made.bytes)
      for (const file of made.besides ?? [])
        await writeOutput(resolve(out, file.fileName), file.bytes)
      written.push({ ...made, path, seconds: times.of(made.edition.name) })
    } catch (error) {
      if (!(error instanceof WriteError)) throw error
      const message = `The edition "${made.edition.name}" is not written: "${error.path}" ${error.says}.`
      const hints = [error.hint, 'write to another folder: --out FOLDER']
      report(diagnostic('output/not-written', message, { hints }))
    }
  }
  return written
}
