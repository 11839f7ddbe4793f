import { posix } from 'node:path'
import { parseBookYaml } from '../settings/parse-settings.ts'
import { insidePath, listInside } from '../files/read-inside.ts'
import { folderOf } from './book-folder.ts'
import type { BookFolder, FoundSettings } from './reading.ts'

/** A file that says for pandoc what the book is. */
export interface MetadataFile {
  readonly path: string
  readonly settings: FoundSettings
}

/**
 * The metadata.yaml, metadata.yml or title.txt of pandoc in the folder of the chapters, in the one
 * above it or in the book folder; undefined when there is none that says something.
 */
export function metadataFile(folder: BookFolder, place: string): MetadataFile | undefined {
  const places = [...new Set([place, folderOf(place), ''])]
  const path = places
    .flatMap((base) => names.map((name) => posix.join(base, name)))
    .find((name) => folder.files.includes(name))
  const source = path === undefined ? undefined : folder.read(path)
  if (path === undefined || !source) return undefined
  const text = withoutMarks(source.text)
  if (text === undefined) return undefined
  const { written } = parseBookYaml({ file: path, text }, (problem) => {
    // Most keys of pandoc are about its own work.
    if (!/^yaml\/(?:unknown-key|foreign-key)$/.test(problem.code)) folder.report(problem)
  })
  const settings = settingsIn(written, (cover) => coverPath(folder, folderOf(path), cover))
  return Object.keys(settings).length === 0 ? undefined : { path, settings }
}

const names = ['metadata.yaml', 'metadata.yml', 'title.txt']

// The marks around the block are no part of it. They become comments, so that no line moves. A
// text that is not such a block is undefined.
function withoutMarks(text: string): string | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  if (!/^---[ \t]*$/.test(lines[first] ?? ''))
    return /^[\w-]+:(?:\s|$)/m.test(text) ? text : undefined
  const last = lines.findIndex(
    (line, index) => index > first && /^(?:---|\.\.\.)[ \t]*$/.test(line),
  )
  return lines
    .slice(0, last < 0 ? undefined : last)
    .map((line, index) => (index === first ? '#' : line))
    .join('\n')
}

function settingsIn(
  written: ReturnType<typeof parseBookYaml>['written'],
  place: (cover: string) => string,
): FoundSettings {
  const { title, subtitle, author, authors, language, description, publisher } = written
  const { date, rights, subjects, series } = written
  const people = author ?? authors
  const cover = written.cover === undefined ? undefined : place(written.cover)
  return {
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(people !== undefined && { author: people }),
    ...(language !== undefined && { language }),
    ...(description !== undefined && { description }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(rights !== undefined && { rights }),
    ...(subjects !== undefined && { subjects }),
    ...(series !== undefined && { series }),
    ...(cover !== undefined && { cover }),
  }
}

// Pandoc looks from where it is run: the book folder, or the folder of the file. A path that is
// nowhere stays as it is, so that the author is told of it.
function coverPath(folder: BookFolder, base: string, written: string): string {
  const paths = [written, posix.join(base, written)].flatMap((path) => insidePath(path) ?? [])
  return paths.find((path) => isThere(folder, path)) ?? written
}

function isThere({ directory }: BookFolder, path: string): boolean {
  return listInside(directory, folderOf(path))?.includes(posix.basename(path)) ?? false
}
