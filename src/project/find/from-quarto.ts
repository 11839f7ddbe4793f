import { posix } from 'node:path'
import { titleFromName } from '../settings/default-names.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { folderOf, isText, nearestNamed } from './book-folder.ts'
import {
  at,
  foundSettings,
  listOf,
  parseForeignYaml,
  textOf,
  type Foreign,
} from './foreign-data.ts'
import type { BookFolder, Reading } from './reading.ts'

/** Books of Quarto: _quarto.yml lists chapters, parts and appendices. */
export function fromQuarto(folder: BookFolder): readonly Reading[] {
  return nearestNamed(folder, /^_quarto\.ya?ml$/i).flatMap((path) => readingOf(folder, path) ?? [])
}

function readingOf(folder: BookFolder, path: string): Reading | undefined {
  const source = folder.read(path)
  const says = source && parseForeignYaml(source, folder.report)
  const book = at(says, 'book')
  const lines = [
    ...listOf(at(book, 'chapters')).flatMap((one) => lineOf(one)),
    ...listOf(at(book, 'appendices')).flatMap((one) => lineOf(one, 'appendix')),
  ]
  if (lines.length === 0) return undefined
  return {
    kind: 'a Quarto book',
    evidence: path,
    folder: folderOf(path),
    contents: { lines, givesParts: true },
    used: [path],
    settings: foundSettings({
      title: at(book, 'title'),
      subtitle: at(book, 'subtitle'),
      author: at(book, 'author') ?? at(says, 'author'),
      language: at(says, 'lang'),
      description: at(book, 'description'),
      date: at(book, 'date'),
    }),
  }
}

function lineOf(item: Foreign, role?: string): readonly ContentsLine[] {
  const part = textOf(at(item, 'part'))
  const path = textOf(item) ?? textOf(at(item, 'file')) ?? textOf(at(item, 'href'))
  const title = textOf(at(item, 'text'))
  const lines = listOf(at(item, 'chapters')).flatMap((one) => lineOf(one, role))
  if (part !== undefined) {
    const file = isText(part) ? { path: part, title: titleFromName(posix.parse(part).name) } : {}
    return [{ title: part, ...file, isPart: true, isNumbered: true, lines }]
  }
  if (path === undefined || !isText(path)) return lines
  const named = { ...(title !== undefined && { title }), ...(role !== undefined && { role }) }
  return [{ path, ...named, isPart: false, isNumbered: true, lines }]
}
