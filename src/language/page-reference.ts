import { languageOf } from './language-of.ts'

/** "page 41" in the language of the text, with a no-break space. */
export function pageReference(folio: string, language: string): string {
  const reference = languageOf(language).pageReference
  if (reference.includes('{folio}')) return reference.replace('{folio}', folio)
  return `${reference}\u00a0${folio}`
}
