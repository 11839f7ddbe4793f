import { posix } from 'node:path'
import { titleFromName } from '../settings/default-names.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { isText } from './book-folder.ts'
import { at, listOf, textOf, type Foreign } from './foreign-data.ts'
import { listedBooks, pageLine, partLine } from './listed-book.ts'
import { readPages, linesIn, relativeTo } from './site-pages.ts'
import type { BookFolder, Reading } from './reading.ts'

/**
 * Books of Quarto: `book` in _quarto.yml lists chapters, parts and appendices. A website of Quarto
 * lists its pages in sidebars.
 */
export function fromQuarto(folder: BookFolder): readonly Reading[] {
  return listedBooks(folder, /^_quarto\.ya?ml$/i, (says, base) => {
    const book = at(says, 'book')
    const chapters = [
      ...listOf(at(book, 'chapters')).flatMap((one) => lineOf(one)),
      ...listOf(at(book, 'appendices')).flatMap((one) => lineOf(one, 'appendix')),
    ]
    const website = at(says, 'website') ?? at(says, 'site')
    const lines = chapters.length > 0 ? chapters : linesOfSidebars(website, folder, base)
    if (lines.length === 0) return undefined
    const about = chapters.length > 0 ? book : website
    return {
      kind: chapters.length > 0 ? 'a Quarto book' : 'a website of Quarto',
      lines,
      about: {
        title: at(about, 'title'),
        subtitle: at(about, 'subtitle'),
        author: at(about, 'author') ?? at(says, 'author'),
        language: at(says, 'lang'),
        description: at(about, 'description'),
        date: at(about, 'date'),
      },
    }
  })
}

function lineOf(item: Foreign, role?: string): readonly ContentsLine[] {
  const part = textOf(at(item, 'part'))
  const path = pathOf(item)
  const lines = listOf(at(item, 'chapters')).flatMap((one) => lineOf(one, role))
  if (part !== undefined) return partOf(part, undefined, lines)
  return path === undefined ? lines : pageLine(path, { title: textOf(at(item, 'text')), role })
}

function pathOf(item: Foreign): string | undefined {
  return textOf(item) ?? textOf(at(item, 'file')) ?? textOf(at(item, 'href'))
}

// A part is called by a title, or by its first page.
function partOf(
  name: string,
  page: string | undefined,
  lines: readonly ContentsLine[],
): readonly ContentsLine[] {
  if (!isText(name)) return partLine({ title: name, path: page }, lines)
  return partLine({ title: titleFromName(posix.parse(name).name), path: name }, lines)
}

// Each of several sidebars is a part.
function linesOfSidebars(
  website: Foreign,
  folder: BookFolder,
  base: string,
): readonly ContentsLine[] {
  const sidebars = listOf(at(website, 'sidebar')).map((sidebar) => ({
    title: textOf(at(sidebar, 'title')) ?? textOf(at(sidebar, 'id')),
    lines: linesOfPages(at(sidebar, 'contents'), folder, base),
  }))
  if (sidebars.length === 1) return sidebars[0]?.lines ?? []
  return sidebars.flatMap(({ title, lines }) => partLine({ title }, lines))
}

// Pages, sections of pages, and patterns for the names of pages.
function linesOfPages(
  contents: Foreign,
  folder: BookFolder,
  base: string,
): readonly ContentsLine[] {
  return listOf(contents).flatMap((item): readonly ContentsLine[] => {
    const section = textOf(at(item, 'section'))
    const inner = at(item, 'contents')
    const path = pathOf(item)
    if (section !== undefined || inner !== undefined) {
      const lines = linesOfPages(inner, folder, base)
      return section === undefined ? lines : partOf(section, textOf(at(item, 'href')), lines)
    }
    const patterns = at(item, 'auto') ?? item
    if (path === undefined || path === 'auto' || !/\.\w+$|:/.test(path) || /[*?]/.test(path))
      return listOf(patterns).flatMap((one) => foundPages(one, folder, base))
    return pageLine(path, { title: textOf(at(item, 'text')) })
  })
}

// `auto` stands for all pages but the first of the site, a folder for the pages in it.
function foundPages(pattern: Foreign, folder: BookFolder, base: string): readonly ContentsLine[] {
  const text = pattern === true ? 'auto' : textOf(pattern)
  if (text === undefined || /^-{3,}$/.test(text)) return []
  const glob = text === 'auto' ? '**' : /[*?]/.test(text) ? text : `${text.replace(/\/$/, '')}/**`
  const [fixed = ''] = /^(?:[^*?/]+\/)*/.exec(glob) ?? []
  const place = posix.join(base, fixed).replace(/^\.?\/?|\/$/g, '')
  const isWanted = globPattern(posix.join(base, glob))
  const isPage = (file: string) => isText(file) && isWanted.test(file) && !/(?:^|\/)_/.test(file)
  const pages = readPages(folder, folder.files.filter(isPage))
  return linesIn(pages, place).map((line) => relativeTo(base, line))
}

// `**` stands for any folders, `*` for any name.
function globPattern(glob: string): RegExp {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|[*?]/g, (sign) => (sign.length > 1 ? '.*' : sign === '*' ? '[^/]*' : '[^/]'))
  return new RegExp(`^${pattern}$`)
}
