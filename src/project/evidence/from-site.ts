import { posix } from 'node:path'
import { isText } from './book-folder.ts'
import { at, foundSettings, parseForeign, type Foreign } from './foreign-data.ts'
import { isAboutFolder } from './names.ts'
import type { BookFolder, FoundSettings, Reading } from './reading.ts'
import { siteLanguages, type SiteLanguage } from './site-languages.ts'
import { isHome, isIndex, linesBelow, linesIn, readPages, relativeTo } from './site-pages.ts'

/**
 * Books that are sites of Hugo or Jekyll: the front matter of each page says where it stands, by a
 * `weight` or `nav_order`, and `_index.md` is the page of its folder.
 */
export function fromSite(folder: BookFolder): readonly Reading[] {
  const { files } = folder
  const hugo = files.find((file) => hugoSettings.test(file))
  if (hugo !== undefined) {
    const says = settingsOf(folder, hugo)
    const sites = siteLanguages(files, says)
    const found = sites.flatMap(
      (site) => readingOf(folder, site, { config: hugo, says, kind: 'a book of Hugo' }) ?? [],
    )
    if (found.length > 0) return found
  }
  const jekyll = files.find((file) => /^_config\.ya?ml$/i.test(file))
  if (jekyll === undefined) return []
  const about = { config: jekyll, says: settingsOf(folder, jekyll), kind: 'a book of Jekyll' }
  return [readingOf(folder, { root: '', files: files.filter(isText) }, about) ?? []].flat()
}

const hugoSettings = /^(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/i

// The languages of a site may have a file of their own beside its settings.
function settingsOf({ files, read, report }: BookFolder, config: string): Foreign {
  const parsed = (path: string | undefined) => {
    const source = path === undefined ? undefined : read(path)
    return source && parseForeign(source, report)
  }
  const says = parsed(config)
  const place = config.slice(0, config.lastIndexOf('/') + 1)
  const isLanguages = (file: string) => /^languages\.(?:toml|ya?ml|json)$/i.test(file)
  const own = files.find(
    (file) => place !== '' && file.startsWith(place) && isLanguages(file.slice(place.length)),
  )
  const languages = parsed(own)
  return languages === undefined ? says : { ...Object(says), languages }
}

/** What the settings of a site say. */
interface SiteSettings {
  readonly config: string
  readonly says: Foreign
  readonly kind: string
}

function readingOf(
  folder: BookFolder,
  site: SiteLanguage,
  { config, says, kind }: SiteSettings,
): Reading | undefined {
  const { root, language } = site
  const pages = readPages(
    folder,
    site.files.filter((file) => !isAboutFolder(file)),
  )
  const weighed = pages.filter(
    ({ weight, parent, path }) => weight !== undefined || parent !== undefined || isIndex(path),
  )
  if (pages.length === 0 || weighed.length * 2 < pages.length) return undefined
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
  if (lines.length === 0) return undefined
  const contents = { lines, givesParts: true }
  const settings = about(says, language)
  return { kind, evidence: config, folder: base, contents, used: [config], settings }
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

function about(says: Foreign, language: string | undefined): FoundSettings {
  const inLanguage = language === undefined ? undefined : at(says, 'languages', language)
  return foundSettings({
    title: at(inLanguage, 'title') ?? at(says, 'title'),
    author: at(says, 'author'),
    language:
      at(inLanguage, 'languageCode') ?? language ?? at(says, 'languageCode') ?? at(says, 'lang'),
    description: at(inLanguage, 'params', 'description') ?? at(says, 'description'),
  })
}
