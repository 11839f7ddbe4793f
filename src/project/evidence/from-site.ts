import { posix } from 'node:path'
import { isText } from './book-folder.ts'
import { at, foundSettings, parseForeign } from './foreign-data.ts'
import { isAboutFolder } from './names.ts'
import type { BookFolder, FoundSettings, Reading } from './reading.ts'
import { isHome, isIndex, linesBelow, linesIn, readPages, relativeTo } from './site-pages.ts'

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
  const pages = readPages(folder, folder.files.filter(isPage))
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

// The folder that holds several pages or folders: `content/docs`.
function innerFolder(files: readonly string[], root: string): string {
  const texts = files.filter((file) => isWithin(file, root) && !isHome(file, root))
  const tops = new Set(texts.map((file) => posix.relative(root, file).split('/')[0] ?? ''))
  const [only = ''] = tops
  const inner = posix.join(root, only)
  return tops.size === 1 && !isText(only) ? innerFolder(files, inner) : root
}

function isWithin(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`)
}

function about({ read, report }: BookFolder, config: string): FoundSettings {
  const source = read(config)
  if (!source) return {}
  const says = parseForeign(source, report)
  return foundSettings({
    title: at(says, 'title'),
    author: at(says, 'author'),
    language: at(says, 'languageCode') ?? at(says, 'lang'),
    description: at(says, 'description'),
  })
}
