/** Whether a text is a well-formed language tag by BCP 47: `en`, `en-GB`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return canonicalLanguageTag(text) !== undefined
}

/** A language tag in its usual spelling (`en-GB` for `EN-gb`); undefined when it is none. */
export function canonicalLanguageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}
