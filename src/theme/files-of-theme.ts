import type { Span } from '../diagnostics/diagnostic.ts'
import { replaceFiles } from './css/replace-files.ts'
import type { Declaration, Theme } from './css/stylesheet.ts'

/** A file that a theme names for ebooks. */
export interface ThemeFile {
  /** As written in `url(…)`. */
  readonly url: string
  /** The stylesheet that names it. */
  readonly from: string
  readonly span: Span
}

/** The files that the rules of ebooks name, each address of a stylesheet once. Fonts apart. */
export function filesOfTheme(theme: Theme): readonly ThemeFile[] {
  const files = new Map<string, ThemeFile>()
  for (const { span, value } of declarationsOf(theme)) {
    replaceFiles(value, (url) => {
      const key = `${span?.file}\n${url}`
      if (span && !files.has(key)) files.set(key, { url, from: span.file, span })
      return undefined
    })
  }
  return [...files.values()]
}

/**
 * The theme with files by their names in the book: `nameOf` gives the name for an address and the
 * stylesheet that it stands in. An address without a name stays, and no ebook repeats it.
 */
export function withFiles(
  theme: Theme,
  nameOf: (url: string, from: string) => string | undefined,
): Theme {
  const named = (declaration: Declaration): Declaration => {
    const { span, value } = declaration
    const replaced = replaceFiles(value, (url) => {
      const name = span && nameOf(url, span.file)
      return name === undefined ? undefined : { type: 'file', name }
    })
    return { ...declaration, value: replaced }
  }
  const rules = theme.rules.map((rule) =>
    rule.media === 'print' ? rule : { ...rule, declarations: rule.declarations.map(named) },
  )
  return { ...theme, rules }
}

function declarationsOf({ rules }: Theme): readonly Declaration[] {
  return rules.flatMap(({ media, declarations }) => (media === 'print' ? [] : declarations))
}
