import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseFrontMatter } from '../../markdown/front-matter/parse-front-matter.ts'
import { listInside } from '../../project/files/read-inside.ts'
import { explain, makeFolder, WriteError } from '../../project/output/write-output.ts'
import { exitCode, type ExitCode } from '../terminal/exit-code.ts'
import { shortPath } from '../format/format-build.ts'
import { givenFolder } from '../terminal/given-folder.ts'
import { UsageError } from '../terminal/machine-error.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { bookChooser } from '../terminal/book-chooser.ts'
import { bookFiles, nameOf, type FoundText } from './book-files.ts'
import { findText } from './find-text.ts'
import { describeBook, type BookFlags } from './describe-book.ts'
import { addEditorFiles, schemaPath } from './editor-files.ts'
import { importBook } from './import-book.ts'

/** The options of `octavo init`, from the command line. */
export interface InitFlags extends BookFlags {
  readonly from?: string
  /** Whether to write snippets and tasks for VS Code. */
  readonly vscode?: boolean
}

/** Writes the folder of a new book. Files that exist already stay as they are. */
export async function beginBook(
  folder: string,
  flags: InitFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const directory = givenFolder(folder, terminal)
  const names = listInside(directory, '') ?? []
  const settings = ['book.yaml', 'book.yml'].find((name) => names.includes(name))
  if (settings) {
    const path = shortPath(join(directory, settings), terminal)
    terminal.err(`octavo: this folder already has a book: ${path}. Nothing was written.\n`)
    return exitCode.failed
  }
  if (flags.from !== undefined && !isMarkdown(flags.from)) {
    const { from, yes: _, vscode: _vscode, theme: _theme, printer: _printer, ...said } = flags
    return importBook([from], { ...said, to: directory }, terminal)
  }
  const given = flags.from === undefined ? undefined : await readGiven(flags.from, terminal)
  const text = given
    ? undefined
    : await findText(
        directory,
        bookChooser(terminal, () => {}),
      )
  if (text === 'several') {
    const hint = 'name one of them: octavo init FOLDER'
    terminal.err(`octavo: this folder holds several books; ${hint}. Nothing was written.\n`)
    return exitCode.failed
  }
  const known = { name: basename(directory), ...knownOf(text), ...given }
  const book = await describeBook(flags, known, terminal)
  if (!book) {
    terminal.err('\nNothing was written.\n')
    return exitCode.failed
  }
  const found = given ? { settings: {}, place: '' } : text
  const schema = schemaPath(directory)
  const files = new Map<string, string | Uint8Array>(bookFiles(book, found, schema))
  await addEditorFiles(files, schema, flags.vscode ?? false)
  if (given) files.set(`manuscript/${given.fileName}`, given.bytes)
  const written = await writeNew(directory, files)
  for (const path of written) terminal.out(`${shortPath(path, terminal)}\n`)
  const place = shortPath(directory, terminal)
  terminal.err(`\nNow build the book: octavo build${place === '' ? '' : ` ${quoted(place)}`}\n`)
  return exitCode.done
}

// One author can be asked about; of several, the first is.
function knownOf(text: FoundText | undefined) {
  const { title, author, language } = text?.settings ?? {}
  const [first] = [author ?? []].flat().flatMap((person) => nameOf(person) ?? [])
  return {
    ...(title !== undefined && { title }),
    ...(first !== undefined && { author: first }),
    ...(language !== undefined && { language }),
  }
}

function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file)
}

interface Given {
  /** Of the file. */
  readonly fileName: string
  /** Of the file, without its ending. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What its front matter says. */
  readonly title?: string
  readonly author?: string
}

async function readGiven(from: string, terminal: Terminal): Promise<Given> {
  const path = resolve(terminal.workingDirectory, from)
  const fileName = basename(path)
  if ((await stat(path)).isDirectory())
    throw new UsageError(`"${from}" is a folder, not a Markdown file (*.md)`)
  const bytes = await readFile(path)
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const { title, author } = parseFrontMatter({ file: fileName, text }, () => {}).frontMatter
  return {
    fileName,
    name: fileName.replace(/\.\w+$/, ''),
    bytes,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
  }
}

// Writes the files that do not exist yet, and returns their paths.
async function writeNew(
  directory: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly string[]> {
  const written: string[] = []
  for (const [name, content] of files) {
    const path = join(directory, name)
    await makeFolder(dirname(path))
    try {
      await writeFile(path, content, { flag: 'wx' })
      written.push(path)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw new WriteError(path, explain(error))
    }
  }
  return written
}

function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `"${path}"`
}
