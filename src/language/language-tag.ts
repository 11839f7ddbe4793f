import { languages } from './languages.ts'

/** Whether a text is a BCP 47 tag that a language can have: `en`, `en-GB`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return canonicalLanguageTag(text) !== undefined
}

/**
 * A language tag in its usual spelling (`en-GB` for `EN-gb`); undefined when the text is not a tag.
 */
export function canonicalLanguageTag(text: string): string | undefined {
  // The common case: of all blocks of a book hardly one names a language.
  if (text === '') return undefined
  try {
    const tag = Intl.getCanonicalLocales(text)[0]
    // Well-formed tags of more than three letters exist only on paper (BCP 47, 2.2.1); people who
    // write one mean a name.
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/**
 * The tag that the user probably means: `en` for "English", `en-GB` for `en_GB.UTF-8`; undefined
 * when no tag is close.
 */
export function guessLanguageTag(written: string): string | undefined {
  const name = written.trim().toLowerCase()
  const named = languageNames.get(name)
  if (named !== undefined) return named
  const locale = /^[a-z]{2,3}(?:_[a-z]{2})?(?=[.@]|$)/.exec(name)?.[0]
  return canonicalLanguageTag((locale ?? name).replaceAll('_', '-'))
}

/**
 * Says what is wrong with a language tag, as the end of a sentence, and on a line of its own what
 * to write.
 */
export function languageTagProblem(written: string): string {
  const guess = guessLanguageTag(written)
  const hint = guess === undefined ? 'write en, en-GB, de or pt-BR (BCP 47)' : `write ${guess}`
  return `is not a language tag\n${hint}`
}

const languageNames: ReadonlyMap<string, string> = new Map(
  languages.flatMap(({ tag, names = [] }) => names.map((name) => [name, tag] as const)),
)
