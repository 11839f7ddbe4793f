import { posix } from 'node:path'
import type { ContentsLine } from '../settings/contents-line.ts'
import { compareNaturally } from '../files/natural-order.ts'
import { frontMatterBlock, at, textOf } from './foreign-data.ts'
import type { BookFolder } from './reading.ts'

/** A page of a site. */
export interface Page {
  readonly path: string
  readonly title?: string
  /** Title of the page that it is listed below. */
  readonly parent?: string
  readonly weight: number | undefined
}

/** The pages that files are, but those that the site leaves out of its navigation. */
export function readPages(folder: BookFolder, files: readonly string[]): readonly Page[] {
  return files.flatMap((path): readonly Page[] => {
    const says = frontMatterBlock(folder, path)
    if (at(says, 'nav_exclude') === true || at(says, 'draft') === true) return []
    const title = textOf(at(says, 'title'))
    const parent = textOf(at(says, 'parent'))
    const place = at(says, 'weight') ?? at(says, 'nav_order') ?? at(says, 'order')
    const weight = Number(textOf(place) ?? NaN)
    return [
      {
        path,
        weight: Number.isFinite(weight) ? weight : undefined,
        ...(title !== undefined && { title }),
        ...(parent !== undefined && { parent }),
      },
    ]
  })
}

/** The pages below the page with a title, each with those below it, as just-the-docs lists them. */
export function linesBelow(
  pages: readonly Page[],
  title: string | undefined,
): readonly ContentsLine[] {
  const titles = new Set(pages.map((page) => page.title))
  const own = pages.filter(({ parent }) =>
    title === undefined ? parent === undefined || !titles.has(parent) : parent === title,
  )
  const rest = pages.filter((page) => !own.includes(page))
  const order = ({ weight = Infinity }: Page) => weight
  return own
    .toSorted((a, b) => order(a) - order(b) || compareNaturally(nameOf(a), nameOf(b)))
    .map((page) => {
      const lines = page.title === undefined ? [] : linesBelow(rest, page.title)
      const isPart = lines.length > 0
      return {
        path: page.path,
        ...(page.title !== undefined && { title: page.title }),
        isPart,
        isNumbered: true,
        lines,
      }
    })
}

function nameOf({ title, path }: Page): string {
  return title ?? path
}

/** Whether a page is the page of its folder. */
export function isIndex(path: string): boolean {
  return /^_?index(?:\.[a-z]{2,3}(?:[-_]\w+)?)?\.(?:md|markdown|qmd)$/i.test(posix.basename(path))
}

/** Whether a page is the page of this folder. */
export function isHome(file: string, root: string): boolean {
  return isIndex(file) && posix.join(root, posix.basename(file)) === file
}

/** The pages and folders of a folder by weight; those without one come last, by name. */
export function linesIn(pages: readonly Page[], folder: string): readonly ContentsLine[] {
  const items = new Map<string, Page[]>()
  for (const page of pages.filter(({ path }) => !isHome(path, folder))) {
    const [top = ''] = posix.relative(folder, page.path).split('/')
    items.set(top, [...(items.get(top) ?? []), page])
  }
  const found = [...items].map(([name, inside]) => toItem(posix.join(folder, name), inside))
  return found
    .toSorted((a, b) => a.weight - b.weight || compareNaturally(a.name, b.name))
    .map(({ line }) => line)
}

function toItem(path: string, pages: readonly Page[]) {
  const [first] = pages
  const index = pages.find((page) => isHome(page.path, path))
  const own = first?.path === path ? first : index
  const weight = own?.weight ?? Infinity
  const lines = own === first && first?.path === path ? [] : linesIn(pages, path)
  const isPart = lines.length > 0
  const line: ContentsLine = {
    ...(own && { path: own.path }),
    ...(isPart && { title: words(posix.basename(path)) }),
    isPart,
    isNumbered: true,
    lines,
  }
  return { name: path, weight, line }
}

function words(name: string): string {
  const text = name.replace(/^\d+[\s._-]+/, '').replace(/[\s._-]+/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A line whose paths begin at a folder. */
export function relativeTo(base: string, { path, lines, ...line }: ContentsLine): ContentsLine {
  return {
    ...line,
    ...(path !== undefined && { path: posix.relative(base, path) }),
    lines: lines.map((one) => relativeTo(base, one)),
  }
}
