import { posix } from 'node:path'
import type { ContentsLine } from '../settings/contents-line.ts'
import { compareNaturally } from '../files/natural-order.ts'
import { isText } from './book-folder.ts'
import { at, foundSettings, parseForeignYaml, type Foreign } from './foreign-data.ts'
import { parseTomlTexts } from './foreign-toml.ts'
import { isAboutFolder } from './names.ts'
import type { BookFolder, FoundSettings, Reading } from './reading.ts'

/**
 * Books that are sites of Hugo or Jekyll: the front matter of each page says where it stands, by a
 * `weight` or `nav_order`, and `_index.md` is the page of its folder.
 */
export function fromSite(folder: BookFolder): readonly Reading[] {
  const hugo = folder.files.find((file) => /^(?:hugo|config)\.(?:toml|ya?ml|json)$/i.test(file))
  const jekyll = folder.files.find((file) => /^_config\.ya?ml$/i.test(file))
  if (hugo !== undefined) {
    // A site in several languages has a folder for each: `content.de`, or `content/de`.
    const tops = folder.files.map((file) => file.split('/')[0] ?? '')
    const roots = [...new Set(tops)].filter((name) => /^content(?:\.[\w-]+)?$/.test(name))
    const found = roots.flatMap((root) => readingOf(folder, root, hugo, 'a book of Hugo'))
    if (found.length > 0) return found
  }
  return jekyll === undefined ? [] : readingOf(folder, '', jekyll, 'a book of Jekyll')
}

function readingOf(
  folder: BookFolder,
  root: string,
  config: string,
  kind: string,
): readonly Reading[] {
  const isPage = (file: string) => isText(file) && isWithin(file, root) && !isAboutFolder(file)
  const pages = folder.files.filter(isPage).flatMap((path) => pageOf(folder, path) ?? [])
  const weighed = pages.filter(
    ({ weight, parent, path }) => weight !== undefined || parent !== undefined || isIndex(path),
  )
  if (pages.length === 0 || weighed.length * 2 < pages.length) return []
  const base = innerFolder(
    pages.map(({ path }) => path),
    root,
  )
  const inside = pages.filter(({ path }) => isWithin(path, base))
  const found = inside.some(({ parent }) => parent !== undefined)
    ? linesBelow(
        inside.filter(({ path }) => !isHome(path, base)),
        undefined,
      )
    : linesIn(inside, base)
  const lines = found.map((line) => relativeTo(base, line))
  if (lines.length === 0) return []
  const contents = { lines, givesParts: true }
  return [
    {
      kind,
      evidence: config,
      folder: base,
      contents,
      used: [config],
      settings: about(folder, config),
    },
  ]
}

interface Page {
  readonly path: string
  readonly title?: string
  /** Title of the page that it is listed below. */
  readonly parent?: string
  readonly weight: number | undefined
}

// Undefined for a page that the site leaves out of its navigation.
function pageOf({ read }: BookFolder, path: string): Page | undefined {
  const [head = ''] = /^(?:---|\+\+\+)\n[^]*?\n(?:---|\+\+\+)/.exec(read(path)?.text ?? '') ?? []
  const value = (keys: string) =>
    new RegExp(`^(?:${keys})[ \\t]*[:=][ \\t]*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^"'#\\n]+))`, 'm')
      .exec(head)
      ?.slice(1)
      .find((text) => text !== undefined)
      ?.trim()
  if (value('nav_exclude') === 'true') return undefined
  const weight = Number(value('weight|nav_order|order') || NaN)
  const title = value('title')
  const parent = value('parent')
  return {
    path,
    weight: Number.isFinite(weight) ? weight : undefined,
    ...(title && { title }),
    ...(parent && { parent }),
  }
}

// The pages below the page with a title, each with those below it, as just-the-docs lists them.
function linesBelow(pages: readonly Page[], title: string | undefined): readonly ContentsLine[] {
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

function isIndex(path: string): boolean {
  return /^_?index\.(?:md|markdown)$/i.test(posix.basename(path))
}

function isWithin(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`)
}

// The folder that holds several pages or folders: `content/docs`.
function innerFolder(files: readonly string[], root: string): string {
  const texts = files.filter((file) => isWithin(file, root) && !isHome(file, root))
  const tops = new Set(texts.map((file) => posix.relative(root, file).split('/')[0] ?? ''))
  const [only = ''] = tops
  const inner = posix.join(root, only)
  return tops.size === 1 && !isText(only) ? innerFolder(files, inner) : root
}

function isHome(file: string, root: string): boolean {
  return isIndex(file) && posix.join(root, posix.basename(file)) === file
}

// The pages and folders of a folder by weight; those without one come last, by name.
function linesIn(pages: readonly Page[], folder: string): readonly ContentsLine[] {
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

function relativeTo(base: string, { path, lines, ...line }: ContentsLine): ContentsLine {
  return {
    ...line,
    ...(path !== undefined && { path: posix.relative(base, path) }),
    lines: lines.map((one) => relativeTo(base, one)),
  }
}

function about({ read, report }: BookFolder, config: string): FoundSettings {
  const source = read(config)
  if (!source) return {}
  const says: Foreign = config.endsWith('.toml')
    ? parseTomlTexts(source, report)
    : parseForeignYaml(source, report)
  return foundSettings({
    title: at(says, 'title'),
    author: at(says, 'author'),
    language: at(says, 'languageCode') ?? at(says, 'lang'),
    description: at(says, 'description'),
  })
}
