import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { slug } from '../../book/model/slug.ts'
import { isReservedName } from '../../edition/reserved-name.ts'
import { canonicalLanguageTag, guessLanguageTag } from '../../language/language-tag.ts'
import { importFiles } from '../../import/import-files.ts'
import type { ImportSource } from '../../import/model/import-source.ts'
import { ImportRefusal } from '../../import/model/import-refusal.ts'
import { countNotices, describeCounts } from '../../import/review/write-review.ts'
import { titleFromName } from '../../project/settings/default-names.ts'
import { shortPath } from '../format/format-build.ts'
import { exitCode, type ExitCode } from '../terminal/exit-code.ts'
import { largestBook } from '../terminal/largest-book.ts'
import { UsageError } from '../terminal/machine-error.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { filesOfLastImport, writeImport } from './write-import.ts'

/** The options of `octavo import`, from the command line. */
export interface ImportFlags {
  readonly to?: string
  readonly title?: string
  readonly author?: string
  readonly language?: string
  readonly json?: boolean
}

/** Imports documents into a book folder, and says what came of it. */
export async function importBook(
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const [first = ''] = files
  const language = flags.language === undefined ? undefined : guessLanguageTag(flags.language)
  if (flags.language !== undefined && language === undefined)
    throw new UsageError(`"${flags.language}" is not a language tag: write en, en-GB, de or pt-BR`)
  const sources: ImportSource[] = []
  for (const file of files) sources.push(await readSource(file, terminal))
  const name = basename(first, extname(first))
  const folder = resolve(terminal.workingDirectory, flags.to ?? folderName(name))
  try {
    const result = importFiles(sources, {
      ...(flags.title !== undefined && { title: flags.title }),
      ...(flags.author !== undefined && { author: flags.author }),
      ...(language !== undefined && { language }),
      otherTitle: titleFromName(name),
      otherLanguage: localeOf(terminal.environment),
      knownFiles: await filesOfLastImport(folder),
    })
    const { written, kept, removed, left } = await writeImport(folder, result.files)
    if (flags.json) terminal.out(result.json)
    else for (const path of written) terminal.out(`${shortPath(join(folder, path), terminal)}\n`)
    terminal.err(`\n“${result.title}”: ${describeCounts(result.counts)}.\n`)
    for (const path of kept)
      terminal.err(
        `You have edited ${path}: it stays as it is, and the new text is in imported-again/.\n`,
      )
    for (const path of removed)
      terminal.err(`${path} is no longer in the document and was removed.\n`)
    for (const path of left)
      terminal.err(
        `${path} is no longer in the document, but you have edited it: delete it if the book has no use for it.\n`,
      )
    terminal.err(
      advice(
        folder,
        result.notices.length > 0 ? countNotices(result.notices) : new Map(),
        terminal,
      ),
    )
    return exitCode.done
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    terminal.err(`octavo: ${error.message}.\n  hint: ${error.hint}\n`)
    return exitCode.failed
  }
}

function folderName(name: string): string {
  const folder = slug(name) || 'book'
  return isReservedName(folder) ? `${folder}-book` : folder
}

async function readSource(file: string, terminal: Terminal): Promise<ImportSource> {
  const path = resolve(terminal.workingDirectory, file)
  const stats = await stat(path).catch(() => undefined)
  if (!stats) throw new UsageError(`there is no file "${file}"`)
  if (stats.isDirectory()) throw new UsageError(`"${file}" is a folder: name the document in it`)
  if (stats.size > largestBook) throw new UsageError(`"${file}" is larger than any book`)
  return { name: basename(path), bytes: await readFile(path) }
}

function advice(folder: string, counts: ReadonlyMap<string, number>, terminal: Terminal): string {
  const place = shortPath(folder, terminal)
  const shown = place === '' ? '' : ` ${/^[\w./~-]+$/.test(place) ? place : `"${place}"`}`
  const doubts = (['doubtful', 'lost', 'comment'] as const).flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined
      ? []
      : [`${count} ${kind === 'comment' ? 'of the comments in it' : kind}`]
  })
  const review = `Read ${shortPath(join(folder, 'import-review.md'), terminal)}`
  const first = doubts.length === 0 ? `${review}.` : `${review}: ${doubts.join(', ')}.`
  return `${first}\nNow build the book: octavo build${shown}\n`
}

// As the user has set it: LANG=en_GB.UTF-8.
function localeOf(environment: Terminal['environment']): string {
  const tag = /^[a-z]{2,3}(?:_[A-Z]{2})?(?=[.@]|$)/.exec(environment['LANG'] ?? '')?.[0]
  return (tag && canonicalLanguageTag(tag.replace('_', '-'))) || 'en'
}
