/** The language of a tag without region and script, in lower case: `en` for `en-GB`. */
export function primarySubtag(language: string): string {
  return (language.split('-', 1)[0] ?? '').toLowerCase()
}
