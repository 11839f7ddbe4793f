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

/** Books of MkDocs: `nav` in mkdocs.yml lists pages, and sections of pages. */
export function fromMkdocs(folder: BookFolder): readonly Reading[] {
  return nearestNamed(folder, /^mkdocs\.ya?ml$/i).flatMap((path) => readingOf(folder, path) ?? [])
}

function readingOf(folder: BookFolder, path: string): Reading | undefined {
  const source = folder.read(path)
  const says = source && parseForeignYaml(source, folder.report)
  const base = posix.join(folderOf(path), textOf(at(says, 'docs_dir')) ?? 'docs')
  const lines = listOf(at(says, 'nav')).flatMap((one) => lineOf(one))
  const hasPages = folder.files.some((file) => file.startsWith(`${base}/`) && isText(file))
  if (!hasPages) return undefined
  return {
    kind: 'a book of MkDocs',
    evidence: path,
    folder: base,
    ...(lines.length > 0 && { contents: { lines, givesParts: true } }),
    used: [path],
    settings: foundSettings({
      title: at(says, 'site_name'),
      author: at(says, 'site_author'),
      language: at(says, 'theme', 'language'),
      description: at(says, 'site_description'),
    }),
  }
}

// A page, a page with a title, or a title with pages.
function lineOf(item: Foreign, title?: string): readonly ContentsLine[] {
  const path = textOf(item)
  const named = title === undefined ? {} : { title }
  if (path !== undefined) {
    if (path.endsWith('/')) {
      const words = title ?? titleFromName(posix.basename(path))
      return [{ path, title: words, isPart: true, isNumbered: true, lines: [] }]
    }
    const isPage = isText(path) && !/^\w+:/.test(path)
    return isPage ? [{ path, ...named, isPart: false, isNumbered: true, lines: [] }] : []
  }
  if (Array.isArray(item)) {
    const lines = listOf(item).flatMap((one) => lineOf(one))
    return lines.length === 0 ? [] : [{ ...named, isPart: true, isNumbered: true, lines }]
  }
  if (typeof item !== 'object' || item === null) return []
  return Object.entries(item).flatMap(([name, one]) => lineOf(one, name))
}
