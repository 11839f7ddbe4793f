import { posix } from 'node:path'
import { titleFromName } from '../settings/default-names.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { isText } from './book-folder.ts'
import { at, listOf, textOf, type Foreign } from './foreign-data.ts'
import { listedBooks, pageLine, partLine } from './listed-book.ts'
import type { BookFolder, Reading } from './reading.ts'

/** Books of MkDocs: `nav` in mkdocs.yml lists pages, and sections of pages. */
export function fromMkdocs(folder: BookFolder): readonly Reading[] {
  return listedBooks(folder, /^mkdocs\.ya?ml$/i, (says, base) => {
    const docs = textOf(at(says, 'docs_dir')) ?? 'docs'
    const place = `${posix.join(base, docs)}/`
    if (!folder.files.some((file) => file.startsWith(place) && isText(file))) return undefined
    return {
      kind: 'a book of MkDocs',
      folder: docs,
      lines: listOf(at(says, 'nav')).flatMap((one) => lineOf(one)),
      about: {
        title: at(says, 'site_name'),
        author: at(says, 'site_author'),
        language: at(says, 'theme', 'language'),
        description: at(says, 'site_description'),
      },
    }
  })
}

// A page, a page with a title, or a title with pages.
function lineOf(item: Foreign, title?: string): readonly ContentsLine[] {
  const path = textOf(item)
  if (path?.endsWith('/') === true)
    return partLine({ path, title: title ?? titleFromName(posix.basename(path)) }, [])
  if (path !== undefined) return isText(path) ? pageLine(path, { title }) : []
  if (Array.isArray(item)) {
    const inner = listOf(item).flatMap((one) => lineOf(one))
    return partLine({ title }, inner)
  }
  if (typeof item !== 'object' || item === null) return []
  return Object.entries(item).flatMap(([name, one]) => lineOf(one, name))
}
