import { isText } from './book-folder.ts'
import { at, textOf, type Foreign } from './foreign-data.ts'
import { isLanguageFolder } from './names.ts'

/** The pages of a site in one language. */
export interface SiteLanguage {
  /** The folder of its pages. */
  readonly root: string
  readonly files: readonly string[]
  /** BCP 47; absent when the site has one language alone and does not say which. */
  readonly language?: string
}

/**
 * The languages of a site of Hugo: each has a folder of its own (`content/de`, `content.de`), or the
 * names of its pages end with it (`page.de.md`). In one folder, the language that the site begins
 * with is taken. `says` is what the settings of the site say.
 */
export function siteLanguages(files: readonly string[], says: Foreign): readonly SiteLanguage[] {
  const pages = files.filter(isText)
  const roots = [...new Set(pages.map((file) => file.split('/')[0] ?? ''))].filter((name) =>
    /^content(?:\.[\w-]+)?$/.test(name),
  )
  return rootsOf(roots, pages, says).map((one) => inOneLanguage(one, says))
}

function rootsOf(
  roots: readonly string[],
  pages: readonly string[],
  says: Foreign,
): readonly SiteLanguage[] {
  const declared = languagesOf(says).flatMap((language) => {
    const root = textOf(at(says, 'languages', language, 'contentDir'))?.replace(/^\.?\/|\/$/g, '')
    return root === undefined ? [] : { root, language, files: within(pages, root) }
  })
  const inside = declared.filter((one) => one.files.length > 0)
  if (inside.length > 0) return inside
  return roots.flatMap((root): readonly SiteLanguage[] => {
    const own = within(pages, root)
    const language = /^content\.(.+)$/.exec(root)?.[1]
    const names = [...new Set(own.map((file) => file.slice(root.length + 1).split('/')))]
      .filter((parts) => parts.length > 1)
      .map(([top = '']) => top)
    const tops = [...new Set(names)]
    if (tops.length === 0 || !tops.every((name) => isLanguage(name, says)))
      return [{ root, files: own, ...(language !== undefined && { language }) }]
    return tops.map((top) => {
      const inner = `${root}/${top}`
      return { root: inner, files: within(pages, inner), language: top }
    })
  })
}

// The pages whose names say no language, and those in the language that the site begins with.
function inOneLanguage(site: SiteLanguage, says: Foreign): SiteLanguage {
  const tags = new Set(site.files.flatMap((file) => suffixOf(file, says) ?? []))
  if (tags.size === 0) return site
  const hasPlain = site.files.some((file) => suffixOf(file, says) === undefined)
  const first = textOf(at(says, 'defaultContentLanguage')) ?? 'en'
  const [any = first] = tags
  const language = site.language ?? (hasPlain || tags.has(first) ? first : any)
  const files = site.files.filter((file) => {
    const tag = suffixOf(file, says)
    return tag === undefined || tag === language
  })
  const isSaid = at(says, 'defaultContentLanguage') !== undefined || !hasPlain
  return { root: site.root, files, ...(isSaid && { language }) }
}

function suffixOf(file: string, says: Foreign): string | undefined {
  const tag = /\.([a-z]{2,3}(?:[-_]\w+)?)\.\w+$/i.exec(file)?.[1]
  return tag !== undefined && isLanguage(tag, says) ? tag : undefined
}

function isLanguage(name: string, says: Foreign): boolean {
  return isLanguageFolder(name) || languagesOf(says).includes(name)
}

function languagesOf(says: Foreign): readonly string[] {
  const languages = at(says, 'languages')
  return typeof languages === 'object' && languages !== null ? Object.keys(languages) : []
}

function within(files: readonly string[], folder: string): readonly string[] {
  return files.filter((file) => file.startsWith(`${folder}/`))
}
