import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ExitCode } from './terminal/exit-code.ts'
import { asJson, codeOfFaults } from './terminal/report-flags.ts'
import {
  formatEpubCheck,
  formatEpubCheckGithub,
  formatEpubCheckJson,
} from './format/format-epub-check.ts'
import type { CheckFlags } from './check-folder.ts'
import { largestBook } from './terminal/largest-book.ts'
import { UsageError } from './terminal/machine-error.ts'
import type { Terminal } from './terminal/terminal.ts'

/** Whether `octavo check` was given a finished EPUB rather than the folder of a book. */
export function isEpubFile(path: string): boolean {
  return /\.epub$/i.test(path)
}

/** Checks a finished EPUB and prints what is found. */
export async function checkFile(
  file: string,
  flags: Pick<CheckFlags, 'json' | 'format' | 'strict' | 'verbose' | 'reader'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = resolve(terminal.workingDirectory, file)
  const stats = await stat(path).catch(() => undefined)
  if (!stats) throw new UsageError(`there is no file "${file}"`)
  if (stats.isDirectory())
    throw new UsageError(`"${file}" is a folder, but a finished EPUB is one file`)
  if (stats.size > largestBook) throw new UsageError(`"${file}" is larger than any book`)
  const bytes = await readFile(path)
  const { checkEpub } = await import('../check-epub/check-epub.ts')
  const findings = await checkEpub(bytes, basename(path), flags.reader)
  const verbose = flags.verbose ?? false
  if (asJson(flags)) terminal.out(formatEpubCheckJson(findings))
  else terminal.err(formatEpubCheck(findings, { verbose }, terminal))
  if (flags.format === 'github') terminal.out(formatEpubCheckGithub(findings, file, { verbose }))
  return codeOfFaults(findings, flags)
}
