import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { EpubFile } from '../../src/container/zip/epub-file.ts'

/**
 * The classes that an ebook has in its text without a rule or a reason: its stylesheet does not name
 * them, `unstyled` does not explain them, and the author of the book folder did not write them.
 */
export function unstyledClasses(files: readonly EpubFile[], folder: string): readonly string[] {
  const manuscript = manuscriptOf(folder)
  const isOfAuthor = (name: string) =>
    new RegExp(`(?:\\.|class: *(?:[\\w-]+ )*|class="(?:[\\w-]+ )*)${name}(?![\\w-])`).test(
      manuscript,
    )
  const textOf = ({ bytes }: EpubFile) => new TextDecoder().decode(bytes)
  const isNamed = (path: string, end: string) => path.endsWith(end)
  const css = files.filter(({ path }) => isNamed(path, '.css')).map(textOf)
  const selectors = css.join('').replace(/\{[^{}]*\}/g, ' ')
  const styled = new Set([...selectors.matchAll(/\.([\w-]+)/g)].map(([, name]) => name))
  const found = files
    .filter(({ path }) => isNamed(path, '.xhtml'))
    .flatMap((file) => [...textOf(file).matchAll(/ class="([^"]*)"/g)])
    .flatMap(([, names = '']) => names.split(' '))
  const reasons = [...unstyled.keys()]
  return [...new Set(found)].filter(
    (name) =>
      !styled.has(name) && !reasons.some((reason) => reason.test(name)) && !isOfAuthor(name),
  )
}

function manuscriptOf(folder: string): string {
  const manuscript = join(folder, 'manuscript')
  return readdirSync(manuscript, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

/** Classes that need no rule of a theme, and why they are in the text. */
export const unstyled: ReadonlyMap<RegExp, string> = new Map([
  [/^(front|body|back)matter$/, 'the matter of a section, for themes that tell them apart'],
  [
    /^(chapter|toc|index|preface|prologue|epilogue|appendix|acknowledgments|about-the-author|afterword|endnotes|loi|lot|full-page)$/,
    'the role of a section, which looks like a chapter unless a theme says otherwise',
  ],
  [
    /^(about|copyright|credit|isbn|rights|series)$/,
    'the lines of generated pages, which look alike',
  ],
  [/^(hl|language)-[\w-]+$/, 'what code is, for themes that color it'],
  [/^(locator|see|term|page|xref)$/, 'links and words of an index, which look like the text'],
  [/^(scene-break|tight)$/, 'a rule and a list as the author wrote them, styled by their tags'],
  [/^at-(foot|head)$/, 'where a figure stands on paper'],
  [/^(first|play)$/, 'the first of a letter in the index, and a play, for themes'],
  [/^dash$/, 'the dash of an attribution, for themes that hide it'],
])
